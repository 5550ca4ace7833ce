import type { Trial } from '@/trial/schema'

/** The trials whose id or name shares most pairs of letters with what was asked; at most five. */
export function nearNames(trials: readonly Trial[], asked: string): readonly Trial[] {
  const wanted = pairs(asked)
  return trials
    .map((trial) => ({
      trial,
      likeness: Math.max(alike(wanted, pairs(trial.id)), alike(wanted, pairs(trial.name))),
    }))
    .filter(({ likeness }) => likeness > 0.3)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ trial }) => trial)
}

/** Dice coefficient: twice the pairs in common over all pairs. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length
  return (2 * common) / (a.size + b.size || 1)
}

function pairs(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)),
  )
}
