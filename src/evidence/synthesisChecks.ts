import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import { eggerTest, type FunnelRegression } from '@/stats/eggerTest'
import { influence, type Influence } from '@/stats/influence'
import type { Pooled } from '@/stats/pool'
import { addedUp, chosenOf, poolTrials } from './poolTrials'
import { addsCounts } from './synthesisSettings'
import type { Synthesis, SynthesisTrial } from './synthesize'

/** A pooled effect beside the trial that it is without, or up to which it goes. */
export type PooledAt = {
  readonly trial: SynthesisTrial
  readonly pooled: Pooled | NotEstimable
}

/** The pooled effect without each trial in turn. */
export const withoutEach = ({ trials, settings }: Synthesis): readonly PooledAt[] =>
  trials.map((trial) => ({
    trial,
    pooled: chosenOf(
      poolTrials(
        trials.filter((other) => other !== trial),
        settings,
      ),
      settings,
    ),
  }))

/** The pooled effect after each trial, in the order of their publication. */
export const cumulativeByYear = ({ trials, settings }: Synthesis): readonly PooledAt[] =>
  trials.map((trial, i) => ({
    trial,
    pooled: chosenOf(poolTrials(trials.slice(0, i + 1), settings), settings),
  }))

/** Egger's test of the funnel's symmetry; with fewer trials it says nothing. */
export function funnelTest({ trials }: Synthesis): FunnelRegression | NotEstimable {
  const enough = 10
  return trials.length < enough
    ? notEstimable(`fewer than ${enough} trials: a test could not tell asymmetry from chance`)
    : eggerTest(trials)
}

/** What each trial adds to heterogeneity, and how far it moves the pooled effect (Baujat). */
export function influences({
  trials,
  settings,
}: Synthesis): readonly (Influence & { readonly trial: SynthesisTrial })[] | NotEstimable {
  if (addsCounts(settings)) return notEstimable('needs a model that weights by inverse variance')
  const found = influence(trials, {
    method: settings.model === 'random' ? settings.tau2 : 'common',
  })
  if (!isEstimable(found)) return found
  return trials.flatMap((trial, i) => {
    const own = found[i]
    return own ? [{ trial, ...own }] : []
  })
}

/** A trial's share with the event on treatment (its doses added up) and on control (L'Abbé). */
export type RiskPair = {
  readonly trial: SynthesisTrial
  readonly treatment: number
  readonly control: number
  readonly n: number
}

export const riskPairs = ({ trials }: Synthesis): readonly RiskPair[] =>
  trials.flatMap((trial) => {
    const arms = addedUp(trial.entries)
    if (!isEstimable(arms)) return []
    const { treatment, control } = arms
    return {
      trial,
      treatment: treatment.events / treatment.n,
      control: control.events / control.n,
      n: treatment.n + control.n,
    }
  })
