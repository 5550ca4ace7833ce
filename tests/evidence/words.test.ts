import { expect, test } from 'vitest'
import { decimals, grouped, midSentence, plural, range, timeWords, weeksOf } from '@/evidence/words'

test('a dash joins bounds that cannot be negative, "to" all others', () => {
  expect(range('1.09', '2.27')).toBe('1.09–2.27')
  expect(range('-0.4', '24.6')).toBe('−0.4 to 24.6')
})

test('thousands are set apart, decimals never', () => {
  expect(grouped('10803')).toBe('10,803')
  expect(grouped('1234.5678')).toBe('1,234.5678')
  expect(grouped('-1267')).toBe('−1,267')
  expect(grouped(999)).toBe('999')
})

test('no number prints as minus zero', () => {
  expect(decimals(1)(-0.04)).toBe('0.0')
})

test('one is singular', () => {
  expect([plural(1, 'trial'), plural(0, 'trial'), plural(1200, 'trial')]).toEqual([
    '1 trial',
    '0 trials',
    '1,200 trials',
  ])
})

test('times read as a clinician says them', () => {
  expect(timeWords({ time: { value: '52', unit: 'week' } })).toBe('week 52')
  expect(timeWords({ time: { value: '4.0', unit: 'year', note: 'median follow-up' } })).toBe(
    'median follow-up 4.0 years',
  )
  expect(timeWords({ time: undefined })).toBe('time not stated')
})

test('months and years count in weeks', () => {
  expect(weeksOf({ time: { value: '3', unit: 'month' } })).toBeCloseTo(13.04, 1)
  expect(weeksOf({ time: { value: '1', unit: 'year' } })).toBeCloseTo(52.18, 1)
})

test('inside a sentence abbreviations and persons keep their capitals', () => {
  const words = ['Placebo', 'TNF inhibitor', 'F-VASI75', 'ABBV-599', 'Crohn’s disease', 'A ratio']
  expect(words.map(midSentence)).toEqual([
    'placebo',
    'TNF inhibitor',
    'F-VASI75',
    'ABBV-599',
    'Crohn’s disease',
    'a ratio',
  ])
})
