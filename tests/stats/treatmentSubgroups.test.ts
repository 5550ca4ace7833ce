import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { risk } from '@/stats/armEstimate'
import { metaRegression } from '@/stats/metaRegression'
import { groupContrasts } from '@/stats/sharedControl'
import { treatmentSubgroups, type SubgroupedTrial } from '@/stats/treatmentSubgroups'
import { estimable, someEffects } from './estimable'

/** Each effect in one subgroup, as if from a trial of its own. */
const alone = (
  effects: readonly { estimate: number; se: number }[],
  groupOf: (i: number) => number,
): readonly SubgroupedTrial[] =>
  effects.map(({ estimate, se }, i) => ({
    groups: [groupOf(i)],
    effects: [estimate],
    covariance: [[se ** 2]],
  }))

// Gleser & Olkin 2009, Handbook of Research Synthesis and Meta-Analysis, table 19.2 and equations
// 19.6 and 19.7: risk differences, control minus treatment, of three trials with several treatments
describe('the multiple-treatment example of Gleser and Olkin', () => {
  const trials = [
    { control: [40, 1000], treated: { 0: [100, 4000], 1: [150, 4000] } },
    { control: [10, 200], treated: { 0: [15, 400] } },
    { control: [150, 2000], treated: { 0: [40, 1000], 1: [80, 1000], 2: [50, 1000] } },
  ].map(({ control: [events = 0, n = 0], treated }): SubgroupedTrial => {
    const control = risk({ events, n })
    const groups = Object.keys(treated).map(Number)
    const contrasts = Object.values(treated).map(([a = 0, size = 0]) => {
      const arm = risk({ events: a, n: size })
      return {
        estimate: control.estimate - arm.estimate,
        se: Math.sqrt(control.variance + arm.variance),
        shared: control.variance,
        control: 'control',
      }
    })
    const positions = groups.map((_, i) => i)
    return { groups, ...estimable(groupContrasts(contrasts, positions, groups.length)) }
  })
  const found = estimable(treatmentSubgroups(trials, 3, { method: 'common', test: 'normal' }))

  test('has its estimates', () => {
    expect(found.groups.map(({ estimate }) => estimate)).toEqual([
      expect.closeTo(0.02, 4),
      expect.closeTo(0.0043, 4),
      expect.closeTo(0.0211, 4),
    ])
  })

  test('and its variances', () => {
    expect(found.groups.map(({ se }) => 1e6 * se ** 2)).toEqual([
      expect.closeTo(24.612, 3),
      expect.closeTo(28.538, 3),
      expect.closeTo(69.806, 3),
    ])
  })

  // numpy: dᵀ(LCLᵀ)⁻¹d = 19.3558 from the same covariances (19.26 from the rounded ones in print)
  test('and the test between treatments that follows from its covariances', () => {
    expect(found.statistic).toBeCloseTo(19.3558, 3)
    expect(found.df).toBe(2)
    expect(found.p).toBeLessThan(0.001)
  })
})

// Reference: metafor 3.8-1, rma.mv(y, V, mods = ~ group - 1, random = ~ group | trial, struct = "CS",
// rho = 0.5, method = "REML"), also with level = 90
describe('six trials, three of them with both subgroups against one control', () => {
  const both = (
    effects: readonly [number, number],
    [first, second]: readonly [number, number],
    shared: number,
  ): SubgroupedTrial => ({
    groups: [0, 1],
    effects,
    covariance: [
      [first, shared],
      [shared, second],
    ],
  })
  const one = (group: number, effect: number, variance: number): SubgroupedTrial => ({
    groups: [group],
    effects: [effect],
    covariance: [[variance]],
  })
  const trials = [
    both([0.42, 0.61], [0.05, 0.06], 0.02),
    one(0, 0.1, 0.03),
    both([0.35, 0.55], [0.04, 0.05], 0.015),
    one(0, -0.05, 0.02),
    both([0.3, 0.72], [0.06, 0.07], 0.03),
    one(1, 0.2, 0.04),
  ]
  const found = estimable(treatmentSubgroups(trials, 2, { method: 'REML', test: 'normal' }))
  const near = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 6))

  test('have the effects, the variance between trials and the test of the model in R', () => {
    expect(found.tau2).toBeCloseTo(0.00736429, 7)
    expect(found.groups.map(({ estimate }) => estimate)).toEqual(near(0.15115011, 0.4398079))
    expect(found.groups.map(({ se }) => se)).toEqual(near(0.09142083, 0.11891541))
    expect([found.statistic, found.p]).toEqual(near(4.81596738, 0.02819724))
    expect([found.df, found.dfWithin]).toEqual([1, Infinity])
    expect(found.qWithin).toBeCloseTo(7.2059877, 7)
  })

  test('and its limits, at 95% and at 90%', () => {
    expect(found.groups.map(({ low }) => low)).toEqual(near(-0.02803143, 0.20673797))
    expect(found.groups.map(({ high }) => high)).toEqual(near(0.3303316, 0.6728778))
    const { groups } = estimable(
      treatmentSubgroups(trials, 2, { method: 'REML', test: 'normal', level: 0.9 }),
    )
    expect(groups.map(({ low }) => low)).toEqual(near(0.00077622, 0.24420945))
    expect(groups.map(({ high }) => high)).toEqual(near(0.301524, 0.63540635))
  })
})

