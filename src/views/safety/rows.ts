import { groupsBy } from '@/evidence/groupsBy'
import type { ArmRow, Panel } from '@/evidence/panels'
import { capital, timeWords } from '@/evidence/words'
import type { Value } from '@/evidence/values'
import { isEstimable, type NotEstimable } from '@/stats/effect'
import type { Axis } from '@/views/effectAxis'
import { differenceAxis, ratioAxis, valueAxis } from './axis'
import { linesOf, isPart, type Asks, type Line } from './lines'
import type { Harms } from './trials'

/** One event of a trial: its arms, the reference last. */
export type EventRow = {
  readonly key: string
  readonly panel: Panel
  readonly name: string
  readonly lines: readonly Line[]
}

/** Events that may share axes: one unit, one time, rare apart from common ones. */
export type EventGroup = {
  readonly key: string
  readonly unit: 'rate' | 'share'
  /** What was asked for; differences where no ratio of it is known. */
  readonly drawn: Drawn
  readonly title: string
  readonly time: string
  readonly rows: readonly EventRow[]
  /** The arms of its rows, each once, the reference last. */
  readonly arms: readonly ArmRow[]
  readonly analysed: readonly string[]
  readonly values: Axis
  readonly effects: Axis
}

export const differenceUnit = { rate: 'patient-years', share: 'people' } as const

/** What the second plot shows. */
export type Drawn = 'ratio' | 'difference'

/** The events of a trial in groups, the largest difference first within each. */
export function eventGroups(
  { trial, panels }: Harms,
  asks: Asks,
  drawn: Drawn,
): readonly EventGroup[] {
  const rows = panels.map((panel): EventRow => {
    const again = panels.filter(({ outcome }) => outcome.endpoint === panel.outcome.endpoint)
    const distinct = again.length > 1 && !panel.outcome.time
    const same = again.filter((other) => timeWords(other.outcome) === timeWords(panel.outcome))
    const plain = same.length === 1 || (wholeOf(panel) && same.filter(wholeOf).length === 1)
    return {
      key: panel.key,
      panel,
      name: plain && !distinct && wholeOf(panel) ? panel.endpoint.short : panel.outcome.label,
      lines: linesOf(panel, asks),
    }
  })
  const groups = [...groupsBy(rows, groupKey)].map(([key, own]) => groupOf(key, own, drawn))
  return groups
    .sort((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length)
    .map((group) => ({
      ...group,
      key: `${trial.id}.${group.key}`,
    }))
}

const wholeOf = (panel: Panel) => !isPart(panel)
const unitOf = ({ outcome }: Panel) => (outcome.kind === 'binary' ? 'share' : 'rate')

/** From here on an event is common: on one axis it would flatten the rare ones. */
const common = { share: 25, rate: 20 } as const

/** Whether a value is in the unit of its table, and so has a place on its axis. */
export const inUnit = (value: Value | NotEstimable, unit: EventGroup['unit']): value is Value =>
  isEstimable(value) && value.scale === (unit === 'rate' ? 'rate' : 'percent')

const highest = ({ lines, panel }: EventRow) =>
  Math.max(
    0,
    ...lines.flatMap(({ value }) => (inUnit(value, unitOf(panel)) ? [value.estimate] : [])),
  )

const isCommon = (row: EventRow) => highest(row) >= common[unitOf(row.panel)]

function groupKey(row: EventRow): string {
  const unit = unitOf(row.panel)
  if (!wholeOf(row.panel)) return `${unit}-part`
  const size = isCommon(row) ? 'common' : 'rare'
  return [unit, size, timeWords(row.panel.outcome).replaceAll(' ', '-')].join('-')
}

function groupOf(key: string, rows: readonly EventRow[], drawn: Drawn): EventGroup {
  const sorted = rows.toSorted(
    (a, b) => Number(isPrimary(b)) - Number(isPrimary(a)) || largest(b) - largest(a),
  )
  const lines = rows.flatMap((row) => row.lines)
  const [first] = sorted
  const unit = first ? unitOf(first.panel) : 'share'
  const inPart = key.endsWith('-part')
  const times = new Set(rows.map(({ panel }) => timeWords(panel.outcome)))
  const [time = ''] = times.size === 1 ? times : []
  const ratios = lines.some(({ against }) => against && isEstimable(against.ratio))
  const shown = ratios ? drawn : 'difference'
  return {
    key,
    unit,
    drawn: shown,
    title: titleOf(unit, inPart, key.includes('-common-')),
    time: inPart ? '' : capital(time),
    rows: sorted,
    arms: armsOf(lines),
    analysed: [...new Set(rows.flatMap(({ panel }) => panel.outcome.analysisSet ?? []))],
    values: valueAxis(lines.flatMap(({ value }) => (inUnit(value, unit) ? [value] : []))),
    effects: shown === 'ratio' ? ratioAxis(lines) : differenceAxis(lines, differenceUnit[unit]),
  }
}

function titleOf(unit: 'rate' | 'share', inPart: boolean, often: boolean): string {
  const what = unit === 'rate' ? 'Rates and times to event' : 'Patients with at least one event'
  return inPart
    ? `${what}: subgroups, periods and post-hoc analyses`
    : often
      ? `${what}: common`
      : what
}

function armsOf(lines: readonly Line[]): readonly ArmRow[] {
  const known = new Map<string, Line>()
  for (const line of lines) if (!known.has(line.row.arm.id)) known.set(line.row.arm.id, line)
  return [...known.values()]
    .toSorted((a, b) => Number(a.isReference) - Number(b.isReference))
    .map(({ row }) => row)
}

export const isPrimary = ({ panel }: EventRow) => /primary/.test(panel.outcome.role)

/** The largest difference of a row, per patient or patient-year; nothing where none is known. */
export function largest({ lines }: EventRow): number {
  const found = lines.flatMap(({ against }) =>
    against && isEstimable(against.difference) ? [against.difference.estimate] : [],
  )
  return found.length ? Math.max(...found) : -Infinity
}

/** Groups with a primary endpoint, then those that compare anything, rare events before common ones. */
const rank = ({ rows, key }: EventGroup) =>
  (rows.some(isPrimary) ? 0 : 1) +
  (key.includes('-common-') ? 2 : 0) +
  (rows.every((row) => largest(row) === -Infinity) ? 4 : 0) +
  (key.endsWith('-part') ? 8 : 0)
