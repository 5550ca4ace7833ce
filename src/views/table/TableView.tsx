import { memo, startTransition, Suspense, useMemo, useRef, useState, type RefObject } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { lazily } from '@/ui/lazily'
import { useMedia } from '@/ui/useMedia'
import type { ViewProps } from '@/views/ViewProps'
import { FirstLines } from './FirstLines'
import type { HeldFocus } from './heldFocus'
import { tableRows, type TableRow } from './rows'
import { TableCaption } from './TableCaption'
import { TableTools } from './TableTools'
import './table.css'

const ordering = 'Putting the table in order…'

const ArrangedTable = lazily(() => import('./ArrangedTable'), 'ArrangedTable')

export type TableProps = {
  readonly rows: readonly TableRow[]
  readonly catalogue: Catalogue
  readonly kind: 'arms' | 'contrasts'
  readonly byTrial: boolean
  readonly narrow: boolean
  readonly label: string
  /** What had the focus in the table that another one replaces. */
  readonly held?: RefObject<HeldFocus | null>
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
  const arranged = useExplorer((s) => s.sort.length + s.columns.length + s.pin.length > 0)
  const [wanted, setWanted] = useState(arranged)
  if (arranged && !wanted) setWanted(true)
  const held = useRef<HeldFocus>(null)
  const label = `${plural(rows.length, kind === 'arms' ? 'arm result' : 'contrast')} of ${plural(answer.trials, 'trial')}`
  const table = { rows, catalogue, kind, byTrial, narrow, label }
  return (
    <div className="table-view">
      <TableTools narrow={narrow} />
      <Suspense
        fallback={arranged ? <p className="waiting">{ordering}</p> : <FirstLines {...table} />}
      >
        {wanted ? (
          <ArrangedTable {...table} held={held} />
        ) : (
          <FirstLines
            {...table}
            held={held}
            onMore={() => startTransition(() => setWanted(true))}
          />
        )}
      </Suspense>
      <TableCaption panels={answer.panels} rows={rows} kind={kind} />
    </div>
  )
})