test('where each trial has one subgroup it is the meta-regression on the subgroup', () => {
  fc.assert(
    fc.property(
      someEffects(6),
      fc.constantFrom('REML' as const, 'DL' as const, 'PM' as const, 'common' as const, 0.3),
      fc.constantFrom('normal', 'never-narrower' as const),
      (effects, method, test_) => {
        const groupOf = (i: number) => i % 3
        const options = { method, test: test_ }
        const own = estimable(treatmentSubgroups(alone(effects, groupOf), 3, options))
        const indicators = [1, 2].map((g) => effects.map((_, i) => Number(groupOf(i) === g)))
        const regression = estimable(metaRegression(effects, indicators, options))
        const [first, second] = regression.coefficients
        const [a, b] = own.groups
        expect(own.tau2).toBeCloseTo(regression.tau2, 6)
        expect(a?.estimate).toBeCloseTo(first?.estimate ?? Number.NaN, 5)
        expect(a?.se).toBeCloseTo(first?.se ?? Number.NaN, 5)
        expect((b?.estimate ?? 0) - (a?.estimate ?? 0)).toBeCloseTo(second?.estimate ?? 0, 5)
        expect(own.statistic).toBeCloseTo(regression.qModerators, 4)
        expect(own.p).toBeCloseTo(regression.qModeratorsP, 5)
      },
    ),
    { numRuns: 40 },
  )
})

// By hand: the two in the first subgroup differ by 2 with variance 1 each, so Q = 2²/2 on 1 degree of
// freedom, and errors √(1/2) and 1 are multiplied by √2
test('one result more than subgroups is enough to widen the intervals', () => {
  const three = [0, 2, 5].map((estimate) => ({ estimate, se: 1 }))
  const options = { method: 'common', test: 'never-narrower' } as const
  const found = estimable(
    treatmentSubgroups(
      alone(three, (i) => (i < 2 ? 0 : 1)),
      2,
      options,
    ),
  )
  expect(found.groups.map(({ estimate }) => estimate)).toEqual([
    expect.closeTo(1, 10),
    expect.closeTo(5, 10),
  ])
  expect(found.groups.map(({ se }) => se)).toEqual([
    expect.closeTo(1, 10),
    expect.closeTo(Math.SQRT2, 10),
  ])
  expect(found.dfWithin).toBe(1)
})

test('trials that agree entirely have subgroups that do not differ', () => {
  const same = [0.4, 0.4, 0.4, 0.4].map((estimate) => ({ estimate, se: 0.2 }))
  const trials = alone(same, (i) => i % 2)
  const tested = (test_: 'never-narrower' | 'hartung-knapp') =>
    treatmentSubgroups(trials, 2, { method: 'REML', test: test_ })
  const found = estimable(tested('never-narrower'))
  expect(found.groups.map(({ se }) => se ** 2)).toEqual([
    expect.closeTo(0.02, 12),
    expect.closeTo(0.02, 12),
  ])
  expect(found.p).toBeCloseTo(1, 6)
  expect(tested('hartung-knapp')).toEqual({
    notEstimable: 'identical effects leave nothing to judge their spread by',
  })
})

test('doses of one trial are told apart more surely than doses of two', () => {
  const [low, high] = [
    { estimate: 0.2, se: 0.3 },
    { estimate: 0.6, se: 0.3 },
  ]
  const options = { method: 'common', test: 'normal' } as const
  const within = treatmentSubgroups(
    [
      {
        groups: [0, 1],
        effects: [low.estimate, high.estimate],
        covariance: [
          [0.09, 0.045],
          [0.045, 0.09],
        ],
      },
    ],
    2,
    options,
  )
  const apart = treatmentSubgroups(
    alone([low, high], (i) => i),
    2,
    options,
  )
  // By hand 0.4²/0.09 and 0.4²/0.18
  expect(estimable(within).statistic).toBeCloseTo(16 / 9, 10)
  expect(estimable(apart).statistic).toBeCloseTo(8 / 9, 10)
})

describe('is not estimable', () => {
  const two = [
    { estimate: 0.2, se: 0.3 },
    { estimate: 0.6, se: 0.3 },
  ]
  const shared: SubgroupedTrial = {
    groups: [0, 1],
    effects: [0.1, 0.3],
    covariance: [
      [0.09, 0.04],
      [0.04, 0.09],
    ],
  }

  test('for one subgroup', () => {
    const options = { method: 'REML', test: 'normal' } as const
    expect(
      treatmentSubgroups(
        alone(two, () => 0),
        1,
        options,
      ),
    ).toEqual({
      notEstimable: 'fewer than two subgroups',
    })
  })

  test('when each result is a subgroup of its own', () => {
    const options = { method: 'REML', test: 'never-narrower' } as const
    expect(
      treatmentSubgroups(
        alone(two, (i) => i),
        2,
        options,
      ),
    ).toEqual({
      notEstimable: 'each subgroup holds a single result',
    })
  })

  test('when all effects are identical and their spread is the measure', () => {
    const same = [0, 1, 2, 3].map(() => ({ estimate: 0.25, se: 0.5 }))
    const options = { method: 'REML', test: 'hartung-knapp' } as const
    expect(
      treatmentSubgroups(
        alone(same, (i) => i % 2),
        2,
        options,
      ),
    ).toEqual({
      notEstimable: 'identical effects leave nothing to judge their spread by',
    })
  })

  test('by an estimator that knows no shared controls', () => {
    const options = { method: 'SJ', test: 'normal' } as const
    expect(treatmentSubgroups([shared, shared], 2, options)).toEqual({
      notEstimable:
        'where subgroups share a control, τ² is estimated by REML or DerSimonian–Laird only',
    })
  })
})
