import { expect, test } from 'vitest'
import { breslowDay } from '@/stats/stratifiedTests'
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
