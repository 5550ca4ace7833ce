import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agrestiCoull,
  clopperPearson,
  jeffreys,
  waldProportion,
  wilson,
  wilsonCorrected,
} from '@/stats/proportion'
import { estimable, someCount } from './estimable'

// Reference: Newcombe 1998, Statistics in Medicine 17:857–872, table I
test.each([
  [wilson, 81, 263, 0.2553, 0.3662],
  [wilson, 15, 148, 0.0624, 0.1605],
  [wilson, 0, 20, 0, 0.1611],
  [wilson, 1, 29, 0.0061, 0.1718],
  [wilsonCorrected, 81, 263, 0.2535, 0.3682],
  [wilsonCorrected, 0, 20, 0, 0.2005],
  [wilsonCorrected, 1, 29, 0.0018, 0.1963],
  [clopperPearson, 81, 263, 0.2527, 0.3676],
  [clopperPearson, 0, 20, 0, 0.1684],
  [clopperPearson, 1, 29, 0.0009, 0.1776],
  [waldProportion, 81, 263, 0.2522, 0.3638],
  [waldProportion, 1, 29, 0, 0.1009],
])('%o gives the published limits of %i of %i', (interval, events, n, low, high) => {
  expect(estimable(interval({ events, n }))).toEqual({
    estimate: events / n,
    low: expect.closeTo(low, 4),
    high: expect.closeTo(high, 4),
  })
})

// Reference: DescTools 0.99.59, BinomCI(1, 29) by Agresti–Coull and Jeffreys
test('agrees with DescTools', () => {
  expect(estimable(agrestiCoull({ events: 15, n: 148 }))).toMatchObject({
    low: expect.closeTo(0.0614, 4),
    high: expect.closeTo(0.1615, 4),
  })
  expect(estimable(jeffreys({ events: 1, n: 29 }))).toMatchObject({
    low: expect.closeTo(0.0037, 4),
    high: expect.closeTo(0.1501, 4),
  })
})

describe.each([
  { interval: wilson },
  { interval: wilsonCorrected },
  { interval: clopperPearson },
  { interval: agrestiCoull },
  { interval: jeffreys },
  { interval: waldProportion },
])('$interval.name', ({ interval }) => {
  test('encloses the proportion, within 0 and 1', () => {
    fc.assert(
      fc.property(someCount, (count) => {
        const { estimate, low, high } = estimable(interval(count))
        expect(0 <= low && low <= estimate + 1e-15).toBe(true)
        expect(estimate - 1e-15 <= high && high <= 1).toBe(true)
      }),
    )
  })

  test('mirrors when events and non-events swap', () => {
    fc.assert(
      fc.property(someCount, ({ events, n }) => {
        const [one, other] = [
          { events, n },
          { events: n - events, n },
        ].map((count) => estimable(interval(count)))
        expect(one!.low).toBeCloseTo(1 - other!.high, 10)
      }),
    )
  })

  test('widens with the level', () => {
    const [narrow, wide] = [0.8, 0.99].map((level) =>
      estimable(interval({ events: 7, n: 20 }, level)),
    )
    expect(wide!.low).toBeLessThan(narrow!.low)
    expect(wide!.high).toBeGreaterThan(narrow!.high)
  })

  test('says why there is none', () => {
    expect(interval({ events: 0, n: 0 })).toEqual({ notEstimable: 'nobody was analysed' })
    expect(interval({ events: 5, n: 4 })).toEqual({
      notEstimable: 'more people with the event than people analysed',
    })
    expect(interval({ events: -1, n: 4 })).toEqual({ notEstimable: 'a count is below zero' })
    expect(interval({ events: NaN, n: 4 })).toEqual({ notEstimable: 'a count is missing' })
    expect(interval({ events: 1, n: 4 }, 1)).toEqual({
      notEstimable: 'the confidence level must lie between 0 and 1',
    })
  })
})

test('limits are left beyond 0 and 1 when asked', () => {
  expect(estimable(waldProportion({ events: 1, n: 10 }, 0.95, false)).low).toBeCloseTo(-0.0859, 4)
  expect(estimable(agrestiCoull({ events: 1, n: 1 }, 0.95, false)).high).toBeCloseTo(1.039, 3)
})

test('a part of a person too small for any count is no count, on either side', () => {
  const wrong = { notEstimable: 'a count is out of range' }
  expect(wilson({ events: 1e-12, n: 10 })).toEqual(wrong)
  expect(wilson({ events: 1 - 1e-12, n: 1 })).toEqual(wrong)
  expect(estimable(wilson({ events: 0.5, n: 1 })).estimate).toBe(0.5)
})
