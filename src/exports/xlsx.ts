import writeExcelFile, { type SheetData } from 'write-excel-file/universal'
import { aboutTable } from './aboutTable'
import { harmless } from './harmless'
import type { Content, Leaving } from './leaving'
import type { Cell, Table } from './table'
import { allTables, codebookOf } from './tables'

/** All tables as one workbook, with what it is and its codebook. Every cell is a text or a number. */
export async function xlsx(leaving: Leaving): Promise<Content> {
  const tables = allTables(leaving)
  const sheets = [aboutTable(leaving), ...tables, codebookOf(tables)]
  const blob = await writeExcelFile(sheets.map(sheetOf)).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function sheetOf({ name, columns, rows }: Table) {
  const head = columns.map(({ id }) => ({ value: id, fontWeight: 'bold' as const }))
  const data: SheetData = [head, ...rows.map((row) => row.map(cellOf))]
  return {
    data,
    sheet: name,
    columns: columns.map(({ id }, at) => ({ width: widthOf(id, rows, at) })),
    stickyRowsCount: 1,
  }
}

const cellOf = (cell: Cell) =>
  cell === null
    ? null
    : typeof cell === 'number'
      ? { type: Number, value: cell }
      : { type: String, value: harmless(cell).slice(0, longest) }

/** More characters a cell of a workbook cannot hold. */
const longest = 32_767

function widthOf(id: string, rows: Table['rows'], at: number): number {
  const lengths = rows.slice(0, 50).map((row) => String(row[at] ?? '').length)
  return Math.min(60, Math.max(id.length, ...lengths) + 2)
}
