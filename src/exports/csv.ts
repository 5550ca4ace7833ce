import { harmless } from './harmless'
import type { Cell, Table } from './table'

/** A table as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know that. */
export const csv = (table: Table): string => `\u{feff}${plainCsv(table)}`

/** The same without the mark, for programs that would read it as part of the first head. */
export const plainCsv = ({ columns, rows }: Table): string =>
  [columns.map(({ id }) => id), ...rows].map(line).join('')

const line = (cells: readonly Cell[]) => `${cells.map(field).join(',')}\r\n`

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
