import { Figure } from '@/views/Figure'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { Confidence } from '@/ui/Confidence'
import type { Cell, Column } from './columns'
import { IntervalMark } from './IntervalMark'
import { valueIn, type TableRow } from './rows'

/** Draws a cell: its words, or the mark that says the same. */
export function CellContent({ column, row }: { column: Column; row: TableRow }) {
  const cell = column.cell(row)
  if (column.id === 'arm' || column.id === 'contrast') return <Treated row={row} cell={cell} />
  if (column.id === 'confidence') {
    const { confidence, sources } = row.panel.outcome
    return <Confidence confidence={confidence} sources={sources.length} />
  }
  if (column.id === 'interval') return <IntervalCell row={row} cell={cell} />
  return <CellWords cell={cell} />
}

export function Treated({ row, cell }: { row: TableRow; cell: Cell }) {
  return (
    <span className="treated" title={[cell.text, cell.after].filter(Boolean).join(' ')}>
      <ArmMark hue={row.arm.hue} tier={row.arm.tier} />
      <span>
        <b>{cell.text}</b>
        {cell.after && ` ${cell.after}`}
      </span>
    </span>
  )
}

function IntervalCell({ row, cell }: { row: TableRow; cell: Cell }) {
  const value = valueIn(row)
  if (!isEstimable(value) || value.scale !== 'percent' || cell.missing)
    return (
      <>
        {isEstimable(value) && value.scale === 'percent' && <IntervalMark row={row} height={30} />}
        <CellWords cell={cell} />
      </>
    )
  return (
    <span title={`95% interval ${cell.text}, ${cell.calculated ? 'calculated' : 'reported'}`}>
      <IntervalMark row={row} height={30} />
      <span className="visually-hidden">
        {cell.text}, {cell.calculated ? 'calculated' : 'reported'}
      </span>
    </span>
  )
}

export function CellWords({ cell }: { cell: Cell }) {
  const { text, source, calculated = false, after, missing, because } = cell
  return (
    <span className="cell-words" title={because ?? (source ? undefined : text)}>
      {source ? (
        <Figure source={source} calculated={calculated}>
          {text}
        </Figure>
      ) : (
        <span className={missing ? 'not-there' : undefined}>{text}</span>
      )}
      {after && <small> {after}</small>}
      {because && <span className="visually-hidden"> ({because})</span>}
    </span>
  )
}
