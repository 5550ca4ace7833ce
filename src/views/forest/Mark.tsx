import { useContext } from 'react'
import type { Drawn } from './rows'
import { placeOn, precisionOf, sideOf } from './scale'
import { ScaleContext } from './ScaleContext'

type Props = {
  readonly drawn: Drawn
  readonly hue: string
  /** Its share of what is pooled; without one its square shows its precision. */
  readonly weight: number | undefined
  /** Left out of what is pooled. */
  readonly out?: boolean
  /** What a click on the square does; the row has the same for keys. */
  readonly onSquare?: () => void
}

/**
 * An interval with its square, in percent of the plot. What runs past the axis ends in an arrow;
 * the true bound stands in the text beside it.
 */
export function Mark({ drawn, hue, weight, out = false, onSquare }: Props) {
  const { low, high, most, heaviest } = useContext(ScaleContext)
  const { estimate, interval } = drawn
  const side = weight === undefined ? sideOf(precisionOf(drawn), most) : sideOf(weight, heaviest)
  const place = (x: number) => placeOn({ low, high }, x)
  const [short, long] = [interval && interval.low < low, interval && interval.high > high]
  const at = (x: number) => `${place(Math.min(high, Math.max(low, x))).toFixed(3)}%`
  return (
    <svg className={out ? 'forest-mark out' : 'forest-mark'} data-agent={hue} aria-hidden>
      {interval && (
        <line
          className="forest-line"
          x1={at(interval.low)}
          x2={at(interval.high)}
          y1="50%"
          y2="50%"
        />
      )}
      {short && (
        <svg x="0%" y="50%">
          <path className="forest-arrow" d="M-7 0L1 -4.5V4.5z" />
        </svg>
      )}
      {long && (
        <svg x="100%" y="50%">
          <path className="forest-arrow" d="M7 0L-1 -4.5V4.5z" />
        </svg>
      )}
      <svg x={at(estimate)} y="50%">
        <rect
          className={drawn.derived ? 'forest-square derived' : 'forest-square'}
          x={-side / 2}
          y={-side / 2}
          width={side}
          height={side}
        />
        {onSquare && (
          <rect
            className="forest-touch"
            x={-hand / 2}
            y={-hand / 2}
            width={hand}
            height={hand}
            onClick={onSquare}
          />
        )}
      </svg>
    </svg>
  )
}

/** What a pointer can hit, in px. */
const hand = 24
