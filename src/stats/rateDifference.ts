import { isEstimable, type Interval, type NotEstimable } from './effect'
import type { Exposure } from './exposure'
import { exactRate } from './rate'

/**
 * Difference of two incidence rates, treatment minus control, with MOVER limits: each arm's exact
 * interval gives the variance near its own limit.
 *
 *     low = r₁ − r₀ − √( (r₁ − l₁)² + (u₀ − r₀)² )
 *     high = r₁ − r₀ + √( (u₁ − r₁)² + (r₀ − l₀)² )
 *
 * @returns events per unit of the exposures' time; not estimable when nobody was at risk
 * @source Donner & Zou 2012, Statistical Methods in Medical Research 21:347–359
 */
export function rateDifferenceMover(
  treatment: Exposure,
  control: Exposure,
  level = 0.95,
): Interval | NotEstimable {
  const one = exactRate(treatment, level)
  if (!isEstimable(one)) return one
  const zero = exactRate(control, level)
  if (!isEstimable(zero)) return zero
  const estimate = one.estimate - zero.estimate
  return {
    estimate,
    low: estimate - Math.hypot(one.estimate - one.low, zero.high - zero.estimate),
    high: estimate + Math.hypot(one.high - one.estimate, zero.estimate - zero.low),
  }
}
