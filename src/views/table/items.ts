import type { Panel } from '@/evidence/panels'
import type { TableRow } from './rows'

/** A line of the table. `place` is where a row stands among the rows of its trial. */
export type Item =
  | { readonly kind: 'trial'; readonly key: string; readonly panel: Panel }
  | {
      readonly kind: 'row'
      readonly key: string
      readonly row: TableRow
      readonly number: number
      readonly place: 'top' | 'middle' | 'bottom' | 'only' | 'none'
    }
  | { readonly kind: 'detail'; readonly key: string; readonly row: TableRow }

/**
 * Rows as lines: under their trials, or one list; the open row followed by its details. A trial
 * stands where its first row stands, so sorted rows bring their trials with them.
 */
export function tableItems(rows: readonly TableRow[], byTrial: boolean, open: string): Item[] {
  let number = 0
  const line = (row: TableRow, place: (Item & { kind: 'row' })['place']): Item[] => {
    number += 1
    const item = { kind: 'row', key: row.key, row, number, place } as const
    return row.key === open ? [item, { kind: 'detail', key: `${row.key} details`, row }] : [item]
  }
  if (!byTrial) return rows.flatMap((row) => line(row, 'none'))
  return [...byPanel(rows)].flatMap(([panel, own]) => [
    { kind: 'trial', key: panel.key, panel },
    ...own.flatMap((row, i) => line(row, placeOf(i, own.length))),
  ])
}

function placeOf(i: number, length: number) {
  if (length === 1) return 'only'
  return i === 0 ? 'top' : i === length - 1 ? 'bottom' : 'middle'
}

function byPanel(rows: readonly TableRow[]): ReadonlyMap<Panel, readonly TableRow[]> {
  const groups = new Map<Panel, TableRow[]>()
  for (const row of rows) {
    const group = groups.get(row.panel)
    if (group) group.push(row)
    else groups.set(row.panel, [row])
  }
  return groups
}

/** Lines that belong together: a trial with its rows, or a row with its details. */
export function runs(items: readonly Item[]): readonly (readonly Item[])[] {
  const found: Item[][] = []
  for (const item of items) {
    const run = found.at(-1)
    if (run && !startsRun(item)) run.push(item)
    else found.push([item])
  }
  return found
}

const startsRun = (item: Item) =>
  item.kind === 'trial' || (item.kind === 'row' && item.place === 'none')
