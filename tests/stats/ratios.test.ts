import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRiskRatio } from '@/stats/logRiskRatio'
import { oddsRatioExact } from '@/stats/oddsRatioExact'
import { oddsRatioMiettinenNurminen, oddsRatioScore } from '@/stats/oddsRatioScore'
import { logHazardRatioFromLogRank, logOddsRatioPeto } from '@/stats/peto'
import { riskRatioKoopman, riskRatioMiettinenNurminen } from '@/stats/riskRatioScore'
import { estimable, innerCount } from './estimable'

// Reference: metafor, escalc(measure = "RR" and "OR"), dat.bcg rows 1 and 4
test.each([
  [logRiskRatio, 4, 123, 11, 139, -0.8893, 0.3256],
  [logRiskRatio, 62, 13598, 248, 12867, -1.4416, 0.02],
  [logOddsRatio, 4, 123, 11, 139, -0.9387, 0.3571],
  [logOddsRatio, 62, 13598, 248, 12867, -1.4564, 0.0203],
])('%o agrees with metafor', (measure, a, n1, c, n0, estimate, variance) => {
  const effect = estimable(measure({ events: a, n: n1 }, { events: c, n: n0 }))
  expect(effect.estimate).toBeCloseTo(estimate, 4)
  expect(effect.se ** 2).toBeCloseTo(variance, 4)
})

test('adds a half to every cell when one is empty', () => {
  const [none, two] = [
    { events: 0, n: 10 },
    { events: 2, n: 10 },
  ]
  expect(logRiskRatio(none, two)).toEqual({
    estimate: expect.closeTo(Math.log(0.2), 12),
    se: expect.closeTo(Math.sqrt(2 - 1 / 11 + 0.4 - 1 / 11), 12),
  })
  expect(logOddsRatio(none, two)).toEqual({
    estimate: expect.closeTo(Math.log((0.5 * 8.5) / (10.5 * 2.5)), 12),
    se: expect.closeTo(Math.sqrt(2 + 1 / 10.5 + 0.4 + 1 / 8.5), 12),
  })
})

test('a rule may add a half always, or never, or keep a trial without events', () => {
  const [none, two] = [
    { events: 0, n: 10 },
    { events: 2, n: 10 },
  ]
  expect(logRiskRatio(two, two, 'all')).toMatchObject({ se: expect.closeTo(0.7862, 4) })
  expect(logRiskRatio(none, two, 'none')).toEqual({
    notEstimable: 'no standard error can be computed',
  })
  expect(logRiskRatio(none, none, 'empty-keep-double-zero')).toMatchObject({ estimate: 0 })
  expect(logRiskRatio({ events: 4, n: 10 }, two, 'empty-keep-double-zero')).toEqual(
    logRiskRatio({ events: 4, n: 10 }, two),
  )
})

test.each([
  [{ events: 0, n: 10 }, { events: 0, n: 12 }, 'no event in either arm'],
  [{ events: 10, n: 10 }, { events: 12, n: 12 }, 'every participant had the event'],
  [{ events: 11, n: 10 }, { events: 1, n: 12 }, 'more people with the event than people analysed'],
])('says why %o against %o has no ratio', (treatment, control, reason) => {
  for (const measure of [
    logRiskRatio,
    logOddsRatio,
    logOddsRatioPeto,
    oddsRatioExact,
    oddsRatioScore,
  ])
    expect(measure(treatment, control)).toEqual({ notEstimable: reason })
})

test('a risk ratio of two full arms is 1, with score limits', () => {
  const full = { events: 10, n: 10 }
  // Reference: ratesci 1.0.0, scoreci(10, 10, 10, 10, contrast = "RR", skew = FALSE, bcf = FALSE)
  expect(riskRatioKoopman(full, full)).toEqual({
    estimate: 1,
    low: expect.closeTo(0.7224672001370892, 9),
    high: expect.closeTo(1.384145882004623, 9),
  })
  expect(riskRatioKoopman({ events: 0, n: 3 }, { events: 0, n: 3 })).toEqual({
    notEstimable: 'no event in either arm',
  })
})

// Reference: Koopman 1984, Biometrics 40:513–517, 36/40 against 16/80
test('agrees with Koopman', () => {
  expect(riskRatioKoopman({ events: 36, n: 40 }, { events: 16, n: 80 })).toEqual({
    estimate: expect.closeTo(4.5, 12),
    low: expect.closeTo(2.94, 2),
    high: expect.closeTo(7.15, 2),
  })
})

// Reference: ratesci 1.0.0, scoreci; metafor 3.8-1, escalc(measure = "PETO"); 3/57 against 8/60
const [three, eight] = [
  { events: 3, n: 57 },
  { events: 8, n: 60 },
]
test.each([
  [riskRatioKoopman, 0.11741667686314211, 1.2953021616456848],
  [oddsRatioScore, 0.09871191206470793, 1.3356063917446162],
])('%o agrees with ratesci', (interval, low, high) => {
  expect(estimable(interval(three, eight))).toMatchObject({
    low: expect.closeTo(low, 8),
    high: expect.closeTo(high, 8),
  })
})

