import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { countFault } from '@/stats/eventCount'
import { exposureFault, type Exposure } from '@/stats/exposure'
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
 * What an arm's value is measured on, had without its interval; null where it has none. A rate that
 * is reported comes before a percentage that would have to be worked out.
 */
export function scaleOfValue({ result, arm }: ArmRow, kind: OutcomeKind): Value['scale'] | null {
  if (!result) return null
  const { percent, mean, median, events } = result
  if (kind === 'continuous') return (mean ?? median ?? events) === undefined ? null : 'other'
  const rateFirst = kind === 'rate' || (percent === undefined && result.rate !== undefined)
  if (!rateFirst && (percent !== undefined || countable(result, arm))) return 'percent'
  if (result.rate !== undefined || isEstimable(exposureOf(result))) return 'rate'
  return events === undefined ? null : 'other'
}

const countable = (result: Result, arm: ArmRow['arm']) => {
  const count = countOf(result, arm)
  return isEstimable(count) && !countFault(count)
}

/**
 * An arm's value: a mean or median, a percentage, a rate per 100 patient-years; else the bare
 * number of events.
 *
 * Intervals: as reported; else Wilson for a percentage, exact Poisson for a rate, mean ± 1.96 SE.
 */
export function valueOf(row: ArmRow, kind: OutcomeKind): Value | NotEstimable {
  const { result, arm } = row
  const scale = scaleOfValue(row, kind)
  if (!result || !scale) return notEstimable('not reported')
  if (scale === 'percent') return percentage(result, arm, kind)
  if (scale === 'rate') return rate(result)
  const value = kind === 'continuous' ? meanOrMedian(result) : null
  if (value) return value
  const { events = 0 } = result
  return {
    text: plural(events, 'event'),
    estimate: events,
    calculated: false,
    scale,
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

function rate(result: Result): Value | NotEstimable {
  const { rate: stated, ci95 } = result
  const exposure = exposureOf(result)
  const exact = calculatedInterval(isEstimable(exposure) ? exactRate(exposure) : exposure)
  if (!stated && !isEstimable(exact)) return exact
  const estimate = stated || !isEstimable(exact) ? Number(stated) : exact.estimate
  return {
    text: `${stated ?? decimals(2)(estimate)} per 100 PY`,
    estimate,
    calculated: !stated,
    scale: 'rate',
    interval: reportedInterval(estimate, ci95) ?? exact,
  }
}

function exposureOf({ events, personYears }: Result): Exposure | NotEstimable {
  if (events === undefined || !personYears)
    return notEstimable('events or patient-years not reported')
  const exposure = { events, personYears: Number(personYears) }
  return exposureFault(exposure) ?? exposure
}

function percentage(result: Result, arm: ArmRow['arm'], kind: OutcomeKind): Value | NotEstimable {
  const { percent, ci95 } = result
  const count = countOf(result, arm)
  const wilsonInterval = calculatedInterval(isEstimable(count) ? wilson(count) : count)
  if (percent === undefined && !isEstimable(wilsonInterval)) return wilsonInterval
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
