import { aboutLines } from './aboutTable'
import type { Leaving } from './leaving'
import type { Table } from './table'
import { allTables, codebookOf } from './tables'

/** All tables as objects; null where a cell is empty. */
export function json(leaving: Leaving): string {
  const tables = allTables(leaving)
  const named = [...tables, codebookOf(tables)].map(
    (table) => [table.name, objectsOf(table)] as const,
  )
  const about = Object.fromEntries(aboutLines(leaving))
  return `${JSON.stringify({ about, ...Object.fromEntries(named) }, null, 1)}\n`
}

const objectsOf = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null])))
