import type { Gate } from '@/evidence/comparability'
import { measures, type MeasureId } from '@/evidence/measures'
import type { Interval } from '@/stats/effect'
import { differenceAxis, ratioAxis, type Axis } from '@/views/effectAxis'

/** Effects of a network, and the word of the gate on its trials: without it there is no axis. */
type Asked = { readonly intervals: readonly Interval[]; readonly gate: Gate }

/** All estimates, no effect, and bounds up to the last tick of the measure. */
export function axisOf({ intervals }: Asked, id: MeasureId): Axis {
  const { ratio, ticks, show } = measures[id]
  const estimates = intervals.map(({ estimate }) => estimate)
  const bounds = intervals.flatMap(({ low, high }) => [low, high])
  if (!ratio) return differenceAxis([...estimates, ...bounds], show)
  const [first = -1, last = 1] = [ticks[0], ticks.at(-1)]
  return ratioAxis([...estimates, ...bounds.map((bound) => Math.min(last, Math.max(first, bound)))])
}

/** Where something stands across the plot, "41.67%"; what lies beyond stops at its edge. */
export function percentOn({ low, high }: Pick<Axis, 'low' | 'high'>, x: number): string {
  const within = Math.min(high, Math.max(low, x))
  return `${((100 * (within - low)) / (high - low)).toFixed(2)}%`
}
