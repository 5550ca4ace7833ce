import { isEstimable, type NotEstimable } from '@/stats/effect'
import type { OutcomeKind } from '@/trial/schema'
import { countOf } from './counts'
import type { ArmRow } from './panels'
import { valueOf } from './values'
import { decimals, decimalsIn, grouped, minus, range } from './words'

/** The denominator that figures are brought to. */
export type Per = 100 | 1000

/** People with the event out of 100 or 1,000, ready to print; `share` is the same from 0 to 1. */
export type PeoplePer = {
  readonly text: string
  readonly share: number
  readonly digits: number
  readonly calculated: boolean
}

/**
 * A reported percentage in its own digits. Per 1,000 a whole percentage says too little: then the
 * reported count decides, and without one the figure is marked ≈.
 *
 * @returns not estimable where the result is not a share of people
 */
export function peoplePer(row: ArmRow, kind: OutcomeKind, per: Per): PeoplePer | NotEstimable {
  const value = valueOf(row, kind)
  if (!isEstimable(value)) return value
  if (value.scale !== 'percent') return { notEstimable: 'not a share of people' }
  const count = countOf(row.result, row.arm)
  if (isEstimable(count) && !count.derived && count.events === 0)
    return { text: '0', share: 0, digits: 0, calculated: false }
  const figure = value.text.replace('%', '')
  const reported = decimalsIn(figure)
  const share = value.estimate / 100
  if (per === 100) {
    return { text: figure, share, digits: reported, calculated: value.calculated }
  }
  const counted = isEstimable(count) && !count.derived && !count.standIn
  if (counted && (value.calculated || reported === 0)) {
    const exact = count.events / count.n
    return { text: perThousand(exact, 0), share: exact, digits: 0, calculated: true }
  }
  const digits = Math.max(0, reported - 1)
  const text = perThousand(share, digits)
  const rough = reported === 0 && Number(figure) > 0 && Number(figure) < 100
  return { text: rough ? `≈${text}` : text, share, digits, calculated: value.calculated }
}

const perThousand = (share: number, digits: number) => grouped(decimals(digits)(1000 * share))

/** "+14", "−1.2", "0": a difference of shares, of so many people. */
export function differencePer(difference: number, per: Per, digits: number): string {
  const text = decimals(digits)(per * difference)
  return Number(text) > 0 ? `+${text}` : minus(text)
}

/** "0.8 to 26.6" people of 100, "8 to 266" of 1,000. */
export function intervalPer({ low, high }: { low: number; high: number }, per: Per): string {
  const show = boundOf(per)
  return range(show(low), show(high))
}

/** A decimal more than usual, where the usual would hide on which side of 0 it lies. */
const boundOf = (per: Per) => (x: number) => {
  const digits = per === 100 ? 1 : 0
  const text = decimals(digits)(per * x)
  return Number(text) === 0 && Math.abs(per * x) > 1e-9 ? decimals(digits + 1)(per * x) : text
}

/** "6 fewer to 14 more": what an interval of differences says, in whole or nearly whole people. */
export function spanPer({ low, high }: { low: number; high: number }, per: Per): string {
  const show = (x: number) => boundOf(per)(Math.abs(x))
  const [from, to] = [Number(show(low)), Number(show(high))]
  if (from === 0 && to === 0) return 'no difference'
  if (low < 0 && high <= 0) return `${show(high)} to ${show(low)} fewer`
  if (low >= 0) return `${show(low)} to ${show(high)} more`
  return `${show(low)} fewer to ${show(high)} more`
}
