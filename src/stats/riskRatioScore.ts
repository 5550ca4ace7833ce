import { notEstimable, type Interval, type NotEstimable } from './effect'
import type { EventCount } from './eventCount'
import { scoreInterval, totalOverOneLess } from './scoreInterval'
import { upperRatio } from './upperRatio'

/**
 * Koopman's score interval of the risk ratio: all θ that the data do not reject.
 *
 *     (p₁ − θp₀)² ≤ z² · ( p̃₁q̃₁/n₁ + θ² p̃₀q̃₀/n₀ )
 *
 * p̃ are the likeliest risks with p̃₁ = θ p̃₀: a root of a quadratic.
 *
 * @returns natural scale; low is 0 without events on treatment, high is ∞ without events on control;
 *   not estimable when neither arm had an event
 * @source Koopman 1984, Biometrics 40:513–517
 */
export const riskRatioKoopman = scoreInterval(limits)

/**
 * Miettinen and Nurminen's score interval of the risk ratio: Koopman's with the variance times
 * N/(N−1).
 *
 * @returns natural scale; 0, ∞ or not estimable as `riskRatioKoopman` is
 * @source Miettinen & Nurminen 1985, Statistics in Medicine 4:213–226
 */
export const riskRatioMiettinenNurminen = scoreInterval(limits, totalOverOneLess)

function limits(treatment: EventCount, control: EventCount, z: number): Interval | NotEstimable {
  if (treatment.events + control.events === 0) return notEstimable('no event in either arm')
  return {
    estimate: treatment.events / treatment.n / (control.events / control.n),
    low: 1 / upper(control, treatment, z),
    high: upper(treatment, control, z),
  }
}

function upper(one: EventCount, zero: EventCount, z: number): number {
  if (zero.events === 0) return Infinity
  const [p1, p0] = [one.events / one.n, zero.events / zero.n]
  const events = one.events + zero.events
  const excess = (logRatio: number) => {
    const ratio = Math.exp(logRatio)
    const a = ratio * (one.n + zero.n)
    const b = ratio * (one.n + zero.events) + one.events + zero.n
    const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * events))
    const r0 = Math.min(1, (2 * events) / (b + root))
    const r1 = Math.min(1, ratio * r0)
    const variance = (r1 * (1 - r1)) / one.n + (ratio ** 2 * r0 * (1 - r0)) / zero.n
    return ratio * p0 - p1 - z * Math.sqrt(variance)
  }
  return upperRatio(excess, Math.log(p1 / p0))
}
