import { gammaTails } from './gammaDistribution'

/**
 * Probability that a standard normal variate lies at or below z.
 *
 *     Φ(z) = ½ Q(½, z²/2) for z < 0, with the upper incomplete gamma function Q
 *
 * @source Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 7.1.2 and 6.5.17
 */
export function normalLower(z: number): number {
  const { lower, upper } = gammaTails(z ** 2 / 2, 0.5)
  return z < 0 ? upper / 2 : 0.5 + lower / 2
}

/** Probability that a standard normal variate exceeds z, to full relative accuracy far out. */
export const normalUpper = (z: number): number => normalLower(-z)

/** Two-sided p-value of a z statistic, 0 to 1. */
export const normalPValue = (z: number): number => 2 * normalLower(-Math.abs(z))

/**
 * Quantile of the standard normal distribution.
 *
 * A rational start (error below 4.5e-4), then Newton steps: on the log of the tail, or on the
 * central probability near ½, where the tail alone would lose digits.
 *
 * @param p 0 to 1; the ends give ∓∞
 * @source Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.2.23
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p <= 0) return -Infinity
  const t = Math.sqrt(-2 * Math.log(p))
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let i = 0; i < 3; i++) {
    const { lower, upper } = gammaTails(z ** 2 / 2, 0.5)
    const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)
    z +=
      p < 0.4
        ? (Math.log(upper / 2 / p) * upper) / 2 / density
        : (0.5 - p - (Math.sign(z) * lower) / 2) / density
  }
  return -z
}
