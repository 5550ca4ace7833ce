import {
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { compareNames } from '@/evidence/words'
import type { Column } from './column'
import type { TableRow } from './rows'
import { sortOf } from './sorting'

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
})

type Arrangement = {
  readonly rows: readonly TableRow[]
  /** Every column there is. */
  readonly columns: readonly Column[]
  /** The ids of those to show, in order; the first is always in sight. */
  readonly shown: readonly string[]
  readonly pinned: readonly string[]
  readonly sort: readonly string[]
}

/** Rows and columns in the order that the reader asked for. */
export function useArranged({ rows, columns, shown, pinned, sort }: Arrangement) {
  const defs = useMemo(() => columns.flatMap(sortable), [columns])
  const byId = useMemo(
    () => new Map<string, Column>(columns.map((column) => [column.id, column])),
    [columns],
  )
  const state = useMemo(() => {
    const known = sort.filter((entry) => byId.get(sortOf(entry).id)?.sortBy)
    return {
      sorting: known.flatMap((entry) => {
        const by = sortOf(entry)
        return byId.get(by.id)?.within ? [{ id: `${by.id} kind`, desc: false }, by] : [by]
      }),
      columnOrder: [...shown],
      columnVisibility: Object.fromEntries(defs.map(({ id = '' }) => [id, shown.includes(id)])),
      columnPinning: { start: shown.filter((id, i) => i === 0 || pinned.includes(id)), end: [] },
    }
  }, [shown, pinned, sort, defs, byId])

  const table = useTable({ features, columns: defs, data: rows, state, getRowId: ({ key }) => key })
  const sorted = table.getRowModel().rows
  const visible = table.getVisibleLeafColumns()
  return {
    rows: useMemo(() => sorted.map(({ original }) => original), [sorted]),
    columns: useMemo(() => visible.flatMap(({ id }) => byId.get(id) ?? []), [visible, byId]),
  }
}

type Def = ColumnDef<typeof features, TableRow>

/** A column, and unseen before it the kind its figures are sorted within. */
function sortable({ id, sortBy, within }: Column): Def[] {
  const by = (accessorFn: (row: TableRow) => unknown, name: string): Def => ({
    id: name,
    accessorFn,
    sortFn: ascending,
    sortUndefined: 'last',
  })
  return [...(within ? [by(within, `${id} kind`)] : []), by((row) => sortBy?.(row), id)]
}

function ascending(a: Row<typeof features, TableRow>, b: typeof a, id: string): number {
  const [x, y] = [a.getValue(id), b.getValue(id)]
  return typeof x === 'number' && typeof y === 'number' ? x - y : compareNames(String(x), String(y))
}
