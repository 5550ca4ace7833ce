import { likeness } from '@/evidence/likeness'
import type { Trial } from '@/trial/schema'

/** The trials whose id or name shares most pairs of letters with what was asked; at most five. */
export function nearNames(trials: readonly Trial[], asked: string): readonly Trial[] {
  return trials
    .map((trial) => ({
      trial,
      like: Math.max(likeness(asked, trial.id), likeness(asked, trial.name)),
    }))
    .filter(({ like }) => like > 0.3)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, 5)
    .map(({ trial }) => trial)
}
