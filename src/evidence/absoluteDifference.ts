import { differenceOfIntervals } from '@/stats/differenceOfIntervals'
import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { rateDifferenceMover } from '@/stats/rateDifference'
import type { OutcomeKind } from '@/trial/schema'
import { heldApart } from './heldApart'
import { exposureOf, measures } from './measures'
import type { ArmRow } from './panels'
import { valueOf } from './values'
import { decimals, minus, range } from './words'

/** How many more had the event: a share of people (0 to 1), or events per patient-year. */
export type AbsoluteDifference = {
  readonly unit: 'people' | 'patient-years'
  readonly estimate: number
  readonly interval: Interval | NotEstimable
  /** It rests on a count derived from a percentage, or on a stand-in denominator. */
  readonly derived: boolean
}

/**
 * An arm minus another in absolute terms. Rates where both arms have them: MOVER with exact Poisson
 * limits from events and patient-years, else from the intervals as reported. Otherwise shares of
 * people: Miettinen–Nurminen.
 */
export function absoluteDifference(
  arm: ArmRow,
  versus: ArmRow,
  kind: OutcomeKind,
): AbsoluteDifference | NotEstimable {
  const apart = heldApart(arm, versus)
  if (apart) return apart
  const rate = kind === 'binary' ? notEstimable('not a rate') : rateDifferenceOf(arm, versus)
  if (isEstimable(rate)) return rate
  const risk = measures.RD.recompute(arm, versus)
  if (isEstimable(risk)) {
    const { estimate, low, high, derived } = risk
    return { unit: 'people', estimate, interval: { estimate, low, high }, derived }
  }
  return kind === 'rate' ? rate : risk
}

function rateDifferenceOf(arm: ArmRow, versus: ArmRow): AbsoluteDifference | NotEstimable {
  const about = { unit: 'patient-years', derived: false } as const
  const [one, other] = [exposureOf(arm.result), exposureOf(versus.result)]
  if (one && other) {
    const interval = rateDifferenceMover(one, other)
    return isEstimable(interval) ? { ...about, estimate: interval.estimate, interval } : interval
  }
  const [rate, against] = [valueOf(arm, 'rate'), valueOf(versus, 'rate')]
  if (!isEstimable(rate)) return rate
  if (!isEstimable(against)) return against
  if (rate.scale !== 'rate' || against.scale !== 'rate') return notEstimable('rates not reported')
  const estimate = (rate.estimate - against.estimate) / 100
  if (!isEstimable(rate.interval)) return { ...about, estimate, interval: rate.interval }
  if (!isEstimable(against.interval)) return { ...about, estimate, interval: against.interval }
  const { low, high } = differenceOfIntervals(rate.interval, against.interval)
  return { ...about, estimate, interval: { estimate, low: low / 100, high: high / 100 } }
}

/** Per thousand, as text: whole from ten up, else tenths; "+3.6 (0.3 to 6.7)" and its parts. */
export function perThousand({ estimate, interval }: AbsoluteDifference) {
  const bounds = isEstimable(interval) ? [interval.low, interval.high] : []
  const digits = [estimate, ...bounds].some((x) => Math.abs(x) >= 0.00995) ? 0 : 1
  const show = (x: number) => decimals(digits)(1000 * x)
  const shown = show(estimate)
  return {
    text: Number(shown) > 0 ? `+${shown}` : minus(shown),
    interval: isEstimable(interval)
      ? range(show(interval.low), show(interval.high)).replace('–', ' to ')
      : interval.notEstimable,
  }
}
