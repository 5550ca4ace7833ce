import type { Gate } from '@/evidence/comparability'
import { measures, type MeasureId } from '@/evidence/measures'
import { z95 } from '@/stats/effect'
import { differenceAxis, ratioAxis, type Axis } from '@/views/effectAxis'
import type { Drawn } from './rows'

/** Effects, and the word of the gate on them: without it there is no axis. */
type Asked = { readonly drawn: readonly Drawn[]; readonly gate: Gate }

/**
 * All estimates, no effect, and at least nine tenths of the bounds on each side. A bound of a ratio
 * beyond the last tick of the measure never stretches the axis.
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
  const { ratio, ticks, show } = measures[id]
  if (!ratio) return differenceAxis([...estimates, ...lows, ...highs], show)
  const [first = -Math.LN2, last = Math.LN2] = [ticks[0], ticks.at(-1)]
  return ratioAxis([
    ...estimates,
    Math.max(first, Math.min(0, ...lows)),
    Math.min(last, Math.max(0, ...highs)),
  ])
}

/** Without the tenth that lies furthest out, unless that would hardly stretch the axis. */
function mostOf(bounds: readonly number[], sign: 1 | -1): readonly number[] {
  const inwards = bounds.filter(Number.isFinite).toSorted((a, b) => sign * (a - b))
  const most = inwards.slice(Math.floor(inwards.length / 10))
  const reach = (some: readonly number[]) => Math.abs((some[0] ?? 0) - (some.at(-1) ?? 0))
  return reach(inwards) <= littleMore * reach(most) ? inwards : most
}

const littleMore = 1.35

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
