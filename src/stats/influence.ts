import { isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { pool, type PoolOptions } from './pool'
import { sum } from './sum'

/** What one trial does to the pooled effect. */
export type Influence = {
  /** Distance from the pooled effect of the others, in standard errors. */
  readonly studentised: number
  /** Change of the pooled effect when the trial is left out: in standard errors of the fitted value, */
  readonly dffits: number
  /** squared, in standard errors of the pooled effect, */
  readonly cook: number
  /** and in standard errors under the τ² of the others. */
  readonly dfbeta: number
  /** Variance of the pooled effect without the trial, over that with it. */
  readonly covarianceRatio: number
  /** τ² and Q without the trial. */
  readonly tau2Without: number
  readonly qWithout: number
  /** Share of the pooled effect, 0 to 1. */
  readonly weight: number
  /** Baujat plot: contribution to heterogeneity, and shift of the pooled effect when left out. */
  readonly heterogeneity: number
  readonly shift: number
}

/**
 * Influence of each trial on the pooled effect μ, from the fits without it (₋ᵢ).
 *
 *     studentised = (y − μ₋ᵢ)/√(se² + τ²₋ᵢ + se²(μ₋ᵢ))        dffits = (μ − μ₋ᵢ)/√(h(se² + τ²₋ᵢ))
 *     cook = (μ − μ₋ᵢ)²/se²(μ)        Baujat: (y − μ)²/(se² + τ²) and (μ − μ₋ᵢ)²/se²(μ₋ᵢ)
 *
 * @param options tested by the normal distribution, so that standard errors are the classic ones
 * @returns one per trial, in their order; not estimable for fewer than two trials
 * @source Viechtbauer & Cheung 2010, Research Synthesis Methods 1:112–125
 * @source Baujat et al. 2002, Statistics in Medicine 21:2641–2652
 */
export function influence(
  effects: readonly Effect[],
  options: Omit<PoolOptions, 'test'>,
): readonly Influence[] | NotEstimable {
  if (effects.length < 2) return notEstimable('fewer than two trials')
  const all = pool(effects, { ...options, test: 'normal' })
  if (!isEstimable(all)) return all
  const found: Influence[] = []
  for (const [i, { estimate, se }] of effects.entries()) {
    const others = pool(effects.toSpliced(i, 1), { ...options, test: 'normal' })
    if (!isEstimable(others)) return others
    const weight = all.weights[i]!
    const moved = all.estimate - others.estimate
    const spread = se ** 2 + others.tau2
    const precision = sum(effects.map((e) => 1 / (e.se ** 2 + others.tau2)))
    found.push({
      studentised: (estimate - others.estimate) / Math.sqrt(spread + others.se ** 2),
      dffits: moved / Math.sqrt(weight * spread),
      cook: (moved / all.se) ** 2,
      dfbeta: moved * Math.sqrt(precision),
      covarianceRatio: (others.se / all.se) ** 2,
      tau2Without: others.tau2,
      qWithout: others.q,
      weight,
      heterogeneity: (estimate - all.estimate) ** 2 / (se ** 2 + all.tau2),
      shift: (moved / others.se) ** 2,
    })
  }
  return found
}
