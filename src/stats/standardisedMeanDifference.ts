import { effect, notEstimable, type Effect, type NotEstimable } from './effect'
import { logGamma } from './stirlingError'

/** Mean, standard deviation and size of an arm: sd > 0, n ≥ 1. */
export type SampleOfArm = { readonly mean: number; readonly sd: number; readonly n: number }

/**
 * Standardised mean difference, treatment minus control: Hedges' g.
 *
 *     d = (m₁ − m₀)/s        s² = ((n₁−1)s₁² + (n₀−1)s₀²)/m        m = n₁ + n₀ − 2
 *     g = J d        J = Γ(m/2) / ( √(m/2) Γ((m−1)/2) )        se² = 1/n₁ + 1/n₀ + g²/(2(n₁ + n₀))
 *
 * @returns standard deviations; not estimable for fewer than four people or without any spread
 * @source Hedges 1981, Journal of Educational Statistics 6:107–128
 */
export function standardisedMeanDifference(
  treatment: SampleOfArm,
  control: SampleOfArm,
): Effect | NotEstimable {
  const [n1, n0] = [treatment.n, control.n]
  const m = n1 + n0 - 2
  if (!(m > 1) || n1 < 1 || n0 < 1) return notEstimable('too few people')
  const pooled = Math.sqrt(((n1 - 1) * treatment.sd ** 2 + (n0 - 1) * control.sd ** 2) / m)
  if (!(pooled > 0)) return notEstimable('no standard deviation')
  const j = Math.exp(logGamma(m / 2) - logGamma((m - 1) / 2) - Math.log(m / 2) / 2)
  const g = (j * (treatment.mean - control.mean)) / pooled
  return effect(g, Math.sqrt(1 / n1 + 1 / n0 + g ** 2 / (2 * (n1 + n0))))
}
