import { Fragment } from 'react'
import type { Gate } from '@/evidence/comparability'
import { effectText, measures } from '@/evidence/measures'
import type { Network, NetworkTreatment } from '@/evidence/network'
import type { SolvedNetwork } from '@/evidence/solveNetwork'
import { decimals, grouped, midSentence, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { useStops } from '@/ui/useStops'
import { axisOf } from './axis'
import { Mark } from './Mark'
import { referenceRows, type Against, type ReferenceRow } from './rows'
import { Ticks } from './Ticks'
import { percent, riskText, standingWords, tells } from './words'

type Props = {
  readonly gate: Gate
  readonly network: Network
  readonly solved: SolvedNetwork
  readonly reference: NetworkTreatment
  readonly narrow: boolean
}

/** Every treatment against the reference: what to expect, the effect, and how sure its place is. */
export function Reference({ gate, network, solved, reference, narrow }: Props) {
  const ask = useExplorer((s) => s.ask)
  const open = useExplorer((s) => s.open)
  const rows = referenceRows(network, solved, reference)
  const { at, onFocus, onKeyDown } = useStops(rows.flatMap((row) => row.against?.key ?? []))
  const { measure, endpoint } = network
  const intervals = rows.flatMap((row) => row.against?.interval ?? [])
  const axis = axisOf({ intervals, gate }, measure)
  const { short, label, ratio, unit } = measures[measure]
  const base = reference.events / reference.patients
  const better = endpoint.direction === 'higher-better'
  const name = midSentence(reference.name)
  const [left, right] = better ? [name, 'the treatment'] : ['the treatment', name]
  const cut = rows.some(({ risk }) => isEstimable(risk) && (risk.low <= 0 || risk.high >= 1))
  const expectedNote = `Expected where ${name} has ${percent(base)}, as all its patients in ${plural(reference.trials, 'trial')} together${cut ? '; cut at 0 and 100%' : ''}`
  const more = (row: ReferenceRow) => {
    const expected = row.against ? expectedText(row.against, row.risk) : percent(base)
    return { expected, score: decimals(2)(row.score), standing: standingWords(row.standing) }
  }
  return (
    // Keys pressed inside arrive here; the rows' own buttons are the controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="network-scroll" onFocus={onFocus} onKeyDown={onKeyDown}>
      <table
        className={narrow ? 'network-table narrow' : 'network-table'}
        aria-label={`Every treatment against ${name}`}
      >
        <thead>
          <tr>
            <th scope="col">Against {name}</th>
            {!narrow && (
              <>
                <th scope="col" className="right">
                  Patients
                </th>
                <th scope="col" className="right">
                  Expected, % (95% CI)
                </th>
              </>
            )}
            <th scope="col" className="plot">
              {narrow ? short : label}
            </th>
            <th scope="col" className="right">
              {short}
              {unit && ', points'} (95% CI)
            </th>
            {!narrow && (
              <>
                <th scope="col" className="right">
                  P-score
                </th>
                <th scope="col">By its intervals</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { treatment, against } = row
            const { expected, score, standing } = more(row)
            return (
              <Fragment key={treatment.id}>
                <tr data-row={against?.key}>
                  <th scope="row">
                    <ArmMark hue={treatment.hue} tier={treatment.hue === 'placebo' ? 1 : 3} />{' '}
                    {treatment.name}
                  </th>
                  {!narrow && (
                    <>
                      <td className="right">
                        {treatment.standIn && '≈'}
                        {grouped(treatment.patients)}
                      </td>
                      <td className="right">{expected}</td>
                    </>
                  )}
                  <td className="plot">
                    <Mark hue={treatment.hue} {...{ against, axis, measure }} />
                  </td>
                  <td className="right">
                    {against ? (
                      <button
                        type="button"
                        className="figure calculated"
                        tabIndex={at === against.key ? 0 : -1}
                        aria-pressed={open === against.key}
                        onClick={() => ask({ open: open === against.key ? '' : against.key })}
                      >
                        {effectText(measure, against.interval)}
                      </button>
                    ) : (
                      'reference'
                    )}
                  </td>
                  {!narrow && (
                    <>
                      <td className="right">{score}</td>
                      <td className="wrap">{standing}</td>
                    </>
                  )}
                </tr>
                {narrow && (
                  <tr className="network-more">
                    <td colSpan={3}>
                      {against ? `${expected} expected` : expected}; P-score {score}; {standing}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={narrow ? 1 : 3}>{!narrow && expectedNote}</td>
            <td className="plot">
              <Ticks axis={axis} left={left} right={right} narrow={narrow} />
              <span className="visually-hidden">
                No effect is {ratio ? 1 : 0}. Lower favours {left}, higher favours {right}.
              </span>
            </td>
            <td colSpan={narrow ? 1 : 3}>{!narrow && scoreNote}</td>
          </tr>
        </tfoot>
      </table>
      {narrow && (
        <p className="network-note">
          {expectedNote}. {scoreNote}
        </p>
      )}
    </div>
  )
}

/** Where the effect is hardly known, its bounds alone. */
function expectedText({ interval }: Against, risk: ReferenceRow['risk']): string {
  const text = riskText(risk)
  return isEstimable(risk) && !tells(interval) ? `uncertain ${text.slice(text.indexOf('('))}` : text
}

const scoreNote =
  'P-score: how sure, on average over the others, that it is the better one; it does not say how much better. Grey behind an interval: where a new trial would be expected (95% prediction interval), as far as the plot goes.'