test('agrees with metafor on the odds ratio of Peto', () => {
  expect(logOddsRatioPeto(three, eight)).toEqual({
    estimate: expect.closeTo(-0.9393518100568746, 12),
    se: expect.closeTo(Math.sqrt(1 / 2.512), 2),
  })
})

test('Fisher’s tea taster has the odds ratio of the handbook', () => {
  // Reference: R 4.2.2, fisher.test(matrix(c(3, 1, 1, 3), 2))$estimate
  const found = estimable(oddsRatioExact({ events: 3, n: 4 }, { events: 1, n: 4 }))
  expect(found.estimate).toBeCloseTo(6.4083, 3)
  // 1/(1 + 16ψ + 36ψ² + 16ψ³ + ψ⁴) is the chance of no event on treatment at odds ratio ψ.
  const one = estimable(oddsRatioExact({ events: 1, n: 4 }, { events: 3, n: 4 }))
  const polynomial = (x: number) => 1 + 16 * x + 36 * x ** 2 + 16 * x ** 3 + x ** 4
  expect(1 / polynomial(one.low)).toBeCloseTo(0.975, 10)
  expect((1 + 16 * one.high) / polynomial(one.high)).toBeCloseTo(0.025, 10)
})

test('an exact odds ratio stays open at an empty cell', () => {
  expect(oddsRatioExact({ events: 0, n: 10 }, { events: 3, n: 10 })).toEqual({
    estimate: 0,
    low: 0,
    // 120 / (120 + 450ψ + 450ψ² + 120ψ³) = 0.025
    high: expect.closeTo(2.2552, 3),
  })
  expect(oddsRatioExact({ events: 5, n: 5 }, { events: 0, n: 5 })).toEqual({
    estimate: Infinity,
    low: expect.closeTo(2.297, 3),
    high: Infinity,
  })
  expect(oddsRatioExact({ events: 1.5, n: 5 }, { events: 0, n: 5 })).toEqual({
    notEstimable: 'an exact method needs whole numbers of people',
  })
})

describe.each([
  { interval: riskRatioKoopman },
  { interval: riskRatioMiettinenNurminen },
  { interval: oddsRatioScore },
  { interval: oddsRatioMiettinenNurminen },
  { interval: oddsRatioExact },
])('$interval.name', ({ interval }) => {
  test('turns over when the arms swap, and encloses its estimate', () => {
    fc.assert(
      fc.property(innerCount, innerCount, (a, b) => {
        const [one, other] = [estimable(interval(a, b)), estimable(interval(b, a))]
        expect(Math.log(other.estimate)).toBeCloseTo(-Math.log(one.estimate), 6)
        expect(Math.log(other.low)).toBeCloseTo(-Math.log(one.high), 5)
        expect(one.low).toBeLessThan(one.estimate)
        expect(one.high).toBeGreaterThan(one.estimate)
      }),
      { numRuns: 40 },
    )
  })

  test('refuses a level that is none', () => {
    expect(interval(three, eight, 0)).toEqual({
      notEstimable: 'the confidence level must lie between 0 and 1',
    })
  })
})

// Reference: the likelihood under a fixed odds ratio, maximised by bisection with 30 digits
test('a score interval holds where one arm is far larger and the event is common', () => {
  const [few, many] = [
    { events: 4, n: 5 },
    { events: 30, n: 100 },
  ]
  expect(oddsRatioScore(few, many)).toEqual({
    estimate: expect.closeTo(28 / 3, 12),
    low: expect.closeTo(1.32384939271313, 9),
    high: expect.closeTo(64.1639944544706, 7),
  })
  expect(oddsRatioMiettinenNurminen(few, many)).toEqual({
    estimate: expect.closeTo(28 / 3, 12),
    low: expect.closeTo(1.31403629844562, 9),
    high: expect.closeTo(64.6252553055347, 7),
  })
})

test('two arms that are alike have no effect', () => {
  for (const measure of [logRiskRatio, logOddsRatio, logOddsRatioPeto])
    expect(estimable(measure(three, three)).estimate).toBeCloseTo(0, 12)
  for (const interval of [riskRatioKoopman, oddsRatioScore])
    expect(estimable(interval(three, three)).estimate).toBeCloseTo(1, 12)
  expect(estimable(oddsRatioExact(three, three)).estimate).toBeCloseTo(1, 8)
})

test('the factor N/(N−1) widens a score interval', () => {
  for (const [plain, wide] of [
    [riskRatioKoopman, riskRatioMiettinenNurminen],
    [oddsRatioScore, oddsRatioMiettinenNurminen],
  ] as const) {
    const [narrow, wider] = [estimable(plain(three, eight)), estimable(wide(three, eight))]
    expect(wider.low).toBeLessThan(narrow.low)
    expect(wider.high).toBeGreaterThan(narrow.high)
  }
})

test('a log-rank statistic gives a hazard ratio', () => {
  expect(logHazardRatioFromLogRank(-5, 20)).toEqual({
    estimate: -0.25,
    se: expect.closeTo(1 / Math.sqrt(20), 14),
  })
  expect(logHazardRatioFromLogRank(1, 0)).toEqual({
    notEstimable: 'no standard error can be computed',
  })
})
