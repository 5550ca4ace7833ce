import { useDeferredValue, useLayoutEffect, useMemo } from 'react'
import { useExplorer } from '@/state/explorer'
import { axisTop } from './axis'
import { giveFocus } from './heldFocus'
import { LongCards } from './LongCards'
import { allColumns } from './moreColumns'
import { chosenColumns } from './chosenColumns'
import { LongLines } from './LongLines'
import { placed } from './placed'
import { ShortLines } from './ShortLines'
import { TableCards } from './TableCards'
import { TableFrame } from './TableFrame'
import { tableItems } from './items'
import type { TableProps } from './TableView'
import { useArranged } from './arranged'

/** Up to here every line is drawn, so that the browser's own search finds it. */
const short = 120

/** The table with all it can do: sorting, chosen and pinned columns, any number of lines. */
export function ArrangedTable({ rows, catalogue, kind, byTrial, narrow, label, held }: TableProps) {
  const open = useExplorer((s) => s.open)
  const sort = useExplorer((s) => s.sort)
  const pinned = useExplorer((s) => s.pin)
  const asked = useExplorer((s) => s.columns)
  const all = allColumns[kind]
  const shown = useMemo(() => chosenColumns(kind, byTrial, asked), [kind, byTrial, asked])
  const arranged = useArranged({ rows, columns: all, shown, pinned, sort: useDeferredValue(sort) })
  const items = useMemo(
    () => tableItems(arranged.rows, byTrial, open),
    [arranged.rows, byTrial, open],
  )
  const columns = useMemo(
    () => placed(arranged.columns, pinned, byTrial),
    [arranged.columns, pinned, byTrial],
  )
  const axis = useMemo(() => axisTop(rows), [rows])
  useLayoutEffect(() => {
    const last = held?.current
    if (!last || giveFocus(last)) return undefined
    // Lines near the window are drawn a moment after the table.
    const frame = requestAnimationFrame(() => giveFocus(last))
    return () => cancelAnimationFrame(frame)
  }, [held])
  const lines = { items, columns, catalogue, open, axis }
  const long = items.length > short
  if (narrow) return long ? <LongCards {...lines} /> : <TableCards {...lines} />
  return (
    <TableFrame columns={columns} label={label} axis={axis} lines={items.length}>
      {long ? <LongLines {...lines} /> : <ShortLines {...lines} />}
    </TableFrame>
  )
}
