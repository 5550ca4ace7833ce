import { effect, isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { countFault } from './eventCount'
import type { TwoArms } from './mantelHaenszel'
import { observedMinusExpected } from './peto'
import { sum } from './sum'

/**
 * Log odds ratio pooled by Peto's method, for rare events and arms of similar size.
 *
 *     Σ(O − E)/ΣV        se = 1/√ΣV        Q = Σ (O − E)²/V − (Σ(O − E))²/ΣV
 *
 * @returns log scale, with Q over the `k` trials that have both events and non-events; not estimable
 *   when there is none
 * @source Yusuf et al. 1985, Progress in Cardiovascular Diseases 27:335–371
 */
export function poolPeto(
  trials: readonly TwoArms[],
): (Effect & { readonly q: number; readonly k: number }) | NotEstimable {
  const fault = countFault(...trials.flatMap(({ treatment, control }) => [treatment, control]))
  if (fault) return fault
  const terms = trials
    .map(({ treatment, control }) => observedMinusExpected(treatment, control))
    .filter(({ variance }) => variance > 0)
  if (terms.length === 0) return notEstimable('no trial has both events and non-events')
  const difference = sum(terms.map((t) => t.oMinusE))
  const variance = sum(terms.map((t) => t.variance))
  const pooled = effect(difference / variance, 1 / Math.sqrt(variance))
  if (!isEstimable(pooled)) return pooled
  const q = sum(terms.map((t) => t.oMinusE ** 2 / t.variance)) - difference ** 2 / variance
  return { ...pooled, q: Math.max(0, q), k: terms.length }
}
