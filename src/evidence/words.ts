import type { Outcome } from '@/trial/schema'

/** Rounds to a fixed number of decimals; a tie or a tiny negative never prints as "−0.0". */
export const decimals = (digits: number) => (x: number) => {
  const text = x.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text
}

/** The typographic minus. */
export const minus = (text: string) => text.replaceAll('-', '−')

/** "1.09–2.27", but "−0.4 to 24.6" as soon as a bound may be negative. */
export function range(low: string, high: string): string {
  const dash = [low, high].every((bound) => /^\d/.test(bound))
  return dash ? `${low}–${high}` : `${minus(low)} to ${minus(high)}`
}

/** Thousands are separated from 1,000 up; decimals stay as they are. */
export function grouped(figure: string | number): string {
  const [whole = '', ...rest] = String(figure).split('.')
  return minus([whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.'))
}

/** "week 52", "month 6", "median follow-up 4.0 years". */
export function timeWords({ time }: Pick<Outcome, 'time'>): string {
  if (!time) return 'time not stated'
  const { value, unit, note } = time
  if (unit === 'year' || note === 'median follow-up' || note === 'mean follow-up') {
    const span = `${value} ${unit}${Number(value) === 1 ? '' : 's'}`
    return note ? `${note} ${span}` : span
  }
  return note ? `${unit} ${value} (${note})` : `${unit} ${value}`
}

/** The time, unless the outcome's own label already says it. */
export function timeUnlessNamed(outcome: Pick<Outcome, 'time' | 'label'>): string {
  const words = timeWords(outcome)
  return outcome.label.toLowerCase().includes(words) ? '' : words
}

/** How long after the start, in weeks; undefined when not stated. */
export function weeksOf({ time }: Pick<Outcome, 'time'>): number | undefined {
  if (!time) return undefined
  const weeks = { day: 1 / 7, week: 1, month: 365.25 / 12 / 7, year: 365.25 / 7 } as const
  return Number(time.value) * weeks[time.unit]
}

/** "1 trial", "1,234 trials", "2 analyses". */
export const plural = (n: number, one: string, many = `${one}s`) =>
  `${grouped(n)} ${n === 1 ? one : many}`

/** Words in the middle of a sentence: abbreviations and persons' names keep their capitals. */
export const midSentence = (text: string) =>
  /^(Crohn|Takayasu)/.test(text)
    ? text
    : text.replace(/^[A-Z](?=[a-z])|^A(?= )/, (first) => first.toLowerCase())

/** Words at the start of a sentence; "csDMARD" and "vIGA-AD" begin it as they are. */
export const capital = (text: string) =>
  /^[a-z]+[A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]) =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ')

/** The order of an index: numbers by their size, case aside. */
export const { compare: compareNames } = new Intl.Collator('en', { numeric: true })

/** How many digits a figure has after its point. */
export const decimalsIn = (figure: string) => /\.(\d+)/.exec(figure)?.[1]?.length ?? 0
