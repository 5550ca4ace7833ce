import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'

/** How much is there, of one disease or of all. Arm results without any figure do not count. */
export type Coverage = {
  readonly trials: number
  /** Pooled analyses: they repeat patients of trials. */
  readonly pooled: number
  readonly outcomes: number
  readonly results: number
  readonly effects: number
}

export function coverageOf(trials: readonly Trial[]): Coverage {
  const outcomes = trials.flatMap((trial) => trial.outcomes)
  const pooled = trials.filter(({ design }) => design.structure === 'pooled').length
  return {
    trials: trials.length - pooled,
    pooled,
    outcomes: outcomes.length,
    results: outcomes.reduce((sum, { results }) => sum + results.length, 0),
    effects: outcomes.reduce(
      (sum, { published }) => sum + published.filter(({ estimate }) => estimate).length,
      0,
    ),
  }
}

export const byDisease = ({ trials, diseases }: Evidence) =>
  Object.entries(diseases).map(([id, { name }]) => ({
    id,
    name,
    ...coverageOf(trials.filter(({ disease }) => disease === id)),
  }))

/** Outcomes by how sure their figures are. */
export function confidenceCounts({ trials }: Evidence) {
  const all = trials.flatMap(({ outcomes }) => outcomes)
  const count = (level: (typeof all)[number]['confidence']) =>
    all.filter(({ confidence }) => confidence === level).length
  return { confirmed: count('confirmed'), single: count('single'), conflict: count('conflict') }
}
