import { notEstimable, type Interval, type NotEstimable } from './effect'
import { levelFault } from './level'
import type { Pooled } from './pool'
import { studentQuantile } from './studentT'

/**
 * Which critical value and which standard error a prediction interval takes.
 *
 * - `k-2`: t with k − 2 degrees of freedom, classic standard error (Higgins, Thompson, Spiegelhalter);
 * - `k-1`: t with k − 1, classic standard error;
 * - `as-tested`: the distribution and the standard error of the pooled effect's own test;
 * - `normal`: normal, classic standard error.
 */
export type PredictionRule = 'k-2' | 'k-1' | 'as-tested' | 'normal'

/**
 * Where the true effect of a new trial is expected.
 *
 *     estimate ± t √( se² + τ² )
 *
 * @returns the scale of the pooled effect; not estimable when no degree of freedom is left
 * @source Higgins, Thompson & Spiegelhalter 2009, Journal of the Royal Statistical Society A 172:137–159
 * @source IntHout et al. 2016, BMJ Open 6:e010247
 */
export function predictionInterval(
  pooled: Pooled,
  rule: PredictionRule,
  level = 0.95,
): Interval | NotEstimable {
  const fault = levelFault(level)
  if (fault) return fault
  const { estimate, se, seClassic, tau2, k } = pooled
  const df = { 'k-2': k - 2, 'k-1': k - 1, 'as-tested': pooled.df, normal: Infinity }[rule]
  if (df < 1) return notEstimable(`fewer than ${rule === 'k-2' ? 'three' : 'two'} trials`)
  const spread = Math.hypot(rule === 'as-tested' ? se : seClassic, Math.sqrt(tau2))
  const half = studentQuantile((1 + level) / 2, df) * spread
  return { estimate, low: estimate - half, high: estimate + half }
}
