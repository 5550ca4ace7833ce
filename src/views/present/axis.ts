/** An axis from zero: its end, and where its lines are. */
export type Axis = { readonly max: number; readonly ticks: readonly number[] }

const lines: readonly (readonly [number, number])[] = [
  [1, 0.25],
  [2, 0.5],
  [2.5, 0.5],
  [3, 1],
  [4, 1],
  [5, 1],
  [6, 2],
  [8, 2],
  [10, 2],
]

/** The next round end above the highest mark, in lines that can be read from afar. */
export function axisFor(highest: number): Axis {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, 1e-6)))
  const [end, step] = lines.find(([top]) => top * power >= highest * 1.0001) ?? [20, 5]
  return ticksTo(end * power, step * power)
}

/** Percentages of more than 20 end at the next 20. */
export const percentAxis = (highest: number): Axis =>
  highest > 20 ? ticksTo(Math.min(100, 20 * Math.ceil(highest / 20)), 20) : axisFor(highest)

const ticksTo = (max: number, step: number): Axis => ({
  max,
  ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => i * step),
})

/** Lines on both sides of zero, for differences. */
export function ticksBetween(low: number, high: number): readonly number[] {
  const span = high - low || 1
  const power = 10 ** Math.floor(Math.log10(span / 4))
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => span / n <= 6) ?? power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step)
}
