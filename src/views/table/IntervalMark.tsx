import { isEstimable } from '@/stats/effect'
import { controlRate, valueIn, type TableRow } from './rows'

/**
 * A share and its 95% interval on the axis of its column, from 0 to 100%. End caps mean reported;
 * the dashed line is the control of the same trial. The figures stand beside it in words.
 */
export function IntervalMark({ row, height }: { row: TableRow; height: number }) {
  const value = valueIn(row)
  if (!isEstimable(value) || value.scale !== 'percent') return null
  const { estimate, interval } = value
  const { hue, tier, arm } = row.arm
  const control = controlRate(row.panel)
  const middle = height / 2
  return (
    <svg
      className="axis-mark"
      width="100%"
      height={height}
      data-agent={hue}
      data-dose={tier}
      aria-hidden
    >
      {control !== null && (
        <line
          className="control-line"
          x1={`${control}%`}
          x2={`${control}%`}
          y1={0}
          y2={arm.role === 'experimental' ? height : middle}
        />
      )}
      {isEstimable(interval) && (
        <g className="whisker">
          <line x1={`${interval.low}%`} x2={`${interval.high}%`} y1={middle} y2={middle} />
          {!interval.calculated &&
            [interval.low, interval.high].map((bound) => (
              <line key={bound} x1={`${bound}%`} x2={`${bound}%`} y1={middle - 4} y2={middle + 4} />
            ))}
        </g>
      )}
      {hue === 'active' ? (
        <rect
          className="mark"
          x={`${estimate}%`}
          y={middle - 4.5}
          width={9}
          height={9}
          transform="translate(-4.5 0)"
        />
      ) : (
        <circle className="mark" cx={`${estimate}%`} cy={middle} r={5} />
      )}
    </svg>
  )
}
