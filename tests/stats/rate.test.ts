import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactRateRatio } from '@/stats/exactRateRatio'
import { logRateRatio } from '@/stats/logRateRatio'
import { byarRate, exactRate, logRate, scoreRate, waldRate } from '@/stats/rate'
import { rateDifference, rateDifferenceMover } from '@/stats/rateDifference'
import { exactBinomialTest } from '@/stats/exactBinomialTest'
import { estimable, someExposure } from './estimable'

// Reference: R 4.2.2 poisson.test, epitools pois.byar and ratesci, 5 events in 250.5 years
test.each([
  [exactRate, 0.00648098359328711, 0.04658016798132801],
  [byarRate, 0.007570409702367625, 0.043750733535570296],
  [waldRate, 0.0024646199485712297, 0.03745553973206749],
  [scoreRate, 0.00852575304385648, 0.0467295715893499],
])('%o gives the reference limits', (interval, low, high) => {
  expect(estimable(interval({ events: 5, personYears: 250.5 }))).toEqual({
    estimate: expect.closeTo(0.01996007984, 10),
    low: expect.closeTo(low, 9),
    high: expect.closeTo(high, 9),
  })
})

describe.each([
  { interval: exactRate },
  { interval: byarRate },
  { interval: waldRate },
  { interval: scoreRate },
])('$interval.name', ({ interval }) => {
  test('encloses the rate and scales with time', () => {
    fc.assert(
      fc.property(someExposure, ({ events, personYears }) => {
        const once = estimable(interval({ events, personYears }))
        expect(once.low).toBeLessThanOrEqual(once.estimate)
        expect(once.high).toBeGreaterThanOrEqual(once.estimate)
        const twice = estimable(interval({ events, personYears: 2 * personYears }))
        expect(twice.high).toBeCloseTo(once.high / 2, 10)
      }),
    )
  })

  test('says why there is none', () => {
    expect(interval({ events: 1, personYears: 0 })).toEqual({ notEstimable: 'nobody was at risk' })
    expect(interval({ events: -1, personYears: 2 })).toEqual({
      notEstimable: 'a count is below zero',
    })
    expect(interval({ events: NaN, personYears: 2 })).toEqual({
      notEstimable: 'a count or the time at risk is missing',
    })
    expect(interval({ events: 1, personYears: 2 }, 0)).toEqual({
      notEstimable: 'the confidence level must lie between 0 and 1',
    })
  })
})

test('no event gives a lower limit of 0 and an upper one above it', () => {
  expect(exactRate({ events: 0, personYears: 240 })).toEqual({
    estimate: 0,
    low: 0,
    high: expect.closeTo(0.015370331058808064, 12),
  })
  expect(estimable(scoreRate({ events: 0, personYears: 240 })).low).toBe(0)
})

// Reference: metafor 3.8-1, escalc(measure = "IRLN")
test('the log of a rate counts half an event where there is none', () => {
  expect(logRate({ events: 5, personYears: 250.5 })).toEqual({
    estimate: expect.closeTo(-3.914021008090819, 12),
    se: expect.closeTo(0.4472135954999579, 12),
  })
  expect(logRate({ events: 0, personYears: 240 })).toEqual({
    estimate: expect.closeTo(-6.173786103901937, 12),
    se: expect.closeTo(Math.SQRT2, 12),
  })
  expect(logRate({ events: 5, personYears: 0 })).toEqual({ notEstimable: 'nobody was at risk' })
})

// Reference: metafor 3.8-1, escalc(measure = "IRR"); R 4.2.2, poisson.test(c(8, 15), c(1021, 990))
const one = { events: 8, personYears: 1021 }
const two = { events: 15, personYears: 990 }

