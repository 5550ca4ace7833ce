import { useState, type FocusEvent, type KeyboardEvent } from 'react'

/**
 * Makes a table one tab stop. Up and down go from row to row, Home and End to the first and last,
 * left and right through the buttons of a row, Escape leaves.
 */
export function useStops(stops: readonly string[]) {
  const [moved, setMoved] = useState('')
  const at = stops.includes(moved) ? moved : (stops[0] ?? '')

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const key = target.closest('tr[data-row]')?.getAttribute('data-row')
    if (key) setMoved(key)
  }
  return { at, onKeyDown, onFocus }
}

function focusMain(row: Element | undefined) {
  const main = row?.querySelector<HTMLElement>('[data-main] button, button[data-main]')
  main?.focus()
  main?.scrollIntoView({ block: 'nearest' })
}

function beside(row: Element, from: HTMLElement, step: number): HTMLElement | undefined {
  const controls = [...row.querySelectorAll<HTMLElement>('a, button')]
  return controls[controls.indexOf(from) + step]
}

function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const { currentTarget: table, target } = event
  const row = target instanceof Element ? target.closest('tr[data-row]') : null
  if (!row || !(target instanceof HTMLElement)) return
  const rows = [...table.querySelectorAll('tr[data-row]')]
  const here = rows.indexOf(row)
  const goal = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: rows.length - 1,
  }[event.key]
  if (event.key === 'Escape') target.blur()
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
    beside(row, target, event.key === 'ArrowRight' ? 1 : -1)?.focus()
  else if (goal === undefined) return
  else focusMain(rows[Math.max(0, Math.min(rows.length - 1, goal))])
  event.preventDefault()
}
