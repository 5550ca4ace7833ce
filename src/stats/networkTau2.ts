import { Matrix } from 'ml-matrix'
import { fitNetwork, type NetworkFit } from './networkFit'
import type { NetworkStudy } from './networkStudies'
import { likeliest } from './tau2Likelihood'

export type NetworkMethod = 'common' | 'DL' | 'REML'

/**
 * Between-study variance of a network, the same for every comparison; 0 when no degree of freedom is
 * left.
 *
 * @source Jackson, White & Riley 2012, Statistics in Medicine 31:3805–3820 (moments)
 * @source Harville 1977, Journal of the American Statistical Association 72:320–338 (REML)
 */
export function networkTau2(
  studies: readonly NetworkStudy[],
  count: number,
  method: NetworkMethod,
): number {
  const start = fitNetwork(studies, 0, count)
  if (method === 'common' || start.df < 1) return 0
  const moment = Math.max(0, start.q - start.df) / traces(start).ps
  return method === 'DL' ? moment : restricted(studies, count, moment)
}

/**
 * Moment estimate for several networks that share one variance: Σ(Q − df) / Σ tr PS, at least 0.
 *
 * @param fits each at τ² = 0
 */
export function sharedMoment(fits: readonly NetworkFit[]): number {
  if (fits.every(({ df }) => df === 0)) return 0
  const excess = fits.reduce((total, { q, df }) => total + q - df, 0)
  const scale = fits.reduce((total, fit) => total + traces(fit).ps, 0)
  return Math.max(0, excess / scale)
}

/** Score yᵀPSPy − tr PS, information tr PSPS. */
function restricted(studies: readonly NetworkStudy[], count: number, start: number): number {
  const fitAt = (tau2: number) => fitNetwork(studies, tau2, count)
  const variances = studies.flatMap(({ covariance }) => covariance.map((row, i) => row[i]!))
  return likeliest(
    (tau2) => {
      const fit = fitAt(tau2)
      const { ps, psps } = traces(fit)
      return { score: slope(fit) - ps, information: psps }
    },
    (tau2) => fitAt(tau2).logLikelihood,
    start,
    1e-4 * Math.min(...variances),
  )
}

/** yᵀPSPy, where S = ½CCᵀ in each study: half the squared length of the weighted residuals by arm. */
const slope = ({ studies }: NetworkFit): number =>
  studies.reduce((total, { weighted }) => {
    const baseline = weighted.reduce((sum, w) => sum + w, 0)
    return total + (weighted.reduce((sum, w) => sum + w ** 2, 0) + baseline ** 2) / 2
  }, 0)

/** tr PS and tr PSPS, from the precisions K of the studies' arms. */
function traces({ studies, inverse }: NetworkFit) {
  const count = inverse.rows
  const [square, cube] = [Matrix.zeros(count, count), Matrix.zeros(count, count)]
  let [once, twice] = [0, 0]
  for (const { arms, precision } of studies) {
    const squared = precision.mmul(precision)
    once += precision.trace()
    twice += squared.trace()
    addTo(square, squared, arms)
    addTo(cube, squared.mmul(precision), arms)
  }
  const shared = inverse.mmul(square)
  return {
    ps: (once - shared.trace()) / 2,
    psps: (twice - 2 * inverse.mmul(cube).trace() + shared.mmul(shared).trace()) / 4,
  }
}

function addTo(total: Matrix, part: Matrix, arms: readonly number[]): void {
  for (const [i, a] of arms.entries())
    for (const [j, b] of arms.entries()) total.set(a, b, total.get(a, b) + part.get(i, j))
}
