import { isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { metaRegression } from './metaRegression'
import { pool, type Pooled, type PoolOptions } from './pool'
import { sumOver } from './sum'

/** A funnel plot made symmetric. */
export type TrimAndFill = {
  /** Where trials seem to be missing. */
  readonly side: 'left' | 'right'
  /** The mirrored trials put in, none when the funnel is symmetric. */
  readonly filled: readonly Effect[]
  /** Standard error of their number; p-value that it is 0 (estimator R0 only). */
  readonly numberSe: number
  readonly numberP: number | undefined
  readonly pooled: Pooled
}

/**
 * Duval and Tweedie's trim and fill: the most extreme trials of one side are cut until the rest is
 * symmetric around its own pooled effect, then put back with their mirror images.
 *
 *     L₀ = (4 S − k(k+1))/(2k − 1)        S: sum of the positive signed ranks
 *     R₀ = (number of positive ranks above all others) − 1
 *
 * The side follows the slope of the effects on their standard errors.
 *
 * @returns not estimable for fewer than three trials or when all standard errors are the same
 * @source Duval & Tweedie 2000, Biometrics 56:455–463
 */
export function trimAndFill(
  effects: readonly Effect[],
  options: PoolOptions,
  estimator: 'L0' | 'R0' = 'L0',
): TrimAndFill | NotEstimable {
  if (effects.length < 3) return notEstimable('fewer than three trials')
  const slope = metaRegression(effects, [effects.map(({ se }) => se)], {
    ...options,
    test: 'normal',
  })
  if (!isEstimable(slope)) return notEstimable('all standard errors are the same')
  const side = slope.coefficients[1]!.estimate < 0 ? 'right' : 'left'
  const sign = side === 'right' ? -1 : 1
  const sorted = effects
    .map(({ estimate, se }) => ({ estimate: sign * estimate, se }))
    .toSorted((a, b) => a.estimate - b.estimate)

  const k = effects.length
  let missing = 0
  let exact = 0
  let centre = 0
  for (let i = 0; i < 100; i++) {
    const trimmed = pool(sorted.slice(0, k - missing), options)
    if (!isEstimable(trimmed)) return trimmed
    centre = trimmed.estimate
    const ranks = signedRanks(sorted.map(({ estimate }) => deviation(estimate, centre)))
    exact = estimators[estimator].number(ranks)
    const next = Math.max(0, Math.round(exact))
    if (next === missing) break
    missing = next
  }
  const filled = sorted
    .slice(k - missing)
    .map(({ estimate, se }) => ({ estimate: sign * (2 * centre - estimate), se }))
  const pooled = pool([...effects, ...filled], options)
  if (!isEstimable(pooled)) return pooled
  return {
    side,
    filled,
    numberSe: estimators[estimator].se(k, exact),
    numberP: estimator === 'R0' ? 0.5 ** (missing + 1) : undefined,
    pooled,
  }
}

/** Difference from the centre; 0 where only rounding is left, so that a lone trial has no sign. */
function deviation(estimate: number, centre: number): number {
  const difference = estimate - centre
  return Math.abs(difference) < 1e-14 * Math.abs(centre) ? 0 : difference
}

const estimators = {
  L0: {
    number: (ranks: readonly number[]) => {
      const k = ranks.length
      return (4 * positiveRanks(ranks) - k * (k + 1)) / (2 * k - 1)
    },
    se: (k: number, k0: number) => {
      const variance =
        k * (k + 1) * (2 * k + 1) +
        10 * k0 ** 3 +
        27 * k0 ** 2 +
        17 * k0 -
        18 * k * k0 ** 2 -
        18 * k * k0 +
        6 * k ** 2 * k0
      return (4 * Math.sqrt(Math.max(0, variance) / 24)) / (2 * k - 1)
    },
  },
  R0: {
    number: (ranks: readonly number[]) => {
      const thin = Math.max(0, ...ranks.map((rank) => -rank))
      return ranks.filter((rank) => rank > thin).length - 1
    },
    se: (_k: number, k0: number) => Math.sqrt(2 * Math.max(0, k0) + 2),
  },
}

const positiveRanks = (ranks: readonly number[]) =>
  sumOver(ranks.length, (i) => Math.max(0, ranks[i]!))

/** Ranks of the sizes, with the signs of the values; ties keep their order. */
function signedRanks(values: readonly number[]): number[] {
  const order = values
    .map((value, i) => ({ size: Math.abs(value), i }))
    .toSorted((a, b) => a.size - b.size || a.i - b.i)
  const ranks = values.map(() => 0)
  for (const [rank, { i }] of order.entries()) ranks[i] = Math.sign(values[i]!) * (rank + 1)
  return ranks
}
