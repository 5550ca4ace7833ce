import { useState, type KeyboardEvent } from 'react'

/** Makes the buttons of a table one tab stop: up and down, Home and End; Escape leaves. */
export function useRoving(keys: readonly string[]) {
  const [moved, setMoved] = useState('')
  const at = keys.includes(moved) ? moved : (keys[0] ?? '')
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const here = keys.indexOf(at)
    const goal = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: keys.length - 1 }[
      event.key
    ]
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
    if (goal === undefined) return
    event.preventDefault()
    const next = keys[Math.max(0, Math.min(keys.length - 1, goal))]
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus()
  }
  /** For each of the buttons. */
  const stop = (key: string) => ({
    'data-key': key,
    tabIndex: key === at ? 0 : -1,
    onFocus: () => setMoved(key),
  })
  return { onKeyDown, stop }
}
