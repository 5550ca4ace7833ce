import { scaleLinear } from 'd3-scale'
import type { AbsoluteDifference } from '@/evidence/absoluteDifference'
import type { Value } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'
import type { Axis } from '@/views/effectAxis'
import type { Line } from './lines'

/** From zero to the first round step beyond every interval. */
export function valueAxis(values: readonly Value[]): Axis {
  const reach = values.flatMap(({ estimate, interval }) => [
    estimate,
    isEstimable(interval) ? interval.high : estimate,
  ])
  return linear([0, Math.max(0, ...reach) || 1])
}

/** All ratios, and bounds up to an eighth and eightfold; at least from a half to twofold. */
export function ratioAxis(lines: readonly Line[]): Axis {
  const ratios = lines.flatMap(({ against }) =>
    against && isEstimable(against.ratio) ? [against.ratio] : [],
  )
  const margins = lines.flatMap(({ against }) => against?.margin?.at ?? [])
  const estimates = ratios.map(({ estimate }) => estimate / Math.LN2)
  const bounds = ratios.flatMap(({ interval }) =>
    interval ? [interval.low / Math.LN2, interval.high / Math.LN2] : [],
  )
  const clipped = bounds.map((at) => Math.max(-3, Math.min(3, at)))
  const points = [-1, 1, ...estimates, ...clipped, ...margins.map((at) => at / Math.LN2)]
  const [from, to] = [Math.floor(Math.min(...points)), Math.ceil(Math.max(...points) - 1e-9)]
  const apart = Math.ceil((to - from) / 4)
  return {
    low: from * Math.LN2,
    high: to * Math.LN2,
    ticks: Array.from({ length: to - from + 1 }, (_, i) => from + i).map((power) => ({
      at: power * Math.LN2,
      label: power % apart === 0 ? ratioLabel(power) : '',
    })),
  }
}

/** Differences per thousand, zero among them. */
export function differenceAxis(lines: readonly Line[], unit: AbsoluteDifference['unit']): Axis {
  const points = lines.flatMap(({ against }) => {
    if (!against || !isEstimable(against.difference)) return []
    const { estimate, interval } = against.difference
    if (against.difference.unit !== unit) return []
    return isEstimable(interval) ? [interval.low, interval.high] : [estimate]
  })
  return linear([Math.min(-0.001, ...points) * 1000, Math.max(0.001, ...points) * 1000])
}

const ratioLabel = (power: number) => (power < -3 ? `1/${2 ** -power}` : String(2 ** power))

function linear(domain: readonly [number, number]): Axis {
  const nice = scaleLinear().domain(domain).nice(3)
  const [low = 0, high = 1] = nice.domain()
  const format = nice.tickFormat(3)
  const ticks = nice.ticks(3).map((at) => ({ at, label: format(at).replace(/\.0+$/, '') }))
  return { low, high, ticks }
}

/** Where something stands, in percent of the width of a plot; beyond its ends at the end. */
export const placeOn = ({ low, high }: Axis, x: number) =>
  Math.max(0, Math.min(100, (100 * (x - low)) / (high - low)))
