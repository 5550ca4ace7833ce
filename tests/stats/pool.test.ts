import { expect, test } from 'vitest'
import { hInterval } from '@/stats/heterogeneity'
import { metaRegression } from '@/stats/metaRegression'
import { pool, type PoolTest } from '@/stats/pool'
import { predictionInterval } from '@/stats/predictionInterval'
import { studentQuantile } from '@/stats/studentT'
import { estimable } from './estimable'

const effectsOf = (estimates: readonly number[], errors: readonly number[]) =>
  estimates.map((estimate, i) => ({ estimate, se: errors[i]! }))

const five = effectsOf([0.1, 0.5, 0.3, 0.9, 0.6], [0.2, 0.3, 0.25, 0.4, 0.3])
const doses = [1, 2, 3, 4, 6]

test('a giant trial is pooled with small ones, until their digits would be lost beside it', () => {
  const beside = (se: number) =>
    pool(effectsOf([0.3, 0.9], [se, 1]), { method: 'common', test: 'normal' })
  expect(estimable(beside(1e-4)).estimate).toBeCloseTo(0.3, 7)
  expect(beside(1e-6)).toEqual({ notEstimable: 'the standard errors differ too widely' })
})

test('trials that agree better than by chance have no variance between them, not a small one', () => {
  const agreeing = effectsOf([0.3, 0.31, 0.32, 0.3], [0.2, 0.3, 0.25, 0.4])
  for (const method of ['DL', 'PM', 'REML', 'ML', 'EB', 'HE', 'HS'] as const)
    expect(estimable(pool(agreeing, { method, test: 'normal' })).tau2).toBe(0)
})

test('a prediction needs a degree of freedom and a level', () => {
  const [one, two] = [1, 2].map((k) =>
    estimable(pool(five.slice(0, k), { method: 'DL', test: 'normal' })),
  )
  expect(predictionInterval(two!, 'k-2')).toEqual({ notEstimable: 'fewer than three trials' })
  expect(predictionInterval(one!, 'k-1')).toEqual({ notEstimable: 'fewer than two trials' })
  expect(estimable(predictionInterval(two!, 'k-1')).high).toBeGreaterThan(two!.high)
  expect(predictionInterval(two!, 'k-1', 1)).toEqual({
    notEstimable: 'the confidence level must lie between 0 and 1',
  })
})

test('a prediction by the classic error does not depend on how the mean was tested', () => {
  const by = (how: PoolTest) =>
    estimable(
      pool(
        five.map(({ estimate, se }) => ({ estimate: 3 * estimate, se })),
        { method: 'DL', test: how },
      ),
    )
  const [normal, wide] = [by('normal'), by('never-narrower')]
  expect(wide.se).toBeGreaterThan(wide.seClassic)
  for (const rule of ['k-2', 'k-1', 'normal'] as const)
    expect(predictionInterval(wide, rule)).toEqual(predictionInterval(normal, rule))
  const { low, high } = estimable(predictionInterval(wide, 'as-tested'))
  const half = studentQuantile(0.975, 4) * Math.sqrt(wide.se ** 2 + wide.tau2)
  expect([low, high]).toEqual([
    expect.closeTo(wide.estimate - half, 12),
    expect.closeTo(wide.estimate + half, 12),
  ])
})

// Higgins & Thompson 2002: the second formula up to Q = k; by hand √1.5 exp(1.96 √(1/3))
test('the interval of H has its wide form while Q is no more than the number of trials', () => {
  const { high } = estimable(hInterval(3, 2))
  expect(high).toBeCloseTo(Math.sqrt(1.5) * Math.exp(1.959963984540054 * Math.sqrt(1 / 3)), 12)
})

// Reference: R 4.2.2, summary(lm(y ~ dose, weights = 1 / se^2)), and metafor 3.8-1 for τ²
test('a moderator explains the share that it takes off the variance', () => {
  const explained = (method: 'common' | 'DL' | number, scale = 1) => {
    const effects = five.map(({ estimate, se }) => ({ estimate: scale * estimate, se }))
    return estimable(metaRegression(effects, [doses], { method, test: 'normal' })).r2
  }
  expect(explained('common')).toBeCloseTo(0.4137216866152, 10)
  expect(explained('DL', 3)).toBeCloseTo(0.42435591841863, 10)
  expect(explained('DL')).toBe(1)
  expect(explained('DL', 0.1)).toBe(0)
  expect(explained(0.1)).toBe(0)
  expect(explained('common', 0)).toBe(0)
})

test('effects on a line leave no spread to judge a moderator by', () => {
  const line = effectsOf(doses, [0.2, 0.3, 0.25, 0.4, 0.3])
  expect(metaRegression(line, [doses], { method: 'DL', test: 'hartung-knapp' })).toEqual({
    notEstimable: 'identical residuals leave nothing to judge their spread by',
  })
  const { coefficients } = estimable(
    metaRegression(line, [doses], { method: 'DL', test: 'never-narrower' }),
  )
  expect(coefficients[1]?.estimate).toBeCloseTo(1, 12)
})

test('a moderator too slight to divide by, or residuals too slight to judge by, are refused', () => {
  const flat = effectsOf([0, 0, 0, 0], [0.1, 0.1, 0.1, 0.1])
  const regress = (effects: typeof flat, moderator: readonly number[], how: PoolTest) =>
    metaRegression(effects, [moderator], { method: 'DL', test: how })
  expect(regress(flat, [0, 2e-162, 0, 0], 'normal')).toEqual({
    notEstimable: 'the moderator does not vary',
  })
  const nearly = effectsOf([0, -3e-164, 0, 0], [0.1, 0.1, 0.2, 0.3])
  for (const effects of [flat, nearly])
    expect(regress(effects, [0, 0, 1, 2], 'hartung-knapp')).toEqual({
      notEstimable: 'identical residuals leave nothing to judge their spread by',
    })
})
