import { expect, test } from 'vitest'
import {
  effectText,
  measures,
  measuresFor,
  publishedEffect,
  publishedText,
} from '@/evidence/measures'
import type { ArmRow } from '@/evidence/panels'
import type { Result } from '@/trial/schema'

const row = (result: Omit<Result, 'arm'>): ArmRow => ({
  key: 't.o.a',
  arm: { id: 'a', label: 'A', treatments: [{ agent: 'x' }], role: 'experimental' },
  result: { arm: 'a', ...result },
  hue: 'x',
  tier: 3,
})
const recompute = (id: keyof typeof measures, a: Omit<Result, 'arm'>, b: Omit<Result, 'arm'>) =>
  measures[id].recompute(row(a), row(b))

// SELECT-NEXT, ACR20: 141/221 against 79/221; by hand OR = 141·142 / (80·79) = 3.168
test('an odds ratio from counts, in words', () => {
  const effect = recompute('OR', { events: 141, n: 221 }, { events: 79, n: 221 })
  if ('notEstimable' in effect) throw new Error(effect.notEstimable)
  expect(effectText('OR', effect)).toBe('3.17 (2.15–4.67)')
  expect(effect.derived).toBe(false)
})

test('a difference is in percentage points with a minus and "to"', () => {
  const effect = recompute('RD', { events: 20, n: 100 }, { events: 30, n: 100 })
  if ('notEstimable' in effect) throw new Error(effect.notEstimable)
  expect(effectText('RD', effect)).toMatch(/^−10\.0 \(−2\d\.\d to \d\.\d\)$/)
})

test('an effect on derived counts says so and how far rounding can move it', () => {
  const effect = recompute('RD', { percent: '70', n: 487 }, { percent: '40', n: 488 })
  if ('notEstimable' in effect) throw new Error(effect.notEstimable)
  expect(effect.derived).toBe(true)
  expect(effect.moves[0]).toBeCloseTo(339 / 487 - 197 / 488, 10)
  expect(effect.moves[1]).toBeCloseTo(343 / 487 - 193 / 488, 10)
})

test('no event in either arm: the ratio has a reason, the difference an interval', () => {
  const none = { events: 0, n: 100 }
  expect(recompute('RR', none, none)).toEqual({ notEstimable: 'no event in either arm' })
  expect(recompute('RD', none, none)).toMatchObject({
    estimate: 0,
    effect: { notEstimable: expect.any(String) },
  })
})

test('a hazard ratio is never made from counts', () => {
  expect(recompute('HR', { events: 1, n: 10 }, { events: 2, n: 10 })).toHaveProperty('notEstimable')
})

test('means need an error, and medians are not means', () => {
  expect(
    recompute('MD', { mean: '1', sd: '2', n: 100 }, { mean: '0', sd: '2', n: 100 }),
  ).toMatchObject({
    estimate: 1,
    low: expect.closeTo(1 - 1.96 * Math.sqrt(0.08), 3),
  })
  expect(recompute('MD', { mean: '1', n: 100 }, { mean: '0', n: 100 })).toEqual({
    notEstimable: 'no standard error, SD or interval reported',
  })
  expect(recompute('MD', { median: '1' }, { median: '0' })).toEqual({
    notEstimable: 'a median was reported, not a mean',
  })
})

test('a published effect keeps its source’s digits and lands on the analysis scale', () => {
  const stated = {
    arm: 'a',
    versus: 'b',
    measure: 'OR',
    estimate: '1.8',
    ci95: ['1.0', '3.3'],
    p: '0.0414',
  } as const
  const contrast = {
    key: 'k',
    arm: row({}),
    versus: row({}),
    published: [{ ...stated, ci95: ['1.0', '3.3'] as [string, string] }],
  }
  expect(publishedEffect(contrast, 'OR')).toMatchObject({
    text: '1.8 (1.0–3.3)',
    estimate: Math.log(1.8),
    low: 0,
    high: Math.log(3.3),
  })
  expect(publishedEffect(contrast, 'HR')).toEqual({
    notEstimable: 'no published effect of this kind',
  })
})

test('a range that may be negative is written with "to"', () => {
  const p = {
    arm: 'a',
    versus: 'b',
    measure: 'RD',
    estimate: '12.1',
    ci95: ['-0.4', '24.6'] as [string, string],
  } as const
  expect(publishedText({ ...p, ci95: ['-0.4', '24.6'] })).toBe('12.1 (−0.4 to 24.6)')
})

test('the absolute measure comes first, the hazard ratio for times to event', () => {
  expect(measuresFor('binary')[0]).toBe('RD')
  expect(measuresFor('time-to-event')[0]).toBe('HR')
  expect(measuresFor('continuous')).toEqual(['MD'])
  expect(measuresFor('rate')).not.toContain('RD')
})

test('ratios at ten or above have one decimal, below two, and none is shown as 0 or to its last digit', () => {
  expect(measures.RR.show(Math.log(17.64))).toBe('17.6')
  expect(measures.RR.show(Math.log(3.2))).toBe('3.20')
  expect(measures.RR.show(Math.log(0.0049))).toBe('<0.01')
  expect(measures.RR.show(Math.log(999.94))).toBe('999.9')
  expect(measures.RR.show(Math.log(4864944.9))).toBe('>1,000')
  const wide = { estimate: Math.log(0.83), low: Math.log(1e-5), high: Math.log(4338) }
  expect(effectText('OR', wide)).toBe('0.83 (<0.01 to >1,000)')
  expect(measures.RD.show(-0.0001)).toBe('0.0')
})
