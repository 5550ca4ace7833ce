import { expect, test } from 'vitest'
import { interval95 } from '@/stats/effect'
import { effectFromInterval, logEffectFromInterval } from '@/stats/effectFromInterval'

// ORAL Surveillance, cancer: hazard ratio 1.48 (1.04 to 2.09); se by hand: ln(2.09/1.04)/3.92
test('a published ratio has the standard error that its limits leave', () => {
  expect(logEffectFromInterval(1.48, 1.04, 2.09)).toEqual({
    estimate: expect.closeTo(0.392, 3),
    se: expect.closeTo(0.17805, 5),
  })
})

test.each([
  [-1.2, 1, 2],
  [1.2, 0, 2],
  [1.2, 1, -2],
])('a ratio of %d with limits %d and %d is none', (ratio, low, high) => {
  expect(logEffectFromInterval(ratio, low, high)).toEqual({
    notEstimable: 'a ratio must be above zero',
  })
})

test('limits enclose their estimate, or are refused', () => {
  const reason = { notEstimable: 'the published limits do not enclose the estimate' }
  expect(effectFromInterval(1, 1.1, 2)).toEqual(reason)
  expect(effectFromInterval(3, 1, 2)).toEqual(reason)
  expect(effectFromInterval(1, 1, 2)).toEqual({ estimate: 1, se: expect.closeTo(0.2551, 4) })
})

test('an interval reaches 1.96 standard errors to either side', () => {
  expect(interval95({ estimate: 2, se: 0.5 })).toEqual({
    estimate: 2,
    low: expect.closeTo(1.020018, 6),
    high: expect.closeTo(2.979982, 6),
  })
})
