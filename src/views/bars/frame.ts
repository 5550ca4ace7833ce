import type { Axis } from './axis'
import type { Scale } from './rows'

/** Room around the plot, in px: above it for values, below it for the lowest number of the axis. */
export const margin = { top: 34, right: 0, bottom: 6, left: 0 } as const

/** The numbers of an axis; its unit stands at the top. */
export const tickWords =
  ({ top }: Axis, scale: Scale) =>
  (tick: number) =>
    scale === 'percent' && tick === top ? `${tick}%` : String(tick)
