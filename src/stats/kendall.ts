import { normalPValue } from './normal'
import { sum } from './sum'

/** Kendall's rank correlation with its two-sided p-value. */
export type RankCorrelation = { readonly tau: number; readonly p: number }

/**
 * Kendall's τ_b: exact p-value without ties, otherwise normal with the variance corrected for ties.
 *
 * @returns undefined when one of the lists does not vary
 * @source Kendall 1970, Rank Correlation Methods, 4th edition
 */
export function kendall(x: readonly number[], y: readonly number[]): RankCorrelation | undefined {
  const n = x.length
  let score = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) score += Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!)
  const pairs = (n * (n - 1)) / 2
  const [tiesX, tiesY] = [tieSizes(x), tieSizes(y)]
  const scale = Math.sqrt((pairs - over(two, tiesX) / 2) * (pairs - over(two, tiesY) / 2))
  if (!(scale > 0)) return undefined
  const tau = score / scale
  const ties = over(two, tiesX) + over(two, tiesY) > 0
  return { tau, p: ties || n > 500 ? normalP(score, n, tiesX, tiesY) : exactP(score, n) }
}

function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()]
}

/** Twice the smaller tail of the number of concordant pairs, over all orders of n values. */
function exactP(score: number, n: number): number {
  const pairs = (n * (n - 1)) / 2
  const concordant = Math.min((score + pairs) / 2, (pairs - score) / 2)
  let shares = [1]
  for (let size = 2; size <= n; size++) {
    const length = Math.min(concordant + 1, shares.length + size - 1)
    let window = 0
    shares = Array.from({ length }, (_, i) => {
      window += (shares[i] ?? 0) - (shares[i - size] ?? 0)
      return window / size
    })
  }
  return Math.min(1, 2 * sum(shares.slice(0, concordant + 1)))
}

function normalP(
  score: number,
  n: number,
  tiesX: readonly number[],
  tiesY: readonly number[],
): number {
  const variance =
    (spread(n) - over(spread, tiesX) - over(spread, tiesY)) / 18 +
    (over(three, tiesX) * over(three, tiesY)) / (9 * three(n)) +
    (over(two, tiesX) * over(two, tiesY)) / (2 * two(n))
  return normalPValue(score / Math.sqrt(variance))
}

const two = (m: number) => m * (m - 1)
const three = (m: number) => m * (m - 1) * (m - 2)
const spread = (m: number) => m * (m - 1) * (2 * m + 5)
const over = (f: (m: number) => number, ties: readonly number[]) => sum(ties.map(f))
