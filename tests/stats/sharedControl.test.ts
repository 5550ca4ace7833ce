import fc from 'fast-check'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { logOdds, logRate, logRisk, risk } from '@/stats/armEstimate'
import { isEstimable } from '@/stats/effect'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRateRatio } from '@/stats/logRateRatio'
import { logRiskRatio } from '@/stats/logRiskRatio'
import { riskDifference } from '@/stats/riskDifference'
import { combineArms, groupContrasts, type ControlledEffect } from '@/stats/sharedControl'
import { estimable, innerCount } from './estimable'

const contrast = (
  estimate: number,
  variance: number,
  shared: number,
  control = 'placebo',
): ControlledEffect => ({ estimate, se: Math.sqrt(variance), shared, control })

/** Doses of one trial: variances of the arms, and that of the control they share. */
const someDoses = fc
  .record({
    control: fc.double({ min: 0.01, max: 1, noNaN: true }),
    arms: fc.array(
      fc.record({
        estimate: fc.double({ min: -2, max: 2, noNaN: true }),
        own: fc.double({ min: 0.01, max: 1, noNaN: true }),
      }),
      { minLength: 2, maxLength: 5 },
    ),
  })
  .map(({ control, arms }) =>
    arms.map(({ estimate, own }) => contrast(estimate, own + control, control)),
  )

/** Generalised least squares by matrices, as a textbook has it. */
function byMatrices(doses: readonly ControlledEffect[]) {
  const covariance = new Matrix(
    doses.map((a, i) => doses.map((_, j) => (i === j ? a.se ** 2 : a.shared))),
  )
  const inverse = new CholeskyDecomposition(covariance).solve(Matrix.eye(doses.length))
  const y = Matrix.columnVector(doses.map(({ estimate }) => estimate))
  const ones = Matrix.ones(doses.length, 1)
  const precision = ones.transpose().mmul(inverse).mmul(ones).get(0, 0)
  const estimate = ones.transpose().mmul(inverse).mmul(y).get(0, 0) / precision
  const residual = Matrix.sub(y, Matrix.mul(ones, estimate))
  return {
    estimate,
    se: Math.sqrt(1 / precision),
    q: residual.transpose().mmul(inverse).mmul(residual).get(0, 0),
  }
}

describe('doses that share a control', () => {
  // By hand: t = 0.02 and 0.03, weights 0.6 and 0.4, variance 1/(50 + 33.33) + 0.01 = 0.022
  test('enter once, by generalised least squares', () => {
    const both = estimable(combineArms([contrast(0.5, 0.03, 0.01), contrast(1, 0.04, 0.01)]))
    expect(both.weights).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.4, 12)])
    expect(both.estimate).toBeCloseTo(0.7, 12)
    expect(both.se ** 2).toBeCloseTo(0.022, 12)
    expect(both.q).toBeCloseTo(5, 12)
    expect(both.df).toBe(1)
  })

  test('give what the matrices give', () => {
    fc.assert(
      fc.property(someDoses, (doses) => {
        const [closed, full] = [estimable(combineArms(doses)), byMatrices(doses)]
        expect(closed.estimate).toBeCloseTo(full.estimate, 8)
        expect(closed.se).toBeCloseTo(full.se, 8)
        expect(Math.abs(closed.q - full.q)).toBeLessThan(1e-7 * (1 + full.q))
        expect(closed.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10)
      }),
    )
  })

  test('are never more precise than the control they are set against', () => {
    fc.assert(
      fc.property(someDoses, (doses) => {
        const both = estimable(combineArms(doses))
        expect(both.se ** 2).toBeGreaterThan(doses[0]?.shared ?? 0)
        expect(both.se).toBeLessThanOrEqual(Math.min(...doses.map(({ se }) => se)) * (1 + 1e-12))
      }),
    )
  })

  test('in two halves of an arm say what the whole arm says', () => {
    const whole = estimable(combineArms([contrast(0.4, 0.05, 0.03)]))
    const halves = estimable(combineArms([contrast(0.4, 0.07, 0.03), contrast(0.4, 0.07, 0.03)]))
    expect(halves.estimate).toBeCloseTo(whole.estimate, 12)
    expect(halves.se).toBeCloseTo(whole.se, 12)
  })

  test('are refused where the control has all the variance', () => {
    const refused = { notEstimable: 'a control has no less variance than a contrast with it' }
    expect(groupContrasts([contrast(1, 0.25, 0.3)], [0], 1)).toEqual(refused)
    expect(groupContrasts([contrast(1, 0.25, -0.1)], [0], 1)).toEqual(refused)
    expect(combineArms([contrast(1, 0.1, 0.1), contrast(2, 0.2, 0.1)])).toEqual({
      notEstimable: 'a control has no less variance than a contrast with it',
    })
  })

  test('one alone stays as it is, whatever its control', () => {
    const all = { estimate: 1, se: 0.5, weights: [1], q: 0, df: 0 }
    expect(combineArms([contrast(1, 0.25, 0.25)])).toEqual(all)
  })
})

