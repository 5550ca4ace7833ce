import { chiSquaredUpper } from './chiSquared'
import { levelFault, criticalZ } from './level'
import { isEstimable, notEstimable, type Interval, type NotEstimable } from './effect'

/** p-value of a χ² statistic; 1 where no degree of freedom is left. */
export const qPValue = (q: number, df: number): number => (df === 0 ? 1 : chiSquaredUpper(q, df))

/**
 * Higgins and Thompson's test-based interval of H, where H² = Q/(k−1).
 *
 *     ln H ± z se        se = ½ ( ln Q − ln(k−1) ) / ( √2Q − √(2k−3) )            if Q > k
 *                        se = √( (1 − 1/(3(k−2)²)) / (2(k−2)) )                  otherwise
 *
 * @param q Cochran's Q
 * @param df k − 1
 * @returns H, at least 1; not estimable for fewer than three trials unless Q exceeds their number
 * @source Higgins & Thompson 2002, Statistics in Medicine 21:1539–1558
 */
export function hInterval(q: number, df: number, level = 0.95): Interval | NotEstimable {
  const fault = levelFault(level)
  if (fault) return fault
  const k = df + 1
  if (!Number.isFinite(q) || q < 0 || !Number.isFinite(df))
    return notEstimable('no measure of heterogeneity')
  if (df < 1 || (k < 3 && q <= k)) return notEstimable('too few trials')
  const h = Math.max(1, Math.sqrt(q / df))
  const se =
    q > k
      ? (Math.log(q) - Math.log(df)) / 2 / (Math.sqrt(2 * q) - Math.sqrt(2 * k - 3))
      : Math.sqrt((1 - 1 / (3 * (k - 2) ** 2)) / (2 * (k - 2)))
  if (!Number.isFinite(se)) return notEstimable('no measure of heterogeneity')
  const reach = Math.exp(criticalZ(level) * se)
  return { estimate: h, low: Math.max(1, h / reach), high: Math.max(1, h * reach) }
}

/**
 * I² from Q with the interval that follows from that of H: I² = 1 − 1/H².
 *
 * @returns share of the observed variation that is not sampling error, 0 to 1
 * @source Higgins & Thompson 2002, Statistics in Medicine 21:1539–1558
 */
export function i2Interval(q: number, df: number, level = 0.95): Interval | NotEstimable {
  const h = hInterval(q, df, level)
  if (!isEstimable(h)) return h
  return { estimate: share(h.estimate), low: share(h.low), high: share(h.high) }
}

const share = (h: number) => 1 - 1 / h ** 2
