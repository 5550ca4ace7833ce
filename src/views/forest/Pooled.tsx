import { useContext } from 'react'
import { placeOn } from './scale'
import { ScaleContext } from './ScaleContext'

type Interval = { readonly estimate: number; readonly low: number; readonly high: number }
type Props = {
  readonly of: Interval
  readonly hue?: string | undefined
  readonly className?: string
}

/** A pooled effect: as wide as its interval, highest at its estimate. */
export function Diamond({ of, hue, className = '' }: Props) {
  const at = usePlaces()
  const [low, estimate, high] = [at(of.low), at(of.estimate), at(of.high)]
  return (
    <svg className={`forest-mark forest-diamond ${className}`} data-agent={hue} aria-hidden>
      <svg y="50%" height="16" viewBox="0 -8 100 16" preserveAspectRatio="none">
        <path
          d={`M${low} 0L${estimate} -6L${high} 0L${estimate} 6Z`}
          vectorEffect="non-scaling-stroke"
          transform="translate(0 -8)"
        />
      </svg>
    </svg>
  )
}

/** Where a new trial is expected: a capped bar; an arrow where it goes on past the axis. */
export function PredictionBar({ of }: { of: Interval }) {
  const scale = useContext(ScaleContext)
  const at = usePlaces()
  const ends = [
    { at: at(of.low), past: of.low < scale.low, turn: -1 },
    { at: at(of.high), past: of.high > scale.high, turn: 1 },
  ]
  return (
    <svg className="forest-mark forest-prediction" aria-hidden>
      <line x1={`${at(of.low)}%`} x2={`${at(of.high)}%`} y1="50%" y2="50%" />
      {ends.map(({ at: x, past, turn }) => (
        <svg key={turn} x={`${x}%`} y="50%">
          <path d={past ? `M${7 * turn} 0L${-turn} -4.5V4.5z` : 'M-1 -5H1V5H-1z'} />
        </svg>
      ))}
    </svg>
  )
}

function usePlaces() {
  const { low, high } = useContext(ScaleContext)
  return (x: number) => placeOn({ low, high }, Math.min(high, Math.max(low, x))).toFixed(3)
}
