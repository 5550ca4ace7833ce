import { notEstimable, type NotEstimable } from '@/stats/effect'
import type { Arm, Result } from '@/trial/schema'
import { decimalsIn } from './words'

/**
 * People with the event, out of the people analysed.
 *
 * `derived`: the sources give a percentage; events are the nearest whole number, and `range` holds
 * the fewest and the most that the reported rounding allows. `whole` is false when no whole number
 * gives that percentage, as when missing values were imputed.
 * `standIn`: the sources give no denominator; the number randomised to the arm stands in for it.
 */
export type Count = {
  readonly events: number
  readonly n: number
  readonly derived: boolean
  readonly standIn: boolean
  readonly whole: boolean
  readonly range: readonly [number, number]
}

/**
 * The count behind a result, reported or derived.
 *
 *     events ≈ round( percent · n / 100 )        percent ± half a unit of its last digit → range
 *
 * @returns not estimable without a percentage or count, or without any denominator
 */
export function countOf(result: Result | undefined, arm: Arm): Count | NotEstimable {
  if (!result) return notEstimable('not reported')
  const n = result.n ?? arm.n
  const { percent, events: reported } = result
  if (reported === undefined && percent === undefined) return notEstimable('not reported')
  if (n === undefined) return notEstimable('no denominator reported')
  const standIn = result.n === undefined

  if (reported !== undefined) {
    if (reported > n) return notEstimable('events were counted, not people')
    const range = [reported, reported] as const
    return { events: reported, n, derived: false, standIn, whole: true, range }
  }
  const events = Math.round((Number(percent) * n) / 100)
  const [fewest, most] = countsThatRoundTo(percent ?? '', n)
  const whole = fewest <= most
  const range = whole ? ([fewest, most] as const) : ([most, Math.min(n, fewest)] as const)
  return { events, n, derived: true, standIn, whole, range }
}

/** The fewest and most people out of n whose share prints as this percentage; reversed if none. */
function countsThatRoundTo(percent: string, n: number): readonly [number, number] {
  const half = 0.5 * 10 ** -decimalsIn(percent)
  const slack = 1e-9
  return [
    Math.max(0, Math.ceil(((Number(percent) - half) * n) / 100 - slack)),
    Math.min(n, Math.floor(((Number(percent) + half) * n) / 100 + slack)),
  ]
}
