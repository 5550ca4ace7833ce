import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is made ready for paper: drawn at once, before the browser takes it. */
export const usePrinting = () => useSyncExternalStore(subscribe, () => printing, whole)

let printing = false
/** Without a window there is no part of the page to be drawn first. */
const whole = () => true
const changed = new Set<() => void>()

function subscribe(change: () => void): () => void {
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  changed.add(change)
  return () => changed.delete(change)
}

function turn(on: boolean) {
  printing = on
  flushSync(() => {
    for (const change of changed) change()
  })
}

// Always the same two: a listener that is there is not added again.
const before = () => turn(true)
const after = () => turn(false)
