import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { fTails } from './fDistribution'
import { qPValue } from './heterogeneity'
import { levelFault } from './level'
import { mixedModel } from './mixedModel'
import { fitNetwork, type NetworkFit } from './networkFit'
import type { NetworkStudy } from './networkStudies'
import { networkTau2 } from './networkTau2'
import { effectsFault, inflationBy, methodFault, type PoolOptions } from './pool'
import { studentQuantile } from './studentT'
import { sumOver } from './sum'
import { estimateTau2 } from './tau2'

/** A trial's effects in the subgroups that it has arms in, against the control they share. */
export type SubgroupedTrial = {
  /** Positions of the subgroups. */
  readonly groups: readonly number[]
  readonly effects: readonly number[]
  readonly covariance: readonly (readonly number[])[]
}

export type TreatmentSubgroups = {
  /** The effect in each subgroup with its 95% interval. */
  readonly groups: readonly (Effect & { readonly low: number; readonly high: number })[]
  /** Between-trial variance, one for all subgroups. */
  readonly tau2: number
  /** Test that all subgroups have the same effect: F where `dfWithin` is finite, else χ². */
  readonly statistic: number
  readonly df: number
  readonly dfWithin: number
  readonly p: number
  /** Q around the subgroups' own effects. */
  readonly qWithin: number
}

/**
 * Effects by subgroup from one model, where a trial may have arms in several subgroups.
 *
 *     y = Xβ + u + e        var(u) = τ² within, τ²/2 between the subgroups of one trial
 *     W = dᵀ cov(d)⁻¹ d, d: differences from the first subgroup        F = W / (groups − 1)
 *
 * Where no trial has more than one subgroup this is the meta-regression on the subgroup. Standard
 * errors are multiplied as in `pool`: by √(Q/df), or by at least 1.
 *
 * @param count number of subgroups, each with at least one trial
 * @returns not estimable for fewer than two subgroups; when each result is a subgroup of its own,
 *   unless tested by the normal distribution; when a trial has several subgroups and τ² is to be
 *   estimated by another method than REML or DerSimonian–Laird
 * @source Higgins & Whitehead 1996, Statistics in Medicine 15:2733–2749 (model)
 * @source Thompson & Higgins 2002, Statistics in Medicine 21:1559–1573 (subgroups as moderators)
 * @source StataCorp 2025, Meta-Analysis Reference Manual, meta mvregress (Jackson–Riley errors)
 */
export function treatmentSubgroups(
  trials: readonly SubgroupedTrial[],
  count: number,
  { method, test, level = 0.95 }: PoolOptions,
): TreatmentSubgroups | NotEstimable {
  if (count < 2) return notEstimable('fewer than two subgroups')
  const fault = levelFault(level) ?? methodFault(method) ?? effectsFault(trials.flatMap(eachEffect))
  if (fault) return fault
  const studies = trials.map(({ groups, effects, covariance }, i): NetworkStudy => ({
    name: String(i),
    arms: [0, ...groups.map((group) => group + 1)],
    effects,
    covariance,
  }))
  const tau2 = betweenTrials(trials, studies, count, method)
  if (typeof tau2 !== 'number') return tau2
  const fit = fitNetwork(studies, tau2, count + 1)
  if (test !== 'normal' && fit.df < 1) return notEstimable('each subgroup holds a single result')
  if (test === 'hartung-knapp' && fit.q < 1e-20)
    return notEstimable('identical effects leave nothing to judge their spread by')
  const inflation = inflationBy(test, fit.df < 1 ? 1 : fit.q / fit.df)
  const dfWithin = test === 'normal' ? Infinity : fit.df
  const critical = studentQuantile((1 + level) / 2, dfWithin)
  const df = count - 1
  const statistic = wald(fit, count) / inflation / (test === 'normal' ? 1 : df)
  return {
    groups: Array.from({ length: count }, (_, g) => {
      const estimate = fit.effects[g + 1]! - fit.effects[0]!
      const se = Math.sqrt(covarianceOf(fit, g, g) * inflation)
      return { estimate, se, low: estimate - critical * se, high: estimate + critical * se }
    }),
    tau2,
    statistic,
    df,
    dfWithin,
    p: test === 'normal' ? qPValue(statistic, df) : fTails(statistic, df, dfWithin).upper,
    qWithin: fitNetwork(studies, 0, count + 1).q,
  }
}

const eachEffect = ({ effects, covariance }: SubgroupedTrial): readonly Effect[] =>
  effects.map((estimate, i) => ({ estimate, se: Math.sqrt(covariance[i]![i]!) }))

function betweenTrials(
  trials: readonly SubgroupedTrial[],
  studies: readonly NetworkStudy[],
  count: number,
  method: PoolOptions['method'],
): number | NotEstimable {
  if (typeof method === 'number') return method
  if (method === 'common' || trials.reduce((n, { groups }) => n + groups.length, 0) <= count)
    return 0
  if (trials.every(({ groups }) => groups.length === 1)) {
    const effects = trials.flatMap(eachEffect)
    const indicators = Array.from({ length: count - 1 }, (_, g) =>
      trials.map(({ groups: [group] }) => Number(group === g + 1)),
    )
    const estimate = estimateTau2(mixedModel(effects, indicators), method)
    return isEstimable(estimate) ? estimate.tau2 : estimate
  }
  if (method === 'REML' || method === 'DL') return networkTau2(studies, count + 1, method)
  return notEstimable(
    'where subgroups share a control, τ² is estimated by REML or DerSimonian–Laird only',
  )
}

/** Covariance of two subgroups' effects. */
function covarianceOf({ inverse }: NetworkFit, g: number, h: number): number {
  const at = (i: number, j: number) => inverse.get(i, j)
  return at(g + 1, h + 1) - at(g + 1, 0) - at(0, h + 1) + at(0, 0)
}

function wald(fit: NetworkFit, count: number): number {
  const others = Array.from({ length: count - 1 }, (_, i) => i + 1)
  const difference = others.map((g) => fit.effects[g + 1]! - fit.effects[1]!)
  const covariance = new Matrix(
    others.map((g) =>
      others.map(
        (h) =>
          covarianceOf(fit, g, h) -
          covarianceOf(fit, g, 0) -
          covarianceOf(fit, 0, h) +
          covarianceOf(fit, 0, 0),
      ),
    ),
  )
  const symmetric = covariance.clone().add(covariance.transpose()).mul(0.5)
  const solved = new CholeskyDecomposition(symmetric).solve(Matrix.columnVector(difference))
  return sumOver(difference.length, (i) => difference[i]! * solved.get(i, 0))
}
