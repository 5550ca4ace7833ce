import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useExplorer } from '@/state/explorer'
import { axisTop } from './axis'
import { usualColumns } from './columns'
import { heldFocus } from './heldFocus'
import { cardHeight, runs, tableItems } from './items'
import { placed } from './placed'
import { Gap, ShortLines } from './ShortLines'
import { TableCards } from './TableCards'
import { TableFrame } from './TableFrame'
import type { TableProps } from './TableView'
import { usePrinting } from '@/views/usePrinting'

const first = { wide: 28, narrow: 12 } as const

/**
 * The top of the table, in plain order, as quickly as it can be drawn; on paper all of it. `onMore`
 * is called when the reader comes to its end.
 */
export function FirstLines({ onMore, ...table }: TableProps & { onMore?: () => void }) {
  const { rows, catalogue, kind, byTrial, narrow, label, held } = table
  const open = useExplorer((s) => s.open)
  const printing = usePrinting()
  const end = useRef<HTMLDivElement>(null)
  const more = useEffectEvent(() => onMore?.())
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && more())
    if (end.current) seen.observe(end.current)
    return () => seen.disconnect()
  }, [])
  useLayoutEffect(
    () => () => {
      if (held) held.current = heldFocus()
    },
    [held],
  )
  const items = tableItems(rows, byTrial, open)
  const shown = printing ? items : items.slice(0, first[narrow ? 'narrow' : 'wide'])
  const left = items.slice(shown.length)
  const lines = { items: shown, catalogue, open, axis: axisTop(rows) }
  const rest = runs(left).reduce((sum, run) => sum + cardHeight(run), 0)
  if (narrow)
    return (
      <>
        <TableCards {...lines} />
        <div ref={end} style={{ height: rest }} aria-busy={left.length > 0} />
      </>
    )
  const columns = placed(usualColumns[kind][byTrial ? 'by-trial' : 'flat'], [], byTrial)
  return (
    <div className="first-lines">
      <TableFrame columns={columns} label={label} axis={lines.axis} lines={items.length}>
        <ShortLines {...lines} columns={columns} />
        <Gap height={31 * left.length} columns={columns.length + 1} />
      </TableFrame>
      <div
        ref={end}
        className="first-lines-end"
        style={{ height: 31 * left.length }}
        aria-busy={left.length > 0}
      />
    </div>
  )
}
