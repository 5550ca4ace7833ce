import { isEstimable } from '@/stats/effect'
import { placeOn, type Axis } from './axis'
import type { BalanceRow } from './rows'

const [height, middle] = [36, 18]

/** A bar from nothing to the difference, and its interval; end caps where a source gave it. */
export function DifferenceMark({ row, axis }: { row: BalanceRow; axis: Axis }) {
  const { difference, contrast } = row
  const { estimate, interval, by } = difference
  const { hue, tier } = contrast.arm
  const at = (x: number) => placeOn(axis, x)
  const width = Math.abs(parseFloat(at(estimate)) - parseFloat(at(0)))
  return (
    <svg className="balance-mark" height={height} data-agent={hue} data-dose={tier} aria-hidden>
      {axis.ticks.map((tick) => (
        <line
          key={tick.at}
          className={tick.at === 0 ? 'zero' : 'grid'}
          x1={at(tick.at)}
          x2={at(tick.at)}
          y1={0}
          y2={height}
        />
      ))}
      <rect
        className="bar"
        x={at(Math.min(0, estimate))}
        width={`${width}%`}
        y={middle - 6}
        height={12}
      />
      {isEstimable(interval) && (
        <g className="interval">
          <line x1={at(interval.low)} x2={at(interval.high)} y1={middle} y2={middle} />
          {by === 'source' &&
            [interval.low, interval.high].map((x) => (
              <line key={x} x1={at(x)} x2={at(x)} y1={middle - 4} y2={middle + 4} />
            ))}
        </g>
      )}
      {hue === 'active' ? (
        <svg x={at(estimate)} y={middle} overflow="visible">
          <rect className="mark" x={-5} y={-5} width={10} height={10} />
        </svg>
      ) : (
        <circle className="mark" cx={at(estimate)} cy={middle} r={5} />
      )}
    </svg>
  )
}
