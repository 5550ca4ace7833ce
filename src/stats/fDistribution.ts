import { betaInverse, betaTails } from './betaDistribution'
import type { Tails } from './gammaDistribution'

/**
 * Both tails of the F distribution.
 *
 *     P(F ≤ f) = I_x(ν₁/2, ν₂/2), with x = ν₁f / (ν₁f + ν₂)
 *
 * @param f any number; below zero the lower tail is 0
 * @param df1 ν₁, above zero
 * @param df2 ν₂, above zero
 * @source Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.6.2
 */
export function fTails(f: number, df1: number, df2: number): Tails {
  if (f <= 0) return { lower: 0, upper: 1 }
  const odds = (df1 / df2) * f
  return betaTails(1 / (1 + 1 / odds), 1 / (1 + odds), df1 / 2, df2 / 2)
}

/** Quantile of the F distribution: P(F ≤ f) = p, for 0 ≤ p ≤ 1, both df > 0. */
export function fQuantile(p: number, df1: number, df2: number): number {
  const { x, y } = betaInverse(p, 1 - p, df1 / 2, df2 / 2)
  return (df2 / df1) * (x / y)
}
