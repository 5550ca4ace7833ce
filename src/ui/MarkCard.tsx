import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Spot } from './useCard'
import './MarkCard.css'

type Place = { readonly left: number; readonly top: number }
type Props = {
  readonly spot: Spot
  /** The corner of a card of this size; it must not change from drawing to drawing. */
  readonly place: (spot: Spot, width: number, height: number) => Place
  readonly children: ReactNode
  /** Where the pointer may enter it; elsewhere it lets the pointer through. */
  readonly onEnter?: () => void
  readonly onLeave?: () => void
}

/** A mark at length, beside it. The name of the mark says the same, so it is not spoken twice. */
export function MarkCard({ spot, place, children, onEnter, onLeave }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const element = card.current
    if (element) setAt(place(spot, element.offsetWidth, element.offsetHeight))
  }, [place, spot])
  return (
    <div
      ref={card}
      className="mark-card"
      data-through={!onEnter || undefined}
      aria-hidden
      style={at ?? { left: 0, top: 0, visibility: 'hidden' }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {children}
    </div>
  )
}
