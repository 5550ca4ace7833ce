import { expect, test } from 'vitest'
import { numberNeeded } from '@/stats/numberNeeded'

test.each([
  ['more', { estimate: 0.1, low: 0.05, high: 0.2 }, 10, 20, 5, false],
  ['fewer', { estimate: -0.1, low: -0.2, high: -0.05 }, 10, -5, -20, false],
  ['more', { estimate: 0.05, low: -0.02, high: 0.125 }, 20, -50, 8, true],
  ['fewer', { estimate: -0.05, low: -0.125, high: 0.02 }, 20, -8, 50, true],
  ['more', { estimate: 0.1, low: 0, high: 0.2 }, 10, Infinity, 5, false],
  ['fewer', { estimate: -0.1, low: -0.2, high: 0 }, 10, -5, Infinity, false],
  ['fewer', { estimate: -1, low: -1, high: -0.8 }, 1, -1, -1.25, false],
  ['more', { estimate: 1, low: 0.8, high: 1 }, 1, 1.25, 1, false],
  ['as many', { estimate: 0, low: -0.1, high: 0.1 }, Infinity, -10, 10, true],
] as const)(
  'one event %s for a difference of %o takes %d people',
  (events, difference, number, low, high, throughInfinity) => {
    expect(numberNeeded(difference)).toEqual({
      number: expect.closeTo(number, 9),
      events,
      low: expect.closeTo(low, 9),
      high: expect.closeTo(high, 9),
      throughInfinity,
    })
  },
)

test.each([
  { estimate: 0.1, low: 0.2, high: 0.3 },
  { estimate: 0.4, low: 0.2, high: 0.3 },
])('a difference outside its limits has none: %o', (difference) => {
  expect(numberNeeded(difference)).toEqual({ notEstimable: 'no risk difference' })
})
