import { scaleLinear } from 'd3-scale'
import type { Gate } from '@/evidence/comparability'
import type { MeasureId } from '@/evidence/measures'
import { measures } from '@/evidence/measures'
import { z95 } from '@/stats/effect'
import type { Drawn } from './rows'

/** One axis for a section, on the analysis scale. */
export type Axis = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

/** Effects, and the word of the gate on them: without it there is no axis. */
type Asked = { readonly drawn: readonly Drawn[]; readonly gate: Gate }

/**
 * All estimates and at least nine tenths of the bounds on each side; no effect, and a tick either side of it.
 * Ratios: from one power of two to another; a bound beyond the last tick of the measure never
 * stretches the axis. Differences: round steps.
 */
export function axisOf({ drawn }: Asked, id: MeasureId): Axis {
  const estimates = drawn.map(({ estimate }) => estimate)
  const intervals = drawn.flatMap(({ interval }) => interval ?? [])
  const lows = mostOf(
    intervals.map(({ low }) => low),
    1,
  )
  const highs = mostOf(
    intervals.map(({ high }) => high),
    -1,
  )
  return measures[id].ratio
    ? ratioAxis(estimates, lows, highs, measures[id].ticks)
    : differenceAxis([...estimates, ...lows, ...highs, 0], measures[id].show)
}

/** Without the tenth that lies furthest out, unless that would hardly stretch the axis. */
function mostOf(bounds: readonly number[], sign: 1 | -1): readonly number[] {
  const inwards = bounds.filter(Number.isFinite).toSorted((a, b) => sign * (a - b))
  const most = inwards.slice(Math.floor(inwards.length / 10))
  const reach = (some: readonly number[]) => Math.abs((some[0] ?? 0) - (some.at(-1) ?? 0))
  return reach(inwards) <= littleMore * reach(most) ? inwards : most
}

const littleMore = 1.35
const [steps, fewSteps] = [7, 5]

function ratioAxis(
  estimates: readonly number[],
  lows: readonly number[],
  highs: readonly number[],
  marks: readonly number[],
): Axis {
  const [first = -Math.LN2, last = Math.LN2] = [marks[0], marks.at(-1)]
  const least = Math.min(-Math.LN2, ...estimates, Math.max(first, Math.min(0, ...lows)))
  const most = Math.max(Math.LN2, ...estimates, Math.min(last, Math.max(0, ...highs)))
  const from = Math.floor(least / Math.LN2 + 1e-9)
  const to = Math.ceil(most / Math.LN2 - 1e-9)
  const apart = Math.ceil((to - from) / (steps - 1))
  const powers = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return {
    low: from * Math.LN2,
    high: to * Math.LN2,
    ticks: powers
      .filter((power) => power % apart === 0)
      .map((power) => ({ at: power * Math.LN2, label: ratioLabel(power) })),
  }
}

/** 0.125, and 1/256 rather than 0.00390625. */
const ratioLabel = (power: number) => (power < -4 ? `1/${2 ** -power}` : String(2 ** power))

function differenceAxis(points: readonly number[], show: (x: number) => string): Axis {
  const [least, most] = [Math.min(...points), Math.max(...points)]
  const wide = least === most ? ([-1, 1] as const) : ([least, most] as const)
  const nice = scaleLinear().domain(wide).nice(fewSteps)
  const [zero = 0, one = 1] = nice.ticks(fewSteps)
  const [start = 0, end = 0] = nice.domain()
  const [low, high] = [Math.min(start, zero - one), Math.max(end, one - zero)]
  const ticks = scaleLinear().domain([low, high]).ticks(fewSteps)
  return { low, high, ticks: ticks.map((at) => ({ at, label: plain(show(at)) })) }
}

/** "20" for "20.0": a tick is exact. */
const plain = (text: string) => text.replace(/\.0+$|(\.\d*?[1-9])0+$/, '$1')

/** Where something stands, in percent of the width of the plot. */
export const placeOn = ({ low, high }: Pick<Axis, 'low' | 'high'>, x: number) =>
  (100 * (x - low)) / (high - low)

export const [smallest, largest] = [3.5, 16] as const

/** One over the squared standard error, told from the interval; 0 without an interval. */
export function precisionOf({ interval }: Pick<Drawn, 'interval'>): number {
  if (!interval) return 0
  const se = (interval.high - interval.low) / (2 * z95)
  return se > 0 ? 1 / se ** 2 : 0
}

/** The side of a square in px: its area grows with weight or precision, down to what can be seen. */
export const sideOf = (size: number, most: number) =>
  Math.max(smallest, most > 0 ? largest * Math.sqrt(size / most) : smallest)
