import { comparability, type Gate } from '@/evidence/comparability'
import type { ArmRow } from '@/evidence/panels'
import type { Asked } from '@/state/url'
import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import { referenceOf } from './lines'
import { eventGroups, type Drawn, type EventGroup, type EventRow } from './rows'
import type { Harms } from './trials'
import { describe, type Said } from './words'

/** One trial: what its arms showed, in tables that each have one unit and one time. */
export type Section = {
  readonly trial: Trial
  readonly groups: readonly EventGroup[]
  readonly words: readonly (readonly Said[])[]
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
}

type Asks = Pick<Asked, 'measure' | 'doses' | 'against'>

export function madeSection(harms: Harms, asked: Asks, evidence: Evidence): Section {
  const { trial, panels } = harms
  const drawn = asked.measure === 'RD' ? 'difference' : 'ratio'
  const ratio = asked.measure === 'OR' ? 'OR' : 'RR'
  const arms = trial.arms.flatMap(({ id }) => {
    const rows = panels.flatMap((panel) => panel.arms.filter(({ arm }) => arm.id === id))
    const row = rows.find(({ result }) => result) ?? rows[0]
    return row ? [row] : []
  })
  const wanted = asked.against.map((key) => key.split('.')).find(([id]) => id === trial.id)?.[1]
  const reference = arms.some(({ arm }) => arm.id === wanted) ? (wanted ?? '') : ''
  const laid = eventGroups(harms, { reference, doses: asked.doses, ratio }, drawn)
  const gates = laid.flatMap(({ rows }) =>
    rows.map((row) => ({ row, gate: comparability([drawnPanel(row)], evidence) })),
  )
  const refused = gates.flatMap(({ row, gate }) => (gate.level === 'red' ? [row] : []))
  const groups = laid
    .map((group) => ({ ...group, rows: group.rows.filter((row) => !refused.includes(row)) }))
    .filter(({ rows }) => rows.length > 0)
  return {
    trial,
    groups,
    words: describe(trial, groups, evidence),
    gate: (gates.find(({ gate }) => gate.level !== 'green') ?? gates[0])?.gate ?? null,
    refused,
    drawn,
    ratio,
    references: arms.filter(({ arm }) => !arm.switched),
    reference,
    usual: panels.flatMap((panel) => referenceOf(panel, '') ?? [])[0],
    combines: panels.some((panel) =>
      panel.arms.some(
        ({ arm, result }) =>
          result && panel.arms.some((part) => part.result && arm.pools?.includes(part.arm.id)),
      ),
    ),
  }
}

/** The panel as it is drawn: each patient once. */
const drawnPanel = ({ panel, lines }: EventRow) => ({
  ...panel,
  arms: lines.map(({ row }) => row),
  contrasts: lines.flatMap(({ against }) => against?.contrast ?? []),
})
