import type { Axis } from '@/views/effectAxis'
import { percentOn } from './axis'

type TicksProps = {
  readonly axis: Axis
  readonly left: string
  readonly right: string
  readonly narrow: boolean
}

/** The axis below every mark, and whom each of its sides favours. */
export function Ticks({ axis, left, right, narrow }: TicksProps) {
  const few = narrow && axis.ticks.length > 4 ? 2 : 1
  const zero = axis.ticks.findIndex((tick) => tick.at === 0)
  return (
    <svg className="network-ticks" aria-hidden>
      <line className="network-ground" x1="0%" x2="100%" y1="0.5" y2="0.5" />
      {axis.ticks.map((tick, i) => (
        <g key={tick.at}>
          <line
            className="network-ground"
            x1={percentOn(axis, tick.at)}
            x2={percentOn(axis, tick.at)}
            y1="0"
            y2="5"
          />
          <text x={percentOn(axis, tick.at)} y="17" textAnchor="middle">
            {(i - zero) % few === 0 && tick.label}
          </text>
        </g>
      ))}
      <svg x={percentOn(axis, 0)} y="32">
        <text x="-7" textAnchor="end">
          ← {left}
        </text>
        <text x="7">{right} →</text>
      </svg>
    </svg>
  )
}
