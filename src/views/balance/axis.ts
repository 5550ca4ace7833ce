import { scaleLinear } from 'd3-scale'
import type { Per } from '@/evidence/perPeople'
import { decimals, grouped, minus } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Section } from './rows'

/** Differences of shares, 0 to 1, that all rows are drawn on. */
export type Axis = {
  readonly low: number
  readonly high: number
  /** Where no difference stands, as a place on the axis. */
  readonly zero: string
  readonly ticks: readonly {
    readonly at: number
    readonly label: string
    /** One in how many people. */
    readonly oneIn: string
  }[]
}

export function axisOf(sections: readonly Section[], per: Per, count = 5): Axis {
  const points = sections.flatMap(({ rows }) =>
    rows.flatMap(({ difference: { estimate, interval } }) =>
      isEstimable(interval) ? [estimate, interval.low, interval.high] : [estimate],
    ),
  )
  const reach = Math.max(0.005, ...points.map(Math.abs))
  const [least, most] = [Math.min(-0.2 * reach, ...points), Math.max(0.2 * reach, ...points)]
  const nice = scaleLinear()
    .domain([least, most].map((x) => x * per))
    .nice(count)
  const [low = -per, high = per] = nice.domain()
  const digits = high - low < 6 ? 1 : 0
  const ends = { low: low / per, high: high / per }
  return {
    ...ends,
    zero: placeOn(ends, 0),
    ticks: nice.ticks(count).map((tick) => ({
      at: tick / per,
      label: tick > 0 ? `+${decimals(digits)(tick)}` : minus(decimals(digits)(tick)),
      oneIn: oneIn(per / Math.abs(tick)),
    })),
  }
}

const oneIn = (people: number) =>
  Number.isFinite(people) ? grouped(decimals(people < 10 ? 1 : 0)(people).replace('.0', '')) : '∞'

/** Where something stands, in percent of the width of the plot. */
export const placeOn = ({ low, high }: Pick<Axis, 'low' | 'high'>, x: number) =>
  `${((100 * (Math.min(high, Math.max(low, x)) - low)) / (high - low)).toFixed(2)}%`
