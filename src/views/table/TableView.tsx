import { lazy, memo, Suspense, useMemo } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { useMedia } from '@/ui/useMedia'
import type { ViewProps } from '@/views/ViewProps'
import { axisTop } from './axis'
import { usualColumns } from './columns'
import { tableItems } from './items'
import { placed } from './placed'
import { tableRows, type TableRow } from './rows'
import { Gap, ShortLines } from './ShortLines'
import { TableCaption } from './TableCaption'
import { TableCards } from './TableCards'
import { TableFrame } from './TableFrame'
import { TableTools } from './TableTools'
import './table.css'

const ArrangedTable = lazy(async () => ({
  default: (await import('./ArrangedTable')).ArrangedTable,
}))

export type TableProps = {
  readonly rows: readonly TableRow[]
  readonly catalogue: Catalogue
  readonly kind: 'arms' | 'contrasts'
  readonly byTrial: boolean
  readonly narrow: boolean
  readonly label: string
}

/** Every result that answers the question, with its interval, its effect and how sure it is. */
export const TableView = memo(function TableView({ catalogue, answer }: ViewProps) {
  const kind = useExplorer((s) => s.rows)
  const byTrial = useExplorer((s) => s.list) === 'by-trial'
  const narrow = useMedia('(max-width: 719px)')
  const rows = useMemo(
    () => tableRows(answer.panels, kind, catalogue.evidence),
    [answer.panels, kind, catalogue.evidence],
  )
  const label = `${plural(rows.length, kind === 'arms' ? 'arm result' : 'contrast')} of ${plural(answer.trials, 'trial')}`
  const table = { rows, catalogue, kind, byTrial, narrow, label }
  return (
    <div className="table-view">
      <TableTools narrow={narrow} />
      <Suspense fallback={<FirstLines {...table} />}>
        <ArrangedTable {...table} />
      </Suspense>
      <TableCaption panels={answer.panels} rows={rows} kind={kind} />
    </div>
  )
})

const firstLines = { wide: 28, narrow: 12 } as const

/** The top of the table while what arranges it is on its way; nothing where the order is not plain. */
function FirstLines({ rows, catalogue, kind, byTrial, narrow, label }: TableProps) {
  const open = useExplorer((s) => s.open)
  const arranged = useExplorer((s) => s.sort.length + s.columns.length + s.pin.length > 0)
  if (arranged) return <p className="waiting">Putting the table in order…</p>
  const items = tableItems(rows, byTrial, open)
  const lines = {
    items: items.slice(0, firstLines[narrow ? 'narrow' : 'wide']),
    catalogue,
    open,
    axis: axisTop(rows),
  }
  if (narrow) return <TableCards {...lines} />
  const columns = placed(usualColumns[kind][byTrial ? 'by-trial' : 'flat'], [], byTrial)
  const left = items.length - lines.items.length
  return (
    <TableFrame columns={columns} label={label} axis={lines.axis} lines={items.length}>
      <ShortLines {...lines} columns={columns} />
      <Gap height={31 * left} columns={columns.length + 1} />
    </TableFrame>
  )
}
