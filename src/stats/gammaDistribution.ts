import { findRoot } from './findRoot'
import { deviance, stirlingError } from './stirlingError'

/** P(X ≤ x) and P(X > x), each computed directly where it is the smaller. */
export type Tails = { readonly lower: number; readonly upper: number }

/**
 * Both tails of the gamma distribution with rate 1: the regularised incomplete gamma functions.
 *
 * Power series below shape + 1, Lentz's continued fraction above; the common factor xᵃe⁻ˣ/Γ(a+1) by
 * Loader's deviance, so that far tails keep their digits.
 *
 * @param x any number; below zero the lower tail is 0
 * @param shape above zero
 * @source Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 6.5.29 and 6.5.31
 */
export function gammaTails(x: number, shape: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const factor =
    Math.exp(-stirlingError(shape) - shape * deviance(x / shape, (x - shape) / shape)) /
    Math.sqrt(2 * Math.PI * shape)
  if (x < shape + 1) {
    const lower = Math.min(1, factor * series(x, shape))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, factor * shape * continuedFraction(x, shape))
  return { lower: 1 - upper, upper }
}

/** Quantile of the gamma distribution with rate 1: P(X ≤ x) = p, for 0 ≤ p ≤ 1, shape > 0. */
export const gammaQuantile = (p: number, shape: number): number => invert(p, 1 - p, shape)

/** The x that a gamma variate with rate 1 exceeds with probability q, for 0 ≤ q ≤ 1, shape > 0. */
export const gammaUpperQuantile = (q: number, shape: number): number => invert(1 - q, q, shape)

function invert(lower: number, upper: number, shape: number): number {
  if (lower <= 0) return 0
  if (upper <= 0) return Infinity
  const excess =
    lower < upper
      ? (u: number) => Math.log(gammaTails(Math.exp(u), shape).lower / lower)
      : (u: number) => Math.log(upper / gammaTails(Math.exp(u), shape).upper)
  const centre = Math.log(shape)
  let reach = 1
  while (excess(centre + reach) < 0) reach *= 2
  let fall = 1
  while (centre - fall > LEAST && excess(centre - fall) > 0) fall *= 2
  const start = Math.max(LEAST, centre - fall)
  return excess(start) > 0 ? 0 : Math.exp(findRoot(excess, start, centre + reach))
}

/** Log of the smallest double, above which alone a quantile can be told from 0. */
const LEAST = -744

function series(x: number, shape: number): number {
  let term = 1
  let total = 1
  for (let n = 1; n < LONGEST && term > total * 1e-17; n++) {
    term *= x / (shape + n)
    total += term
  }
  return total
}

function continuedFraction(x: number, shape: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < LONGEST; n++) {
    const a = n * (shape - n)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    h *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return h
}

const LONGEST = 100_000
