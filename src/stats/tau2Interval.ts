import { chiSquaredQuantile, chiSquaredUpperQuantile } from './chiSquared'
import { isEstimable, notEstimable, type Effect, type Interval, type NotEstimable } from './effect'
import { findRoot } from './findRoot'
import { levelFault } from './level'
import { mixedModel } from './mixedModel'
import { effectsFault } from './pool'
import { estimateTau2, type Tau2Method } from './tau2'
import { tau2WhereQ } from './tau2EmpiricalBayes'
import { logLikelihood } from './tau2Likelihood'

/**
 * Interval of the between-trial variance by the Q-profile method: all τ² at which the generalised Q
 * is no surprise as a χ² variate with k − 1 degrees of freedom.
 *
 * @returns squared units of the effect; 0 to 0 when trials agree more than chance allows; not
 *   estimable for fewer than two trials
 * @source Viechtbauer 2007, Statistics in Medicine 26:37–52
 */
export function tau2QProfile(
  effects: readonly Effect[],
  method: Tau2Method,
  level = 0.95,
): Interval | NotEstimable {
  const fault = levelFault(level) ?? effectsFault(effects)
  if (fault) return fault
  const model = mixedModel(effects)
  const estimate = estimateTau2(model, method)
  if (!isEstimable(estimate)) return estimate
  const df = effects.length - 1
  const tail = (1 - level) / 2
  return {
    estimate: estimate.tau2,
    low: tau2WhereQ(model, chiSquaredUpperQuantile(tail, df)),
    high: tau2WhereQ(model, chiSquaredQuantile(tail, df)),
  }
}

/**
 * Interval of the between-trial variance from the restricted likelihood: all τ² whose log likelihood
 * lies less than half a χ² quantile (1 degree of freedom) below the top.
 *
 * @returns squared units of the effect; not estimable for fewer than two trials
 * @source Hardy & Thompson 1996, Statistics in Medicine 15:619–629
 */
export function tau2ProfileLikelihood(
  effects: readonly Effect[],
  level = 0.95,
): Interval | NotEstimable {
  const fault = levelFault(level) ?? effectsFault(effects)
  if (fault) return fault
  const model = mixedModel(effects)
  const estimate = estimateTau2(model, 'REML')
  if (!isEstimable(estimate)) return estimate
  const top = logLikelihood(model, estimate.tau2, 'REML')
  const drop = chiSquaredUpperQuantile(1 - level, 1) / 2
  const excess = (tau2: number) => logLikelihood(model, tau2, 'REML') - (top - drop)
  let high = Math.max(estimate.tau2, Math.min(...model.v))
  for (let i = 0; i < 500 && excess(high) > 0; i++) high *= 2
  if (excess(high) > 0) return notEstimable('the upper limit lies out of range')
  return {
    estimate: estimate.tau2,
    low: excess(0) >= 0 ? 0 : findRoot(excess, 0, estimate.tau2),
    high: findRoot(excess, estimate.tau2, high),
  }
}
