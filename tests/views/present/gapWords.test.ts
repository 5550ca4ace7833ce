import { expect, test } from 'vitest'
import { measures } from '@/evidence/measures'
import { notEstimable } from '@/stats/effect'
import { scaleGap, valueGap } from '@/views/present/gapWords'

const value = (text: string, scale: 'percent' | 'rate' = 'percent') => ({
  text,
  estimate: Number.parseFloat(text),
  calculated: false,
  scale,
  interval: notEstimable('none'),
})

test('the gap is named in the decimals of the figure', () => {
  expect(valueGap(57, value('47.1%'))).toBe('9.9 points lower')
  expect(valueGap(40, value('67%'))).toBe('27 points higher')
  expect(valueGap(66, value('67%'))).toBe('1 point higher')
  expect(valueGap(2.5, value('7.9 per 100 PY', 'rate'))).toBe('5.4 per 100 PY higher')
})

test('a guess that is right to the digits given is right', () => {
  expect(valueGap(67, value('67%'))).toBe('exactly as predicted')
})

test('of a ratio it is said which way, and whether the guess lies in the interval', () => {
  const hr = {
    estimate: Math.log(1.33),
    interval: { low: Math.log(0.91), high: Math.log(1.94) },
  }
  expect(scaleGap(Math.log(1.5), hr, measures.HR)).toBe(
    'lower than predicted; the prediction is inside its 95% interval',
  )
  expect(scaleGap(Math.log(0.8), hr, measures.HR)).toBe(
    'higher than predicted; the prediction is outside its 95% interval',
  )
  expect(scaleGap(Math.log(1.33), hr, measures.HR)).toMatch(/^as predicted; /)
})

test('of a difference it is said in points', () => {
  const rd = { estimate: 0.171, interval: { low: 0.063, high: 0.278 } }
  expect(scaleGap(0.1, rd, measures.RD)).toBe(
    '7.1 points higher than predicted; the prediction is inside its 95% interval',
  )
})

test('without an interval nothing is said of one', () => {
  expect(scaleGap(0.1, { estimate: 0.121, interval: null }, measures.RD)).toBe(
    '2.1 points higher than predicted',
  )
})
