import { useContext } from 'react'
import { placeOn } from './scale'
import { ScaleContext } from './ScaleContext'

type Scale = { readonly low: number; readonly high: number }
type Interval = { readonly estimate: number; readonly low: number; readonly high: number }
type Props = {
  readonly of: Interval
  readonly hue?: string | undefined
  readonly className?: string
}

/** A pooled effect: as wide as its interval, highest at its estimate, cut off where the axis ends. */
export function Diamond({ of, hue, className = '' }: Props) {
  const scale = useContext(ScaleContext)
  const at = usePlaces()
  const [low, estimate, high] = [at(of.low), at(of.estimate), at(of.high)]
  const [left, right] = [
    half * shareBeyond(of.estimate, of.low, scale.low),
    half * shareBeyond(of.estimate, of.high, scale.high),
  ]
  return (
    <svg className={`forest-mark forest-diamond ${className}`} data-agent={hue} aria-hidden>
      <svg y="50%" height="16" viewBox="0 -8 100 16" preserveAspectRatio="none">
        <path
          d={`M${low} ${left}V${-left}L${estimate} ${-half}L${high} ${-right}V${right}L${estimate} ${half}Z`}
          vectorEffect="non-scaling-stroke"
          transform="translate(0 -8)"
        />
      </svg>
      {endsOf(of, scale, at).map(({ x, past, turn }) => (
        <svg key={turn} x={x} y="50%">
          {past && <path d={arrow(turn)} />}
        </svg>
      ))}
    </svg>
  )
}

/** Half the height of a diamond at its estimate, in px. */
const half = 6

/** How much of the way from an estimate to its bound lies past the end of the axis. */
const shareBeyond = (estimate: number, bound: number, end: number) =>
  Math.min(1, Math.max(0, (bound - end) / (bound - estimate || 1)))

/** Where a new trial is expected: a capped bar; an arrow where it goes on past the axis. */
export function PredictionBar({ of }: { of: Interval }) {
  const scale = useContext(ScaleContext)
  const at = usePlaces()
  return (
    <svg className="forest-mark forest-prediction" aria-hidden>
      <line x1={`${at(of.low)}%`} x2={`${at(of.high)}%`} y1="50%" y2="50%" />
      {endsOf(of, scale, at).map(({ x, past, turn }) => (
        <svg key={turn} x={x} y="50%">
          <path d={past ? arrow(turn) : 'M-1 -5H1V5H-1z'} />
        </svg>
      ))}
    </svg>
  )
}

const endsOf = (of: Interval, scale: Scale, at: (x: number) => string) => [
  { x: `${at(of.low)}%`, past: of.low < scale.low, turn: -1 },
  { x: `${at(of.high)}%`, past: of.high > scale.high, turn: 1 },
]

const arrow = (turn: number) => `M${7 * turn} 0L${-turn} -4.5V4.5z`

function usePlaces() {
  const { low, high } = useContext(ScaleContext)
  return (x: number) => placeOn({ low, high }, Math.min(high, Math.max(low, x))).toFixed(3)
}
