import { memo, Suspense } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { Icon } from '@/ui/Icon'
import { lazily } from '@/ui/lazily'
import { CellContent } from './CellContent'
import type { Item } from './items'
import type { Placed } from './placed'
import { TrialHeader } from './TrialHeader'

const RowDetail = lazily(() => import('./RowDetail'), 'RowDetail')

type Line = {
  readonly item: Item
  /** Where it stands among all lines, from 0. */
  readonly index: number
  readonly columns: readonly Placed[]
  readonly catalogue: Catalogue
  readonly open: string
  readonly axis: number
  readonly measure?: ((element: HTMLTableRowElement | null) => void) | undefined
}

/** One line of the table: a trial's header, a row, or its details. */
export const TableLine = memo(function TableLine(line: Line) {
  const { item, index, columns, catalogue, open, axis, measure } = line
  const place = { 'aria-rowindex': index + 2, 'data-index': index }
  if (item.kind === 'trial')
    return (
      <tr ref={measure} {...place} className="trial-line">
        <th scope="rowgroup" colSpan={columns.length + 1}>
          <TrialHeader panel={item.panel} />
        </th>
      </tr>
    )
  if (item.kind === 'detail')
    return (
      <tr ref={measure} {...place} className="detail-line">
        <td colSpan={columns.length + 1}>
          <Suspense fallback={<p className="waiting">Loading the details…</p>}>
            <RowDetail row={item.row} catalogue={catalogue} />
          </Suspense>
        </td>
      </tr>
    )
  const { row, number } = item
  const isOpen = row.key === open
  return (
    <tr {...place} className={isOpen ? 'row-line open' : 'row-line'}>
      <td className="pinned row-start" data-place={item.place}>
        <Expand row={item.key} name={`${row.agent} ${row.dose}`} open={isOpen} />
        <span className="number">{number}</span>
      </td>
      {columns.map((column, i) => {
        const { id, end, left } = column
        const Tag = i === 0 ? 'th' : 'td'
        return (
          <Tag
            key={id}
            scope={i === 0 ? 'row' : undefined}
            className={[end && 'end', left !== undefined && 'pinned'].filter(Boolean).join(' ')}
            style={left === undefined ? undefined : { left }}
            data-column={id}
          >
            <CellContent column={column} row={row} axis={axis} />
          </Tag>
        )
      })}
    </tr>
  )
})

function Expand({ row, name, open }: { row: string; name: string; open: boolean }) {
  const ask = useExplorer((s) => s.ask)
  return (
    <button
      type="button"
      className="expand"
      aria-expanded={open}
      aria-label={`Details of ${name.trim()}`}
      onClick={() => ask({ open: open ? '' : row })}
    >
      <Icon name={open ? 'down' : 'right'} size={13} />
    </button>
  )
}
