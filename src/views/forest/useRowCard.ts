import type { FocusEvent, PointerEvent } from 'react'
import { spotIn, useCard } from '@/ui/useCard'

/** Which row's card is shown: that of the mark under the pointer, or of the focused effect. */
export function useRowCard() {
  const { card, show, hide } = useCard()
  const showRow = (row: Element, soon: boolean) => {
    const mark = row.querySelector('.forest-square') ?? row.querySelector('td.forest-plot')
    const spot = spotIn(row.closest('.forest-frame'), mark)
    const key = row.getAttribute('data-row')
    if (spot && key) show(key, spot, soon)
  }
  return {
    card,
    onPointerOver: ({ target, pointerType }: PointerEvent) => {
      const cell = target instanceof Element ? target.closest('td.forest-plot') : null
      const row = cell?.closest('tr.forest-row')
      if (row && pointerType !== 'touch') showRow(row, false)
      else hide()
    },
    onFocus: ({ target }: FocusEvent) => {
      const row = target.closest('[data-main]') && target.closest('tr.forest-row')
      if (row && target.matches(':focus-visible')) showRow(row, true)
    },
    onLeave: hide,
  }
}
