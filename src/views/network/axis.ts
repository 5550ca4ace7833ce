import { scaleLinear } from 'd3-scale'
import type { Gate } from '@/evidence/comparability'
import { measures, type MeasureId } from '@/evidence/measures'
import type { Interval } from '@/stats/effect'

export type Axis = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

/** Effects of a network, and the word of the gate on its trials: without it there is no axis. */
type Asked = { readonly intervals: readonly Interval[]; readonly gate: Gate }

/** All estimates, no effect, and bounds up to the last tick of the measure. */
export function axisOf({ intervals }: Asked, id: MeasureId): Axis {
  const estimates = intervals.map(({ estimate }) => estimate)
  const bounds = intervals.flatMap(({ low, high }) => [low, high])
  return measures[id].ratio
    ? ratioAxis(estimates, bounds, measures[id].ticks)
    : differenceAxis([...estimates, ...bounds, 0], measures[id].show)
}

function ratioAxis(
  estimates: readonly number[],
  bounds: readonly number[],
  marks: readonly number[],
): Axis {
  const [first = -1, last = 1] = [marks[0], marks.at(-1)]
  const seen = bounds.map((bound) => Math.min(last, Math.max(first, bound)))
  const from = Math.floor(Math.min(-Math.LN2, ...estimates, ...seen) / Math.LN2 + 1e-9)
  const to = Math.ceil(Math.max(Math.LN2, ...estimates, ...seen) / Math.LN2 - 1e-9)
  const apart = Math.ceil((to - from) / 6)
  const powers = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return {
    low: from * Math.LN2,
    high: to * Math.LN2,
    ticks: powers
      .filter((power) => power % apart === 0)
      .map((power) => ({
        at: power * Math.LN2,
        label: power < -4 ? `1/${2 ** -power}` : String(2 ** power),
      })),
  }
}

function differenceAxis(points: readonly number[], show: (x: number) => string): Axis {
  const [least, most] = [Math.min(...points), Math.max(...points)]
  const nice = scaleLinear()
    .domain(least === most ? [-1, 1] : [least, most])
    .nice(5)
  const [low = -1, high = 1] = nice.domain()
  return {
    low,
    high,
    ticks: nice.ticks(5).map((at) => ({ at, label: show(at).replace(/\.0$/, '') })),
  }
}

/** Where something stands, in percent of the width of the plot; what lies beyond stops at its edge. */
export const placeOn = ({ low, high }: Pick<Axis, 'low' | 'high'>, x: number) =>
  (100 * (Math.min(high, Math.max(low, x)) - low)) / (high - low)
