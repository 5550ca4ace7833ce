import { gammaQuantile, gammaTails, gammaUpperQuantile } from './gammaDistribution'

/** Probability that a χ² variate lies at or below x; df above zero. */
export const chiSquaredLower = (x: number, df: number): number => gammaTails(x / 2, df / 2).lower

/** Probability that a χ² variate exceeds x; df above zero. */
export const chiSquaredUpper = (x: number, df: number): number => gammaTails(x / 2, df / 2).upper

/** Quantile of the χ² distribution: P(X ≤ x) = p, for 0 ≤ p ≤ 1, df > 0. */
export const chiSquaredQuantile = (p: number, df: number): number => 2 * gammaQuantile(p, df / 2)

/** The x that a χ² variate exceeds with probability q, for 0 ≤ q ≤ 1, df > 0. */
export const chiSquaredUpperQuantile = (q: number, df: number): number =>
  2 * gammaUpperQuantile(q, df / 2)
