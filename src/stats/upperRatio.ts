import { findRoot } from './findRoot'

/**
 * Upper limit of a ratio from a score test on the log scale.
 *
 * @param excess how far the test at this log ratio lies beyond its critical value; negative at the
 *   estimate, rising to the right of it
 * @param estimate of the log ratio; −∞ when the treatment arm has no event
 * @returns natural scale; ∞ when no ratio, however large, is rejected
 */
export function upperRatio(excess: (logRatio: number) => number, estimate: number): number {
  const start = estimate === -Infinity ? -60 : estimate + 1e-9
  for (let reach = 1; reach < 1000; reach *= 2)
    if (excess(start + reach) > 0) return Math.exp(findRoot(excess, start, start + reach))
  return Infinity
}
