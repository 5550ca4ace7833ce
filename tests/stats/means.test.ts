import { expect, test } from 'vitest'
import { logRatioOfMeans } from '@/stats/logRatioOfMeans'
import { meanDifference } from '@/stats/meanDifference'
import { standardisedMeanDifference } from '@/stats/standardisedMeanDifference'

const arm = (mean: number, sd: number, n: number) => ({ mean, se: sd / Math.sqrt(n) })

// Reference: metafor 3.8-1, escalc(measure = "ROM", m1i, sd1i, n1i, m2i, sd2i, n2i)
test.each([
  [arm(12.5, 3.1, 40), arm(15.2, 4.4, 38), -0.195566783543975, 0.0611778713542077],
  [arm(-2.5, 1.1, 40), arm(-1.6, 1.4, 38), 0.44628710262842, 0.158076014359515],
])('agrees with metafor on the ratio of means %o and %o', (treatment, control, estimate, se) => {
  expect(logRatioOfMeans(treatment, control)).toEqual({
    estimate: expect.closeTo(estimate, 12),
    se: expect.closeTo(se, 12),
  })
})

// Reference: the same with measure = "MD"
test('agrees with metafor on a difference of means', () => {
  expect(meanDifference(arm(12.5, 3.1, 40), arm(15.2, 4.4, 38))).toEqual({
    estimate: expect.closeTo(-2.7, 12),
    se: expect.closeTo(0.865865858092653, 12),
  })
})

// Reference: the same with measure = "SMD", in arms of 4 and 3
test('agrees with metafor on a standardised difference of few people', () => {
  expect(
    standardisedMeanDifference({ mean: 12.5, sd: 3.1, n: 4 }, { mean: 15.2, sd: 4.4, n: 3 }),
  ).toEqual({
    estimate: expect.closeTo(-0.61759288642019, 12),
    se: expect.closeTo(0.781394707285061, 12),
  })
})

test('an arm whose mean is known exactly has a ratio to the other', () => {
  const [exact, other] = [
    { mean: 4, se: 0 },
    { mean: 2, se: 0.5 },
  ]
  const wanted = { estimate: expect.closeTo(Math.log(2), 12), se: expect.closeTo(0.25, 12) }
  expect(logRatioOfMeans(exact, other)).toEqual(wanted)
  expect(logRatioOfMeans(other, exact)).toEqual({
    ...wanted,
    estimate: expect.closeTo(-Math.log(2), 12),
  })
})

// By hand: one person has no spread, so that the pooled one is that of the other arm; m = 3 and
// J = Γ(1.5) / (Γ(1) √1.5) = 0.7236013
test('one person against several is little, but a standardised difference', () => {
  const [one, four] = [
    { mean: 3, sd: 0, n: 1 },
    { mean: 1, sd: 1, n: 4 },
  ]
  const g = 2 * 0.7236013
  const wanted = (sign: number) => ({
    estimate: expect.closeTo(sign * g, 6),
    se: expect.closeTo(Math.sqrt(1.25 + g ** 2 / 10), 6),
  })
  expect(standardisedMeanDifference(one, four)).toEqual(wanted(1))
  expect(standardisedMeanDifference(four, one)).toEqual(wanted(-1))
})

test('means on either side of zero have no ratio', () => {
  const reason = { notEstimable: 'the means do not lie on one side of zero' }
  expect(logRatioOfMeans({ mean: 1, se: 1 }, { mean: -1, se: 1 })).toEqual(reason)
  expect(logRatioOfMeans({ mean: 0, se: 1 }, { mean: 1, se: 1 })).toEqual(reason)
})

test('a standard error below zero is a fault of either arm', () => {
  const [sound, faulty] = [
    { mean: 2, se: 1 },
    { mean: 1, se: -1 },
  ]
  const reason = { notEstimable: 'a standard error is below zero' }
  for (const measure of [meanDifference, logRatioOfMeans]) {
    expect(measure(sound, faulty)).toEqual(reason)
    expect(measure(faulty, sound)).toEqual(reason)
  }
})

test('a standardised difference needs people and spread', () => {
  const many = { mean: 1, sd: 1, n: 10 }
  expect(standardisedMeanDifference({ mean: 2, sd: 1, n: 2 }, { mean: 1, sd: 1, n: 1 })).toEqual({
    notEstimable: 'too few people',
  })
  const nobody = { ...many, n: 0 }
  expect(standardisedMeanDifference(many, nobody)).toEqual({ notEstimable: 'too few people' })
  expect(standardisedMeanDifference(nobody, many)).toEqual({ notEstimable: 'too few people' })
  const flat = { mean: 1, sd: 0, n: 10 }
  expect(standardisedMeanDifference(flat, flat)).toEqual({ notEstimable: 'no standard deviation' })
})
