import { useEffect, useMemo, useRef, useState } from 'react'

/** Where a mark is, in px from the corner of the frame that holds it and its card. */
export type Spot = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly room: number
}

const wait = 120

/** Whose card is shown: it comes a little after the pointer, or at once, and stays a little. */
export function useCard() {
  const [card, setCard] = useState<{ readonly key: string; readonly spot: Spot } | null>(null)
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const changes = useMemo(() => {
    const later = (change: () => void, after: number) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(change, after)
    }
    return {
      show: (key: string, spot: Spot, soon: boolean) =>
        later(() => setCard({ key, spot }), soon ? 0 : wait),
      keep: () => clearTimeout(timer.current),
      hide: () => later(() => setCard(null), wait),
    }
  }, [])
  return { card, ...changes }
}

/** Where a mark is in its frame; null where either is not there. */
export function spotIn(frame: Element | null, mark: Element | null): Spot | null {
  if (!frame || !mark) return null
  const [{ left: x, top: y, width: room }, { left, right, top, bottom }] = [
    frame.getBoundingClientRect(),
    mark.getBoundingClientRect(),
  ]
  return { left: left - x, right: right - x, top: top - y, bottom: bottom - y, room }
}
