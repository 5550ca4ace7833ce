import { isEstimable, type NotEstimable } from '@/stats/effect'
import { qPValue } from '@/stats/heterogeneity'
import { sum } from '@/stats/sum'
import { contrastEffect, type EnteringEffect } from './contrastEffects'
import type { UsualTime } from './onePerTrial'
import type { Absence, Candidate, Entry } from './outcomeEffect'
import { poolNumbers, type PooledNumbers } from './solvePooling'
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

export type SynthesisTrial = Joining & {
  /** Its share of the pooled effect, 0 to 1. */
  readonly weight: number | undefined
}

/** Results of several trials as one, or the reason why not. All effects on the analysis scale. */
export type Synthesis = PooledNumbers & {
  readonly settings: SynthesisSettings
  /** One per candidate, in their order. */
  readonly lines: readonly Line[]
  /** Those that join, oldest first. */
  readonly trials: readonly SynthesisTrial[]
  /** Of a trial's results the one nearest to this time joins. */
  readonly usual: UsualTime | null
  /** Whether doses differ within their trials, as Q around each trial's effect; null without any. */
  readonly doses: { readonly q: number; readonly df: number; readonly p: number } | null
}

export type SynthesisLimits = {
  /** Why nothing may be pooled, as when the comparability of the results is red. */
  readonly refused?: string | undefined
  /** Keys of contrasts, or ids of trials, that the reader leaves out. */
  readonly leftOut?: readonly string[]
}

/** Who joins a synthesis, before anything is computed. */
export type Joined = Pick<Synthesis, 'settings' | 'usual'> & {
  readonly candidates: readonly Candidate[]
  /** Why nothing may be pooled. */
  readonly fault: string | undefined
  readonly absent: ReadonlyMap<Candidate, Absence>
  readonly trials: readonly Joining[]
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
export const synthesize = (
  candidates: readonly Candidate[],
  settings: SynthesisSettings,
  limits: SynthesisLimits = {},
): Synthesis => synthesisOf(joinedOf(candidates, settings, limits))

/** Which of the candidates join, and why the others do not. */
export function joinedOf(
  candidates: readonly Candidate[],
  settings: SynthesisSettings,
  { refused, leftOut = [] }: SynthesisLimits = {},
): Joined {
  const fault = refused ?? settingsFault(settings)
  const absent = new Map<Candidate, Absence>()
  const { trials, usual } =
    fault === undefined
      ? whoJoins(candidates, settings, new Set(leftOut), absent)
      : { trials: [], usual: null }
  return { candidates, settings, fault, absent, trials, usual }
}

/** What joins together with the numbers that were computed over it. */
export function synthesisOf(joined: Joined, pooled = poolNumbers(joined)): Synthesis {
  const { candidates, settings, fault, absent, usual } = joined
  const { chosen } = pooled
  const trials = joined.trials.map((trial, i) => ({
    ...trial,
    weight: isEstimable(chosen) ? chosen.weights[i] : undefined,
  }))
  const shares = sharesOf(trials, settings)
  const entering = new Map(
    trials.flatMap(({ entries }) =>
      entries.map(({ candidate, effect }) => [candidate, effect] as const),
    ),
  )
  return {
    ...pooled,
    settings,
    trials,
    usual,
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
    doses: dosesOf(trials),
  }
}

/** Each contrast's share of the pooled effect; where counts are added up, by its patients. */
function sharesOf(
  trials: readonly SynthesisTrial[],
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

function dosesOf(trials: readonly Joining[]): Synthesis['doses'] {
  const df = sum(trials.map((trial) => trial.df))
  if (df === 0) return null
  const q = sum(trials.map((trial) => trial.q))
  return { q, df, p: qPValue(q, df) }
}
