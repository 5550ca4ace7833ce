import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRiskRatio } from '@/stats/logRiskRatio'
import {
  logOddsRatioMantelHaenszel,
  logRiskRatioMantelHaenszel,
  riskDifferenceMantelHaenszel,
} from '@/stats/mantelHaenszel'
import { logOddsRatioPeto } from '@/stats/peto'
import { poolPeto } from '@/stats/poolPeto'
import { riskDifference } from '@/stats/riskDifference'
import { breslowDay, cochranMantelHaenszel } from '@/stats/stratifiedTests'
import { estimable, innerCount } from './estimable'

// Trials of few people on one arm, in which nearly everybody on the other had the event.
const trials = [
  { treatment: { events: 3, n: 5 }, control: { events: 90, n: 100 } },
  { treatment: { events: 6, n: 8 }, control: { events: 57, n: 60 } },
  { treatment: { events: 2, n: 6 }, control: { events: 38, n: 40 } },
]
const swapped = trials.map(({ treatment, control }) => ({
  treatment: control,
  control: treatment,
}))

// Reference: metafor 3.8-1, rma.mh(measure = "OR")
test('two trials are enough to test whether they share an odds ratio', () => {
  const two = [
    { treatment: { events: 10, n: 40 }, control: { events: 4, n: 42 } },
    { treatment: { events: 3, n: 30 }, control: { events: 8, n: 28 } },
  ]
  const pooled = estimable(logOddsRatioMantelHaenszel(two))
  expect(pooled.estimate).toBeCloseTo(0.088685288663187, 12)
  const found = estimable(breslowDay(two, Math.exp(pooled.estimate)))
  expect(found.breslowDay.statistic).toBeCloseTo(6.6804524110554, 9)
  expect(found.breslowDay.p).toBeCloseTo(0.0097475881418044, 11)
  expect(found.tarone.statistic).toBeCloseTo(6.6803142261952, 9)
  expect(breslowDay(two.slice(1), 1)).toEqual({ notEstimable: 'fewer than two trials' })
})

test('an odds ratio under which nothing varies is not tested', () => {
  expect(breslowDay(trials, 0)).toEqual({ notEstimable: 'a ratio must be above zero' })
  const infinite = breslowDay(trials, Infinity)
  expect(infinite).toEqual({ notEstimable: 'the odds ratio is out of range' })
})

// By hand: one event among ten people, O − E = ½, V = 5·5·1·9/(10²·9) = ¼
test('one event in two arms of five is a trial too', () => {
  const one = [{ treatment: { events: 1, n: 5 }, control: { events: 0, n: 5 } }]
  expect(estimable(cochranMantelHaenszel(one, false)).statistic).toBeCloseTo(1, 12)
  expect(estimable(cochranMantelHaenszel(one, true)).statistic).toBeCloseTo(0, 12)
  expect(estimable(poolPeto(one))).toEqual({
    estimate: expect.closeTo(2, 12),
    se: expect.closeTo(2, 12),
    q: expect.closeTo(0, 12),
    k: 1,
  })
})

test('one trial alone is pooled to its own effect', () => {
  fc.assert(
    fc.property(innerCount, innerCount, (treatment, control) => {
      const one = [{ treatment, control }]
      for (const [pooled, own] of [
        [logOddsRatioMantelHaenszel(one), logOddsRatio(treatment, control)],
        [logRiskRatioMantelHaenszel(one), logRiskRatio(treatment, control)],
        [riskDifferenceMantelHaenszel(one), riskDifference(treatment, control)],
        [poolPeto(one), logOddsRatioPeto(treatment, control)],
      ] as const) {
        expect(estimable(pooled).estimate).toBeCloseTo(estimable(own).estimate, 9)
        expect(estimable(pooled).se).toBeCloseTo(estimable(own).se, 9)
      }
    }),
  )
})

test.each([0.02, 0.2, 1, 8, 60])(
  'a test against the odds ratio %d does not depend on which arm comes first',
  (ratio) => {
    const [one, other] = [
      estimable(breslowDay(trials, ratio)),
      estimable(breslowDay(swapped, 1 / ratio)),
    ]
    expect(other.breslowDay.statistic).toBeCloseTo(one.breslowDay.statistic, 8)
    expect(other.tarone.statistic).toBeCloseTo(one.tarone.statistic, 8)
  },
)

// Reference: metafor 3.8-1, rma.mh(measure = "OR", correct = TRUE)
test('the continuity correction is that of metafor, also where it exceeds the difference', () => {
  const rare = [
    [1, 2],
    [0, 1],
    [2, 4],
    [1, 0],
    [0, 1],
    [3, 1],
  ].map(([a, c]) => ({
    treatment: { events: a!, n: 100_000 },
    control: { events: c!, n: 120_000 },
  }))
  const { statistic, p } = estimable(cochranMantelHaenszel(rare, true))
  expect(statistic).toBeCloseTo(0.0130210108933799, 12)
  expect(p).toBeCloseTo(0.909150877218948, 12)
})
