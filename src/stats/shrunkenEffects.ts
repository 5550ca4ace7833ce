import type { Effect } from './effect'
import type { Pooled } from './pool'

/**
 * Each trial's true effect as the random-effects model sees it, drawn towards the pooled effect
 * (empirical Bayes, best linear unbiased prediction).
 *
 *     λ = τ²/(τ² + v)        λy + (1−λ)μ        se² = λv + (1−λ)² se²(μ)
 *
 * @returns one per trial, in their order and on their scale
 * @source Robinson 1991, Statistical Science 6:15–32
 */
export const shrunkenEffects = (effects: readonly Effect[], pooled: Pooled): readonly Effect[] =>
  effects.map(({ estimate, se }) => {
    const keep = pooled.tau2 / (pooled.tau2 + se ** 2)
    return {
      estimate: keep * estimate + (1 - keep) * pooled.estimate,
      se: Math.sqrt(keep * se ** 2 + ((1 - keep) * pooled.se) ** 2),
    }
  })
