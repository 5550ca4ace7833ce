import { allEstimable, isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { qPValue } from './heterogeneity'
import { mixedModel } from './mixedModel'
import { effectsFault, pool, type Pooled, type PoolOptions } from './pool'
import { sum } from './sum'
import { estimateTau2 } from './tau2'

/** The pooled effect of each subgroup, and the test whether they differ. */
export type Subgroups = {
  readonly groups: readonly Pooled[]
  readonly qBetween: number
  readonly df: number
  readonly p: number
}

/**
 * Pooled effects by subgroup with the between-group test.
 *
 *     Q_between = Σ (μ_g − μ̄)²/se_g²        μ̄ weighted by 1/se_g²        df = groups − 1
 *
 * @param groups the effects of each subgroup, none empty
 * @param tau2 `separate`: one between-trial variance in each subgroup; `common`: one for all, around
 *   the subgroups' own effects
 * @returns not estimable for fewer than two subgroups, or where one of them cannot be pooled
 * @source Borenstein et al. 2009, Introduction to Meta-Analysis, chapter 19
 */
export function subgroups(
  groups: readonly (readonly Effect[])[],
  options: PoolOptions,
  tau2: 'separate' | 'common',
): Subgroups | NotEstimable {
  if (groups.length < 2) return notEstimable('fewer than two subgroups')
  const fault = groups.map(effectsFault).find((found) => found !== undefined)
  if (fault) return fault
  const method = tau2 === 'common' ? commonTau2(groups, options) : options.method
  if (typeof method === 'object') return method
  const pooled = allEstimable(groups.map((effects) => pool(effects, { ...options, method })))
  if (!isEstimable(pooled)) return pooled
  const degenerate = effectsFault(pooled)
  if (degenerate) return degenerate
  const weights = pooled.map(({ se }) => 1 / se ** 2)
  const mean = sum(pooled.map(({ estimate }, g) => weights[g]! * estimate)) / sum(weights)
  const qBetween = sum(pooled.map(({ estimate }, g) => weights[g]! * (estimate - mean) ** 2))
  const df = groups.length - 1
  return { groups: pooled, qBetween, df, p: qPValue(qBetween, df) }
}

function commonTau2(
  groups: readonly (readonly Effect[])[],
  { method }: PoolOptions,
): PoolOptions['method'] | NotEstimable {
  if (method === 'common' || typeof method === 'number') return method
  const member = groups.flatMap((effects, g) => effects.map(() => g))
  const indicators = groups.slice(1).map((_, g) => member.map((of) => (of === g + 1 ? 1 : 0)))
  const estimate = estimateTau2(mixedModel(groups.flat(), indicators), method)
  return isEstimable(estimate) ? estimate.tau2 : estimate
}
