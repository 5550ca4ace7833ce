import { useExplorer } from '@/state/explorer'
import { allColumns } from './moreColumns'
import { sortWords } from './sorting'

/** The order of the rows, in words. */
export function SortedBy() {
  const rows = useExplorer((s) => s.rows)
  const list = useExplorer((s) => s.list)
  const words = sortWords(
    useExplorer((s) => s.sort),
    allColumns[rows],
  )
  if (!words) return null
  return `Sorted by ${words}${list === 'by-trial' ? '; each trial stands where its first row does' : ''}.`
}
