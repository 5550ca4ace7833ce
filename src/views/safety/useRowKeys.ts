import { useState, type FocusEvent, type KeyboardEvent } from 'react'

/**
 * Makes a table one tab stop: up and down go from event to event, left and right through the
 * buttons of one, Home and End to the first and last, Escape leaves.
 */
export function useRowKeys(keys: readonly string[]) {
  const [moved, setMoved] = useState('')
  const at = keys.includes(moved) ? moved : (keys[0] ?? '')
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const key = target.closest('[data-row]')?.getAttribute('data-row')
    if (key) setMoved(key)
  }
  return { at, onFocus, onKeyDown }
}

function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const { currentTarget: table, target } = event
  if (!(target instanceof HTMLElement)) return
  const row = target.closest('[data-row]')
  if (!row) return
  const rows = [...table.querySelectorAll('[data-row]')]
  const buttons = [...row.querySelectorAll<HTMLElement>('button')]
  const here = rows.indexOf(row)
  const goal = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key]
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (event.key === 'Escape') target.blur()
  else if (step !== undefined) buttons[buttons.indexOf(target) + step]?.focus()
  else if (goal !== undefined) {
    const to = rows[Math.max(0, Math.min(rows.length - 1, goal))]
    const main = to?.querySelector<HTMLElement>('button')
    main?.focus()
    main?.scrollIntoView({ block: 'nearest' })
  } else return
  event.preventDefault()
}
