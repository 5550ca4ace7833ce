import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is made ready for paper: drawn at once, before the browser takes it. */
export const usePrinting = () => useSyncExternalStore(subscribe, () => printing)

let printing = false
const changed = new Set<() => void>()

function subscribe(change: () => void): () => void {
  changed.add(change)
  return () => changed.delete(change)
}

function turn(on: boolean) {
  printing = on
  flushSync(() => {
    for (const change of changed) change()
  })
}

addEventListener('beforeprint', () => turn(true))
addEventListener('afterprint', () => turn(false))
