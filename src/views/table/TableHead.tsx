import { useExplorer } from '@/state/explorer'
import { Icon } from '@/ui/Icon'
import { AxisTicks } from './AxisTicks'
import { numberWidth, type Placed } from './placed'
import { nextSort, sortOf } from './sorting'

/** Column heads. Pressing one sorts by it; with Shift it is added to the order there is. */
export function TableHead({ columns, axis }: { columns: readonly Placed[]; axis: number }) {
  return (
    <>
      <colgroup>
        <col style={{ width: numberWidth }} />
        {columns.map(({ id, width, grows }) => (
          <col key={id} style={grows ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className="pinned end">
            <span aria-hidden>#</span>
            <span className="visually-hidden">Row</span>
          </th>
          {columns.map((column) => (
            <Head key={column.id} column={column} axis={axis} />
          ))}
        </tr>
      </thead>
    </>
  )
}

function Head({ column, axis }: { column: Placed; axis: number }) {
  const sort = useExplorer((s) => s.sort)
  const ask = useExplorer((s) => s.ask)
  const { id, label, end, left, sortBy } = column
  const at = sort.findIndex((entry) => sortOf(entry).id === id)
  const entry = sort[at]
  const desc = entry !== undefined && sortOf(entry).desc
  const press = (add: boolean) => ask({ sort: nextSort(sort, column, add) })
  return (
    <th
      scope="col"
      className={[end && 'end', left !== undefined && 'pinned'].filter(Boolean).join(' ')}
      style={left === undefined ? undefined : { left }}
      data-column={id}
      aria-sort={entry === undefined ? undefined : desc ? 'descending' : 'ascending'}
    >
      {sortBy ? (
        <button
          type="button"
          title="Sort; hold Shift to add to the order"
          onClick={(event) => press(event.shiftKey)}
        >
          {label}
          {entry !== undefined && <Icon name={desc ? 'down' : 'up'} size={12} />}
          {entry !== undefined && sort.length > 1 && <span className="order">{at + 1}</span>}
        </button>
      ) : (
        label
      )}
      {id === 'interval' && <IntervalAxis top={axis} />}
    </th>
  )
}

function IntervalAxis({ top }: { top: number }) {
  return (
    <span className="axis" aria-hidden>
      <span className="axis-key">
        <svg width={16} height={9}>
          <path d="M1 1v7M15 1v7M1 4.5h14" stroke="currentColor" strokeWidth={1.5} />
        </svg>
        reported
        <svg width={16} height={9}>
          <path d="M1 4.5h14" stroke="currentColor" strokeWidth={1.5} />
        </svg>
        calculated
      </span>
      <AxisTicks top={top} />
    </span>
  )
}
