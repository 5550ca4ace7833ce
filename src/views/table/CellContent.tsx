import { Figure } from '@/views/Figure'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { Confidence } from '@/ui/Confidence'
import type { Cell, Column } from './column'
import { IntervalMark } from './IntervalMark'
import { valueIn, type TableRow } from './rows'

type Props = {
  readonly column: Column
  readonly row: TableRow
  /** Where the axis of the shares ends. */
  readonly axis: number
}

/** Draws a cell: its words, or the mark that says the same. */
export function CellContent({ column, row, axis }: Props) {
  const cell = column.cell(row)
  if (column.id === 'arm' || column.id === 'contrast') return <Treated row={row} cell={cell} />
  if (column.id === 'confidence') {
    const { confidence, sources } = row.panel.outcome
    return <Confidence confidence={confidence} sources={sources.length} />
  }
  if (column.id === 'interval') return <IntervalCell row={row} cell={cell} axis={axis} />
  return <CellWords cell={cell} />
}

function Treated({ row, cell }: { row: TableRow; cell: Cell }) {
  return (
    <span className="treated">
      <ArmMark hue={row.arm.hue} tier={row.arm.tier} />
      <span>
        <b>{cell.text}</b>
        {cell.after && ` ${cell.after}`}
      </span>
    </span>
  )
}

/** A share has its mark, and its interval in words for those who cannot see that. */
function IntervalCell({ row, cell, axis }: { row: TableRow; cell: Cell; axis: number }) {
  const value = valueIn(row)
  if (!isEstimable(value) || value.scale !== 'percent') return <CellWords cell={cell} />
  const { text, calculated, because } = cell
  const words = because
    ? `${text} (${because})`
    : `${text}, ${calculated ? 'calculated' : 'reported'}`
  return (
    <span title={`95% interval ${words}`}>
      <IntervalMark row={row} top={axis} />
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

export function CellWords({ cell }: { cell: Cell }) {
  const { text, source, calculated = false, after, missing, because } = cell
  return (
    <span className="cell-words" title={because}>
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
