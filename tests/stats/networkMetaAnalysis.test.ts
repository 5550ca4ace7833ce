import fc from 'fast-check'
import { expect, test } from 'vitest'
import { designDecomposition } from '@/stats/designDecomposition'
import { networkMetaAnalysis, networkPrediction } from '@/stats/networkMetaAnalysis'
import { pool } from '@/stats/pool'
import { predictionInterval } from '@/stats/predictionInterval'
import { estimable, someEffects } from './estimable'

const ofTwo = (effects: readonly { estimate: number; se: number }[]) =>
  effects.map((effect, i) => ({ ...effect, study: `${i}`, treatment: 'b', comparator: 'a' }))

test.each(['common', 'DL'] as const)(
  'a network of two treatments is the meta-analysis of its studies: %s',
  (method) => {
    fc.assert(
      fc.property(someEffects(2), (effects) => {
        const network = estimable(networkMetaAnalysis(ofTwo(effects), method))
        const pooled = estimable(pool(effects, { method, test: 'normal' }))
        expect(network.tau2).toBeCloseTo(pooled.tau2, 9)
        const [, [found] = []] = network.effects
        expect(found?.estimate).toBeCloseTo(pooled.estimate, 9)
        expect(found?.se).toBeCloseTo(pooled.se, 9)
        expect(network.q).toBeCloseTo(pooled.q, 7)
        expect(network.qP).toBeCloseTo(pooled.qP, 9)
        expect(network.qDf).toBe(pooled.qDf)
      }),
    )
  },
)

test('it predicts a new study from two degrees of freedom on', () => {
  const three = [0.1, 0.4, 0.9].map((estimate) => ({ estimate, se: 0.2 }))
  const pooled = estimable(pool(three, { method: 'DL', test: 'normal' }))
  const [one, two] = [three, three.slice(1)].map((effects) =>
    estimable(networkMetaAnalysis(ofTwo(effects), 'DL')),
  )
  const { low, high } = estimable(predictionInterval(pooled, 'k-1'))
  const found = estimable(networkPrediction(one!, pooled))
  expect([found.low, found.high]).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)])
  expect(networkPrediction(two!, pooled)).toEqual({ notEstimable: 'too few studies' })
})

test('a study 10,000 times as precise as another joins its network, a more precise one does not', () => {
  const withPrecise = (se: number) =>
    networkMetaAnalysis(
      ofTwo([
        { estimate: 0.4, se: 1 },
        { estimate: 0.2, se },
      ]),
      'common',
    )
  expect(estimable(withPrecise(1e-4)).effects[1]?.[0]?.estimate).toBeCloseTo(0.2, 6)
  expect(withPrecise(1e-6)).toEqual({ notEstimable: 'the standard errors differ too widely' })
})

test('a design that closes no loop has no inconsistency to take away', () => {
  const pairs = [
    ['a', 'b', 0.5],
    ['a', 'c', 0.9],
    ['b', 'c', 0.1],
    ['a', 'd', 0.4],
  ] as const
  const comparisons = pairs.map(([treatment, comparator, estimate]) => ({
    study: treatment + comparator,
    treatment,
    comparator,
    estimate,
    se: 0.2,
  }))
  const { between, designs } = designDecomposition(
    estimable(networkMetaAnalysis(comparisons, 'common')),
  )
  // By hand: 0.5 + 0.1 − 0.9 against three variances of 0.04.
  expect(between.q).toBeCloseTo(0.09 / 0.12, 10)
  expect(designs.map(({ treatments, detached }) => [treatments.join(''), detached?.df])).toEqual([
    ['ab', 0],
    ['ac', 0],
    ['bc', 0],
    ['ad', undefined],
  ])
})

const triple = (ab: number, ac: number, bc: number) => [
  { study: 'x', treatment: 'a', comparator: 'b', estimate: 0.1, se: ab },
  { study: 'x', treatment: 'a', comparator: 'c', estimate: 0.3, se: ac },
  { study: 'x', treatment: 'b', comparator: 'c', estimate: 0.2, se: bc },
]

test('three arms have standard errors that agree with each other, and each pair once', () => {
  expect(networkMetaAnalysis(triple(0.3, 0.3, 0.7), 'common')).toEqual({
    notEstimable: 'x: its standard errors contradict each other',
  })
  const pairs = { notEstimable: 'x: every pair of its arms must be compared once' }
  expect(networkMetaAnalysis(triple(0.3, 0.3, 0.3).slice(1), 'common')).toEqual(pairs)
  const [first, second] = triple(0.3, 0.3, 0.3)
  expect(networkMetaAnalysis([first!, second!, second!], 'common')).toEqual(pairs)
})
