import { useState, type FocusEvent, type KeyboardEvent } from 'react'

/** Makes a table one tab stop: up and down between rows, left and right through a row's buttons. */
export function useStops(keys: readonly string[]) {
  const [moved, setMoved] = useState('')
  const at = keys.includes(moved) ? moved : (keys[0] ?? '')
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const key = target.closest('[data-row]')?.getAttribute('data-row')
    if (key) setMoved(key)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget, target, key } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
    const row = target.closest('[data-row]')
    if (!row) return
    const rows = [...currentTarget.querySelectorAll('[data-row]')]
    const here = rows.indexOf(row)
    const goal = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[key]
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (key === 'Escape') target.blur()
    else if (step !== undefined) {
      const buttons = [...row.querySelectorAll('button')]
      buttons[buttons.findIndex((button) => button === target) + step]?.focus()
    } else if (goal !== undefined)
      rows[Math.max(0, Math.min(rows.length - 1, goal))]?.querySelector('button')?.focus()
    else return
    event.preventDefault()
  }
  return { at, onFocus, onKeyDown }
}
