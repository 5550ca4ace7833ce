import { placeOn, type Axis } from './axis'

/** People more or fewer, and under each the same as one in so many. */
export function AxisTicks({ axis, fewer }: { axis: Axis; fewer: string }) {
  return (
    <svg className="balance-ticks" height={54} aria-hidden>
      {axis.ticks.map((tick) => (
        <g key={tick.at}>
          <line
            className={tick.at === 0 ? 'zero' : 'grid'}
            x1={placeOn(axis, tick.at)}
            x2={placeOn(axis, tick.at)}
            y1={0}
            y2={5}
          />
          <text x={placeOn(axis, tick.at)} y={16}>
            {tick.label}
          </text>
          <text className="one-in" x={placeOn(axis, tick.at)} y={31}>
            {tick.oneIn}
          </text>
        </g>
      ))}
      <svg x={axis.zero} y={48} overflow="visible">
        <text className="left" x={-8}>
          ← {fewer}
        </text>
        <text className="right" x={8}>
          more →
        </text>
      </svg>
    </svg>
  )
}
