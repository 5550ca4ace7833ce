import { notEstimable, type Effect, type NotEstimable } from './effect'
import { kendall, type RankCorrelation } from './kendall'
import { effectsFault } from './pool'
import { sum } from './sum'

/**
 * Begg and Mazumdar's test: rank correlation of the standardised deviations from the common effect
 * with the variances v.
 *
 *     (y − μ)/√v*  against  v        v* = v − 1/Σw
 *
 * @returns τ between −1 and 1, 0 for a symmetric funnel; not estimable for fewer than three trials or
 *   when effects or standard errors are all the same
 * @source Begg & Mazumdar 1994, Biometrics 50:1088–1101
 */
export function beggTest(effects: readonly Effect[]): RankCorrelation | NotEstimable {
  const fault = effectsFault(effects)
  if (fault) return fault
  if (effects.length < 3) return notEstimable('fewer than three trials')
  const weights = effects.map(({ se }) => 1 / se ** 2)
  const total = sum(weights)
  const mean = sum(effects.map(({ estimate }, i) => weights[i]! * estimate)) / total
  const found = kendall(
    effects.map(({ estimate, se }) => deviation(estimate, mean) / Math.sqrt(se ** 2 - 1 / total)),
    effects.map(({ se }) => se),
  )
  return found ?? notEstimable('effects or standard errors are all the same')
}

/** Difference from the mean; 0 where only rounding is left. */
function deviation(estimate: number, mean: number): number {
  const difference = estimate - mean
  return Math.abs(difference) < 1e-14 * Math.abs(mean) ? 0 : difference
}
