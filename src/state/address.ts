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
 * back or forward, and written when what the reader touched has been drawn. Typing replaces the
 * entry in the history, everything else adds one.
 */
export function followAddress(known: Known): () => void {
  let written = useExplorer.getState()
  let waiting: number | undefined
  const write = () => {
    waiting = undefined
    const [before, now] = [written, useExplorer.getState()]
    written = now
    const address = writeUrl(now)
    if (address === writeUrl(before) || address === location.search) return
    const typing = now.q !== before.q && before.q !== ''
    const url = address || location.pathname
    if (typing) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
  }
  const read = () => {
    openAddress(known)
    written = useExplorer.getState()
  }
  const stop = useExplorer.subscribe(() => {
    waiting ??= requestAnimationFrame(() => setTimeout(write))
  })
  addEventListener('popstate', read)
  return () => {
    removeEventListener('popstate', read)
    stop()
  }
}
