import { scaleLinear } from 'd3-scale'

/** An axis of effects, on the analysis scale. */
export type Axis = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

const [steps, fewSteps] = [7, 5]

/** Log ratios, from one power of two to another; at least from a half to twofold. */
export function ratioAxis(points: readonly number[]): Axis {
  const from = Math.floor(Math.min(-Math.LN2, ...points) / Math.LN2 + 1e-9)
  const to = Math.ceil(Math.max(Math.LN2, ...points) / Math.LN2 - 1e-9)
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

/** Differences in round steps: no difference, and a tick either side of it. */
export function differenceAxis(points: readonly number[], show: (x: number) => string): Axis {
  const [least, most] = [Math.min(0, ...points), Math.max(0, ...points)]
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
