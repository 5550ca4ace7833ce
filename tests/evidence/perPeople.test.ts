import { expect, test } from 'vitest'
import type { ArmRow } from '@/evidence/panels'
import { differencePer, intervalPer, peoplePer, spanPer } from '@/evidence/perPeople'
import type { Result } from '@/trial/schema'
import { aTrial } from '../trials'

function row(result: Omit<Result, 'arm'>): ArmRow {
  const [arm] = aTrial().arms
  if (!arm) throw new Error('the trial has arms')
  return { key: 'alpha.x.bari4', arm, result: { arm: 'bari4', ...result }, hue: 'x', tier: 1 }
}
const text = (result: Omit<Result, 'arm'>, per: 100 | 1000) => {
  const found = peoplePer(row(result), 'binary', per)
  return 'text' in found ? [found.text, found.calculated] : found.notEstimable
}

test('a reported percentage keeps its digits, per hundred and per thousand', () => {
  expect(text({ percent: '29.0', n: 112 }, 100)).toEqual(['29.0', false])
  expect(text({ percent: '29.0', n: 112 }, 1000)).toEqual(['290', false])
  expect(text({ percent: '4.62', n: 500 }, 1000)).toEqual(['46.2', false])
  expect(text({ percent: '100.0', n: 500 }, 1000)).toEqual(['1,000', false])
})

test('a whole percentage says too little per thousand: the count does, else it is about', () => {
  expect(text({ percent: '67', events: 70, n: 104 }, 100)).toEqual(['67', false])
  expect(text({ percent: '67', events: 70, n: 104 }, 1000)).toEqual(['673', true])
  expect(text({ percent: '53', n: 105 }, 1000)).toEqual(['≈530', false])
  expect(text({ percent: '53', events: 56 }, 1000)).toEqual(['≈530', false])
})

test('a count alone is calculated, but nobody is nobody', () => {
  expect(text({ events: 1, n: 281 }, 100)).toEqual(['0.4', true])
  expect(text({ events: 1, n: 281 }, 1000)).toEqual(['4', true])
  expect(text({ events: 0, n: 281 }, 1000)).toEqual(['0', false])
})

test('what is not a share of people is refused with its reason', () => {
  expect(text({ rate: '2.1' }, 100)).toBe('not a share of people')
  expect(text({}, 100)).toBe('not reported')
})

test('differences wear their sign, and intervals their words', () => {
  expect(differencePer(0.14, 100, 0)).toBe('+14')
  expect(differencePer(-0.0164, 1000, 0)).toBe('−16')
  expect(differencePer(-0.0001, 100, 0)).toBe('0')
  expect(intervalPer({ low: -0.0043, high: 0.207 }, 100)).toBe('−0.4 to 20.7')
  expect(spanPer({ low: -0.043, high: 0.207 }, 100)).toBe('4.3 fewer to 20.7 more')
  expect(spanPer({ low: -0.2, high: -0.1 }, 1000)).toBe('100 to 200 fewer')
  expect(intervalPer({ low: 0.00016, high: 0.028 }, 1000)).toBe('0.2–28')
  expect(intervalPer({ low: -0.00007, high: 0.061 }, 1000)).toBe('−0.1 to 61')
  expect(spanPer({ low: 0.01, high: 0.05 }, 100)).toBe('1.0 to 5.0 more')
})
