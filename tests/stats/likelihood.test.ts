import { expect, test } from 'vitest'
import type { Effect } from '@/stats/effect'
import { networkMetaAnalysis } from '@/stats/networkMetaAnalysis'
import { pool } from '@/stats/pool'
import { estimable } from './estimable'

/** Effects from estimates and variances. */
const effectsOf = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([estimate, variance]) => ({ estimate, se: Math.sqrt(variance) }))

/** The same effects as a network of two treatments. */
const asNetwork = (effects: readonly Effect[]) =>
  estimable(
    networkMetaAnalysis(
      effects.map((effect, i) => ({
        ...effect,
        study: String(i),
        treatment: 'a',
        comparator: 'b',
      })),
      'REML',
    ),
  )

// Peak flow in dat.gibson2002: the likelihood has a top at τ² = 0.7, and a higher one at 0.
const gibson = effectsOf([
  [-3, 6.13458],
  [-16.5, 15.2526],
  [0.15, 0.0180611],
  [-0.57, 0.62319],
  [-15.08, 20.8685],
  [-1.46, 2.02695],
  [-2, 2.32507],
  [-7.7, 22.9825],
  [-0.9, 0.488994],
  [0.52, 1.98521],
  [-3, 7.93939],
  [0.26, 0.0398698],
  [-18, 245.127],
])
// Gymnosperms in dat.curtis1998: the restricted likelihood has tops at τ² = 0.1 and 110.7.
const curtis = effectsOf([
  [12.7, 42.2525],
  [0.5, 11.8462],
  [0.1, 2.56666],
  [0.87, 0.0204989],
  [26.6, 82.3267],
  [36.9, 42.0417],
  [0.01934, 0.00120364],
  [0.17929, 0.0233786],
  [0.45, 0.0145],
  [0.1, 0.0098],
])
// dat.franchini2012, log ratios of means, without one trial: tops at τ² = 0 and 0.08.
const franchini = effectsOf([
  [-0.226417, 0.252702],
  [-1.23214, 0.174036],
  [-0.899484, 1.5798],
  [1.40009, 6.24976],
  [-0.127833, 0.0138519],
  [-0.154151, 0.0265029],
])

// Reference: metafor 3.8-1, rma(yi, vi, method = ...)
test.each([
  ['peak flow', gibson, 'ML', 0, 0.0892444799183, 0.107847744491],
  ['peak flow', gibson, 'REML', 9.67914418465, -2.45702010237, 1.06402986955],
  ['gymnosperms', curtis, 'ML', 90.7429883278, 5.71521071161, 3.22103485696],
  ['gymnosperms', curtis, 'REML', 110.658893291, 5.99338229116, 3.52577839062],
  ['ratios of means', franchini, 'ML', 0, -0.194037814885, 0.0911277026748],
  ['ratios of means', franchini, 'REML', 0, -0.194037814885, 0.0911277026748],
] as const)(
  'of the tops that the likelihood of the %s has, the one of metafor is taken',
  (_, effects, method, tau2, estimate, se) => {
    const pooled = estimable(pool(effects, { method, test: 'normal' }))
    expect(pooled.tau2).toBeCloseTo(tau2, 6)
    expect(pooled.estimate).toBeCloseTo(estimate, 9)
    expect(pooled.se).toBeCloseTo(se, 9)
  },
)

// Reference: metafor 3.8-1, rma(yi, sei, method = "REML"): τ² = 0, its log likelihood 0.1 above that of
// the other top at 0.25, which scoring from the moment estimate reaches
test('a network too has no variance where that is likelier than the top it reaches', () => {
  const effects = effectsOf([
    [1.8, 0.7225],
    [-0.3, 0.0225],
    [-0.6, 1],
    [-0.5, 0.1225],
  ])
  expect(asNetwork(effects).tau2).toBe(0)
  expect(asNetwork(gibson).tau2).toBeCloseTo(9.67914418465, 6)
})

test.each(['ML', 'REML'] as const)('%s follows the scale of the effects', (method) => {
  for (const scale of [1e-6, 1e6]) {
    const scaled = gibson.map(({ estimate, se }) => ({
      estimate: scale * estimate,
      se: scale * se,
    }))
    const [one, other] = [gibson, scaled].map((effects) =>
      estimable(pool(effects, { method, test: 'normal' })),
    )
    expect(other!.tau2 / scale ** 2).toBeCloseTo(one!.tau2, 8)
    expect(other!.estimate / scale).toBeCloseTo(one!.estimate, 10)
  }
})

// Reference: metafor 3.8-1, rma(yi, sei, method = "REML", control = list(stepadj = 0.5, threshold =
// 1e-13, maxiter = 1000)); with whole steps it says that Fisher scoring did not converge
test.each([
  [
    [-0.39, -0.22, 0.32, -0.18, -0.26, 0],
    [0.61, 0.68, 0.24, 0.62, 0.41, 0.45],
    [0.00460943844234, 0.049014551267, 0.171348343848],
  ],
  [
    [-0.18, 0.19, 0.3, 0, 0.23, 0.58],
    [0.13, 0.8, 0.43, 0.55, 0.66, 0.26],
    [0.0815584065833, 0.146746937386, 0.194121374507],
  ],
])('the top is found that Fisher scoring only circles: %j', (estimates, errors, reference) => {
  const effects = estimates.map((estimate, i) => ({ estimate, se: errors[i]! }))
  const { tau2, estimate, se } = estimable(pool(effects, { method: 'REML', test: 'normal' }))
  expect([tau2, estimate, se]).toEqual(reference.map((value) => expect.closeTo(value, 10)))
  expect(asNetwork(effects).tau2).toBeCloseTo(tau2, 10)
})
