import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arcsineDifference } from '@/stats/arcsineDifference'
import { riskDifference } from '@/stats/riskDifference'
import { riskDifferenceAgrestiCaffo, riskDifferenceNewcombe } from '@/stats/riskDifferenceIntervals'
import {
  riskDifferenceMee,
  riskDifferenceMiettinenNurminen,
} from '@/stats/riskDifferenceMiettinenNurminen'
import { estimable, someCount } from './estimable'

// Reference: metafor, escalc(measure = "RD"), dat.hine1989 row 1 (Normand 1999, table III)
test('agrees with the published difference', () => {
  expect(riskDifference({ events: 2, n: 39 }, { events: 1, n: 43 })).toEqual({
    estimate: expect.closeTo(0.028, 4),
    se: expect.closeTo(Math.sqrt(0.00177575), 4),
  })
})

test('an event rate that did not vary has no standard error', () => {
  expect(riskDifference({ events: 0, n: 96 }, { events: 0, n: 94 })).toEqual({
    notEstimable: 'no standard error can be computed',
  })
})

// Reference: Newcombe 1998, Statistics in Medicine 17:873–890, table II, 56/70 − 48/80
test.each([
  [riskDifferenceMiettinenNurminen, 0.0528, 0.3382],
  [riskDifferenceMee, 0.0533, 0.3377],
  [riskDifferenceNewcombe, 0.0524, 0.3339],
  [riskDifferenceAgrestiCaffo, 0.0525, 0.3358],
])('%o gives the published limits', (interval, low, high) => {
  expect(estimable(interval({ events: 56, n: 70 }, { events: 48, n: 80 }))).toEqual({
    estimate: expect.closeTo(0.2, 12),
    low: expect.closeTo(low, 4),
    high: expect.closeTo(high, 4),
  })
})

describe.each([
  { interval: riskDifferenceMiettinenNurminen },
  { interval: riskDifferenceMee },
  { interval: riskDifferenceNewcombe },
  { interval: riskDifferenceAgrestiCaffo },
])('$interval.name', ({ interval }) => {
  test('changes only its sign when the arms swap, and stays within −1 and 1', () => {
    fc.assert(
      fc.property(someCount, someCount, (a, b) => {
        const [one, other] = [estimable(interval(a, b)), estimable(interval(b, a))]
        expect(other.low).toBeCloseTo(-one.high, 8)
        expect(other.high).toBeCloseTo(-one.low, 8)
        expect(one.low).toBeGreaterThanOrEqual(-1)
        expect(one.high).toBeLessThanOrEqual(1)
        expect(one.low).toBeLessThan(one.high)
      }),
    )
  })

  test('says why there is none', () => {
    const fine = { events: 1, n: 2 }
    expect(interval(fine, { events: 3, n: 2 })).toEqual({
      notEstimable: 'more people with the event than people analysed',
    })
    expect(interval({ events: 0, n: 0 }, fine)).toEqual({ notEstimable: 'nobody was analysed' })
    expect(interval(fine, fine, 2)).toEqual({
      notEstimable: 'the confidence level must lie between 0 and 1',
    })
  })
})

// Reference: ratesci 1.0.0, scoreci(skew = FALSE)
test('empty arms have score limits too', () => {
  const none = { events: 0, n: 10 }
  const { low, high } = estimable(riskDifferenceMiettinenNurminen(none, none))
  expect(high).toBeCloseTo(-low, 10)
  expect(high).toBeGreaterThan(0.25)
  const all = { events: 5, n: 5 }
  expect(estimable(riskDifferenceMiettinenNurminen(all, { events: 0, n: 5 })).high).toBe(1)
  expect(estimable(riskDifferenceMiettinenNurminen({ events: 0, n: 5 }, all)).low).toBe(-1)
})

// Reference: metafor 3.8-1, escalc(measure = "AS", 0, 10, 3, 10)
test('an arcsine difference is estimable with an empty cell', () => {
  expect(arcsineDifference({ events: 0, n: 10 }, { events: 3, n: 10 })).toEqual({
    estimate: expect.closeTo(-0.5796397403637042, 12),
    se: expect.closeTo(0.22360679774997896, 12),
  })
  expect(arcsineDifference({ events: 0, n: 0 }, { events: 3, n: 10 })).toEqual({
    notEstimable: 'nobody was analysed',
  })
})
