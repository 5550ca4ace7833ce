import { expect, test } from 'vitest'
import { breslowDay, cochranMantelHaenszel } from '@/stats/stratifiedTests'
import { estimable } from './estimable'

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
