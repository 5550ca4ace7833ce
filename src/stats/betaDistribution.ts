import { findRoot } from './findRoot'
import type { Tails } from './gammaDistribution'
import { deviance, stirlingError } from './stirlingError'

/**
 * Both tails of the beta distribution: the regularised incomplete beta function.
 *
 * Lentz's continued fraction on the side where it converges fast; the common factor xᵃyᵇ/B(a,b) by
 * Loader's deviance, so that far tails and large parameters keep their digits.
 *
 * @param x 0 to 1
 * @param y 1 − x, which the caller may know with more digits
 * @param a above zero
 * @param b above zero
 * @source Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.5.8
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const total = a + b
  const excess = x * b - a * y
  const factor =
    Math.sqrt((a / total) * (b / (2 * Math.PI))) *
    Math.exp(
      stirlingError(total) -
        stirlingError(a) -
        stirlingError(b) -
        a * deviance((x * total) / a, excess / a) -
        b * deviance((y * total) / b, -excess / b),
    )
  if (x * (total + 2) < a + 1) {
    const lower = Math.min(1, (factor / a) * continuedFraction(x, a, b))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, (factor / b) * continuedFraction(y, b, a))
  return { lower: 1 - upper, upper }
}

/** Quantile of the beta distribution: P(X ≤ x) = p, for 0 ≤ p ≤ 1, a and b > 0. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  betaInverse(p, 1 - p, a, b).x

/** The x that a beta variate exceeds with probability q, for 0 ≤ q ≤ 1, a and b > 0. */
export const betaUpperQuantile = (q: number, a: number, b: number): number =>
  betaInverse(1 - q, q, a, b).x

/** x and y = 1 − x of a beta variate with these tails, both to full relative accuracy. */
export function betaInverse(
  lower: number,
  upper: number,
  a: number,
  b: number,
): { readonly x: number; readonly y: number } {
  if (lower <= 0) return { x: 0, y: 1 }
  if (upper <= 0) return { x: 1, y: 0 }
  const tails = (u: number) => betaTails(1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u)), a, b)
  const excess =
    lower < upper
      ? (u: number) => Math.log(tails(u).lower / lower)
      : (u: number) => Math.log(upper / tails(u).upper)
  const centre = Math.log(a / b)
  let rise = 1
  while (centre + rise < FAR && excess(centre + rise) < 0) rise *= 2
  let fall = 1
  while (centre - fall > -FAR && excess(centre - fall) > 0) fall *= 2
  const [start, end] = [Math.max(-FAR, centre - fall), Math.min(FAR, centre + rise)]
  if (excess(start) > 0) return { x: 0, y: 1 }
  if (excess(end) < 0) return { x: 1, y: 0 }
  const u = findRoot(excess, start, end)
  return { x: 1 / (1 + Math.exp(-u)), y: 1 / (1 + Math.exp(u)) }
}

/** Logit beyond which a double can no longer be told from 0 or 1. */
const FAR = 709

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    h *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    h *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return h
}
