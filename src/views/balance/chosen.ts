import type { Panel } from '@/evidence/panels'
import { timeWords } from '@/evidence/words'
import type { Trial } from '@/trial/schema'
import {
  contrastOf,
  horizonsOf,
  isCounted,
  type Weighable,
  type Horizon,
  type Pair,
} from '@/evidence/weighable'

/** What can be chosen, and what is. */
export type Chosen = {
  readonly trials: readonly Weighable[]
  readonly picture: {
    readonly trial: Trial
    readonly panels: readonly Panel[]
    readonly pairs: readonly Pair[]
    readonly pair: Pair
    readonly horizons: readonly Horizon[]
    readonly at: string
    /** Outcomes of the trial that count people at this time. */
    readonly shown: readonly Panel[]
    /** What the address asked in vain, and what is shown instead. */
    readonly missed: readonly string[]
  } | null
}

/** A trial with benefit and harm at one time, for a reader who has not chosen. */
const suggested = 'baricitinib-sle-phase-2'

/**
 * The trial, pair and time point that the address asks for; for what it does not ask, or asks in
 * vain, the first with benefit, harm and what the filters ask at one time, or the fullest. All outcomes of the trial are shown, whatever endpoint is filtered: a filter
 * that hides the harms would mislead.
 */
export function chosen(
  all: readonly Weighable[],
  answered: readonly Panel[],
  askedPair: string,
  askedAt: string,
): Chosen {
  const [askedTrial] = askedPair.split('.')
  const within = new Set(answered.map(({ trial }) => trial))
  const trials = all.filter(({ trial }) => within.has(trial) || trial.id === askedTrial)
  const byId = (id: string | undefined) => trials.find(({ trial }) => trial.id === id)
  const has = (wanted: Weighable['has']) => trials.find((one) => one.has === wanted)
  const found =
    byId(askedTrial) ??
    byId(suggested) ??
    trials.find((one) => one.pairs.some((pair) => weighed(one, pair, answered))) ??
    has('both') ??
    has('benefit') ??
    has('harm')
  if (!found) return { trials, picture: null }

  const arms = new Set(
    answered
      .filter(({ trial }) => trial === found.trial)
      .flatMap((panel) => panel.arms.map(({ arm }) => arm)),
  )
  const inArms = ({ arm, versus }: Pair) => arms.has(arm) && arms.has(versus)
  const pair =
    found.pairs.find(({ key }) => key === askedPair) ??
    found.pairs.find((one) => inArms(one) && weighed(found, one, answered)) ??
    found.pairs.find(inArms) ??
    found.pairs[0]
  if (!pair) return { trials, picture: null }
  const horizons = horizonsOf(found.panels, pair)
  const at = (
    horizons.find(({ words }) => words === askedAt) ??
    weighed(found, pair, answered) ??
    horizons[0]
  )?.words
  if (at === undefined) return { trials, picture: null }
  const shown = found.panels.filter(
    (panel) => isCounted(panel) && panel.outcome.time && timeWords(panel.outcome) === at,
  )
  const missed = [
    ...(askedPair && askedPair !== found.trial.id && askedPair !== pair.key
      ? [
          `No such pair of groups with shares of people: “${askedPair}”. This is ${found.trial.name}.`,
        ]
      : []),
    ...(askedAt && askedAt !== at ? [`Nothing to show at “${askedAt}”. This is ${at}.`] : []),
  ]
  return { trials, picture: { ...found, pair, horizons, at, shown, missed } }
}

/** A time with benefit and harm at which the pair has an outcome that the filters let through. */
function weighed({ trial, panels }: Weighable, pair: Pair, answered: readonly Panel[]) {
  const times = new Set(
    answered
      .filter((panel) => panel.trial === trial && isCounted(panel) && contrastOf(panel, pair))
      .map(({ outcome }) => timeWords(outcome)),
  )
  return horizonsOf(panels, pair).find(
    ({ words, benefits, harms }) => benefits && harms && times.has(words),
  )
}
