import { betaInverse, betaTails } from './betaDistribution'
import { normalPValue, normalQuantile } from './normal'

/**
 * Probability that a Student t variate exceeds t.
 *
 *     ½ I_x(ν/2, ½) for t > 0, with x = ν / (ν + t²)
 *
 * @param df ν, above zero, whole or not
 * @source Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.1
 */
export function studentUpper(t: number, df: number): number {
  const half = studentPValue(t, df) / 2
  return t > 0 ? half : 1 - half
}

/** Two-sided p-value of a t statistic, 0 to 1; df above zero, ∞ for the normal. */
export function studentPValue(t: number, df: number): number {
  if (df === Infinity) return normalPValue(t)
  const square = t ** 2
  if (square === Infinity) return 0
  return betaTails(df / (df + square), square / (df + square), df / 2, 0.5).lower
}

/**
 * Quantile of Student's t distribution.
 *
 * @param p 0 to 1; the ends give ∓∞
 * @param df above zero, whole or not, ∞ for the normal
 */
export function studentQuantile(p: number, df: number): number {
  if (df === Infinity) return normalQuantile(p)
  const tail = Math.min(p, 1 - p)
  if (tail <= 0) return p < 0.5 ? -Infinity : Infinity
  const { x, y } = betaInverse(2 * tail, 1 - 2 * tail, df / 2, 0.5)
  return Math.sign(p - 0.5) * Math.sqrt((df * y) / x)
}
