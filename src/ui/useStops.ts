import { useState, type FocusEvent, type KeyboardEvent } from 'react'

/**
 * Makes a table one tab stop. Up and down go from row to row (`data-row`), Home and End to the
 * first and last, left and right through what can be pressed in a row, Escape leaves.
 *
 * A row is entered at the button marked `data-main`, or in it, else at its first.
 */
export function useStops(keys: readonly string[]) {
  const [moved, setMoved] = useState('')
  const at = keys.includes(moved) ? moved : (keys[0] ?? '')
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const key = target.closest('[data-row]')?.getAttribute('data-row')
    if (key) setMoved(key)
  }
  return { at, onFocus, onKeyDown }
}

function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  const { currentTarget: table, target, key } = event
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return
  const row = target.closest('[data-row]')
  if (!row) return
  const rows = [...table.querySelectorAll('[data-row]')]
  const here = rows.indexOf(row)
  const goal = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[key]
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (key === 'Escape') target.blur()
  else if (goal !== undefined) enter(rows[Math.max(0, Math.min(rows.length - 1, goal))])
  else {
    const controls = [...row.querySelectorAll<HTMLElement>('a, button')]
    const beside = step && controls[controls.indexOf(target) + step]
    // With nothing beside it the key may move a table that is wider than its place.
    if (!beside) return
    beside.focus()
  }
  event.preventDefault()
}

function enter(row: Element | undefined) {
  const main =
    row?.querySelector<HTMLElement>('[data-main] button, button[data-main]') ??
    row?.querySelector('button')
  main?.focus()
  main?.scrollIntoView({ block: 'nearest' })
}
