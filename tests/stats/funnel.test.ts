import { expect, test } from 'vitest'
import { beggTest } from '@/stats/beggTest'
import { eggerTest } from '@/stats/eggerTest'
import { failSafeOrwin } from '@/stats/failSafeNumber'
import { trimAndFill } from '@/stats/trimAndFill'
import { estimable } from './estimable'

// Reference: R 4.2.2, lm(y ~ se, weights = 1 / se^2)
test('three trials are enough for the regression of Egger, on one degree of freedom', () => {
  const three = [
    { estimate: 0.1, se: 0.1 },
    { estimate: 0.5, se: 0.25 },
    { estimate: 0.9, se: 0.3 },
  ]
  expect(estimable(eggerTest(three))).toMatchObject({
    bias: expect.closeTo(3.42857142857143, 10),
    se: expect.closeTo(0.7433641549577, 10),
    statistic: expect.closeTo(4.6122366887148, 9),
    df: 1,
    p: expect.closeTo(0.13592461474425, 9),
    limit: expect.objectContaining({
      estimate: expect.closeTo(-0.24725274725275, 10),
      se: expect.closeTo(0.1142011521474, 10),
    }),
    sigma: expect.closeTo(0.59299945332888, 10),
  })
  expect(eggerTest(three.slice(1))).toEqual({ notEstimable: 'fewer than three trials' })
})

test('a trial that is nearly all of the mean takes part in the rank correlation', () => {
  const others = [
    { estimate: 0.35, se: 0.2 },
    { estimate: 0.5, se: 0.3 },
    { estimate: 0.9, se: 0.4 },
  ]
  const giant = { estimate: 0.3, se: 1e-5 }
  expect(estimable(beggTest([giant, ...others])).tau).toBeCloseTo(1, 12)
})

test('a deviation too small to square is none', () => {
  const effects = [0.034, 0.051, 0.01, 1.1].map((se) => ({ estimate: 0, se }))
  const slight = effects.with(2, { estimate: -1e-163, se: 0.01 })
  for (const trials of [effects, slight])
    expect(eggerTest(trials)).toEqual({ notEstimable: 'the effects lie exactly on a line' })
})

// By hand: around the one trial that is left, ranks 2 and 3 lie above, so L₀ = (4·5 − 12)/5 = 1.6.
test('the trial that trimming leaves over counts on neither side', () => {
  for (const scale of [1, 3, 7]) {
    const effects = [
      { estimate: 0.1 / scale, se: Math.sqrt(0.02) },
      { estimate: 0.5 / scale, se: Math.sqrt(0.5) },
      { estimate: -0.9 / scale, se: 0.1 },
    ]
    const found = estimable(trimAndFill(effects, { method: 'common', test: 'normal' }))
    expect(found.filled).toHaveLength(2)
    expect(found.numberSe).toBeCloseTo(1.488086019, 8)
  }
})

test('two trials have no funnel to fill', () => {
  const two = [0.1, 0.6].map((estimate) => ({ estimate, se: estimate }))
  expect(trimAndFill(two, { method: 'common', test: 'normal' })).toEqual({
    notEstimable: 'fewer than three trials',
  })
})

test('a funnel of identical effects lacks nothing', () => {
  for (const k of [3, 4, 25, 27]) {
    const effects = Array.from({ length: k }, (_, i) => ({ estimate: 0.3, se: 0.1 + i / 50 }))
    for (const estimator of ['L0', 'R0'] as const) {
      const options = { method: 'DL', test: 'normal' } as const
      const found = estimable(trimAndFill(effects, options, estimator))
      expect(found.filled).toEqual([])
      expect(found.numberP).toBe(estimator === 'R0' ? 0.5 : undefined)
    }
  }
})

// Orwin 1983: N = k (mean / target − 1), here 4 (0.6 / 0.2 − 1)
test('so many trials without effect bring a mean down to a third', () => {
  const four = [0.2, 0.5, 0.8, 0.9].map((estimate) => ({ estimate, se: 0.3 }))
  expect(failSafeOrwin(four, 0.2)).toBe(8)
  expect(failSafeOrwin(four, 0.7)).toBe(0)
  expect(failSafeOrwin(four, 0)).toEqual({
    notEstimable: 'the target lies on the other side of no effect',
  })
})
