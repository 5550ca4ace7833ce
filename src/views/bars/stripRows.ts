import { isEstimable } from '@/stats/effect'
import type { Published } from '@/trial/schema'
import { contrastOf, differenceOf, statedDifference } from './difference'
import type { BarPanel } from './rows'

/** Rows that hold something in at least one panel of the section. */
export type StripRows = {
  readonly control: string
  readonly ratio: string
  readonly p: boolean
  /** All intervals, all differences were calculated: said once, at the head of the row. */
  readonly calculated: {
    readonly interval: boolean
    readonly difference: boolean
    readonly differenceInterval: boolean
  }
}

/** Which rows the tables of a section need, and how they are called. */
export function stripRows(panels: readonly BarPanel[]): StripRows {
  const bars = panels.flatMap((panel) => panel.bars)
  const compared = bars.filter(({ control }) => control)
  const ratios = compared.flatMap((bar) => contrastOf(bar)?.published.filter(isRatio) ?? [])
  const kinds = new Set(ratios.map(({ measure }) => measure))
  const [kind] = kinds
  const differences = compared.map(differenceOf).filter(isEstimable)
  const intervals = bars.flatMap(({ value }) =>
    isEstimable(value) && isEstimable(value.interval) ? [value.interval] : [],
  )
  const placebo = compared.every(({ control }) => control?.arm.role === 'placebo')
  return {
    control: compared.length ? (placebo ? 'placebo' : 'control') : '',
    ratio: kind && kinds.size === 1 ? ratioNames[kind] : kind ? 'ratio' : '',
    p: compared.some((bar) => contrastOf(bar)?.published.some(({ p }) => p)),
    calculated: {
      interval: intervals.length > 0 && intervals.every(({ calculated }) => calculated),
      difference: differences.length > 0 && differences.every(({ calculated }) => calculated),
      differenceInterval: compared.every((bar) => !statedDifference(bar)?.ci95),
    },
  }
}

const ratioNames = {
  OR: 'odds ratio',
  RR: 'risk ratio',
  HR: 'hazard ratio',
  IRR: 'rate ratio',
  RD: '',
  MD: '',
  'p-only': '',
} as const

/** Whether a published effect is a ratio with its estimate. */
export const isRatio = ({ measure, estimate }: Published) =>
  measure !== 'RD' && measure !== 'MD' && measure !== 'p-only' && estimate !== undefined
