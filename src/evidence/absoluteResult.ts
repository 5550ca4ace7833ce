import { absoluteInterval } from '@/stats/absoluteEffect'
import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import { countOf } from './counts'
import { exposureOf, riskOf } from './measures'
import type { ArmRow } from './panels'
import type { Synthesis } from './synthesize'

/** A pooled effect as a difference that a reader can count. */
export type AbsoluteResult = Interval & {
  /** A share of people, events per 100 patient-years, or the units of the endpoint. */
  readonly scale: 'people' | 'rate' | 'mean'
  /**
   * Where a ratio was turned into a difference: the median of the control groups (a share, or events
   * per 100 patient-years), and how many of them there are.
   */
  readonly base: { readonly value: number; readonly groups: number } | null
}

/** The chosen pooled effect, absolute: as it is, or a ratio at the median of the control groups. */
export function absoluteResult(synthesis: Synthesis): AbsoluteResult | NotEstimable {
  const { chosen, trials, settings } = synthesis
  if (!isEstimable(chosen)) return chosen
  const { measure } = settings
  const { estimate, low, high } = chosen
  if (measure === 'RD') return { estimate, low, high, scale: 'people', base: null }
  if (measure === 'MD') return { estimate, low, high, scale: 'mean', base: null }
  const rates =
    measure === 'IRR' ? controlRows(synthesis).flatMap(rateOf) : controlShares(synthesis)
  const value = median(rates)
  if (value === undefined || rates.length < trials.length)
    return notEstimable('not every trial reports how often it happened in its control group')
  const found =
    measure === 'IRR'
      ? {
          estimate: value * Math.expm1(estimate),
          low: value * Math.expm1(low),
          high: value * Math.expm1(high),
        }
      : absoluteInterval(measure, chosen, value)
  if (!isEstimable(found)) return found
  return {
    ...found,
    scale: measure === 'IRR' ? 'rate' : 'people',
    base: { value, groups: rates.length },
  }
}

/** The share of each control group that had the event, where it is known. */
export const controlShares = (synthesis: Pick<Synthesis, 'trials'>) =>
  controlRows(synthesis).flatMap(shareOf)

const controlRows = ({ trials }: Pick<Synthesis, 'trials'>) =>
  trials.flatMap(({ entries }) => [
    ...new Set(entries.map(({ candidate }) => candidate.contrast.versus)),
  ])

function shareOf(row: ArmRow): number[] {
  const share = riskOf(row)
  return share === null ? [] : [share]
}

function rateOf({ result }: ArmRow): number[] {
  const exposure = exposureOf(result)
  return exposure ? [(100 * exposure.events) / exposure.personYears] : []
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** How many people the pooled contrasts rest on, each arm once; undefined where an arm does not say. */
export function peopleIn({ trials }: Synthesis): { n: number; standIn: boolean } | undefined {
  const rows = new Set(
    trials.flatMap(({ entries }) =>
      entries.flatMap(({ candidate: { contrast } }) => [contrast.arm, contrast.versus]),
    ),
  )
  const sizes = [...rows].map((row) => {
    const count = countOf(row.result, row.arm)
    if (isEstimable(count)) return count
    return { n: row.result?.n ?? row.arm.n, standIn: row.result?.n === undefined }
  })
  let n = 0
  for (const size of sizes) {
    if (size.n === undefined) return undefined
    n += size.n
  }
  return { n, standIn: sizes.some(({ standIn }) => standIn) }
}
