import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import type { Pooled } from '@/stats/pool'
import { predictionInterval } from '@/stats/predictionInterval'
import { tau2QProfile } from '@/stats/tau2Interval'
import {
  treatmentSubgroups,
  type SubgroupedTrial,
  type TreatmentSubgroups,
} from '@/stats/treatmentSubgroups'
import { chosenOf, poolTrials, type BothModels, type TrialNumbers } from './poolTrials'
import type { SynthesisSettings } from './synthesisSettings'

/** Trials to pool, or why they may not be. */
export type Poolable = {
  readonly trials: readonly TrialNumbers[]
  readonly settings: SynthesisSettings
  readonly fault?: string | undefined
}

export type PooledNumbers = BothModels & {
  /** That of the chosen model. */
  readonly chosen: Pooled | NotEstimable
  /** Between-trial variance by the Q-profile method. */
  readonly tau2: Interval | NotEstimable
  /** Where the effect of a new trial is expected. */
  readonly prediction: Interval | NotEstimable
}

/** Trials of several subgroups, or why these cannot be set against each other. */
export type SubgroupQuestion =
  | {
      readonly trials: readonly SubgroupedTrial[]
      readonly count: number
      readonly settings: SynthesisSettings
    }
  | NotEstimable

/** All trials, what the reader leaves of them, and the subgroups of those that count. */
export type PoolingQuestion = {
  readonly full: Poolable
  readonly reduced: Poolable | null
  readonly subgroups: SubgroupQuestion | null
}

export type SolvedPooling = {
  readonly full: PooledNumbers
  readonly reduced: PooledNumbers | null
  readonly between: TreatmentSubgroups | NotEstimable | null
}

/** All that is computed over the effects of a synthesis, as plain data: it travels between a worker and the page. */
export function solvePooling(question: PoolingQuestion): SolvedPooling {
  const full = poolNumbers(question.full)
  const reduced = question.reduced && poolNumbers(question.reduced)
  return {
    full,
    reduced,
    between: question.subgroups && testBetween((reduced ?? full).chosen, question.subgroups),
  }
}

/** Both models of these trials, and how far trials differ. */
export function poolNumbers({ trials, settings, fault }: Poolable): PooledNumbers {
  if (fault !== undefined) return unpooled(notEstimable(fault))
  const models = poolTrials(trials, settings)
  const { random, common } = models
  const chosen = chosenOf(models, settings)
  if (!isEstimable(random)) return { ...models, chosen, tau2: random, prediction: random }
  return {
    ...models,
    chosen,
    tau2: tau2QProfile(trials, settings.tau2),
    prediction:
      settings.model === 'common' && isEstimable(common)
        ? notEstimable('one common effect is taken for granted')
        : predictionInterval(random, 'k-2'),
  }
}

/** What stands in for the numbers where there are none, or not yet. */
export const unpooled = (none: NotEstimable): PooledNumbers => ({
  common: none,
  random: none,
  chosen: none,
  tau2: none,
  prediction: none,
})

/** The subgroups from one model, where there is a pooled effect to divide. */
export function testBetween(
  chosen: Pooled | NotEstimable,
  question: SubgroupQuestion,
): TreatmentSubgroups | NotEstimable {
  if (!isEstimable(chosen)) return chosen
  if (!isEstimable(question)) return question
  const { trials, count, settings } = question
  return treatmentSubgroups(
    trials,
    count,
    settings.model === 'random'
      ? { method: settings.tau2, test: settings.interval }
      : { method: 'common', test: 'normal' },
  )
}
