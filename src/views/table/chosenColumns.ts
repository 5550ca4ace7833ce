import { allColumns } from './moreColumns'
import { usualColumns } from './columns'

/** The ids of the columns to show: the reader's own, or the usual ones. What a row is about stays. */
export function chosenColumns(
  kind: 'arms' | 'contrasts',
  byTrial: boolean,
  asked: readonly string[],
): readonly string[] {
  const [first] = usualColumns[kind].flat
  const known = new Set(allColumns[kind].map(({ id }): string => id))
  const chosen = asked.filter((id) => known.has(id) && id !== first.id)
  if (chosen.length) return [first.id, ...chosen]
  return usualColumns[kind][byTrial ? 'by-trial' : 'flat'].map(({ id }) => id)
}
