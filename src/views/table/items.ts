import { groupsBy } from '@/evidence/groupsBy'
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
      readonly place: Place
    }
  | { readonly kind: 'detail'; readonly key: string; readonly row: TableRow }

type Place = 'top' | 'middle' | 'bottom' | 'only' | 'none'

/**
 * Rows as lines: under their trials, or one list; the open row followed by its details. A trial
 * stands where its first row stands, so sorted rows bring their trials with them.
 */
export function tableItems(rows: readonly TableRow[], byTrial: boolean, open: string): Item[] {
  const items: Item[] = []
  let number = 0
  const add = (row: TableRow, place: Place) => {
    number += 1
    items.push({ kind: 'row', key: row.key, row, number, place })
    if (row.key === open) items.push({ kind: 'detail', key: `${row.key} details`, row })
  }
  if (byTrial)
    for (const [panel, own] of groupsBy(rows, (row) => row.panel)) {
      items.push({ kind: 'trial', key: panel.key, panel })
      own.forEach((row, i) => add(row, placeOf(i, own.length)))
    }
  else for (const row of rows) add(row, 'none')
  return items
}

function placeOf(i: number, length: number): Place {
  if (length === 1) return 'only'
  return i === 0 ? 'top' : i === length - 1 ? 'bottom' : 'middle'
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

/** Names a run for as long as it lasts, even while its first lines are out of sight. */
export function runKey([first]: readonly Item[]): string {
  if (!first) return ''
  return first.kind === 'trial' || startsRun(first) ? first.key : first.row.panel.key
}

const startsRun = (item: Item) =>
  item.kind === 'trial' || (item.kind === 'row' && item.place === 'none')

/** About how high a run stands as a card, in px. */
export const cardHeight = ({ length }: readonly Item[]) => 203 + 120 * (length - 1)
