import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { wilson } from '@/stats/proportion'
import { exactRate } from '@/stats/rate'
import type { OutcomeKind, Result } from '@/trial/schema'
import { countOf } from './counts'
import type { ArmRow } from './panels'
import { decimals, grouped, plural } from './words'

/** An interval in the units of its text, and whether it was reported or calculated here. */
export type ValueInterval = Interval & { readonly calculated: boolean }

/** What an arm showed, ready to print: the source's own figure and digits unless `calculated`. */
export type Value = {
  readonly text: string
  readonly estimate: number
  readonly calculated: boolean
  /** `percent` and `rate` share an axis with their like; `other` does not. */
  readonly scale: 'percent' | 'rate' | 'other'
  readonly interval: ValueInterval | NotEstimable
}

/**
 * An arm's value by the kind of its outcome: a mean or median, a rate per 100 patient-years, a
 * percentage; else the bare number of events. A rate that is reported comes before a percentage
 * that would have to be worked out.
 *
 * Intervals: as reported; else Wilson for a percentage, exact Poisson for a rate, mean ± 1.96 SE.
 */
export function valueOf({ result, arm }: ArmRow, kind: OutcomeKind): Value | NotEstimable {
  if (!result) return notEstimable('not reported')
  const value =
    kind === 'continuous'
      ? meanOrMedian(result)
      : kind === 'rate' || (result.percent === undefined && result.rate !== undefined)
        ? rate(result)
        : (percentage(result, arm, kind) ?? rate(result))
  if (value) return value
  if (result.events === undefined) return notEstimable('not reported')
  return {
    text: plural(result.events, 'event'),
    estimate: result.events,
    calculated: false,
    scale: 'other',
    interval: notEstimable('no denominator reported'),
  }
}

function meanOrMedian({ mean, median, se, sd, n, ci95, unit }: Result): Value | null {
  const figure = mean ?? median
  if (!figure) return null
  const estimate = Number(figure)
  const error = se ? Number(se) : sd && n ? Number(sd) / Math.sqrt(n) : undefined
  return {
    text: [grouped(figure), unit].filter(Boolean).join(' '),
    estimate,
    calculated: false,
    scale: 'other',
    interval:
      reportedInterval(estimate, ci95) ??
      (mean && error
        ? {
            estimate,
            low: estimate - 1.96 * error,
            high: estimate + 1.96 * error,
            calculated: true,
          }
        : notEstimable(
            mean ? 'no standard error or interval reported' : 'a median without interval',
          )),
  }
}

function rate({ events, personYears, rate: stated, ci95 }: Result): Value | null {
  const exact = calculatedInterval(
    events === undefined || !personYears
      ? notEstimable('events or patient-years not reported')
      : exactRate({ events, personYears: Number(personYears) }),
  )
  if (!stated && !isEstimable(exact)) return null
  const estimate = stated || !isEstimable(exact) ? Number(stated) : exact.estimate
  return {
    text: `${stated ?? decimals(2)(estimate)} per 100 PY`,
    estimate,
    calculated: !stated,
    scale: 'rate',
    interval: reportedInterval(estimate, ci95) ?? exact,
  }
}

function percentage(result: Result, arm: ArmRow['arm'], kind: OutcomeKind): Value | null {
  const { percent, ci95 } = result
  const count = countOf(result, arm)
  const wilsonInterval = calculatedInterval(isEstimable(count) ? wilson(count) : count)
  if (percent === undefined && !isEstimable(wilsonInterval)) return null
  const estimate =
    percent === undefined && isEstimable(wilsonInterval) ? wilsonInterval.estimate : Number(percent)
  const reported = kind === 'binary' ? reportedInterval(estimate, ci95) : null
  return {
    text: `${percent ?? decimals(1)(estimate)}%`,
    estimate,
    calculated: percent === undefined,
    scale: 'percent',
    interval: reported ?? wilsonInterval,
  }
}

const reportedInterval = (estimate: number, ci95: Result['ci95']): ValueInterval | null =>
  ci95 ? { estimate, low: Number(ci95[0]), high: Number(ci95[1]), calculated: false } : null

function calculatedInterval(interval: Interval | NotEstimable): ValueInterval | NotEstimable {
  if (!isEstimable(interval)) return interval
  const [estimate, low, high] = [interval.estimate, interval.low, interval.high]
  return { estimate: 100 * estimate, low: 100 * low, high: 100 * high, calculated: true }
}
