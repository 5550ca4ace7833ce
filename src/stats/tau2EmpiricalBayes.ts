import { findRoot } from './findRoot'
import { fitAt, type MixedModel, type Tau2 } from './mixedModel'
import { degreesOfFreedom, sound } from './tau2Moments'

/** Generalised Q statistic at a given τ²: Σ w e² with weights 1/(v + τ²). Falls as τ² grows. */
export const generalisedQ = (model: MixedModel, tau2: number): number =>
  sound(fitAt(model, tau2)).rss

/** The τ² at which the generalised Q equals a target; 0 when it lies below already at 0. */
export function tau2WhereQ(model: MixedModel, target: number): number {
  const excess = (tau2: number) => generalisedQ(model, tau2) - target
  if (excess(0) <= 0) return 0
  let high = Math.min(...model.v)
  while (high < FAR && excess(high) > 0) high *= 4
  if (high >= FAR) return Infinity
  return findRoot(excess, 0, high)
}

const FAR = 1e140

/**
 * Estimator of Paule and Mandel, which is also Morris's empirical Bayes estimator: the τ² at which
 * the generalised Q equals its degrees of freedom; 0 when Q lies below them.
 *
 * @source Paule & Mandel 1982, Journal of Research of the National Bureau of Standards 87:377–385
 * @source Morris 1983, Journal of the American Statistical Association 78:47–55
 */
export function empiricalBayes(model: MixedModel): Tau2 {
  const df = degreesOfFreedom(model)
  const k = model.y.length
  const tau2 = tau2WhereQ(model, df)
  const { sumOfWeights } = sound(fitAt(model, tau2))
  return { tau2, se: (Math.sqrt(2 / df) * k) / sumOfWeights }
}
