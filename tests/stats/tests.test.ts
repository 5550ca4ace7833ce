import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquaredTest } from '@/stats/chiSquaredTest'
import { exactBinomialTest } from '@/stats/exactBinomialTest'
import { fisherExact } from '@/stats/fisherExact'
import { estimable, innerCount } from './estimable'

// Reference: R 4.2.2, fisher.test and chisq.test of 0/10 against 3/10
test('agrees with R on a small table', () => {
  const [none, three] = [
    { events: 0, n: 10 },
    { events: 3, n: 10 },
  ]
  expect(fisherExact(none, three)).toEqual({
    twoSided: expect.closeTo(0.2105263157894737, 12),
    central: expect.closeTo(0.2105263157894737, 12),
    less: expect.closeTo(0.10526315789473684, 12),
    greater: 1,
  })
  expect(chiSquaredTest(none, three)).toEqual({
    statistic: expect.closeTo(3.5294117647058822, 12),
    p: expect.closeTo(0.060289173990602185, 12),
  })
  expect(chiSquaredTest(none, three, 'yates')).toEqual({
    statistic: expect.closeTo(1.5686274509803921, 12),
    p: expect.closeTo(0.2104064530953714, 12),
  })
})

test('two equal arms show nothing', () => {
  fc.assert(
    fc.property(innerCount, (arm) => {
      expect(estimable(fisherExact(arm, arm)).twoSided).toBeCloseTo(1, 8)
      expect(estimable(chiSquaredTest(arm, arm)).statistic).toBeCloseTo(0, 12)
      expect(estimable(chiSquaredTest(arm, arm, 'yates')).p).toBe(1)
    }),
  )
})

test('swapping the arms swaps the sides', () => {
  fc.assert(
    fc.property(innerCount, innerCount, (a, b) => {
      const [one, other] = [estimable(fisherExact(a, b)), estimable(fisherExact(b, a))]
      expect(other.less).toBeCloseTo(one.greater, 9)
      expect(other.twoSided).toBeCloseTo(one.twoSided, 9)
    }),
  )
})

test.each([
  [{ events: 0, n: 4 }, { events: 0, n: 4 }, 'no event in either arm'],
  [{ events: 4, n: 4 }, { events: 4, n: 4 }, 'every participant had the event'],
  [{ events: 5, n: 4 }, { events: 4, n: 4 }, 'more people with the event than people analysed'],
])('says why %o against %o has no χ²', (a, b, reason) => {
  expect(chiSquaredTest(a, b)).toEqual({ notEstimable: reason })
})

test('an exact test needs whole people', () => {
  expect(fisherExact({ events: 0.5, n: 4 }, { events: 1, n: 4 })).toEqual({
    notEstimable: 'an exact method needs whole numbers of people',
  })
  expect(fisherExact({ events: 5, n: 4 }, { events: 1, n: 4 })).toEqual({
    notEstimable: 'more people with the event than people analysed',
  })
})

// Worked by hand: 5 fair coins
test('a binomial test counts the outcomes that are no likelier', () => {
  expect(exactBinomialTest(0, 5, 0.5)).toEqual({
    minimumLikelihood: expect.closeTo(2 / 32, 12),
    central: expect.closeTo(2 / 32, 12),
  })
  expect(exactBinomialTest(1, 5, 0.5).minimumLikelihood).toBeCloseTo(12 / 32, 12)
  expect(exactBinomialTest(5, 5, 0.5).minimumLikelihood).toBeCloseTo(2 / 32, 12)
  expect(exactBinomialTest(2, 5, 0.5)).toEqual({ minimumLikelihood: 1, central: 1 })
  // P(0) = 0.064 and P(3) = 0.216 of three trials at 0.6: only 0 is as unlikely as 0.
  expect(exactBinomialTest(0, 3, 0.6)).toEqual({
    minimumLikelihood: expect.closeTo(0.064, 12),
    central: expect.closeTo(0.128, 12),
  })
  expect(exactBinomialTest(3, 3, 0.6).minimumLikelihood).toBeCloseTo(0.28, 12)
  // 1 − P(2), and all three of three where none is the likeliest.
  expect(exactBinomialTest(1, 3, 0.6).minimumLikelihood).toBeCloseTo(0.568, 12)
  expect(exactBinomialTest(3, 3, 0.2).minimumLikelihood).toBeCloseTo(0.008, 12)
  expect(exactBinomialTest(1, 3, 0.05).minimumLikelihood).toBeCloseTo(1 - 0.95 ** 3, 12)
  expect(exactBinomialTest(0, 1, 0.5)).toEqual({ minimumLikelihood: 1, central: 1 })
  // Ten of ten at 0.9: only nine, the most likely count, is likelier.
  expect(exactBinomialTest(10, 10, 0.9).minimumLikelihood).toBeCloseTo(1 - 10 * 0.1 * 0.9 ** 9, 12)
})
