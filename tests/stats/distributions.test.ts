import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile, betaTails, betaUpperQuantile } from '@/stats/betaDistribution'
import { chiSquaredLower, chiSquaredUpper, chiSquaredUpperQuantile } from '@/stats/chiSquared'
import { fQuantile, fTails } from '@/stats/fDistribution'
import { gammaQuantile, gammaTails, gammaUpperQuantile } from '@/stats/gammaDistribution'
import { normalLower, normalPValue, normalQuantile, normalUpper } from '@/stats/normal'
import { deviance, logGamma, stirlingError } from '@/stats/stirlingError'
import { studentPValue, studentQuantile, studentUpper } from '@/stats/studentT'

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1)

// Reference: R 4.2.2, pnorm, pt, pchisq, pbeta, pgamma and pf
test.each([
  ['normal', normalUpper(12), 1.776482112077679e-33],
  ['normal', normalLower(-20), 2.7536241186062337e-89],
  ['t', studentUpper(1000, 12), 3.3677548353459876e-31],
  ['χ²', chiSquaredUpper(1100, 5), 1.3369854711211673e-235],
  ['χ²', chiSquaredLower(0.01, 30), 2.322815509929918e-47],
  ['beta', betaTails(0.01, 0.99, 29.5, 0.5).lower, 1.0394041087166098e-60],
  ['gamma', gammaTails(1000, 1000).lower, 0.5042052441802155],
  ['F', fTails(20, 10, 9).upper, 5.8720220643659e-5],
])('the %s distribution keeps its digits far out', (_, actual, expected) => {
  expect(relative(actual, expected)).toBeLessThan(1e-9)
})

// Reference: R 4.2.2, qnorm, qt, qchisq, qbeta, qgamma and qf
test.each([
  ['normal', normalQuantile(1e-100), -21.27345356096532],
  ['normal', normalQuantile(0.975), 1.959963984540054],
  ['t', studentQuantile(1e-10, 5.5), -110.87696465656077],
  ['t', studentQuantile(0.95, 1000), 1.6463788172854634],
  ['t', studentQuantile(0.6, 5), 0.267180865704145],
  ['χ²', chiSquaredUpperQuantile(0.025, 5), 12.832501994030025],
  ['beta', betaQuantile(0.005, 0.1, 0.1), 8.6614068901858e-21],
  ['beta', betaUpperQuantile(0.025, 0.5, 29.5), 0.08228648292382379],
  ['gamma', gammaQuantile(1e-8, 0.1), 6.073048362407906e-81],
  ['gamma', gammaUpperQuantile(0.025, 2), 5.571643390938899],
  ['F', fQuantile(0.95, 3, 12), 3.490294819497605],
])('a quantile of the %s distribution keeps its digits', (_, actual, expected) => {
  expect(relative(actual, expected)).toBeLessThan(1e-9)
})

test('a quantile undoes its distribution', () => {
  const shape = fc.double({ min: 0.05, max: 200, noNaN: true })
  const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
  fc.assert(
    fc.property(probability, shape, shape, (p, a, b) => {
      expect(normalLower(normalQuantile(p))).toBeCloseTo(p, 12)
      expect(gammaTails(gammaQuantile(p, a), a).lower).toBeCloseTo(p, 9)
      expect(gammaTails(gammaUpperQuantile(p, a), a).upper).toBeCloseTo(p, 9)
      const x = betaQuantile(p, a, b)
      if (x > 1e-300 && x < 1 - 1e-9) expect(betaTails(x, 1 - x, a, b).lower).toBeCloseTo(p, 5)
      expect(studentUpper(-studentQuantile(p, a), a)).toBeCloseTo(p, 9)
      expect(fTails(fQuantile(p, a, b), a, b).lower).toBeCloseTo(p, 5)
    }),
  )
})

test('the two tails add up to one', () => {
  const positive = fc.double({ min: 0.05, max: 100, noNaN: true })
  fc.assert(
    fc.property(positive, positive, positive, (x, a, b) => {
      const y = x / (1 + x)
      expect(gammaTails(x, a).lower + gammaTails(x, a).upper).toBeCloseTo(1, 12)
      expect(betaTails(y, 1 - y, a, b).lower + betaTails(y, 1 - y, a, b).upper).toBeCloseTo(1, 12)
      expect(betaTails(y, 1 - y, a, b).lower).toBeCloseTo(betaTails(1 - y, y, b, a).upper, 9)
    }),
  )
})

test('the ends of each range are values, not gaps', () => {
  expect(normalQuantile(0)).toBe(-Infinity)
  expect(normalQuantile(1)).toBe(Infinity)
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15)
  expect([studentQuantile(0, 3), studentQuantile(1, 3)]).toEqual([-Infinity, Infinity])
  expect(studentQuantile(0.975, Infinity)).toBeCloseTo(1.959963984540054, 12)
  expect(studentPValue(Infinity, 3)).toBe(0)
  expect(studentPValue(2, Infinity)).toBe(normalPValue(2))
  expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity])
  expect([gammaUpperQuantile(0, 2), gammaUpperQuantile(1, 2)]).toEqual([Infinity, 0])
  expect([betaUpperQuantile(0, 2, 3), betaUpperQuantile(1, 2, 3)]).toEqual([1, 0])
  expect([fQuantile(0, 3, 12), fQuantile(1, 3, 12)]).toEqual([0, Infinity])
  expect(gammaQuantile(1e-10, 0.01)).toBe(0)
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
  expect([betaQuantile(1e-9, 0.001, 2), betaUpperQuantile(1e-9, 2, 0.001)]).toEqual([0, 1])
  expect(gammaTails(-1, 2)).toEqual({ lower: 0, upper: 1 })
  expect(gammaTails(Infinity, 2)).toEqual({ lower: 1, upper: 0 })
  expect(betaTails(-1, 2, 2, 3)).toEqual({ lower: 0, upper: 1 })
  expect(betaTails(1, 0, 2, 3)).toEqual({ lower: 1, upper: 0 })
  expect(fTails(-1, 2, 3)).toEqual({ lower: 0, upper: 1 })
})

test('a t statistic of 0 leaves half on each side', () => {
  expect(studentUpper(0, 4)).toBeCloseTo(0.5, 14)
  expect(studentUpper(-2, 4) + studentUpper(2, 4)).toBeCloseTo(1, 14)
})

// Reference: factorials
test('the gamma function is the factorial of the number before', () => {
  expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  expect(stirlingError(100)).toBeCloseTo(0.000833330555634, 14)
  // ln 16! − 16½ ln 16 + 16 − ½ ln 2π, with 50 digits
  expect(stirlingError(16)).toBeCloseTo(0.00520765591960964, 15)
})

test('the deviance of a ratio is the same by series and by logarithm', () => {
  for (const excess of [-0.0999, 0.0999, 0.05])
    expect(deviance(1 + excess, excess)).toBeCloseTo(excess - Math.log1p(excess), 14)
  expect(deviance(2, 1)).toBeCloseTo(1 - Math.log(2), 15)
})
