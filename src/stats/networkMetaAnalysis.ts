import { isEstimable, notEstimable, type Effect, type Interval, type NotEstimable } from './effect'
import { qPValue } from './heterogeneity'
import { components, fitNetwork, type NetworkFit } from './networkFit'
import { networkStudies, type Comparison, type NetworkStudy } from './networkStudies'
import { networkTau2, type NetworkMethod } from './networkTau2'
import { studentQuantile } from './studentT'

/** A network of treatments, with all that is known of each pair. */
export type Network = {
  /** In alphabetical order; rows and columns of `effects` follow it. */
  readonly treatments: readonly string[]
  /** `effects[i][j]`: treatment i minus treatment j; the diagonal is undefined. */
  readonly effects: readonly (readonly (Effect | undefined)[])[]
  /** Between-study variance, in squared units of the effect; 0 in the common-effect model. */
  readonly tau2: number
  /** Generalised Q of the common-effect model: heterogeneity and inconsistency together. */
  readonly q: number
  readonly qDf: number
  readonly qP: number
  readonly comparisons: readonly Comparison[]
  readonly studies: readonly NetworkStudy[]
  readonly fit: NetworkFit
}

/**
 * Frequentist network meta-analysis with one between-study variance and the covariances of multi-arm
 * studies.
 *
 * @param comparisons one per study and pair of its arms (all pairs of a multi-arm study)
 * @returns not estimable when the network falls into parts that nothing connects, which are named;
 *   when a study is incomplete or contradicts itself
 * @source Rücker 2012, Research Synthesis Methods 3:312–324
 */
export function networkMetaAnalysis(
  comparisons: readonly Comparison[],
  method: NetworkMethod,
): Network | NotEstimable {
  const treatments = [
    ...new Set(comparisons.flatMap(({ treatment, comparator }) => [treatment, comparator])),
  ].toSorted()
  const studies = networkStudies(comparisons, treatments)
  if (!isEstimable(studies)) return studies
  const parts = components(
    studies.map(({ arms }) => arms),
    treatments.length,
  )
  if (parts.length > 1) {
    const named = parts.map((part) => part.map((i) => treatments[i]).join(', '))
    return notEstimable(`nothing connects ${named.join(' with ')}`)
  }
  const tau2 = networkTau2(studies, treatments.length, method)
  const common = fitNetwork(studies, 0, treatments.length)
  const fit = fitNetwork(studies, tau2, treatments.length)
  const effects = treatments.map((_, i) =>
    treatments.map((__, j) => (i === j ? undefined : differenceIn(fit, i, j))),
  )
  return {
    treatments,
    effects,
    tau2,
    q: common.q,
    qDf: common.df,
    qP: qPValue(common.q, common.df),
    comparisons,
    studies,
    fit,
  }
}

/** Treatment i minus treatment j in a fitted network. */
const differenceIn = ({ effects, inverse }: NetworkFit, i: number, j: number): Effect => ({
  estimate: effects[i]! - effects[j]!,
  se: Math.sqrt(inverse.get(i, i) + inverse.get(j, j) - 2 * inverse.get(i, j)),
})

/**
 * Where the true difference of two treatments is expected in a new study.
 *
 *     estimate ± t √( se² + τ² )        t with the degrees of freedom of Q
 *
 * @returns not estimable with fewer than two degrees of freedom
 * @source Higgins, Thompson & Spiegelhalter 2009, Journal of the Royal Statistical Society A 172:137–159
 */
export function networkPrediction(
  { tau2, qDf }: Network,
  { estimate, se }: Effect,
): Interval | NotEstimable {
  if (qDf < 2) return notEstimable('too few studies')
  const half = studentQuantile(0.975, qDf) * Math.hypot(se, Math.sqrt(tau2))
  return { estimate, low: estimate - half, high: estimate + half }
}
