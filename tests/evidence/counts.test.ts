import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf } from '@/evidence/counts'
import type { Arm } from '@/trial/schema'

const arm = (n?: number): Arm => ({
  id: 'a',
  label: 'A',
  treatments: [{ agent: 'baricitinib' }],
  role: 'experimental',
  n,
})

test('reported counts are taken as they are', () => {
  expect(countOf({ arm: 'a', events: 70, n: 104 }, arm(105))).toEqual({
    events: 70,
    n: 104,
    derived: false,
    standIn: false,
    whole: true,
    range: [70, 70],
  })
})

test('46.4% of 209 can only be 97 people', () => {
  expect(countOf({ arm: 'a', percent: '46.4', n: 209 }, arm())).toMatchObject({
    events: 97,
    derived: true,
    whole: true,
    range: [97, 97],
  })
})

test('a percentage without decimals leaves several counts possible', () => {
  expect(countOf({ arm: 'a', percent: '70', n: 487 }, arm())).toMatchObject({
    events: 341,
    range: [339, 343],
  })
})

test('a trailing zero is a digit: 29.0% says more than 29%', () => {
  const of = (percent: string) => countOf({ arm: 'a', percent, n: 1000 }, arm())
  expect(of('29.0')).toMatchObject({ range: [290, 290] })
  expect(of('29')).toMatchObject({ range: [285, 295] })
})

test('34.3% of 209 is no whole number of people, and says so', () => {
  expect(countOf({ arm: 'a', percent: '34.3', n: 209 }, arm())).toMatchObject({
    events: 72,
    whole: false,
    range: [71, 72],
  })
})

test('the randomised arm size stands in for a missing denominator, marked', () => {
  expect(countOf({ arm: 'a', percent: '47.1' }, arm(258))).toMatchObject({
    n: 258,
    standIn: true,
  })
})

test.each([
  ['nothing stated', {}, arm(100), 'not reported'],
  ['a percentage of nobody knows how many', { percent: '50' }, arm(), 'no denominator reported'],
  ['more events than people', { events: 12, n: 10 }, arm(), 'events were counted, not people'],
])('%s is a reason, not a number', (_, result, of, reason) => {
  expect(countOf({ arm: 'a', ...result }, of)).toEqual({ notEstimable: reason })
})

test('every count in the range prints as the reported percentage, and none outside it does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.nat(),
      fc.integer({ min: 0, max: 2 }),
      (n, k, digits) => {
        const events = k % (n + 1)
        const percent = ((100 * events) / n).toFixed(digits)
        const count = countOf({ arm: 'a', percent, n }, arm())
        if ('notEstimable' in count) throw new Error(count.notEstimable)
        const [fewest, most] = count.range
        expect(count.whole).toBe(true)
        expect(fewest).toBeLessThanOrEqual(events)
        expect(most).toBeGreaterThanOrEqual(events)
        const half = 0.5 * 10 ** -digits + 1e-6
        const off = (x: number) => Math.abs((100 * x) / n - Number(percent))
        expect(off(fewest)).toBeLessThanOrEqual(half)
        expect(off(most)).toBeLessThanOrEqual(half)
        if (most < n) expect(off(most + 1)).toBeGreaterThan(half - 2e-6)
      },
    ),
  )
})
