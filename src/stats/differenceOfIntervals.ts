import type { Interval } from './effect'

/**
 * Interval of a difference from the intervals of its two parts: each part's interval gives the
 * variance near its own limit (method of variance estimates recovery).
 *
 *     low = a − b − √( (a − lₐ)² + (u_b − b)² )        high = a − b + √( (uₐ − a)² + (b − l_b)² )
 *
 * @returns on the scale of both parts, which must be independent
 * @source Zou & Donner 2008, Statistics in Medicine 27:1693–1702
 */
export function differenceOfIntervals(a: Interval, b: Interval): Interval {
  const estimate = a.estimate - b.estimate
  return {
    estimate,
    low: estimate - Math.hypot(a.estimate - a.low, b.high - b.estimate),
    high: estimate + Math.hypot(a.high - a.estimate, b.estimate - b.low),
  }
}
