import { isEstimable } from '@/stats/effect'
import { valueIn, type TableRow } from './rows'

/** Where the axis of the shares ends: at 100%, or nearer to zero where every interval fits. */
export function axisTop(rows: readonly TableRow[]): number {
  let highest = 0
  for (const row of rows) {
    const value = valueIn(row)
    if (!isEstimable(value) || value.scale !== 'percent') continue
    const { estimate, interval } = value
    highest = Math.max(highest, isEstimable(interval) ? interval.high : estimate)
    if (highest > 40) return 100
  }
  return highest === 0 ? 100 : (tops.find((top) => highest <= top) ?? 100)
}

const tops = [4, 10, 20, 40] as const

/** Five ticks from zero; only the last carries the unit. */
export const axisTicks = (top: number) =>
  [0, 1, 2, 3, 4].map((quarter) => ({
    at: `${25 * quarter}%`,
    text: `${(top * quarter) / 4}${quarter === 4 ? '%' : ''}`,
  }))
