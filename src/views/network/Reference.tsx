import { effectText, measures } from '@/evidence/measures'
import type { Network, NetworkTreatment } from '@/evidence/network'
import type { SolvedNetwork } from '@/evidence/solveNetwork'
import { decimals, grouped, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { axisOf, placeOn, type Axis } from './axis'
import { referenceRows, type ReferenceRow } from './rows'
import { useRoving } from './useRoving'
import { lowered, percent, riskText, standingWords } from './words'

type Props = {
  readonly network: Network
  readonly solved: SolvedNetwork
  readonly reference: NetworkTreatment
}

/** Every treatment against the reference: what to expect, the effect, and how sure its place is. */
export function Reference({ network, solved, reference }: Props) {
  const ask = useExplorer((s) => s.ask)
  const open = useExplorer((s) => s.open)
  const rows = referenceRows(network, solved, reference)
  const { onKeyDown, stop } = useRoving(rows.flatMap((row) => row.against?.key ?? []))
  const { measure, endpoint } = network
  const axis = axisOf(
    rows.flatMap((row) => row.against?.interval ?? []),
    measure,
  )
  const { short, ratio, unit } = measures[measure]
  const better = endpoint.direction === 'higher-better'
  const name = lowered(reference.name)
  const [left, right] = better ? [name, 'the treatment'] : ['the treatment', name]
  return (
    // Keys pressed inside arrive here; the rows' own buttons are the controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="network-scroll" onKeyDown={onKeyDown}>
      <table className="network-table" aria-label={`Every treatment against ${name}`}>
        <thead>
          <tr>
            <th scope="col">Against {name}</th>
            <th scope="col" className="right">
              Patients
            </th>
            <th scope="col" className="right">
              Expected, % (95% CI)
            </th>
            <th scope="col" className="plot">
              {measures[measure].label}
            </th>
            <th scope="col" className="right">
              {short}
              {unit && ', points'} (95% CI)
            </th>
            <th scope="col" className="right">
              P-score
            </th>
            <th scope="col">By its intervals</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ treatment, against, risk, score, standing }) => (
            <tr key={treatment.id}>
              <th scope="row">
                <ArmMark hue={treatment.hue} tier={treatment.hue === 'placebo' ? 1 : 3} />{' '}
                {treatment.name}
              </th>
              <td className="right">
                {treatment.derived && '≈'}
                {grouped(treatment.patients)}
              </td>
              <td className="right">
                {against ? riskText(risk) : isEstimable(risk) && percent(risk.estimate)}
              </td>
              <td className="plot">
                {against ? <Mark row={{ treatment, against }} axis={axis} /> : <Null axis={axis} />}
              </td>
              <td className="right">
                {against ? (
                  <button
                    type="button"
                    className="figure calculated"
                    {...stop(against.key)}
                    aria-pressed={open === against.key}
                    onClick={() => ask({ open: open === against.key ? '' : against.key })}
                  >
                    {effectText(measure, against.interval)}
                  </button>
                ) : (
                  'reference'
                )}
              </td>
              <td className="right">{decimals(2)(score)}</td>
              <td>{standingWords(standing)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>
              Expected where {name} has {percent(reference.events / reference.patients)}, the share
              of all its patients in {plural(reference.trials, 'trial')}
            </td>
            <td className="plot">
              <Ticks axis={axis} left={left} right={right} />
              <span className="visually-hidden">
                No effect is {ratio ? 1 : 0}. Lower favours {left}, higher favours {right}.
              </span>
            </td>
            <td colSpan={3} className="wrap">
              P-score: how sure, on average over the others, that it is the better one; no measure
              of how much better
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const at = (axis: Axis, x: number) => `${placeOn(axis, x).toFixed(2)}%`

function Null({ axis }: { axis: Axis }) {
  return (
    <svg className="network-mark" aria-hidden>
      <line className="network-null" x1={at(axis, 0)} x2={at(axis, 0)} y1="0" y2="100%" />
    </svg>
  )
}

type Drawn = Pick<ReferenceRow, 'treatment'> & {
  readonly against: NonNullable<ReferenceRow['against']>
}

/** Prediction interval pale behind, interval and estimate before it; arrows where it goes on. */
function Mark({ row: { treatment, against }, axis }: { row: Drawn; axis: Axis }) {
  const { interval, prediction } = against
  return (
    <svg className="network-mark" data-agent={treatment.hue} aria-hidden>
      <line className="network-null" x1={at(axis, 0)} x2={at(axis, 0)} y1="0" y2="100%" />
      {isEstimable(prediction) && (
        <line
          className="network-predict"
          x1={at(axis, prediction.low)}
          x2={at(axis, prediction.high)}
          y1="50%"
          y2="50%"
        />
      )}
      <line
        className="network-interval"
        x1={at(axis, interval.low)}
        x2={at(axis, interval.high)}
        y1="50%"
        y2="50%"
      />
      {interval.low < axis.low && (
        <svg x="0%" y="50%">
          <path className="network-square" d="M-7 0L1 -4.5V4.5z" />
        </svg>
      )}
      {interval.high > axis.high && (
        <svg x="100%" y="50%">
          <path className="network-square" d="M7 0L-1 -4.5V4.5z" />
        </svg>
      )}
      <svg x={at(axis, interval.estimate)} y="50%">
        <rect className="network-square" x={-4} y={-4} width={8} height={8} />
      </svg>
    </svg>
  )
}

function Ticks({ axis, left, right }: { axis: Axis; left: string; right: string }) {
  return (
    <svg className="network-ticks" aria-hidden>
      <line className="network-ground" x1="0%" x2="100%" y1="0.5" y2="0.5" />
      {axis.ticks.map((tick) => (
        <g key={tick.at}>
          <line
            className="network-ground"
            x1={at(axis, tick.at)}
            x2={at(axis, tick.at)}
            y1="0"
            y2="5"
          />
          <text x={at(axis, tick.at)} y="17" textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      <svg x={at(axis, 0)} y="32">
        <text x="-7" textAnchor="end">
          ← {left}
        </text>
        <text x="7">{right} →</text>
      </svg>
    </svg>
  )
}
