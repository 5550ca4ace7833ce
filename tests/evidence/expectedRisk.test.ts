import { expect, test } from 'vitest'
import { expectedRisk } from '@/evidence/expectedRisk'

const at = (estimate: number) => ({ estimate, low: estimate, high: estimate })

test('twice the odds of one in five is one in three', () => {
  expect(expectedRisk('OR', 0.2, at(Math.log(2)))).toMatchObject({ estimate: 1 / 3 })
})

test('twice the risk of one in five is two in five', () => {
  expect(expectedRisk('RR', 0.2, at(Math.log(2)))).toMatchObject({ estimate: 0.4 })
})

test('a difference is added, and no risk leaves 0 to 1', () => {
  expect(expectedRisk('RD', 0.2, { estimate: 0.1, low: -0.3, high: 0.9 })).toEqual({
    estimate: expect.closeTo(0.3, 10),
    low: 0,
    high: 1,
  })
})

test('a ratio to nobody says nothing of how many', () => {
  expect(expectedRisk('OR', 0, at(1))).toEqual({
    notEstimable: 'nobody had it with the reference',
  })
})
