import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { qPValue } from '@/stats/heterogeneity'
import type { Pooled } from '@/stats/pool'
import { predictionInterval } from '@/stats/predictionInterval'
import { sum } from '@/stats/sum'
import { tau2QProfile } from '@/stats/tau2Interval'
import type { Outcome, Trial } from '@/trial/schema'
import { contrastEffect, type EnteringEffect } from './contrastEffects'
import type { UsualTime } from './onePerTrial'
import type { Absence, Candidate, Entry } from './outcomeEffect'
import { chosenOf, poolTrials, type BothModels, type JoinedTrial } from './poolTrials'
import { addsCounts, settingsFault, type SynthesisSettings } from './synthesisSettings'
import { whoJoins, type Joining } from './whoJoins'

/** A contrast as a line of a synthesis. */
export type Line = {
  readonly candidate: Candidate
  /** As it enters; where it does not, as it stands alone. */
  readonly effect: EnteringEffect | NotEstimable
  /** Why it does not join; null when it does. */
  readonly absence: Absence | null
  /** Its share of the pooled effect, 0 to 1; undefined where it has none. */
  readonly weight: number | undefined
}

export type SynthesisTrial = JoinedTrial & {
  readonly trial: Trial
  readonly outcome: Outcome
  /** Its share of the pooled effect, 0 to 1. */
  readonly weight: number | undefined
}

/** Results of several trials as one, or the reason why not. All effects on the analysis scale. */
export type Synthesis = BothModels & {
  readonly settings: SynthesisSettings
  /** One per candidate, in their order. */
  readonly lines: readonly Line[]
  /** Those that join, oldest first. */
  readonly trials: readonly SynthesisTrial[]
  /** Of a trial's results the one nearest to this time joins. */
  readonly usual: UsualTime | null
  /** That of the chosen model. */
  readonly chosen: Pooled | NotEstimable
  /** Between-trial variance by the Q-profile method. */
  readonly tau2: Interval | NotEstimable
  /** Where the effect of a new trial is expected. */
  readonly prediction: Interval | NotEstimable
  /** Whether doses differ within their trials, as Q around each trial's effect; null without any. */
  readonly doses: { readonly q: number; readonly df: number; readonly p: number } | null
}

export type SynthesisLimits = {
  /** Why nothing may be pooled, as when the comparability of the results is red. */
  readonly refused?: string | undefined
  /** Keys of contrasts, or ids of trials, that the reader leaves out. */
  readonly leftOut?: readonly string[]
}

/**
 * Pools contrasts, each participant once.
 *
 * Only results against placebo join where there are any, and drugs, not controls. A trial joins with one outcome, the one nearest to the most common time; with its doses set against
 * one control, combined over their covariance into one effect; and not beside a file that shares its
 * participants. Doses of a trial share its deviation from the mean: given that, the pooled effect and
 * τ² are those of the multivariate model with the same covariances. What the reader leaves out
 * changes none of these choices.
 */
export function synthesize(
  candidates: readonly Candidate[],
  settings: SynthesisSettings,
  { refused, leftOut = [] }: SynthesisLimits = {},
): Synthesis {
  const fault = refused ?? settingsFault(settings)
  const absent = new Map<Candidate, Absence>()
  const joining =
    fault === undefined ? whoJoins(candidates, settings, new Set(leftOut), absent) : null
  const trials = joining?.trials ?? []
  const models =
    fault === undefined
      ? poolTrials(trials, settings)
      : { common: notEstimable(fault), random: notEstimable(fault) }
  const chosen = chosenOf(models, settings)
  const weighted = trials.map((trial, i) => ({
    ...trial,
    weight: isEstimable(chosen) ? chosen.weights[i] : undefined,
  }))
  const shares = sharesOf(weighted, settings)
  const entering = new Map(
    trials.flatMap(({ entries }) =>
      entries.map(({ candidate, effect }) => [candidate, effect] as const),
    ),
  )
  return {
    ...models,
    settings,
    chosen,
    trials: weighted,
    usual: joining?.usual ?? null,
    lines: candidates.map((candidate) => {
      const effect = entering.get(candidate)
      const absence = absent.get(candidate) ?? {
        why: 'refused' as const,
        words: `not pooled: ${fault ?? 'no reason known'}`,
      }
      return {
        candidate,
        effect: effect ?? contrastEffect(candidate.contrast, settings),
        absence: effect ? null : absence,
        weight: shares.get(candidate),
      }
    }),
    ...spread(trials, models, settings),
    doses: dosesOf(trials),
  }
}

/** Each contrast's share of the pooled effect; where counts are added up, by its patients. */
function sharesOf(
  trials: readonly (Joining & { readonly weight: number | undefined })[],
  settings: SynthesisSettings,
): ReadonlyMap<Candidate, number> {
  return new Map(
    trials.flatMap(({ entries, shares, weight }) => {
      if (weight === undefined) return []
      const parts = addsCounts(settings) ? bySize(entries) : shares
      return entries.map(({ candidate }, i) => [candidate, weight * (parts[i] ?? 0)] as const)
    }),
  )
}

function bySize(entries: readonly Entry[]): readonly number[] {
  const sizes = entries.map(
    ({ candidate: { contrast } }) => contrast.arm.result?.n ?? contrast.arm.arm.n ?? 0,
  )
  return sizes.map((size) => size / sum(sizes))
}

function spread(
  trials: readonly Joining[],
  { random, common }: BothModels,
  settings: SynthesisSettings,
): Pick<Synthesis, 'tau2' | 'prediction'> {
  if (!isEstimable(random)) return { tau2: random, prediction: random }
  return {
    tau2: tau2QProfile(trials, settings.tau2),
    prediction:
      settings.model === 'common' && isEstimable(common)
        ? notEstimable('one common effect is taken for granted')
        : predictionInterval(random, 'k-2'),
  }
}

function dosesOf(trials: readonly Joining[]): Synthesis['doses'] {
  const df = sum(trials.map((trial) => trial.df))
  if (df === 0) return null
  const q = sum(trials.map((trial) => trial.q))
  return { q, df, p: qPValue(q, df) }
}
