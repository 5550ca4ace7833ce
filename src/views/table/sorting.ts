import type { Column } from './column'

/** A column and its direction, as the address writes it: "result" rises, "-result" falls. */
export const sortOf = (entry: string) =>
  entry.startsWith('-') ? { id: entry.slice(1), desc: true } : { id: entry, desc: false }

/**
 * What pressing a column's head does: its natural direction, then the other, then no order. With
 * `add` the order of the other columns stays and comes first.
 */
export function nextSort(
  sort: readonly string[],
  { id, falls }: Pick<Column, 'id' | 'falls'>,
  add: boolean,
): readonly string[] {
  const steps = falls ? [`-${id}`, id] : [id, `-${id}`]
  const now = sort.find((entry) => steps.includes(entry))
  const next = steps[now === undefined ? 0 : steps.indexOf(now) + 1]
  if (!add) return next ? [next] : []
  if (now === undefined) return [...sort, ...(next ? [next] : [])]
  return sort.flatMap((entry) => (entry === now ? (next ?? []) : entry))
}

/** "Result, highest first, then n, lowest first"; empty where nothing can be sorted by it. */
export function sortWords(sort: readonly string[], columns: readonly Column[]): string {
  return sort
    .flatMap((entry) => {
      const { id, desc } = sortOf(entry)
      const column = columns.find((other) => other.id === id)
      if (!column?.sortBy) return []
      const [low, high] = column.falls || column.end ? ['lowest', 'highest'] : ['A', 'Z']
      return `${column.label}, ${desc ? high : low} first`
    })
    .join(', then ')
}
