import { expect, test } from 'vitest'
import { beggTest } from '@/stats/beggTest'
import { influence } from '@/stats/influence'
import { estimable } from './estimable'

const trials = [
  { estimate: 0.1, se: 0.2 },
  { estimate: 0.4, se: 0.3 },
  { estimate: -0.2, se: 0.5 },
]

test('two trials have an influence on each other, one on nothing', () => {
  const found = estimable(influence(trials.slice(0, 2), { method: 'common' }))
  expect(found.map(({ tau2Without, qWithout }) => [tau2Without, qWithout])).toEqual([
    [0, 0],
    [0, 0],
  ])
  expect(influence(trials.slice(0, 1), { method: 'common' })).toEqual({
    notEstimable: 'fewer than two trials',
  })
})

test('three trials have a rank correlation, two none', () => {
  expect(estimable(beggTest(trials)).tau).toBeGreaterThanOrEqual(-1)
  expect(beggTest(trials.slice(0, 2))).toEqual({ notEstimable: 'fewer than three trials' })
})
