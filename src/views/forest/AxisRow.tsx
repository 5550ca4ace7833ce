import { measures } from '@/evidence/measures'
import { capital, midSentence } from '@/evidence/words'
import type { Axis } from '@/views/effectAxis'
import type { Columns } from './columns'
import { placeOn } from './scale'
import type { Section } from './sections'
import { favours, measureName, type Sides } from './words'

type Props = {
  readonly section: Section
  readonly sides: Sides
  readonly columns: Columns
}

/** The axis below the plot column, and whom each side favours. */
export function AxisRow({ section, sides, columns }: Props) {
  const { axis, endpoint, measure } = section
  const { left, right } = favours(endpoint, sides)
  const none = placeOn(axis, 0)
  const says = columns.narrow ? '' : 'favours '
  const zero = axis.ticks.findIndex(({ at }) => at === 0)
  const every = columns.narrow ? Math.ceil(axis.ticks.length / 4) : crowded(axis) ? 2 : 1
  return (
    <tfoot>
      <tr>
        <td colSpan={columns.before} className="forest-scale">
          {scaleWords(section, columns.narrow)}
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
            No effect is {measures[measure].ratio ? 1 : 0}. Lower favours {left}, higher favours{' '}
            {right}.
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

/** What the axis is of, and in what; on a phone in what alone, for the head names the measure. */
function scaleWords({ measure, endpoint, rows }: Section, narrow: boolean): string {
  const { ratio, unit } = measures[measure]
  const { label } = measureName(rows, measure)
  const of = unit || (ratio ? 'log scale' : midSentence(endpoint.unit))
  if (narrow && of) return capital(of)
  return of ? `${label}, ${of}` : label
}
