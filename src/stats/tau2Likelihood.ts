import { findRoot } from './findRoot'
import { fitAt, type FitAt, type MixedModel, type Tau2 } from './mixedModel'
import { sumOver } from './sum'
import { hedges, sound } from './tau2Moments'

/**
 * Restricted maximum likelihood, by Fisher scoring from Hedges' estimate.
 *
 *     τ² ← τ² + ( yᵀPPy − tr P ) / tr PP        se = √( 2 / tr PP )
 *
 * @source Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261–293
 */
export const restrictedLikelihood = (model: MixedModel): Tau2 =>
  climb(model, (fit) => ({ score: fit.slope - fit.traceP, information: fit.tracePSPS(() => 1) }))

/**
 * Full maximum likelihood, by Fisher scoring from Hedges' estimate.
 *
 *     τ² ← τ² + ( yᵀPPy − Σw ) / Σw²        se = √( 2 / Σw² )
 *
 * @source Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261–293
 */
export const maximumLikelihood = (model: MixedModel): Tau2 =>
  climb(model, ({ slope, sumOfWeights, weights }) => ({
    score: slope - sumOfWeights,
    information: sumOver(weights.length, (i) => weights[i]! ** 2),
  }))

/** Log likelihood of τ², or the restricted one, with the coefficients at their best. */
export function logLikelihood(model: MixedModel, tau2: number, kind: 'ML' | 'REML'): number {
  const fit = sound(fitAt(model, tau2))
  const spread = sumOver(model.v.length, (i) => Math.log(model.v[i]! + tau2))
  const full = -(model.y.length * LOG_TWO_PI + spread + fit.rss) / 2
  if (kind === 'ML') return full
  const { logDeterminant } = sound(fitAt({ ...model, v: model.v.map(() => 1) }, 0))
  return full + (model.columns.length * LOG_TWO_PI + logDeterminant - fit.logDeterminant) / 2
}

const LOG_TWO_PI = Math.log(2 * Math.PI)

type Ascent = (fit: FitAt) => { readonly score: number; readonly information: number }

function climb(model: MixedModel, ascent: Ascent): Tau2 {
  const at = (tau2: number) => ascent(sound(fitAt(model, tau2)))
  let tau2 = hedges(model).tau2
  let here = at(tau2)
  for (let i = 0; i < 300; i++) {
    if (!(here.information > 0)) return { tau2, se: Infinity }
    const next = Math.max(0, tau2 + here.score / here.information)
    const moved = Math.abs(next - tau2)
    tau2 = next
    here = at(tau2)
    if (moved <= 1e-13 * tau2) return { tau2, se: Math.sqrt(2 / here.information) }
  }
  tau2 = bracketed((x) => at(x).score, tau2)
  return { tau2, se: Math.sqrt(2 / at(tau2).information) }
}

/** Where the score crosses zero around a place that Fisher scoring only circled. */
function bracketed(score: (tau2: number) => number, near: number): number {
  let [low, high] = [near, near]
  for (let i = 0; i < 60 && score(low) < 0; i++) low /= 2
  for (let i = 0; i < 60 && score(high) > 0; i++) high *= 2
  return score(low) < 0 ? 0 : findRoot(score, low, high)
}
