import { correctedCells, type Cells, type Correction } from './correctedCells'
import { effect, isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { countFault, type EventCount } from './eventCount'
import { sum } from './sum'

/** Two arms of one trial. */
export type TwoArms = { readonly treatment: EventCount; readonly control: EventCount }

/** A pooled effect with each trial's weight, in their order: not yet shares. */
export type WeightedEffect = Effect & { readonly weights: readonly number[] }

/**
 * Mantel–Haenszel log odds ratio.
 *
 *     Σ ad/N / Σ bc/N        se by Robins, Breslow and Greenland
 *
 * @param correction of the cells before pooling; `none` needs no half even with empty cells
 * @returns log scale; not estimable when Σ ad/N or Σ bc/N is 0
 * @source Mantel & Haenszel 1959, Journal of the National Cancer Institute 22:719–748
 * @source Robins, Breslow & Greenland 1986, Biometrics 42:311–323
 */
export function logOddsRatioMantelHaenszel(
  trials: readonly TwoArms[],
  correction: Correction = 'none',
): WeightedEffect | NotEstimable {
  const tables = cellsOf(trials, correction)
  if (!isEstimable(tables)) return tables
  const terms = tables.map(({ a, b, c, d }) => {
    const n = a + b + c + d
    return { p: (a + d) / n, q: (b + c) / n, r: (a * d) / n, s: (b * c) / n }
  })
  const [r, s] = [sum(terms.map((t) => t.r)), sum(terms.map((t) => t.s))]
  const variance =
    sum(terms.map((t) => t.p * t.r)) / (2 * r ** 2) +
    sum(terms.map((t) => t.p * t.s + t.q * t.r)) / (2 * r * s) +
    sum(terms.map((t) => t.q * t.s)) / (2 * s ** 2)
  return weighted(
    Math.log(r / s),
    variance,
    terms.map((t) => t.s),
  )
}

/**
 * Mantel–Haenszel log risk ratio.
 *
 *     Σ an₀/N / Σ cn₁/N        variance Σ (n₁n₀m − acN)/N² / (Σ an₀/N · Σ cn₁/N)
 *
 * @param correction of the cells before pooling; `none` needs no half even with empty cells
 * @returns log scale; not estimable when one of the two sums is 0
 * @source Greenland & Robins 1985, Biometrics 41:55–68
 */
export function logRiskRatioMantelHaenszel(
  trials: readonly TwoArms[],
  correction: Correction = 'none',
): WeightedEffect | NotEstimable {
  const tables = cellsOf(trials, correction)
  if (!isEstimable(tables)) return tables
  const terms = tables.map(({ a, b, c, d }) => {
    const [n1, n0] = [a + b, c + d]
    const n = n1 + n0
    return {
      r: (a * n0) / n,
      s: (c * n1) / n,
      v: (n1 / n) * (n0 / n) * (a + c) - (a * c) / n,
    }
  })
  const [r, s] = [sum(terms.map((t) => t.r)), sum(terms.map((t) => t.s))]
  return weighted(
    Math.log(r / s),
    sum(terms.map((t) => t.v)) / (r * s),
    terms.map((t) => t.s),
  )
}

/**
 * Mantel–Haenszel risk difference.
 *
 *     Σ w(p₁ − p₀)/Σw        w = n₁n₀/N        se by Greenland and Robins, or by Sato
 *
 * @param variance `greenland-robins` for large strata, `sato` also for many small ones
 * @returns natural units; not estimable when no risk varies
 * @source Greenland & Robins 1985, Biometrics 41:55–68
 * @source Sato, Greenland & Robins 1989, Biometrics 45:1323–1324
 */
export function riskDifferenceMantelHaenszel(
  trials: readonly TwoArms[],
  variance: 'greenland-robins' | 'sato' = 'greenland-robins',
  correction: Correction = 'none',
): WeightedEffect | NotEstimable {
  const tables = cellsOf(trials, correction)
  if (!isEstimable(tables)) return tables
  const terms = tables.map(({ a, b, c, d }) => {
    const [n1, n0] = [a + b, c + d]
    const n = n1 + n0
    return {
      w: (n1 * n0) / n,
      difference: a / n1 - c / n0,
      spread: (a * b * (n0 / n) ** 2) / n1 + (c * d * (n1 / n) ** 2) / n0,
      p: n1 * (c / n) * (n1 / n) - n0 * (a / n) * (n0 / n) + (n1 * (n0 / n) * ((n0 - n1) / n)) / 2,
      q: (a * (d / n) + c * (b / n)) / 2,
    }
  })
  const total = sum(terms.map((t) => t.w))
  const estimate = sum(terms.map((t) => t.w * t.difference)) / total
  const spread =
    variance === 'sato'
      ? estimate * sum(terms.map((t) => t.p)) + sum(terms.map((t) => t.q))
      : sum(terms.map((t) => t.spread))
  return weighted(
    estimate,
    spread / total ** 2,
    terms.map((t) => t.w),
  )
}

function weighted(
  estimate: number,
  variance: number,
  weights: readonly number[],
): WeightedEffect | NotEstimable {
  const pooled = effect(estimate, Math.sqrt(variance))
  return isEstimable(pooled) ? { ...pooled, weights } : pooled
}

function cellsOf(
  trials: readonly TwoArms[],
  correction: Correction,
): readonly Cells[] | NotEstimable {
  if (trials.length === 0) return notEstimable('no trial with a result')
  const fault = countFault(...trials.flatMap(({ treatment, control }) => [treatment, control]))
  if (fault) return fault
  return trials
    .map(({ treatment, control }) => correctedCells(treatment, control, correction))
    .filter(isEstimable)
}
