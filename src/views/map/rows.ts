import { answer, type Catalogue } from '@/evidence/catalogue'
import type { Filters } from '@/evidence/facetIndex'
import type { Panel } from '@/evidence/panels'
import { studiedAgents } from '@/evidence/trialWords'
import type { Trial } from '@/trial/schema'
import { patientsIn, type Patients } from './patients'

/** What the rows of the map are; its columns are diseases. */
export type Across = 'agent' | 'family'

/** The trials behind one place of the map. Pooled records repeat patients of trials: never counted. */
export type Cell = {
  readonly trials: readonly Trial[]
  readonly pooled: readonly Trial[]
  readonly randomised: number
  /** Of trials whose primary endpoint was missed, or met in part only. */
  readonly missed: number
  readonly patients: Patients
}

export type MapRow = {
  readonly id: string
  readonly name: string
  /** One for each disease; null: nothing was found. */
  readonly cells: readonly (Cell | null)[]
  readonly all: Cell | null
}
export type MapColumn = {
  readonly id: string
  readonly name: string
  /** First of its group of diseases. */
  readonly starts: boolean
  readonly all: Cell | null
}
export type EvidenceMap = {
  readonly columns: readonly MapColumn[]
  readonly rows: readonly MapRow[]
  readonly all: Cell | null
}

/**
 * Where there are trials, and where there are none. What the map itself can choose, diseases and
 * its rows, does not narrow it; every other filter and the search do.
 */
export function evidenceMap(
  catalogue: Catalogue,
  filters: Filters,
  search: string,
  across: Across,
): EvidenceMap {
  const { agents, diseases, families } = catalogue.evidence
  const others: Filters = { ...filters, disease: [], [across]: [] }
  const found = membersOf(catalogue, others, search, across)
  const names =
    across === 'agent'
      ? Object.entries(agents)
          .filter(([, { kind }]) => kind === 'jak-inhibitor' || kind === 'tyk2-inhibitor')
          .map(([id, { name }]) => ({ id, name }))
      : Object.entries(families).map(([id, { label }]) => ({ id, name: label }))
  const shown = new Set(names.map(({ id }) => id))
  const members = found.filter(({ row }) => shown.has(row))
  const ids = Object.keys(diseases)
  return {
    all: cellOf(members),
    columns: ids.map((id, i) => ({
      id,
      name: diseases[id]?.name ?? id,
      starts: i > 0 && diseases[id]?.group !== diseases[ids[i - 1] ?? '']?.group,
      all: cellOf(members.filter(({ trial }) => trial.disease === id)),
    })),
    rows: names.map(({ id, name }) => {
      const own = members.filter(({ row }) => row === id)
      const cells = ids.map((disease) =>
        cellOf(own.filter(({ trial }) => trial.disease === disease)),
      )
      return { id, name, cells, all: cellOf(own) }
    }),
  }
}

/** A trial in a row; `primary`: what it set out to show belongs to this row. */
type Member = { readonly row: string; readonly trial: Trial; readonly primary: boolean }

function membersOf(
  catalogue: Catalogue,
  filters: Filters,
  search: string,
  across: Across,
): readonly Member[] {
  const { panels } = answer(catalogue, filters, search)
  if (across === 'family')
    return panels.map((panel) => ({
      row: panel.endpoint.family,
      trial: panel.trial,
      primary: isPrimary(panel),
    }))
  const members = panels.flatMap(({ trial, arms }) =>
    arms
      .filter(({ arm }) => arm.role === 'experimental')
      .flatMap(({ arm }) => arm.treatments)
      .map(({ agent }): Member => ({ row: agent, trial, primary: true })),
  )
  return [...members, ...withoutResults(catalogue, filters, search)]
}

/** Trials that hold no result, which no filter or search could find by one. */
function withoutResults(
  { evidence, panels }: Catalogue,
  filters: Filters,
  search: string,
): readonly Member[] {
  if (search || Object.values(filters).some((chosen) => chosen.length)) return []
  const withResults = new Set(panels.map(({ trial }) => trial))
  return evidence.trials
    .filter((trial) => !withResults.has(trial))
    .flatMap((trial) =>
      studiedAgents(trial, evidence.agents).map(({ id }) => ({ row: id, trial, primary: true })),
    )
}

const isPrimary = ({ outcome: { role } }: Panel) => role === 'primary' || role === 'co-primary'

function cellOf(members: readonly Member[]): Cell | null {
  if (!members.length) return null
  const all = [...new Set(members.map(({ trial }) => trial))]
  const trials = all.filter((trial) => !isPooled(trial))
  const missed = new Set(
    members.filter(({ primary, trial }) => primary && fellShort(trial)).map(({ trial }) => trial),
  )
  return {
    trials,
    pooled: all.filter(isPooled),
    randomised: trials.filter(({ design }) => design.allocation === 'randomised').length,
    missed: trials.filter((trial) => missed.has(trial)).length,
    patients: patientsIn(trials),
  }
}

const isPooled = ({ design }: Trial) => design.structure === 'pooled'
const fellShort = ({ primaryEndpointMet: met }: Trial) => met === 'not-met' || met === 'mixed'
