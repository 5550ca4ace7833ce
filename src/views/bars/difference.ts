import { heldApart } from '@/evidence/heldApart'
import { measures } from '@/evidence/measures'
import { decimals, decimalsIn, minus, range } from '@/evidence/words'
import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Published } from '@/trial/schema'
import type { Bar } from './rows'

/** An arm minus its control, in the units of the axis. */
export type Difference = {
  /** The contrast that it opens. */
  readonly key: string
  readonly text: string
  readonly estimate: number
  readonly calculated: boolean
}

/**
 * The published risk difference; else the two figures as printed, subtracted, so that a reader who
 * does the sum gets the same. It has as many decimals as the finer of the two.
 */
export function differenceOf(bar: Bar): Difference | NotEstimable {
  const { row, value, control, reference } = bar
  if (!control) return notEstimable('no control group')
  const key = contrastOf(bar)?.key ?? row.key
  const stated = statedDifference(bar)?.estimate
  if (stated) return { key, text: signed(stated), estimate: Number(stated), calculated: false }
  if (!isEstimable(value)) return value
  const apart = heldApart(row, control)
  if (apart) return apart
  if (!reference) return notEstimable('not reported for the control')
  const digits = Math.max(decimalsIn(figureOf(value)), decimalsIn(figureOf(reference)))
  const text = decimals(digits)(value.estimate - reference.estimate)
  return { key, text: signed(text), estimate: Number(text), calculated: true }
}

/** The published interval of a published difference; else Miettinen and Nurminen's, from the counts. */
export function differenceInterval(
  bar: Bar,
): { readonly text: string; readonly calculated: boolean } | NotEstimable {
  const stated = statedDifference(bar)
  if (stated)
    return stated.ci95
      ? { text: range(...stated.ci95), calculated: false }
      : notEstimable('not reported')
  if (!bar.control) return notEstimable('no control group')
  const { recompute, show } = measures.RD
  const risk = recompute(bar.row, bar.control)
  if (!isEstimable(risk)) return risk
  return { text: range(show(risk.low), show(risk.high)), calculated: true }
}

export function statedDifference(bar: Bar): Published | undefined {
  if (!isEstimable(bar.value) || bar.value.scale !== 'percent') return undefined
  return contrastOf(bar)?.published.find(({ measure, estimate }) => measure === 'RD' && estimate)
}

export const contrastOf = ({ row, panel, control }: Bar) =>
  panel.contrasts.find(({ arm, versus }) => arm.key === row.key && versus.key === control?.key)

/** "56.7" of "56.7%", "7.9" of "7.9 per 100 PY": the unit stands at the axis. */
export const figureOf = ({ text }: { readonly text: string }) => text.replace(/%| per 100 PY/, '')

const signed = (text: string) => (Number(text) > 0 ? `+${text}` : minus(text))
