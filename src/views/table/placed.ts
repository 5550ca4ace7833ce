import type { Column } from './column'

/** A column where it stands: those that stay in sight have their distance from the edge. */
export type Placed = Column & { readonly left?: number }

export const numberWidth = 72

/** The pinned columns first; the one that says what a row is about is always among them. */
export function placed(
  all: readonly Column[],
  pinned: readonly string[],
  byTrial: boolean,
): readonly Placed[] {
  const columns = byTrial
    ? all
    : all.map((column) => ({ ...column, width: column.slim ?? column.width }))
  const stays = ({ id }: Column, i: number) => i === 0 || pinned.includes(id)
  let left = numberWidth
  const fixed = columns.filter(stays).map((column): Placed => {
    const at = { ...column, left }
    left += column.width
    return at
  })
  return [...fixed, ...columns.filter((column, i) => !stays(column, i))]
}

export const leastWidth = (columns: readonly Column[]) =>
  columns.reduce((sum, { width }) => sum + width, numberWidth)
