import type { ColumnId } from '@/state/url'
import type { TableRow } from './rows'

/** What stands in a cell, in words. */
export type Cell = {
  readonly text: string
  /** Set when the text is a figure: what pressing it opens. */
  readonly source?: string
  readonly calculated?: boolean
  /** Follows the figure: its interval, or what it is measured against. */
  readonly after?: string
  /** The text stands in for a figure that is not there. */
  readonly missing?: boolean
  /** Why, or in which unit; also read out. */
  readonly because?: string
}

export type Column = {
  readonly id: ColumnId
  readonly label: string
  readonly width: number
  /** Its width in one list, where the columns that name the trial need room. */
  readonly slim?: number
  /** Figures stand at the right. */
  readonly end?: boolean
  /** Takes the room that is left. */
  readonly grows?: boolean
  readonly cell: (row: TableRow) => Cell
  readonly sortBy?: (row: TableRow) => string | number | undefined
  /** Figures of different kinds are sorted kind by kind: shares, then rates, then means. */
  readonly within?: (row: TableRow) => number
  /** The highest first, at the first press. */
  readonly falls?: boolean
}
