import { controlRange, controlRates, type ControlRange } from '@/evidence/controlRates'
import { measures, riskOf, type Recomputed } from '@/evidence/measures'
import type { Panel } from '@/evidence/panels'
import { absoluteEffect } from '@/stats/absoluteEffect'
import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { isCounted } from '@/evidence/weighable'
import type { BalanceRow } from './rows'

/** Ratios that carry a trial's effect to another risk. */
export type Ratio = 'RR' | 'OR'

/** What the trial's relative effect would do where the risk without the treatment is another. */
export type AtBaseline = {
  /** 0 to 1. */
  readonly control: number
  readonly difference: Interval
  readonly ratio: Recomputed
  /** A limit of a risk ratio led beyond everybody, and was cut there. */
  readonly cut: boolean
}

export function atBaseline(
  { contrast }: BalanceRow,
  measure: Ratio,
  control: number,
): AtBaseline | NotEstimable {
  const ratio = measures[measure].recompute(contrast.arm, contrast.versus)
  if (!isEstimable(ratio)) return ratio
  const [estimate, low, high] = [ratio.estimate, ratio.low, ratio.high].map((x) => {
    const found = absoluteEffect(measure, x, control)
    return typeof found === 'number' ? found : null
  })
  if (estimate === null || estimate === undefined || low === null || low === undefined)
    return notEstimable(
      `at this risk ${measures[measure].label.toLowerCase()} ${measures[measure].show(ratio.estimate)} would lead beyond 100%`,
    )
  const cut = high === null || high === undefined
  return { control, difference: { estimate, low, high: cut ? 1 - control : high }, ratio, cut }
}

/** The slider's ends, step and the trial's own place on it, in percent. */
export type Scale = {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly own: number
}

/** Finer where the event is rare. */
export function scaleOf(row: BalanceRow, range: ControlRange | null): Scale {
  const own = 100 * (riskOf(row.contrast.versus) ?? row.control.share)
  const highest = Math.max(own, range?.highest.rate.estimate ?? 0)
  return highest <= 10 ? { min: 0.1, max: 20, step: 0.1, own } : { min: 1, max: 99, step: 1, own }
}

/** What the address asks, if it is a risk; else the trial's own. In percent. */
export function askedBaseline(asked: string): number | null {
  const percent = Number(asked)
  return asked !== '' && percent > 0 && percent < 100 ? percent : null
}

/** Control rates of all trials of this design that have this endpoint: what was ever observed. */
export function observedRange(panels: readonly Panel[], row: BalanceRow): ControlRange | null {
  const { trial, outcome } = row.panel
  const alike = panels.filter(
    (panel) =>
      panel.outcome.endpoint === outcome.endpoint &&
      isCounted(panel) &&
      panel.trial.design.allocation === trial.design.allocation &&
      panel.trial.design.structure === trial.design.structure,
  )
  const { role } = row.contrast.versus.arm
  return controlRange(controlRates(alike).filter((rate) => rate.row?.arm.role === role))
}
