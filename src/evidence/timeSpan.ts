import type { Outcome } from '@/trial/schema'
import { timeWords, weeksOf } from './words'

/** "at week 12 to 24", "at week 12 to month 6"; what one trial adds to its time is not said of all. */
export function timeSpan(outcomes: readonly Pick<Outcome, 'time'>[]): string {
  const timed = outcomes
    .filter(({ time }) => time)
    .toSorted((a, b) => (weeksOf(a) ?? 0) - (weeksOf(b) ?? 0))
  const [first, last] = [timed[0]?.time, timed.at(-1)?.time]
  if (!first || !last) return 'at a time not stated'
  const { value, unit } = first
  if (value === last.value && unit === last.unit) {
    const [words = '', another] = [...new Set(timed.map(timeWords))]
    if (another) return `at ${timeWords({ time: { value, unit } })}`
    return /follow-up|exposure/.test(words) ? `(${words})` : `at ${words}`
  }
  return unit === last.unit
    ? `at ${unit} ${value} to ${last.value}`
    : `at ${unit} ${value} to ${last.unit === 'year' ? `${last.value} years` : `${last.unit} ${last.value}`}`
}
