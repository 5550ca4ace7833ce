import { isEstimable } from '@/stats/effect'
import type { Outcome, Trial } from '@/trial/schema'
import type { Absence, Candidate, OutcomeEffect } from './outcomeEffect'
import { groupsBy } from './groupsBy'
import { roleRank } from './roleRank'
import { sharePatients } from './sharePatients'
import { timeWords, weeksOf } from './words'

/** The time point at which most trials have a usable result. */
export type UsualTime = { readonly weeks: number; readonly words: string }

/** One outcome of one trial, and what it brings. */
export type TrialOutcome = {
  readonly trial: Trial
  readonly outcome: Outcome
  readonly found: OutcomeEffect
}

/** The most frequent week among usable outcomes, each trial counted once per week; the earliest of several. */
export function usualTime(outcomes: readonly TrialOutcome[]): UsualTime | null {
  const timed = outcomes.flatMap(({ trial, outcome, found }) => {
    const weeks = weeksOf(outcome)
    return isEstimable(found.effect) && weeks !== undefined
      ? [{ trial, weeks, words: plainTime(outcome) }]
      : []
  })
  const byWeek = [...groupsBy(timed, ({ weeks }) => Math.round(weeks))].map(([week, all]) => ({
    week,
    trials: new Set(all.map(({ trial }) => trial)).size,
    usual: mostFrequent(all),
  }))
  const [most] = byWeek.toSorted((a, b) => b.trials - a.trials || a.week - b.week)
  return most?.usual ?? null
}

/** A time in weeks or months without what its source adds to it: "week 12", not "week 12 (or early termination)". */
export function plainTime({ time }: Pick<Outcome, 'time'>): string {
  if (!time) return timeWords({ time })
  const { note, ...bare } = time
  return timeWords({ time: note?.includes('follow-up') || time.unit === 'year' ? time : bare })
}

/** "week 12" where more trials say so than "month 3". */
function mostFrequent(all: readonly UsualTime[]): UsualTime | null {
  const [most] = [...groupsBy(all, ({ words }) => words).values()].toSorted(
    (a, b) => b.length - a.length || (a[0]?.weeks ?? 0) - (b[0]?.weeks ?? 0),
  )
  return most?.[0] ? { weeks: most[0].weeks, words: most[0].words } : null
}

/**
 * Of each trial's usable outcomes the one nearest to the usual time; the whole trial before a part of
 * it, then the primary before others. Why the rest stay out is added to `absent`.
 */
export function nearestOutcomes(
  outcomes: readonly TrialOutcome[],
  usual: UsualTime | null,
  absent: Map<Candidate, Absence>,
): readonly TrialOutcome[] {
  return [...groupsBy(outcomes, ({ trial }) => trial).values()].flatMap((own) => {
    const usable = own.filter(({ found }) => isEstimable(found.effect))
    const [best, ...others] = usable.toSorted(
      (a, b) =>
        part(a) - part(b) ||
        far(a, usual) - far(b, usual) ||
        (weeksOf(a.outcome) ?? Infinity) - (weeksOf(b.outcome) ?? Infinity) ||
        roleRank(a.outcome) - roleRank(b.outcome) ||
        (a.outcome.id < b.outcome.id ? -1 : 1),
    )
    for (const other of others)
      for (const { candidate } of other.found.entries)
        if (best)
          absent.set(candidate, { why: 'another result', words: anotherResult(best, other, usual) })
    return best ?? []
  })
}

function anotherResult(best: TrialOutcome, other: TrialOutcome, usual: UsualTime | null): string {
  const [used, own] = [plainTime(best.outcome), plainTime(other.outcome)]
  if (part(other) > part(best)) return `counts only part of the patients of ${best.trial.name}`
  if (used === own)
    return `another result of ${best.trial.name} at ${own}: “${best.outcome.label}” enters`
  const why =
    usual && used !== usual.words
      ? `, nearer to the most common time, ${usual.words}`
      : ', the most common time'
  return `another time point of ${best.trial.name}, which enters at ${used}${usual ? why : ''}`
}

const part = ({ outcome }: TrialOutcome) => Number(outcome.role === 'subgroup')

function far({ outcome }: TrialOutcome, usual: UsualTime | null): number {
  const weeks = weeksOf(outcome)
  return weeks === undefined ? Infinity : usual ? Math.abs(weeks - usual.weeks) : 0
}

/**
 * Files that share participants do not join together: trials stay before later periods of them, and
 * both before a pooled analysis; of equals the larger. Why the others stay out is added to `absent`.
 */
export function withoutSharedPatients(
  chosen: readonly TrialOutcome[],
  absent: Map<Candidate, Absence>,
): readonly TrialOutcome[] {
  const kept: TrialOutcome[] = []
  const inOrder = chosen.toSorted(
    (a, b) => later(a) - later(b) || size(b) - size(a) || (a.trial.id < b.trial.id ? -1 : 1),
  )
  for (const one of inOrder) {
    const sharing = kept.find(({ trial }) => sharePatients(trial, one.trial))
    if (!sharing) kept.push(one)
    else
      for (const { candidate } of one.found.entries)
        absent.set(candidate, {
          why: 'same patients',
          words: `shares participants with ${sharing.trial.name}, which enters`,
        })
  }
  return chosen.filter((one) => kept.includes(one))
}

const later = ({ trial }: TrialOutcome) =>
  ['parallel', 'observational', 'single-arm', 'withdrawal', 'extension', 'pooled'].indexOf(
    trial.design.structure,
  )
const size = ({ trial }: TrialOutcome) => trial.randomised ?? 0