// By hand: weights 3/4 and 1/4, variance 0.06/4; Q = (1 − 0.5)²/0.08
test('a control that is known exactly leaves its contrasts independent', () => {
  const both = estimable(combineArms([contrast(0.5, 0.02, 0), contrast(1, 0.06, 0)]))
  expect(both.estimate).toBeCloseTo(0.625, 12)
  expect(both.se ** 2).toBeCloseTo(0.015, 12)
  expect(both.q).toBeCloseTo(0.25 / 0.08, 12)
})

// By hand: variances 0.02 and 0.04 give weights 2/3 and 1/3 and variance 1/75; Q = (1 − 0.4)²/0.06
test('pairs with controls of their own are independent', () => {
  const both = estimable(
    combineArms([contrast(1, 0.02, 0.01, 'a'), contrast(0.4, 0.04, 0.02, 'b')]),
  )
  expect(both.estimate).toBeCloseTo(0.8, 12)
  expect(both.se ** 2).toBeCloseTo(1 / 75, 12)
  expect(both.q).toBeCloseTo(6, 10)
})

test('two groups covary by the control that they share', () => {
  const doses = [
    contrast(0.5, 0.03, 0.01),
    contrast(0.7, 0.05, 0.01),
    contrast(0.2, 0.06, 0.02, 'other'),
  ]
  const grouped = estimable(groupContrasts(doses, [0, 1, 1], 2))
  // The second group has 0.06/0.11 of its weight on the shared control.
  expect(grouped.covariance[0]?.[1]).toBeCloseTo((0.06 / 0.11) * 0.01, 12)
  expect(grouped.covariance[0]?.[0]).toBeCloseTo(0.03, 12)
  expect(grouped.effects[1]).toBeCloseTo((0.7 * 0.06 + 0.2 * 0.05) / 0.11, 12)
})

describe('an arm alone', () => {
  test.each([
    ['odds ratio', logOdds, logOddsRatio],
    ['risk ratio', logRisk, logRiskRatio],
    ['risk difference', risk, riskDifference],
  ] as const)('has its share of the %s', (_, armOf, effectOf) => {
    fc.assert(
      fc.property(innerCount, innerCount, (treatment, control) => {
        const [one, other] = [armOf(treatment), armOf(control)]
        const effect = estimable(effectOf(treatment, control))
        expect(one.estimate - other.estimate).toBeCloseTo(effect.estimate, 10)
        expect(Math.sqrt(one.variance + other.variance)).toBeCloseTo(effect.se, 10)
      }),
    )
  })

  test('has its share of the rate ratio', () => {
    const [a, b] = [
      { events: 12, personYears: 300 },
      { events: 7, personYears: 410 },
    ]
    const effect = logRateRatio(a, b)
    if (!isEstimable(effect)) throw new Error(effect.notEstimable)
    expect(logRate(a).estimate - logRate(b).estimate).toBeCloseTo(effect.estimate, 12)
    expect(logRate(a).variance + logRate(b).variance).toBeCloseTo(effect.se ** 2, 12)
  })
})
