import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArmRow } from '@/evidence/panels'
import { scaleOfValue, valueOf } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'
import type { Result } from '@/trial/schema'

const row = (result: Omit<Result, 'arm'> | undefined, n?: number): ArmRow => ({
  key: 't.o.a',
  arm: { id: 'a', label: 'A', treatments: [{ agent: 'x' }], role: 'experimental', n },
  result: result && { arm: 'a', ...result },
  hue: 'x',
  tier: 3,
})

test('a percentage keeps its digits and the interval its source gives', () => {
  expect(valueOf(row({ percent: '29.0', n: 112, ci95: ['20.6', '37.5'] }), 'binary')).toEqual({
    text: '29.0%',
    estimate: 29,
    calculated: false,
    scale: 'percent',
    interval: { estimate: 29, low: 20.6, high: 37.5, calculated: false },
  })
})

// Wilson 95% interval of 143/252 by hand: centre 0.56649, half width 0.06070
test('without a reported interval it is Wilson’s, and marked', () => {
  expect(valueOf(row({ percent: '56.7', n: 252 }), 'binary')).toMatchObject({
    text: '56.7%',
    interval: {
      low: expect.closeTo(50.57, 1),
      high: expect.closeTo(62.72, 1),
      calculated: true,
    },
  })
})

test('bare counts become a percentage, marked as calculated', () => {
  expect(valueOf(row({ events: 24, n: 136 }), 'binary')).toMatchObject({
    text: '17.6%',
    calculated: true,
  })
})

test('events without anybody to divide by stay events', () => {
  expect(valueOf(row({ events: 1 }), 'binary')).toMatchObject({
    text: '1 event',
    scale: 'other',
    interval: { notEstimable: 'no denominator reported' },
  })
})

test('the interval of a time-to-event arm belongs to its rate, never to its percentage', () => {
  const malignancy = { events: 122, n: 2911, percent: '4.19', rate: '1.13', personYears: '10803' }
  expect(valueOf(row({ ...malignancy, ci95: ['0.94', '1.35'] }), 'time-to-event')).toMatchObject({
    text: '4.19%',
    interval: { low: expect.closeTo(3.52, 1), calculated: true },
  })
})

// Exact Poisson limits of 122 events in 10,803 patient-years: 0.938 to 1.348 per 100
test('a rate is per 100 patient-years, its interval exact where none is reported', () => {
  expect(valueOf(row({ events: 122, personYears: '10803' }), 'rate')).toMatchObject({
    text: '1.13 per 100 PY',
    calculated: true,
    interval: { low: expect.closeTo(0.938, 2), high: expect.closeTo(1.348, 2) },
  })
})

test('means carry their unit and ± 1.96 standard errors; medians have no calculated interval', () => {
  expect(valueOf(row({ mean: '-0.5', se: '0.1', n: 50 }), 'continuous')).toMatchObject({
    text: '−0.5',
    interval: { low: expect.closeTo(-0.696, 3), high: expect.closeTo(-0.304, 3) },
  })
  expect(valueOf(row({ median: '2882', n: 112, unit: 'mg' }), 'continuous')).toMatchObject({
    text: '2,882 mg',
    interval: { notEstimable: 'a median without interval' },
  })
})

test('an arm that no source reports says so', () => {
  expect(valueOf(row(undefined, 100), 'binary')).toEqual({ notEstimable: 'not reported' })
})

// First venous thromboembolism in RA-BRIDGE and RA-BRANCH: 62 events, 0.79 (0.60 to 1.01) per 100 patient-years
test('a reported rate is shown before a share that would have to be worked out', () => {
  const stated = row({ events: 62, rate: '0.79', ci95: ['0.6', '1.01'] }, 2433)
  expect(valueOf(stated, 'time-to-event')).toEqual({
    text: '0.79 per 100 PY',
    estimate: 0.79,
    calculated: false,
    scale: 'rate',
    interval: { estimate: 0.79, low: 0.6, high: 1.01, calculated: false },
  })
  expect(valueOf(row({ percent: '4.19', rate: '1.13' }, 2911), 'time-to-event')).toMatchObject({
    text: '4.19%',
  })
})

test('whatever a source states, an arm has a value just where it has a scale, and on it', () => {
  const maybe = <T>(...values: readonly T[]) => fc.constantFrom(undefined, ...values)
  const stated = fc.record({
    n: maybe(0, 112),
    percent: maybe('29.0'),
    events: maybe(0, 62, 900),
    personYears: maybe('0', '812.5'),
    rate: maybe('0.79'),
    mean: maybe('-0.5'),
    median: maybe('2882'),
  })
  const kinds = fc.constantFrom(...(['binary', 'continuous', 'rate', 'time-to-event'] as const))
  fc.assert(
    fc.property(stated, maybe(0, 200), kinds, (result, randomised, kind) => {
      const value = valueOf(row(result, randomised), kind)
      const scale = scaleOfValue(row(result, randomised), kind)
      expect(isEstimable(value) ? value.scale : null).toBe(scale)
      if (isEstimable(value)) expect(value.estimate).not.toBeNaN()
    }),
    { numRuns: 2000 },
  )
})
