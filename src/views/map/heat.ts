import { plural } from '@/evidence/words'
import { patientsText } from './patients'
import type { Cell } from './rows'

export type Counting = 'trials' | 'patients'

const bands = {
  trials: [1, 2, 3, 5, 7],
  patients: [1, 100, 500, 1000, 3000],
} as const satisfies Record<Counting, readonly number[]>

/** 1 to 5: how dark a place of the map is; 0 where nothing can be counted. */
export function heatOf(cell: Cell, counting: Counting): number {
  const n = counting === 'trials' ? cell.trials.length : cell.patients.n
  return bands[counting].filter((from) => n >= from).length
}

/** The shades and what they stand for. */
export const legend = {
  trials: ['1', '2', '3–4', '5–6', '7 or more'],
  patients: ['under 100', '100–499', '500–999', '1,000–2,999', '3,000 or more'],
} as const satisfies Record<Counting, readonly string[]>

export const cellText = (cell: Cell, counting: Counting) =>
  counting === 'trials' ? String(cell.trials.length) : patientsText(cell.patients)

/** "3 trials, ≥ 1,849 patients, primary endpoint missed or mixed in 1, 2 pooled records". */
export function cellWords({ trials, pooled, randomised, missed, patients }: Cell): string {
  const people = patients.n ? `${patientsText(patients)} patients` : 'patients not stated'
  return [
    trials.length ? plural(trials.length, 'trial') : 'no trial',
    trials.length > 0 && people,
    trials.length > 0 && randomised === 0 && 'none randomised',
    missed > 0 && `primary endpoint missed or mixed in ${missed}`,
    pooled.length > 0 && `${plural(pooled.length, 'pooled record')} not counted`,
  ]
    .filter(Boolean)
    .join(', ')
}
