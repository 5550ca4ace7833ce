import { controlOf, type Panel } from '@/evidence/panels'
import { intervalText } from '@/evidence/valueWords'
import { grouped } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Arm } from '@/trial/schema'
import { Figure } from '@/views/Figure'
import { intervalStrip, type StripRow } from './primary'

type Props = { panel: Panel; nameOf: (arm: Arm) => string }

/** The arms' values on one axis, each with its 95% interval; the dashed line is the control. */
export function IntervalStrip({ panel, nameOf }: Props) {
  const strip = intervalStrip(panel)
  if (!strip) return null
  const { rows, low, high, ticks, scale } = strip
  const control = controlOf(panel)
  const line = rows.find(({ row }) => row === control)?.value.estimate
  const place = (x: number) => `${(100 * (x - low)) / (high - low)}%`
  const calculated = rows.filter(
    ({ value: { interval } }) => isEstimable(interval) && interval.calculated,
  )
  return (
    <table className="strip">
      <caption>
        95% intervals, {calculated.length === rows.length ? 'calculated here' : 'as reported'}
        {calculated.length > 0 && calculated.length < rows.length && ', or calculated where marked'}
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Arm</th>
          <td>Drawn to scale</td>
          <th scope="col">Value and 95% interval</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((shown) => (
          <tr key={shown.row.key}>
            <th scope="row">
              {nameOf(shown.row.arm)}
              <small className="number">{people(shown.row)}</small>
            </th>
            <td aria-hidden>
              <svg data-agent={shown.row.hue} data-dose={shown.row.tier}>
                {ticks.map((tick) => (
                  <line
                    key={tick}
                    className="grid"
                    x1={place(tick)}
                    x2={place(tick)}
                    y1={0}
                    y2="100%"
                  />
                ))}
                {line !== undefined && (
                  <line className="control" x1={place(line)} x2={place(line)} y1={0} y2="100%" />
                )}
                <Whisker {...shown} place={place} />
              </svg>
            </td>
            <td className="number">
              <Interval {...shown} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden>
        <tr>
          <td />
          <td>
            <span className="strip-ticks">
              {ticks.map((tick) => (
                <span key={tick} className="number" style={{ left: place(tick) }}>
                  {grouped(tick)}
                  {scale === 'percent' && tick === ticks.at(-1) && '%'}
                </span>
              ))}
            </span>
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

function Whisker({ row, value, place }: StripRow & { place: (x: number) => string }) {
  const { interval } = value
  if (!isEstimable(interval)) return null
  const [low, high, at] = [place(interval.low), place(interval.high), place(interval.estimate)]
  return (
    <g className="whisker">
      <line x1={low} x2={high} y1="50%" y2="50%" />
      {!interval.calculated && [low, high].map((end) => <Cap key={end} at={end} />)}
      {row.hue === 'active' ? (
        <svg x={at} y="50%" overflow="visible">
          <rect className="mark" x={-6} y={-6} width={12} height={12} />
        </svg>
      ) : (
        <circle className="mark" cx={at} cy="50%" r={6.5} />
      )}
    </g>
  )
}

const Cap = ({ at }: { at: string }) => (
  <svg x={at} y="50%" overflow="visible">
    <line y1={-5} y2={5} />
  </svg>
)

function Interval({ row, value }: StripRow) {
  const { interval } = value
  return (
    <>
      <b>{value.text}</b>
      <small>
        <Figure source={row.key} calculated={isEstimable(interval) && interval.calculated}>
          {intervalText(row, value)}
        </Figure>
      </small>
    </>
  )
}

function people({ result, arm }: StripRow['row']): string {
  if (result?.n) return `n = ${grouped(result.n)}`
  return arm.n ? `${grouped(arm.n)} randomised` : 'n not reported'
}
