import { countFigures } from '@/evidence/countText'
import { countOf } from '@/evidence/counts'
import type { ArmRow } from '@/evidence/panels'
import { valueOf } from '@/evidence/values'
import { figureAndUnit } from '@/evidence/valueWords'
import { grouped } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { OutcomeKind } from '@/trial/schema'
import type { ForestRow } from './rows'
import type { Section } from './sections'

/** An arm's result in a cell: the figure, its unit, and the people or time behind it. */
export type ArmWords = {
  readonly figure: string
  readonly unit: string
  readonly calculated: boolean
  readonly basis: string
}

export function armWords(row: ArmRow, kind: OutcomeKind): ArmWords {
  const value = valueOf(row, kind)
  if (!isEstimable(value))
    return { figure: value.notEstimable, unit: '', calculated: false, basis: '' }
  const basis = basisOf(row, kind)
  const [figure, unit] = figureAndUnit(value.text)
  return { figure, unit, calculated: value.calculated, basis }
}

/** "≈141/221", "n 221", "12 in 480 PY", or that it is not stated. */
function basisOf({ result, arm }: ArmRow, kind: OutcomeKind): string {
  const n = result?.n ?? arm.n
  const size = n === undefined ? 'n not stated' : `n ${result?.n ? '' : '≈'}${grouped(n)}`
  if (kind === 'continuous' || !result) return size
  if (kind === 'rate')
    return result.events !== undefined && result.personYears
      ? `${grouped(result.events)} in ${grouped(result.personYears)} PY`
      : size
  const count = countOf(result, arm)
  if (!isEstimable(count)) return size
  const { events, n: people } = countFigures(count)
  return `${events}/${people}`
}

/** People in the arms of these rows, each arm once; where one is unknown, nothing. */
export function peopleIn(rows: readonly ForestRow[], side: 'arm' | 'versus'): string {
  const sizes = new Map<string, { readonly n: number | undefined; readonly stated: boolean }>()
  for (const { trial, contrast } of rows) {
    const { arm, result } = contrast[side]
    const key = `${trial.id} ${arm.id}`
    const n = result?.n ?? arm.n
    const before = sizes.get(key)
    if (!before || (n ?? 0) > (before.n ?? 0))
      sizes.set(key, { n, stated: result?.n !== undefined })
  }
  const all = [...sizes.values()]
  if (all.some(({ n }) => n === undefined)) return 'n not stated'
  const sum = all.reduce((total, { n = 0 }) => total + n, 0)
  return `${all.every(({ stated }) => stated) ? '' : '≈'}${grouped(sum)}`
}

/** Rates need more room than shares, and so do long counts and the word that marks a calculated figure. */
export const wideArms = ({ kind, rows }: Pick<Section, 'kind' | 'rows'>): boolean =>
  kind === 'rate' ||
  rows.some(({ contrast }) =>
    [contrast.arm, contrast.versus].some((arm) => {
      const { calculated, basis } = armWords(arm, kind)
      return calculated || basis.length > '≈177/321'.length
    }),
  )
