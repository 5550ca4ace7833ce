import { allEstimable, isEstimable, type NotEstimable } from '@/stats/effect'
import type { EventCount } from '@/stats/eventCount'
import type { TwoArms } from '@/stats/mantelHaenszel'
import { sum } from '@/stats/sum'
import type { Outcome, Trial } from '@/trial/schema'
import { figuresOf } from './contrastEffects'
import { countOf } from './counts'
import { groupsBy } from './groupsBy'
import { nearestOutcomes, usualTime, withoutSharedPatients, type UsualTime } from './onePerTrial'
import {
  outcomeEffect,
  withoutSome,
  type Absence,
  type Candidate,
  type Entry,
} from './outcomeEffect'
import { yearOf } from './panels'
import type { TrialNumbers } from './poolTrials'
import type { SynthesisSettings } from './synthesisSettings'
import { midSentence } from './words'

/** One trial as it joins, with Q of its doses and each contrast's share of its effect. */
export type Joining = TrialNumbers & {
  readonly trial: Trial
  readonly outcome: Outcome
  readonly entries: readonly Entry[]
  readonly q: number
  readonly df: number
  readonly shares: readonly number[]
}

/** Which contrasts join, one effect per trial, oldest first. Why the others do not is added to `absent`. */
export function whoJoins(
  candidates: readonly Candidate[],
  settings: SynthesisSettings,
  leftOut: ReadonlySet<string>,
  absent: Map<Candidate, Absence>,
): { readonly trials: readonly Joining[]; readonly usual: UsualTime | null } {
  const asked = oneQuestion(candidates, settings, absent)
  const byOutcome = groupsBy(asked, ({ trial, outcome }) => `${trial.id}.${outcome.id}`)
  const outcomes = [...byOutcome.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const found = outcomeEffect(own, settings)
    for (const [candidate, absence] of found.absent) absent.set(candidate, absence)
    return [{ trial: first.trial, outcome: first.outcome, found }]
  })
  const usual = usualTime(outcomes)
  const chosen = withoutSharedPatients(nearestOutcomes(outcomes, usual, absent), absent)
  const stays = ({ trial, contrast }: Candidate) =>
    !leftOut.has(trial.id) && !leftOut.has(contrast.key)
  const trials = chosen.flatMap(({ trial, outcome, found }): Joining[] => {
    const all = found.entries.every(({ candidate }) => stays(candidate))
    const rest = all ? found : withoutSome(found, stays, settings)
    for (const { candidate } of found.entries)
      if (!stays(candidate))
        absent.set(candidate, { why: 'reader', words: 'left out by the reader' })
    for (const [candidate, absence] of rest.absent) absent.set(candidate, absence)
    const { effect, entries } = rest
    if (!isEstimable(effect)) return []
    const { estimate, se, q, df, weights } = effect
    const arms = addedUp(entries)
    return [{ trial, outcome, estimate, se, arms, q, df, entries, shares: weights }]
  })
  return { trials: trials.toSorted(oldestFirst), usual }
}

/** The doses of a trial added up, against its control. */
function addedUp(entries: readonly Entry[]): TwoArms | NotEstimable {
  const treatment = added(entries.map(({ candidate }) => candidate.contrast.arm))
  const control = added([...new Set(entries.map(({ candidate }) => candidate.contrast.versus))])
  if (!isEstimable(treatment)) return treatment
  return isEstimable(control) ? { treatment, control } : control
}

function added(rows: readonly Entry['candidate']['contrast']['arm'][]): EventCount | NotEstimable {
  const counts = allEstimable(rows.map(({ result, arm }) => countOf(result, arm)))
  if (!isEstimable(counts)) return counts
  return { events: sum(counts.map(({ events }) => events)), n: sum(counts.map(({ n }) => n)) }
}

/**
 * Tested drugs before comparisons of controls; against placebo where any trial has a result against
 * it, else against the one control that most trials share: a ratio to methotrexate and one to a TNF
 * inhibitor answer different questions.
 */
function oneQuestion(
  candidates: readonly Candidate[],
  settings: SynthesisSettings,
  absent: Map<Candidate, Absence>,
): readonly Candidate[] {
  const isDrug = ({ contrast }: Candidate) => contrast.arm.arm.role === 'experimental'
  const toPlacebo = ({ contrast }: Candidate) => contrast.versus.arm.role === 'placebo'
  const drugs = candidates.some(isDrug) ? candidates.filter(isDrug) : candidates
  for (const candidate of candidates)
    if (!drugs.includes(candidate))
      absent.set(candidate, { why: 'other question', words: 'compares two controls' })
  const usable = drugs.filter(({ contrast }) => isEstimable(figuresOf(contrast, settings)))
  const [main] = usable.some(toPlacebo)
    ? ['placebo']
    : [...groupsBy(usable, controlOf)]
        .map(([control, own]) => [control, new Set(own.map(({ trial }) => trial)).size] as const)
        .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
        .map(([control]) => control)
  const asked = usable.find((one) => controlOf(one) === main)?.contrast.versus.arm.label
  return drugs.filter((candidate) => {
    if (main === undefined || controlOf(candidate) === main) return true
    const versus = midSentence(candidate.contrast.versus.arm.label)
    const other = main === 'placebo' ? main : midSentence(asked ?? '')
    absent.set(candidate, { why: 'other question', words: `set against ${versus}, not ${other}` })
    return false
  })
}

/** What a contrast is set against, whatever its dose. */
const controlOf = ({ contrast: { versus } }: Candidate) =>
  versus.arm.role === 'placebo'
    ? 'placebo'
    : versus.arm.treatments.map(({ agent }) => agent).join('+')

const oldestFirst = (a: Joining, b: Joining) =>
  (yearOf(a.trial) ?? Infinity) - (yearOf(b.trial) ?? Infinity) ||
  (a.trial.id < b.trial.id ? -1 : 1)
