import type { Catalogue } from '@/evidence/catalogue'
import { valuesOf } from '@/evidence/facetIndex'
import { useExplorer } from './explorer'
import { readUrl, writeUrl } from './url'

type Known = Pick<Catalogue, 'index'>

/** Asks what the address says; what it says in vain is kept for the reader to see. */
export function openAddress({ index }: Known): void {
  const knows = (facet: string, value: string) => valuesOf(index, facet).includes(value)
  const { asked, notUnderstood } = readUrl(location.search, knows)
  useExplorer.setState({ ...asked, notUnderstood })
}

/**
 * Keeps the address and the question in step, both ways: the address is read when the reader goes
 * back or forward, and written when the question changes. Typing replaces the entry in the history,
 * everything else adds one.
 */
export function followAddress(known: Known): () => void {
  let reading = false
  const read = () => {
    reading = true
    openAddress(known)
    reading = false
  }
  addEventListener('popstate', read)
  const stop = useExplorer.subscribe((now, before) => {
    const address = writeUrl(now)
    if (reading || address === writeUrl(before) || address === location.search) return
    const typing = now.q !== before.q && before.q !== ''
    const url = address || location.pathname
    if (typing) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
  })
  return () => {
    removeEventListener('popstate', read)
    stop()
  }
}
