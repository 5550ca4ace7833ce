import type { Interval, NotEstimable } from './effect'
import { ratioFault, type EventCount } from './eventCount'
import { scoreInterval, totalOverOneLess } from './scoreInterval'
import { upperRatio } from './upperRatio'

/**
 * Score interval of the odds ratio: all ψ that the data do not reject.
 *
 *     (x₁ − n₁p̃₁)² · ( 1/(n₁p̃₁q̃₁) + 1/(n₀p̃₀q̃₀) ) ≤ z²
 *
 * p̃ are the likeliest risks whose odds have the ratio ψ: a root of a quadratic.
 *
 * @returns natural scale; low is 0 and high ∞ where an empty cell leaves the ratio open; not
 *   estimable when nobody, or everybody, had the event in both arms
 * @source Cornfield 1956, Proceedings of the Third Berkeley Symposium 4:135–148
 */
export const oddsRatioScore = scoreInterval(limits)

/**
 * Miettinen and Nurminen's score interval of the odds ratio: the same with the variance times
 * N/(N−1).
 *
 * @returns natural scale; 0, ∞ or not estimable as `oddsRatioScore` is
 * @source Miettinen & Nurminen 1985, Statistics in Medicine 4:213–226
 */
export const oddsRatioMiettinenNurminen = scoreInterval(limits, totalOverOneLess)

function limits(treatment: EventCount, control: EventCount, z: number): Interval | NotEstimable {
  const fault = ratioFault(treatment, control)
  if (fault) return fault
  return {
    estimate: odds(treatment) / odds(control),
    low: 1 / upper(control, treatment, z),
    high: upper(treatment, control, z),
  }
}

const odds = ({ events, n }: EventCount) => events / (n - events)

function upper(one: EventCount, zero: EventCount, z: number): number {
  if (zero.events === 0 || one.events === one.n) return Infinity
  const events = one.events + zero.events
  // The ratio of the odds against the event, arms exchanged, is the same: stay where risks are small.
  if (2 * events > one.n + zero.n) return upper(without(zero), without(one), z)
  const excess = (logRatio: number) => {
    const ratio = Math.exp(logRatio)
    const a = zero.n * (ratio - 1)
    const b = one.n * ratio + zero.n - events * (ratio - 1)
    const root = Math.sqrt(Math.max(0, b ** 2 + 4 * a * events))
    const r0 = b > 0 ? (2 * events) / (b + root) : (root - b) / (2 * a)
    const o0 = r0 / (1 - r0)
    const r1 = (ratio * o0) / (1 + ratio * o0)
    const information = 1 / (1 / (one.n * r1 * (1 - r1)) + 1 / (zero.n * r0 * (1 - r0)))
    return one.n * r1 - one.events - z * Math.sqrt(information)
  }
  return upperRatio(excess, Math.log(odds(one) / odds(zero)))
}

const without = ({ events, n }: EventCount): EventCount => ({ events: n - events, n })
