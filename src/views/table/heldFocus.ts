/** The control that has the focus, by its row and its place in it: it may be drawn anew. */
export type HeldFocus = { readonly row: string; readonly control: number }

const controlsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>('a, button')]

export function heldFocus(): HeldFocus | null {
  const { activeElement } = document
  const row = activeElement?.closest('.results tr[aria-rowindex]')
  const control = row ? controlsOf(row).findIndex((one) => one === activeElement) : -1
  return row && control >= 0 ? { row: row.getAttribute('aria-rowindex') ?? '', control } : null
}

/** Gives it back; whether its row is drawn. */
export function giveFocus({ row, control }: HeldFocus): boolean {
  const drawn = document.querySelector(`.results tr[aria-rowindex="${row}"]`)
  if (drawn) controlsOf(drawn)[control]?.focus({ preventScroll: true })
  return drawn !== null
}
