import { effect, notEstimable, type Effect, type NotEstimable } from './effect'
import { criticalZ, levelFault } from './level'

/**
 * Effect behind a published interval of a difference.
 *
 *     se = (high − low) / 2z
 *
 * The published estimate stays the centre, even where rounding moved it off the middle.
 *
 * @param level of the published interval: 0.95 for 95%
 * @returns natural units; not estimable when the limits do not enclose the estimate
 * @source Higgins et al. 2019, Cochrane Handbook for Systematic Reviews of Interventions, 6.3
 */
export function effectFromInterval(
  estimate: number,
  low: number,
  high: number,
  level = 0.95,
): Effect | NotEstimable {
  const fault = levelFault(level)
  if (fault) return fault
  if (![estimate, low, high].every(Number.isFinite))
    return notEstimable('the published interval is incomplete')
  if (low > estimate || estimate > high)
    return notEstimable('the published limits do not enclose the estimate')
  return effect(estimate, (high - low) / (2 * criticalZ(level)))
}

/**
 * Log effect behind a published interval of a ratio (RR, OR, HR): the same on the log scale.
 *
 *     estimate = ln(ratio)        se = (ln(high) − ln(low)) / 2z
 *
 * @returns log scale; not estimable when a limit is not above zero, or they do not enclose the ratio
 * @source Higgins et al. 2019, Cochrane Handbook for Systematic Reviews of Interventions, 6.3
 */
export function logEffectFromInterval(
  ratio: number,
  low: number,
  high: number,
  level = 0.95,
): Effect | NotEstimable {
  if (ratio <= 0 || low <= 0 || high <= 0) return notEstimable('a ratio must be above zero')
  return effectFromInterval(Math.log(ratio), Math.log(low), Math.log(high), level)
}

/**
 * Two-sided p-value of a z statistic, good enough for hand calculation.
 *
 *     p = exp( −0.717 |z| − 0.416 z² )
 *
 * @source Altman & Bland 2011, BMJ 343:d2304
 */
export const approximatePValue = (z: number): number =>
  Math.exp(-0.717 * Math.abs(z) - 0.416 * z ** 2)
