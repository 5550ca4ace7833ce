import { comparisons, type Comparison } from '@/evidence/comparison'
import type { ArmRow, Panel } from '@/evidence/panels'
import { valueOf, type Value } from '@/evidence/values'
import { isEstimable, type NotEstimable } from '@/stats/effect'

/** The outcomes the trial was built on. */
export const primaryPanels = (panels: readonly Panel[]) =>
  panels.filter(({ outcome: { role } }) => role === 'primary' || role === 'co-primary')

/** An arm as the primary result shows it: what it reached, and how that compares. */
export type PrimaryArm = {
  readonly row: ArmRow
  readonly value: Value | NotEstimable
  readonly comparisons: readonly Comparison[]
}

/** Every arm of the panel, in its order; each comparison stands with the arm it is about. */
export function primaryArms(panel: Panel): readonly PrimaryArm[] {
  const all = comparisons(panel)
  return panel.arms.map((row) => ({
    row,
    value: valueOf(row, panel.outcome.kind),
    comparisons: all.filter(({ contrast }) => contrast.arm === row),
  }))
}

export type StripRow = { readonly row: ArmRow; readonly value: Value }

/** Arms whose values can stand on one axis, with the ends of that axis; null when fewer than two can. */
export function intervalStrip(panel: Panel) {
  const rows = panel.arms.flatMap((row): StripRow[] => {
    const value = valueOf(row, panel.outcome.kind)
    return isEstimable(value) && isEstimable(value.interval) ? [{ row, value }] : []
  })
  const [first] = rows
  if (!first || rows.length < 2 || rows.some(({ value }) => value.scale !== first.value.scale))
    return null
  const bounds = rows.flatMap(({ value: { interval } }) =>
    isEstimable(interval) ? [interval.low, interval.high] : [],
  )
  const { low, high, step } = axis(Math.min(0, ...bounds), Math.max(0, ...bounds))
  const top = first.value.scale === 'percent' ? Math.min(100, high) : high
  const ticks: number[] = []
  for (let tick = low; tick <= top + step / 1e6; tick += step) ticks.push(Number(tick.toFixed(6)))
  return { rows, scale: first.value.scale, low, high: top, ticks }
}

/** Round ends and a round step for an axis that holds both values: about four steps. */
export function axis(from: number, to: number) {
  const rough = (to - from || 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((unit) => unit * power >= rough - 1e-9) ?? 10)
  return { step, low: Math.floor(from / step) * step, high: Math.ceil(to / step) * step }
}
