import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'

export type GuessProps = {
  readonly name: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly show: (value: number) => string
  readonly onChange: (value: number) => void
}

/** A handle to guess with: dragged, or moved by the arrow keys. It fills the place of what it asks. */
export function Guess({
  upright,
  name,
  value,
  min,
  max,
  step,
  show,
  onChange,
}: GuessProps & { upright: boolean }) {
  const field = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLDivElement>(null)
  useEffect(() => handle.current?.focus({ preventScroll: true }), [])
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)))
  const place = ({ clientX, clientY, pointerId, buttons, type }: PointerEvent) => {
    const box = field.current?.getBoundingClientRect()
    if (!box || (type === 'pointermove' && !buttons)) return
    if (type === 'pointerdown') field.current?.setPointerCapture(pointerId)
    const share = upright ? (box.bottom - clientY) / box.height : (clientX - box.left) / box.width
    set(min + Math.round((share * (max - min)) / step) * step)
  }
  const move = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (by) set(value + by * (event.shiftKey ? 5 : 1) * step)
    else if (event.key === 'Home') set(min)
    else if (event.key === 'End') set(max)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const at = `${(100 * (value - min)) / (max - min)}%`
  return (
    <div
      ref={field}
      className="guess"
      data-upright={upright}
      onPointerDown={place}
      onPointerMove={place}
    >
      <span className="guess-fill" style={upright ? { height: at } : { width: at }} />
      <span className="guess-mark" aria-hidden>
        ?
      </span>
      <div
        ref={handle}
        className="guess-handle"
        style={upright ? { bottom: at } : { left: at }}
        role="slider"
        tabIndex={0}
        aria-label={`Your prediction: ${name}`}
        aria-orientation={upright ? 'vertical' : 'horizontal'}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={show(value)}
        onKeyDown={move}
      >
        <svg width={22} height={22} viewBox="0 0 22 22" aria-hidden>
          <path d="M6.5 8.5L11 4l4.5 4.5M6.5 13.5L11 18l4.5-4.5" />
        </svg>
        <span className="guess-value" aria-hidden>
          {show(value)}
        </span>
      </div>
    </div>
  )
}
