import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { eggerTest, type FunnelRegression } from '@/stats/eggerTest'
import { influence, type Influence } from '@/stats/influence'
import { chosenOf, poolTrials } from './poolTrials'
import type { Poolable } from './solvePooling'
import { addsCounts } from './synthesisSettings'
import type { SynthesisTrial } from './synthesize'

/** A pooled result taken apart; what is said of each trial in the order of the trials. */
export type Checked = {
  /** The pooled effect without each trial in turn. */
  readonly without: readonly (Interval | NotEstimable)[]
  /** The pooled effect after each trial; they stand in the order of their publication. */
  readonly cumulative: readonly (Interval | NotEstimable)[]
  /** What each adds to heterogeneity, and how far it moves the pooled effect (Baujat). */
  readonly influences: readonly Influence[] | NotEstimable
  /** Egger's test of the funnel's symmetry; with fewer trials it says nothing. */
  readonly funnel: FunnelRegression | NotEstimable
}

/** All that questions a pooled result, as plain data: it travels between a worker and the page. */
export function solveChecks({ trials, settings }: Poolable): Checked {
  const pooled = (some: Poolable['trials']): Interval | NotEstimable => {
    const chosen = chosenOf(poolTrials(some, settings), settings)
    if (!isEstimable(chosen)) return chosen
    const { estimate, low, high } = chosen
    return { estimate, low, high }
  }
  const enough = 10
  return {
    without: trials.map((_, i) => pooled(trials.toSpliced(i, 1))),
    cumulative: trials.map((_, i) => pooled(trials.slice(0, i + 1))),
    influences: addsCounts(settings)
      ? notEstimable('needs a model that weights by inverse variance')
      : influence(trials, { method: settings.model === 'random' ? settings.tau2 : 'common' }),
    funnel:
      trials.length < enough
        ? notEstimable(`fewer than ${enough} trials: a test could not tell asymmetry from chance`)
        : eggerTest(trials),
  }
}

/** A trial's share with the event on treatment (its doses added up) and on control (L'Abbé). */
export type RiskPair = {
  readonly trial: SynthesisTrial
  readonly treatment: number
  readonly control: number
  readonly n: number
}

/** The risks of each trial’s two arms, 0 to 1; trials without counts are left out. */
export const riskPairs = (trials: readonly SynthesisTrial[]): readonly RiskPair[] =>
  trials.flatMap((trial) => {
    if (!isEstimable(trial.arms)) return []
    const { treatment, control } = trial.arms
    return {
      trial,
      treatment: treatment.events / treatment.n,
      control: control.events / control.n,
      n: treatment.n + control.n,
    }
  })
