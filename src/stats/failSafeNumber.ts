import { notEstimable, type Effect, type NotEstimable } from './effect'
import { levelFault } from './level'
import { effectsFault } from './pool'
import { normalPValue, normalQuantile, normalUpper } from './normal'
import { sum } from './sum'

/** How many unseen null trials would undo a finding, and the p-value without them. */
export type FailSafe = { readonly number: number; readonly p: number }

/**
 * Rosenthal's fail-safe number: null trials that would bring the summed z, one-sided, to α.
 *
 *     N = (Σz)²/z_α² − k, rounded up        p = P(Z > |Σz|/√k)
 *
 * @returns whole number, 0 when the finding is not significant as it is
 * @source Rosenthal 1979, Psychological Bulletin 86:638–641
 */
export function failSafeRosenthal(
  effects: readonly Effect[],
  alpha = 0.05,
): FailSafe | NotEstimable {
  const fault = levelFault(2 * alpha) ?? effectsFault(effects)
  if (fault) return fault
  const z = Math.abs(sum(effects.map(({ estimate, se }) => estimate / se)))
  const k = effects.length
  const needed = (z / normalQuantile(alpha)) ** 2 - k
  if (!Number.isFinite(needed)) return notEstimable('the finding is out of range')
  return { number: Math.max(0, Math.ceil(needed)), p: normalUpper(z / Math.sqrt(k)) }
}

/**
 * Orwin's fail-safe number: null trials that would bring the unweighted mean down to a target.
 *
 *     N = k (ȳ/target − 1), rounded up
 *
 * @param target between 0 and the mean
 * @returns whole number; not estimable for a target that the mean cannot fall to
 * @source Orwin 1983, Journal of Educational Statistics 8:157–159
 */
export function failSafeOrwin(effects: readonly Effect[], target: number): number | NotEstimable {
  const fault = effectsFault(effects)
  if (fault) return fault
  const mean = sum(effects.map(({ estimate }) => estimate)) / effects.length
  if (!(target / mean > 0)) return notEstimable('the target lies on the other side of no effect')
  const needed = Math.ceil(effects.length * (mean / target - 1) - 1e-9)
  return Number.isFinite(needed)
    ? Math.max(0, needed)
    : notEstimable('the target is too close to no effect')
}

/**
 * Rosenberg's weighted fail-safe number: null trials of average weight that would bring the common
 * effect's z, two-sided, to α.
 *
 *     N = ((Σwy)²/z² − Σw)/w̄, rounded up
 *
 * @returns whole number, 0 when the finding is not significant as it is
 * @source Rosenberg 2005, Evolution 59:464–468
 */
export function failSafeRosenberg(
  effects: readonly Effect[],
  alpha = 0.05,
): FailSafe | NotEstimable {
  const fault = levelFault(alpha) ?? effectsFault(effects)
  if (fault) return fault
  const weights = effects.map(({ se }) => 1 / se ** 2)
  const total = sum(weights)
  const weighted = sum(effects.map(({ estimate }, i) => weights[i]! * estimate))
  const needed = ((weighted / normalQuantile(alpha / 2)) ** 2 - total) / (total / effects.length)
  if (!Number.isFinite(needed)) return notEstimable('the finding is out of range')
  return {
    number: Math.max(0, Math.ceil(needed)),
    p: normalPValue(weighted / Math.sqrt(total)),
  }
}
