import { useEffect, useMemo, useRef, useState, type FocusEvent, type PointerEvent } from 'react'

/** Where a mark is, in px from the corner of the frame that holds the table. */
export type Spot = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly room: number
}

const wait = 120

/** Which row's card is shown: that of the mark under the pointer, or of the focused effect. */
export function useCard() {
  const [card, setCard] = useState<{ readonly key: string; readonly spot: Spot } | null>(null)
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const handlers = useMemo(() => {
    const later = (change: () => void, after: number) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(change, after)
    }
    const show = (row: Element, after: number) => {
      const spot = spotOf(row)
      const key = row.getAttribute('data-row')
      if (spot && key) later(() => setCard({ key, spot }), after)
    }
    return {
      onPointerOver: ({ target, pointerType }: PointerEvent) => {
        const cell = target instanceof Element ? target.closest('td.forest-plot') : null
        const row = cell?.closest('tr.forest-row')
        if (row && pointerType !== 'touch') show(row, wait)
        else later(() => setCard(null), wait)
      },
      onFocus: ({ target }: FocusEvent) => {
        const row = target.closest('[data-main]') && target.closest('tr.forest-row')
        if (row && target.matches(':focus-visible')) show(row, 0)
      },
      onLeave: () => later(() => setCard(null), wait),
    }
  }, [])
  return { card, handlers }
}

function spotOf(row: Element): Spot | null {
  const frame = row.closest('.forest-frame')?.getBoundingClientRect()
  const plot = row.querySelector('td.forest-plot')
  const mark = (row.querySelector('.forest-square') ?? plot)?.getBoundingClientRect()
  if (!frame || !mark) return null
  return {
    left: mark.left - frame.left,
    right: mark.right - frame.left,
    top: mark.top - frame.top,
    bottom: mark.bottom - frame.top,
    room: frame.width,
  }
}
