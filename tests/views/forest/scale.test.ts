import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Drawn } from '@/views/forest/rows'
import { comparability } from '@/evidence/comparability'
import { axisOf, placeOn, precisionOf, sideOf } from '@/views/forest/scale'
import { anEvidence } from '../../trials'

const gate = comparability([], anEvidence([]))

const ratio = (estimate: number, low: number, high: number): Drawn => ({
  estimate: Math.log(estimate),
  interval: { low: Math.log(low), high: Math.log(high) },
  by: 'recomputed',
  derived: false,
})
const difference = (estimate: number, low: number, high: number): Drawn => ({
  estimate,
  interval: { low, high },
  by: 'recomputed',
  derived: false,
})
const labels = (drawn: readonly Drawn[], id: 'OR' | 'RD' | 'MD') =>
  axisOf({ drawn, gate }, id).ticks.map(({ label }) => label)

test('a ratio axis runs between powers of two, with 1 and a tick on each side of it', () => {
  expect(labels([ratio(3.17, 2.15, 4.67)], 'OR')).toEqual(['0.5', '1', '2', '4', '8'])
  expect(labels([ratio(0.3, 0.2, 0.45)], 'OR')).toEqual(['0.125', '0.25', '0.5', '1', '2'])
})

test('the ends of a ratio axis bear exactly the values of their ticks', () => {
  const axis = axisOf({ drawn: [ratio(3.17, 2.15, 4.67)], gate }, 'OR')
  expect(Math.exp(axis.low)).toBeCloseTo(0.5, 12)
  expect(Math.exp(axis.high)).toBeCloseTo(8, 12)
  expect(placeOn(axis, Math.log(2))).toBeCloseTo(50, 10)
})

test('the widest tenth of the bounds does not stretch an axis, and is clipped by it', () => {
  const usual = Array.from({ length: 19 }, () => ratio(2, 1.5, 3))
  const wide = ratio(2, 0.05, 30)
  const axis = axisOf({ drawn: [...usual, wide], gate }, 'OR')
  expect(Math.exp(axis.high)).toBeCloseTo(4, 12)
  expect(wide.interval?.high).toBeGreaterThan(axis.high)
  expect(wide.interval?.high).toBeCloseTo(Math.log(30), 12)
})

test('a bound past the last tick of a measure does not stretch the axis, an estimate does', () => {
  expect(Math.exp(axisOf({ drawn: [ratio(3, 0.1, 5000)], gate }, 'OR').high)).toBeCloseTo(32, 10)
  expect(Math.exp(axisOf({ drawn: [ratio(50, 40, 5000)], gate }, 'OR').high)).toBeCloseTo(64, 10)
})

test('an axis of differences has round steps around 0, in the digits they need', () => {
  expect(labels([difference(0.281, 0.189, 0.367)], 'RD')).toEqual(
    ['-10', '0', '10', '20', '30', '40'].map((t) => t.replace('-', '−')),
  )
  expect(labels([difference(-0.24, -0.36, -0.12)], 'MD')).toContain('−0.3')
})

test('every estimate lies on its axis, and no effect with a tick either side', () => {
  const some = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(some, fc.constantFrom('OR' as const, 'RD' as const), (estimates, id) => {
      const drawn = estimates.map((x) => difference(x, x - 1, x + 1))
      const { low, high, ticks } = axisOf({ drawn, gate }, id)
      expect(Math.min(...estimates)).toBeGreaterThanOrEqual(low)
      expect(Math.max(...estimates)).toBeLessThanOrEqual(high)
      expect(ticks.some(({ at }) => at === 0)).toBe(true)
      expect(low).toBeLessThan(0)
      expect(high).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThan(12)
    }),
  )
})

test('nothing drawn still has an axis', () => {
  expect(labels([], 'OR')).toEqual(['0.5', '1', '2'])
  expect(labels([], 'RD')).toContain('0')
})

test('squares grow with precision, from 3.5 to 16 px, their area in proportion', () => {
  const [vague, sure] = [precisionOf(ratio(2, 1, 4)), precisionOf(ratio(2, 1.6, 2.5))]
  expect(sideOf(sure, sure)).toBe(16)
  expect(sideOf(vague, sure)).toBeLessThan(16)
  expect(sideOf(sure / 4, sure)).toBeCloseTo(8, 10)
  expect(sideOf(sure / 1e6, sure)).toBe(3.5)
  expect(sideOf(precisionOf({ interval: null }), sure)).toBe(3.5)
})
