import { heldApart } from '@/evidence/heldApart'
import { measures } from '@/evidence/measures'
import type { ArmRow } from '@/evidence/panels'
import { decimals, decimalsIn, minus, range } from '@/evidence/words'
import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Bar } from './rows'

/** An arm minus its control, in the units of the axis. */
export type Difference = {
  /** The contrast that it opens. */
  readonly key: string
  readonly text: string
  readonly estimate: number
  readonly calculated: boolean
  readonly interval: { readonly text: string; readonly calculated: boolean } | NotEstimable
}

/**
 * The published risk difference; else the two figures as printed, subtracted, so that a reader who
 * does the sum gets the same. It has as many decimals as the finer of the two.
 */
export function differenceOf({
  row,
  panel,
  value,
  control,
  reference,
}: Bar): Difference | NotEstimable {
  if (!control) return notEstimable('no control group')
  const contrast = contrastOf({ row, panel, control })
  const key = contrast?.key ?? row.key
  const stated = contrast?.published.find(({ measure, estimate }) => measure === 'RD' && estimate)
  if (stated?.estimate && isEstimable(value) && value.scale === 'percent') {
    const estimate = Number(stated.estimate)
    const interval = stated.ci95
      ? { text: range(...stated.ci95), calculated: false }
      : notEstimable('not reported')
    return { key, text: signed(stated.estimate), estimate, calculated: false, interval }
  }
  if (!isEstimable(value)) return value
  const apart = heldApart(row, control)
  if (apart) return apart
  if (!reference) return notEstimable('not reported for the control')
  const digits = Math.max(decimalsIn(figureOf(value)), decimalsIn(figureOf(reference)))
  const text = decimals(digits)(value.estimate - reference.estimate)
  const estimate = Number(text)
  return { key, text: signed(text), estimate, calculated: true, interval: intervalOf(row, control) }
}

/** Miettinen and Nurminen's interval, from the counts. */
function intervalOf(row: ArmRow, control: ArmRow): Difference['interval'] {
  const { recompute, show } = measures.RD
  const risk = recompute(row, control)
  if (!isEstimable(risk)) return risk
  return { text: range(show(risk.low), show(risk.high)), calculated: true }
}

export const contrastOf = ({ row, panel, control }: Pick<Bar, 'row' | 'panel' | 'control'>) =>
  panel.contrasts.find(({ arm, versus }) => arm.key === row.key && versus.key === control?.key)

/** "56.7" of "56.7%", "7.9" of "7.9 per 100 PY": the unit stands at the axis. */
export const figureOf = ({ text }: { readonly text: string }) => text.replace(/%| per 100 PY/, '')

const signed = (text: string) => (Number(text) > 0 ? `+${text}` : minus(text))
