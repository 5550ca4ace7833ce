import { absoluteDifference, type AbsoluteDifference } from '@/evidence/absoluteDifference'
import { countOf } from '@/evidence/counts'
import { heldApart } from '@/evidence/heldApart'
import { exposureOf } from '@/evidence/measures'
import type { ArmRow } from '@/evidence/panels'
import { valueOf, type Value } from '@/evidence/values'
import { decimals, grouped } from '@/evidence/words'
import { isEstimable, type NotEstimable } from '@/stats/effect'
import type { Outcome } from '@/trial/schema'
import type { EventRow } from './rows'
import type { Line } from './lines'

/** One arm beside the reference, of a thousand patients or patient-years. */
export type Absolute = {
  readonly unit: AbsoluteDifference['unit']
  readonly treated: Side
  readonly control: Side
  readonly difference: AbsoluteDifference | NotEstimable
}
export type Side = {
  readonly row: ArmRow
  readonly per1000: number
  /** Worked out from counts, where it is exact; else the reported share or rate. */
  readonly calculated: boolean
  /** A share or rate is reported, that this is the same as when rounded. */
  readonly stated: boolean
}

/** The units in which an arm can be set beside the reference. */
export function absolutes(row: EventRow, line: Line): readonly Absolute[] {
  const reference = row.lines.find(({ isReference }) => isReference)
  if (!reference || !line.against || heldApart(line.row, reference.row)) return []
  const { kind } = row.panel.outcome
  const ways = kind === 'binary' ? (['people'] as const) : (['patient-years', 'people'] as const)
  return ways.flatMap((unit) => {
    const [treated, control] = [sideOf(line.row, unit), sideOf(reference.row, unit)]
    if (!treated || !control) return []
    const refused = line.against && refusal(line.against)
    const difference =
      refused ?? absoluteDifference(line.row, reference.row, unit === 'people' ? 'binary' : 'rate')
    return [{ unit, treated, control, difference }]
  })
}

/** Where a pair was refused, nothing is worked out for it in any unit. */
const refusal = ({ ratio, difference }: NonNullable<Line['against']>) =>
  !isEstimable(ratio) && !isEstimable(difference) && ratio === difference ? difference : null

/** From whole counts where these are reported, else from the percentage or rate. */
function sideOf(row: ArmRow, unit: Absolute['unit']): Side | null {
  const count = countOf(row.result, row.arm)
  if (unit === 'people' && isEstimable(count) && !count.derived)
    return {
      row,
      per1000: (1000 * count.events) / count.n,
      calculated: true,
      stated: row.result?.percent !== undefined,
    }
  const exposure = exposureOf(row.result)
  if (unit === 'patient-years' && exposure)
    return {
      row,
      per1000: (1000 * exposure.events) / exposure.personYears,
      calculated: true,
      stated: row.result?.rate !== undefined,
    }
  const value: Value | NotEstimable = valueOf(row, unit === 'people' ? 'time-to-event' : 'rate')
  const scale = unit === 'people' ? 'percent' : 'rate'
  if (!isEstimable(value) || value.scale !== scale) return null
  return {
    row,
    per1000: 10 * value.estimate,
    calculated: value.calculated,
    stated: !value.calculated,
  }
}

/** The line that speaks for an event: combined doses, else where the difference is largest. */
export function leadLine({ lines }: EventRow): Line | undefined {
  const others = lines.filter(({ against, row }) => against && row.arm.role === 'experimental')
  const size = ({ against }: Line) =>
    against && isEstimable(against.difference) ? against.difference.estimate : -Infinity
  return others.find(({ row }) => row.arm.pools) ?? others.toSorted((a, b) => size(b) - size(a))[0]
}

/** "34", "7.7", "0.3": whole from ten up. */
export const ofThousand = (x: number) => grouped(decimals(x >= 9.95 ? 0 : 1)(x).replace(/\.0$/, ''))

/** "over a median of 4.0 years", "by week 24". */
export function whenWords({ time }: Pick<Outcome, 'time'>): string {
  if (!time) return 'over a time that the sources do not state'
  const { value, unit, note } = time
  const span = `${value} ${unit}s`
  if (note === 'median follow-up') return `over a median of ${span}`
  if (note === 'mean follow-up') return `over a mean of ${span}`
  if (unit === 'year') return `over ${Number(value) === 1 ? `${value} year` : span}${aside(note)}`
  return `by ${unit} ${value}${aside(note)}`
}

const aside = (note: string | undefined) => (note ? ` (${note})` : '')
