import { chiSquaredUpper } from './chiSquared'
import type { ChiSquared } from './chiSquaredTest'
import { notEstimable, type NotEstimable } from './effect'
import { countFault } from './eventCount'
import type { TwoArms } from './mantelHaenszel'
import { observedMinusExpected } from './peto'
import { sum } from './sum'

/**
 * Cochran–Mantel–Haenszel test that no trial has an effect.
 *
 *     χ² = (|Σ(O − E)| − c)² / ΣV        c = ½ with the continuity correction, else 0
 *
 * @returns one degree of freedom; not estimable without events or without non-events
 * @source Mantel & Haenszel 1959, Journal of the National Cancer Institute 22:719–748
 */
export function cochranMantelHaenszel(
  trials: readonly TwoArms[],
  corrected: boolean,
): ChiSquared | NotEstimable {
  const fault = countFault(...trials.flatMap(({ treatment, control }) => [treatment, control]))
  if (fault) return fault
  const terms = trials.map(({ treatment, control }) => observedMinusExpected(treatment, control))
  const variance = sum(terms.map((t) => t.variance))
  if (!(variance > 0)) return notEstimable('no trial has both events and non-events')
  const difference = Math.abs(sum(terms.map((t) => t.oMinusE)))
  const statistic = (difference - (corrected ? 0.5 : 0)) ** 2 / variance
  return { statistic, p: chiSquaredUpper(statistic, 1) }
}

/**
 * Breslow and Day's test that all trials share one odds ratio, and Tarone's correction of it.
 *
 *     Σ (a − A)²/V        A, V: events on treatment expected under the odds ratio, margins fixed
 *     Tarone subtracts (Σ(a − A))²/ΣV
 *
 * @param oddsRatio pooled by Mantel and Haenszel, natural scale
 * @returns trials − 1 degrees of freedom; not estimable for fewer than two trials with both events
 *   and non-events, nor for an odds ratio that leaves no event, or no non-event, to be expected
 * @source Breslow & Day 1980, Statistical Methods in Cancer Research, volume 1
 * @source Tarone 1985, Biometrika 72:91–95
 */
export function breslowDay(
  trials: readonly TwoArms[],
  oddsRatio: number,
): { readonly breslowDay: ChiSquared; readonly tarone: ChiSquared } | NotEstimable {
  const fault = countFault(...trials.flatMap(({ treatment, control }) => [treatment, control]))
  if (fault) return fault
  if (!(oddsRatio > 0)) return notEstimable('a ratio must be above zero')
  const informative = trials.filter(({ treatment, control }) => {
    const events = treatment.events + control.events
    return events > 0 && events < treatment.n + control.n
  })
  if (informative.length < 2) return notEstimable('fewer than two trials')
  const terms = informative.map((trial) => {
    const { expected, variance } = expectedUnder(trial, oddsRatio)
    return { off: trial.treatment.events - expected, variance }
  })
  const df = informative.length - 1
  const plain = sum(terms.map((t) => t.off ** 2 / t.variance))
  const correction = sum(terms.map((t) => t.off)) ** 2 / sum(terms.map((t) => t.variance))
  if (!Number.isFinite(plain - correction)) return notEstimable('the odds ratio is out of range')
  const test = (statistic: number) => ({ statistic, p: chiSquaredUpper(statistic, df) })
  return { breslowDay: test(plain), tarone: test(plain - correction) }
}

/** The root A of A(n₀ − m + A) = ψ(m − A)(n₁ − A) that leaves no cell below zero. */
function expectedUnder({ treatment, control }: TwoArms, oddsRatio: number) {
  const [n1, n0, m] = [treatment.n, control.n, treatment.events + control.events]
  const a = 1 - oddsRatio
  const b = n0 - m + oddsRatio * (m + n1)
  const c = -oddsRatio * m * n1
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * c))
  const expected = b > 0 ? (-2 * c) / (b + root) : (root - b) / (2 * a)
  const cells = [expected, m - expected, n1 - expected, n0 - m + expected]
  return { expected, variance: 1 / sum(cells.map((cell) => 1 / cell)) }
}
