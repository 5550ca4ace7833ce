import { comparability, type Gate } from '@/evidence/comparability'
import { gateWords } from '@/evidence/gateWords'
import { moreThanRandomised } from '@/evidence/moreThanRandomised'
import type { ArmRow, Panel } from '@/evidence/panels'
import type { Asked } from '@/state/url'
import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import { type SentencePart } from '@/views/Sentence'
import { referenceOf } from './lines'
import { eventGroups, type Drawn, type EventGroup, type EventRow } from './rows'
import type { Harms } from './trials'
import { describe } from './words'

/** One trial: what its arms showed, in tables that each have one unit and one time. */
export type Section = {
  readonly trial: Trial
  readonly groups: readonly EventGroup[]
  readonly words: readonly (readonly SentencePart[])[]
  readonly gate: Gate | null
  /** Events whose arms may not stand side by side. */
  readonly refused: readonly EventRow[]
  readonly drawn: Drawn
  readonly ratio: 'RR' | 'OR'
  /** The arms that can be the reference; the chosen one, or none where each event has its control. */
  readonly references: readonly ArmRow[]
  readonly reference: string
  /** The control that its events have, where nothing was chosen. */
  readonly usual: ArmRow | undefined
  readonly combines: boolean
  /** Some of its groups, not all, hold more patients than were randomised. */
  readonly moreInSome: boolean
}

type Asks = Pick<Asked, 'measure' | 'doses' | 'against'>

export function madeSection(harms: Harms, asks: Asks, evidence: Evidence): Section {
  const { trial, panels } = harms
  const drawn = asks.measure === 'RD' ? 'difference' : 'ratio'
  const ratio = asks.measure === 'OR' ? 'OR' : 'RR'
  const arms = trial.arms.flatMap(({ id }) => {
    const rows = panels.flatMap((panel) => panel.arms.filter(({ arm }) => arm.id === id))
    const row = rows.find(({ result }) => result) ?? rows[0]
    return row ? [row] : []
  })
  const wanted = asks.against.map((key) => key.split('.')).find(([id]) => id === trial.id)?.[1]
  const reference = arms.some(({ arm }) => arm.id === wanted) ? (wanted ?? '') : ''
  const laid = eventGroups(harms, { reference, doses: asks.doses, ratio }, drawn)
  const gates = laid.flatMap(({ rows }) =>
    rows.map((row) => ({ row, gate: gateOf(row, evidence) })),
  )
  const refused = gates.flatMap(({ row, gate }) => (gate.level === 'red' ? [row] : []))
  const groups = laid
    .map((group) => ({ ...group, rows: group.rows.filter((row) => !refused.includes(row)) }))
    .filter(({ rows }) => rows.length > 0)
  return {
    trial,
    groups,
    words: describe(trial, groups, evidence),
    gate: worst(gates.map(({ gate }) => gate)),
    refused,
    drawn,
    ratio,
    references: arms.filter(({ arm }) => !arm.switched),
    reference,
    usual: panels.flatMap((panel) => referenceOf(panel, '') ?? [])[0],
    moreInSome: groups.some(({ rows }) => moreIn(rows)) && groups.some(({ rows }) => !moreIn(rows)),
    combines: panels.some((panel) =>
      panel.arms.some(
        ({ arm, result }) =>
          result && panel.arms.some((part) => part.result && arm.pools?.includes(part.arm.id)),
      ),
    ),
  }
}

/** The gate asks the same of the same arms, whatever is drawn of them. */
const asked = new WeakMap<Panel, Map<string, Gate>>()
function gateOf(row: EventRow, evidence: Evidence): Gate {
  const known = asked.get(row.panel) ?? new Map<string, Gate>()
  const key = row.lines.map((line) => line.row.arm.id).join(' ')
  const gate = known.get(key) ?? comparability([drawnPanel(row)], evidence)
  asked.set(row.panel, known.set(key, gate))
  return gate
}

const gravity = { none: 0, green: 0, amber: 1, red: 2 } as const
function worst(gates: readonly Gate[]): Gate | null {
  const graveness = (gate: Gate) => gravity[gateWords(gate).tone]
  return gates.toSorted((a, b) => graveness(b) - graveness(a))[0] ?? null
}

/** Words where the arms of these events hold more patients than were randomised. */
export const moreIn = (rows: readonly EventRow[]): string =>
  rows.map((row) => moreThanRandomised(drawnPanel(row))).find(Boolean) ?? ''

/** The panel as it is drawn: each patient once. */
const drawnPanel = ({ panel, lines }: EventRow) => ({
  ...panel,
  arms: lines.map(({ row }) => row),
  contrasts: lines.flatMap(({ against }) => against?.contrast ?? []),
})
