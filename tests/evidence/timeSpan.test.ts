import { expect, test } from 'vitest'
import { timeSpan } from '@/evidence/timeSpan'
import type { Outcome } from '@/trial/schema'

const span = (...times: readonly Outcome['time'][]) => timeSpan(times.map((time) => ({ time })))
const week = (value: string, note?: string) => ({ value, unit: 'week' as const, note })

test('times run from the first to the last, each in its unit', () => {
  expect(span(week('24'), undefined, week('12'))).toBe('at week 12 to 24')
  expect(span(week('12'), { value: '6', unit: 'month' })).toBe('at week 12 to month 6')
  expect(span(week('12'), { value: '4.0', unit: 'year' })).toBe('at week 12 to 4.0 years')
  expect(span(undefined)).toBe('at a time not stated')
})

test('a follow-up or an exposure is no point in time', () => {
  expect(span({ value: '4.0', unit: 'year', note: 'median exposure' })).toBe(
    '(median exposure 4.0 years)',
  )
})

test('what one trial adds to its time is said only where all do', () => {
  const [one, other] = [week('44', 'weeks 12 to 44'), week('44', 'weeks 18 to 44')]
  expect(span(one, one)).toBe('at week 44 (weeks 12 to 44)')
  expect(span(one, other)).toBe('at week 44')
  expect(span(week('12'), week('12', 'or early termination'))).toBe('at week 12')
})
