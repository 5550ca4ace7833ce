import type { AbsoluteDifference } from '@/evidence/absoluteDifference'
import { isEstimable, type Interval } from '@/stats/effect'
import type { Axis } from '@/views/effectAxis'
import { placeOn } from './axis'
import type { Line, Margin } from './lines'
import type { Drawn } from './rows'

type Props = {
  readonly line: Line
  readonly axis: Axis
  readonly drawn: Drawn
  readonly unit: AbsoluteDifference['unit']
  readonly margin: Margin | null
  /** The last line of its event, where there is room for words. */
  readonly last: boolean
}

/** An arm beside the reference: filled as published, hollow as calculated; the margin if it has one. */
export function EffectPlot({ line, axis, drawn, unit, margin, last }: Props) {
  const shown = drawn === 'ratio' ? ratioOf(line) : differenceOf(line, unit)
  const { hue, tier } = line.row
  return (
    <svg aria-hidden data-agent={hue} data-dose={tier}>
      {margin && (
        <line
          className="margin"
          x1={`${placeOn(axis, margin.at)}%`}
          x2={`${placeOn(axis, margin.at)}%`}
          y1="0"
          y2="100%"
        />
      )}
      {margin && last && (
        <svg x={`${placeOn(axis, margin.at)}%`} y="50%" overflow="visible">
          <text className="margin-words" data-shown={margin.shown} x={6} y={4}>
            {margin.shown ? '✓' : '✕'} NI {margin.shown ? 'shown' : 'not shown'}
          </text>
        </svg>
      )}
      {shown && <Effect axis={axis} {...shown} />}
    </svg>
  )
}

type Shown = { estimate: number; interval: Interval | null; hollow: boolean }

function ratioOf({ against }: Line): Shown | null {
  if (!against || !isEstimable(against.ratio)) return null
  const { estimate, interval, published } = against.ratio
  return { estimate, interval, hollow: !published }
}

function differenceOf({ against }: Line, unit: AbsoluteDifference['unit']): Shown | null {
  if (!against || !isEstimable(against.difference) || against.difference.unit !== unit) return null
  const { estimate, interval } = against.difference
  const thousand = (x: number) => 1000 * x
  return {
    estimate: thousand(estimate),
    interval: isEstimable(interval)
      ? {
          estimate: thousand(interval.estimate),
          low: thousand(interval.low),
          high: thousand(interval.high),
        }
      : null,
    hollow: true,
  }
}

function Effect({ axis, estimate, interval, hollow }: Shown & { axis: Axis }) {
  const at = (x: number) => `${placeOn(axis, x)}%`
  return (
    <>
      {interval && (
        <line className="whisker" x1={at(interval.low)} x2={at(interval.high)} y1="50%" y2="50%" />
      )}
      {interval && interval.high > axis.high && (
        <svg x="100%" y="50%" overflow="visible">
          <path className="arrow" d="M-1 0l-6 -3.6v7.2z" />
        </svg>
      )}
      {interval && interval.low < axis.low && (
        <svg x="0%" y="50%" overflow="visible">
          <path className="arrow" d="M1 0l6 -3.6v7.2z" />
        </svg>
      )}
      <svg x={at(estimate)} y="50%" overflow="visible">
        <rect
          className={hollow ? 'effect hollow' : 'effect'}
          x={-4.5}
          y={-4.5}
          width={9}
          height={9}
        />
      </svg>
    </>
  )
}
