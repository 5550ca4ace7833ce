import { findRoot } from './findRoot'
import { fitAt, type FitAt, type MixedModel, type Tau2 } from './mixedModel'
import { sumOver } from './sum'
import { hedges, sound } from './tau2Moments'

/**
 * Restricted maximum likelihood, by Fisher scoring.
 *
 *     τ² ← τ² + ( yᵀPPy − tr P ) / tr PP        se = √( 2 / tr PP )
 *
 * @source Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261–293
 */
export const restrictedLikelihood = (model: MixedModel): Tau2 =>
  highest(model, 'REML', (fit) => ({
    score: fit.slope - fit.traceP,
    information: fit.tracePSPS(() => 1),
  }))

/**
 * Full maximum likelihood, by Fisher scoring.
 *
 *     τ² ← τ² + ( yᵀPPy − Σw ) / Σw²        se = √( 2 / Σw² )
 *
 * @source Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261–293
 */
export const maximumLikelihood = (model: MixedModel): Tau2 =>
  highest(model, 'ML', ({ slope, sumOfWeights, weights }) => ({
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

type Ascent = { readonly score: number; readonly information: number }

function highest(model: MixedModel, kind: 'ML' | 'REML', ascent: (fit: FitAt) => Ascent): Tau2 {
  const at = (tau2: number) => ascent(sound(fitAt(model, tau2)))
  const height = (tau2: number) => logLikelihood(model, tau2, kind)
  const tau2 = likeliest(at, height, hedges(model).tau2, 1e-4 * Math.min(...model.v))
  const { information } = at(tau2)
  return { tau2, se: information > 0 ? Math.sqrt(2 / information) : Infinity }
}

/**
 * The τ² of the highest likelihood: scoring, each step halved until it stays above zero; then 0 where
 * that is likelier. A likelihood with several tops keeps the one that is reached so.
 *
 * @param at what drives τ² there: the step is score over information
 * @param height the log likelihood
 * @param negligible a τ² that is as good as 0
 */
export function likeliest(
  at: (tau2: number) => Ascent,
  height: (tau2: number) => number,
  start: number,
  negligible: number,
): number {
  const top = climb(at, start, negligible)
  return height(0) > height(top) ? 0 : top
}

function climb(at: (tau2: number) => Ascent, start: number, negligible: number): number {
  let tau2 = start
  for (let i = 0; i < 300; i++) {
    const { score, information } = at(tau2)
    if (!(information > 0)) return tau2
    if (tau2 <= negligible && score < 0 && at(0).score < 0) return 0
    let step = score / information
    while (tau2 + step < 0) step /= 2
    tau2 += step
    if (Math.abs(step) <= 1e-13 * tau2) return tau2
  }
  return bracketed((x) => at(x).score, tau2)
}

/** Where the score crosses zero around a place that Fisher scoring only circled. */
function bracketed(score: (tau2: number) => number, near: number): number {
  let [low, high] = [near, near]
  for (let i = 0; i < 60 && score(low) < 0; i++) low /= 2
  for (let i = 0; i < 60 && score(high) > 0; i++) high *= 2
  return score(low) < 0 ? 0 : findRoot(score, low, high)
}
