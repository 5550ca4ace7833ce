import type { Interval } from './effect'
import type { EventCount } from './eventCount'
import { findRoot } from './findRoot'
import { scoreInterval, totalOverOneLess } from './scoreInterval'

/**
 * Score interval of the risk difference: all δ that the data do not reject.
 *
 *     (p₁ − p₀ − δ)² ≤ z² · ( p̃₁q̃₁/n₁ + p̃₀q̃₀/n₀ ) · N/(N−1)
 *
 * p̃ are the likeliest risks that differ by exactly δ: the middle root of a cubic.
 *
 * @returns natural units, −1 to 1, treatment minus control; estimable with empty cells too; not
 *   estimable for fewer than one person in an arm
 * @source Miettinen & Nurminen 1985, Statistics in Medicine 4:213–226
 */
export const riskDifferenceMiettinenNurminen = scoreInterval(limits, totalOverOneLess)

/**
 * Mee's score interval of the risk difference: the same without the factor N/(N−1).
 *
 * @returns natural units, −1 to 1; estimable with empty cells too
 * @source Mee 1984, Biometrics 40:1175–1176
 */
export const riskDifferenceMee = scoreInterval(limits)

function limits(treatment: EventCount, control: EventCount, z: number): Interval {
  const estimate = treatment.events / treatment.n - control.events / control.n
  const excess = (sign: number) => (delta: number) =>
    sign * (estimate - delta) - z * Math.sqrt(varianceAt(delta, treatment, control))
  return {
    estimate,
    low: estimate === -1 ? -1 : limit(excess(1), -1, estimate),
    high: estimate === 1 ? 1 : limit(excess(-1), 1, estimate),
  }
}

/**
 * Where the statistic equals its critical value, or the end when it is not rejected even there. The
 * search starts just off the estimate, where the variance may be 0.
 */
function limit(excess: (delta: number) => number, end: number, estimate: number): number {
  if (excess(end) <= 0) return end
  return findRoot(excess, end, estimate + 1e-12 * (end - estimate), 1e-15)
}

function varianceAt(delta: number, treatment: EventCount, control: EventCount): number {
  const p0 = likeliestControlRisk(delta, treatment, control)
  const p1 = within01(p0 + delta)
  return (p1 * (1 - p1)) / treatment.n + (p0 * (1 - p0)) / control.n
}

function likeliestControlRisk(delta: number, treatment: EventCount, control: EventCount): number {
  const [x1, n1, x0, n0] = [treatment.events, treatment.n, control.events, control.n]
  const total = n1 + n0
  const l2 = ((n1 + 2 * n0) * delta - total - x1 - x0) / (3 * total)
  const l1 = ((n0 * delta - total - 2 * x0) * delta + x1 + x0) / total
  const l0 = (x0 * delta * (1 - delta)) / total
  const q = l2 ** 3 - (l1 * l2) / 2 + l0 / 2
  const p = Math.sqrt(Math.max(0, l2 ** 2 - l1 / 3))
  const cosine = p === 0 ? 0 : Math.min(1, Math.max(-1, q / p ** 3))
  const root = 2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - l2
  return Math.min(Math.min(1, 1 - delta), Math.max(0, -delta, root))
}

const within01 = (risk: number) => Math.min(1, Math.max(0, risk))
