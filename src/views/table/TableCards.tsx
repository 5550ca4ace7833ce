import { Suspense } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { isEstimable } from '@/stats/effect'
import { useExplorer } from '@/state/explorer'
import { Icon } from '@/ui/Icon'
import { lazily } from '@/ui/lazily'
import { AxisTicks } from './AxisTicks'
import { CellContent, CellWords } from './CellContent'
import { usualColumns } from './columns'
import { IntervalMark } from './IntervalMark'
import { runKey, runs, type Item } from './items'
import { valueIn, type TableRow } from './rows'
import { TrialHeader } from './TrialHeader'

const RowDetail = lazily(() => import('./RowDetail'), 'RowDetail')

type Props = {
  readonly items: readonly Item[]
  readonly catalogue: Catalogue
  readonly open: string
  readonly axis: number
}

/** The table on a narrow screen: a card for each trial, or for each row of one list. */
export function TableCards({ items, ...card }: Props) {
  return (
    <ul className="cards">
      {runs(items).map((run) => (
        <li key={runKey(run)}>
          <TableCard run={run} {...card} />
        </li>
      ))}
    </ul>
  )
}

export function TableCard({
  run,
  catalogue,
  open,
  axis,
}: Omit<Props, 'items'> & { run: readonly Item[] }) {
  const rows = run.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
  const [first] = rows
  if (!first) return null
  const shares = rows.some((row) => {
    const value = valueIn(row)
    return !row.comparison && isEstimable(value) && value.scale === 'percent'
  })
  return (
    <article className="card" aria-label={first.panel.trial.name}>
      <TrialHeader panel={first.panel} />
      <ul>
        {rows.map((row) => (
          <li key={row.key} className="card-row">
            <CardRow row={row} open={row.key === open} axis={axis} marked={shares} />
            {row.key === open && (
              <Suspense fallback={<p className="waiting">Loading the details…</p>}>
                <RowDetail row={row} catalogue={catalogue} />
              </Suspense>
            )}
          </li>
        ))}
      </ul>
      {shares && <AxisTicks top={axis} />}
    </article>
  )
}

type CardRowProps = { row: TableRow; open: boolean; axis: number; marked: boolean }

function CardRow({ row, open, axis, marked }: CardRowProps) {
  const ask = useExplorer((s) => s.ask)
  const kind = row.comparison ? 'contrasts' : 'arms'
  const [name, ...figures] = usualColumns[kind]['by-trial']
  return (
    <>
      <button
        type="button"
        className="card-name"
        aria-expanded={open}
        onClick={() => ask({ open: open ? '' : row.key })}
      >
        <CellContent column={name} row={row} axis={axis} />
        <Icon name={open ? 'down' : 'right'} size={13} />
      </button>
      {marked && (
        <span className="card-axis">
          <IntervalMark row={row} top={axis} />
        </span>
      )}
      {figures.map((column) => (
        <span key={column.id} className="card-figure" data-column={column.id}>
          <span className={spoken.has(column.id) ? 'visually-hidden' : 'card-label'}>
            {column.label}{' '}
          </span>
          {column.id === 'interval' ? (
            <CellWords cell={column.cell(row)} />
          ) : (
            <CellContent column={column} row={row} axis={axis} />
          )}
        </span>
      ))}
    </>
  )
}

/** Figures that need no name on a card; it is read out all the same. */
const spoken: ReadonlySet<string> = new Set(['result', 'effect', 'confidence'])