test('agrees on the ratio of two rates', () => {
  expect(logRateRatio(one, two)).toEqual({
    estimate: expect.closeTo(Math.log(0.5171400587659157), 12),
    se: expect.closeTo(Math.sqrt(1 / 8 + 1 / 15), 12),
  })
  expect(exactRateRatio(one, two)).toEqual({
    estimate: expect.closeTo(0.5171400587659157, 12),
    low: expect.closeTo(0.1898881032387298, 9),
    high: expect.closeTo(1.2993487194588333, 9),
  })
  expect(exactBinomialTest(8, 23, 1021 / 2011).minimumLikelihood).toBeCloseTo(
    0.1463561350010933,
    10,
  )
  expect(rateDifference(one, two)).toEqual({
    estimate: expect.closeTo(-0.007316059715667943, 12),
    se: expect.closeTo(0.004793626601540806, 12),
  })
})

test('two arms that are alike have no effect', () => {
  const arm = { events: 4, personYears: 100 }
  expect(estimable(logRateRatio(arm, arm)).estimate).toBe(0)
  expect(estimable(rateDifference(arm, arm)).estimate).toBe(0)
  expect(estimable(rateDifferenceMover(arm, arm)).estimate).toBe(0)
  expect(estimable(exactRateRatio(arm, arm)).estimate).toBe(1)
})

test('adds half an event to both arms when one has none', () => {
  expect(logRateRatio({ events: 5, personYears: 250.5 }, { events: 0, personYears: 240 })).toEqual({
    estimate: expect.closeTo(2.3550752756154423, 12),
    se: expect.closeTo(1.4770978917519928, 12),
  })
})

test('a ratio stays open where an arm has no event', () => {
  expect(
    exactRateRatio({ events: 5, personYears: 250.5 }, { events: 0, personYears: 240 }),
  ).toEqual({ estimate: Infinity, low: expect.closeTo(0.8779457315597222, 9), high: Infinity })
  expect(
    exactRateRatio({ events: 0, personYears: 250.5 }, { events: 5, personYears: 240 }),
  ).toMatchObject({ estimate: 0, low: 0 })
})

test('the MOVER interval of a difference is wider than neither arm alone allows', () => {
  fc.assert(
    fc.property(someExposure, someExposure, (a, b) => {
      const difference = estimable(rateDifferenceMover(a, b))
      const [ra, rb] = [estimable(exactRate(a)), estimable(exactRate(b))]
      expect(difference.estimate).toBeCloseTo(ra.estimate - rb.estimate, 12)
      expect(difference.low).toBeLessThanOrEqual(ra.low - rb.estimate + 1e-12)
      expect(difference.low).toBeGreaterThanOrEqual(ra.low - rb.high - 1e-12)
      expect(difference.high).toBeGreaterThanOrEqual(ra.high - rb.estimate - 1e-12)
      const mirrored = estimable(rateDifferenceMover(b, a))
      expect(mirrored.low).toBeCloseTo(-difference.high, 10)
    }),
  )
})

// Worked by hand: 4 and 0 events in 1 year; exact limits 1.0899 to 10.2416 and 0 to 3.6889
test('the MOVER interval joins the limits of its arms', () => {
  const found = rateDifferenceMover({ events: 4, personYears: 1 }, { events: 0, personYears: 1 })
  expect(found).toEqual({
    estimate: 4,
    low: expect.closeTo(4 - Math.hypot(2.9101, 3.6889), 3),
    high: expect.closeTo(10.2416, 3),
  })
})

test.each([
  [{ events: 0, personYears: 5 }, { events: 0, personYears: 6 }, 'no event in either arm'],
  [{ events: 1, personYears: 0 }, { events: 0, personYears: 6 }, 'nobody was at risk'],
])('says why %o against %o cannot be compared', (a, b, reason) => {
  for (const measure of [logRateRatio, exactRateRatio, rateDifference])
    expect(measure(a, b)).toEqual({ notEstimable: reason })
})

test('a MOVER interval needs both arms at risk', () => {
  const [fine, idle] = [
    { events: 1, personYears: 5 },
    { events: 0, personYears: 0 },
  ]
  expect(rateDifferenceMover(idle, fine)).toEqual({ notEstimable: 'nobody was at risk' })
  expect(rateDifferenceMover(fine, idle)).toEqual({ notEstimable: 'nobody was at risk' })
})
