import { expect, test } from 'vitest'
import { pool } from '@/stats/pool'
import { estimable } from './estimable'

const effects = (estimates: readonly number[], errors: readonly number[]) =>
  estimates.map((estimate, i) => ({ estimate, se: errors[i] ?? 0 }))
const pooled = (of: ReturnType<typeof effects>, method: 'ML' | 'REML') =>
  estimable(pool(of, { method, test: 'normal' }))

// Reference: metafor 3.8-1, rma(method = "ML"); the likelihood also has summits at 0.652 and 25.6
test('of several summits of the likelihood, none at all wins where it is the highest', () => {
  const five = effects(
    [
      8.261440128646866, 2.5185369819354926, -0.08058165786863214, -22.281644531475223,
      3.4400881974350277,
    ],
    [
      5.927100861785411, 0.6025737724240989, 1.5262119171823305, 6.649890759893548,
      0.05012598139023152,
    ],
  )
  expect(pooled(five, 'ML')).toMatchObject({
    tau2: 0,
    estimate: expect.closeTo(3.4288877342679, 9),
    se: expect.closeTo(0.0499235271915, 9),
  })
})

// Reference: metafor 3.8-1, rma(method = "REML"); the likelihood also has a summit at 5.48
test('and so of the restricted likelihood', () => {
  const four = effects(
    [8.9448, -0.098966, -0.399167, 0.117426],
    [2.9139, 0.192466, 0.552385, 0.265203],
  )
  expect(pooled(four, 'REML')).toMatchObject({
    tau2: 0,
    estimate: expect.closeTo(-0.0281734278609, 9),
    se: expect.closeTo(0.1497234799913, 9),
  })
})

// Reference: R 4.2.2, the highest place of the restricted likelihood by optimize(); rma() ends on a lower one
test('the higher of two summits that scoring could circle between is the variance', () => {
  const five = effects(
    [-3.36313, -0.00504292, 0.0043016, 1.0561118, -26.925],
    [0.0201408, 0.130723, 0.109657, 0.00965191, 7.403638],
  )
  expect(pooled(five, 'REML').tau2).toBeCloseTo(6.532815, 5)
})
