import type { Endpoint } from '@/trial/vocabulary'
import type { Axis } from '@/views/effectAxis'
import type { Columns } from './columns'
import { placeOn } from './scale'
import { favours, type Sides } from './words'

type Props = {
  readonly axis: Axis
  readonly endpoint: Pick<Endpoint, 'direction'>
  readonly sides: Sides
  readonly columns: Columns
  readonly ratio: boolean
  readonly scale: string
}

/** The axis below the plot column, and whom each side favours. */
export function AxisRow({ axis, endpoint, sides, columns, ratio, scale }: Props) {
  const { left, right } = favours(endpoint, sides)
  const none = placeOn(axis, 0)
  const says = columns.narrow ? '' : 'favours '
  const zero = axis.ticks.findIndex(({ at }) => at === 0)
  const every = columns.narrow ? Math.ceil(axis.ticks.length / 4) : crowded(axis) ? 2 : 1
  return (
    <tfoot>
      <tr>
        <td colSpan={columns.before} className="forest-scale">
          {scale}
        </td>
        <td className="forest-axis">
          <svg aria-hidden>
            <line className="forest-ground" x1="0%" x2="100%" y1="0.5" y2="0.5" />
            {axis.ticks.map(({ at, label }, i) => (
              <g key={at}>
                <line
                  className="forest-ground"
                  x1={`${placeOn(axis, at)}%`}
                  x2={`${placeOn(axis, at)}%`}
                  y1="0"
                  y2="5"
                />
                <text x={`${placeOn(axis, at)}%`} y="17">
                  {(i - zero) % every === 0 && label}
                </text>
              </g>
            ))}
            <svg x={`${none}%`} y="32">
              <text className="forest-left" x="-7">
                ← {says}
                {left}
              </text>
              <text className="forest-right-words" x="7">
                {says}
                {right} →
              </text>
            </svg>
          </svg>
          <span className="visually-hidden">
            No effect is {ratio ? 1 : 0}. Lower favours {left}, higher favours {right}.
          </span>
        </td>
        <td colSpan={columns.after} className="forest-interval">
          95% CI
        </td>
      </tr>
    </tfoot>
  )
}

/** More letters than the plot has room for where it is at its smallest. */
const crowded = ({ ticks }: Axis) => ticks.map(({ label }) => label).join('').length > 20
