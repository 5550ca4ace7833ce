import { Fragment } from 'react'
import { doseNames } from '@/evidence/armNames'
import { countedWords, fewCounted } from '@/evidence/countedWords'
import type { ArmRow, Panel } from '@/evidence/panels'
import { doseTiers, hueOf } from '@/evidence/treatment'
import { figureAndUnit } from '@/evidence/valueWords'
import type { Value } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Arm, Trial } from '@/trial/schema'
import { ArmMark } from '@/ui/ArmMark'
import { Confidence } from '@/ui/Confidence'
import { EndpointTerm } from '@/views/EndpointTerm'
import { Figure } from '@/views/Figure'
import { ComparisonCells } from './ComparisonCells'
import { columnsOf, outcomeGroups, type OutcomeRow } from './outcomeRows'

type Props = { trial: Trial; panels: readonly Panel[]; evidence: Evidence }

/** Every outcome in the record, benefit and harm in one table, published beside recomputed. */
export function OutcomeTable({ trial, panels, evidence }: Props) {
  const columns = columnsOf(trial, panels)
  const nameOf = doseNames(trial, evidence.agents)
  const tierOf = doseTiers(evidence.trials)
  const groups = outcomeGroups(panels, columns, evidence)
  const compared = groups.some(({ rows }) =>
    rows.some(({ panel, comparisons }) => comparisons.length > 0 || panel.outcome.setApart),
  )
  const width = columns.length + (compared ? 6 : 2)
  return (
    <section aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">
        Outcomes <small>{panels.length}</small>
      </h2>
      {panels.length === 0 ? (
        <p>No outcome with figures was found in the sources of this record.</p>
      ) : (
        <div
          className="outcomes-frame"
          data-wide={columns.length > 4 || undefined}
          data-alone={!compared || undefined}
        >
          <table className="outcomes" aria-labelledby="outcomes-title">
            <thead>
              <tr>
                <th scope="col">Outcome</th>
                {columns.map((arm) => (
                  <th key={arm.id} scope="col" className="value">
                    <ArmMark hue={hueOf(arm)} tier={tierOf(arm)} size={10} /> {nameOf(arm)}
                  </th>
                ))}
                {compared && (
                  <>
                    <th scope="col">Comparison</th>
                    <th scope="col">Published (95% CI)</th>
                    <th scope="col">Recomputed (95% CI)</th>
                    <th scope="col">P</th>
                  </>
                )}
                <th scope="col">Sources</th>
              </tr>
            </thead>
            {groups.map(({ label, rows }) => (
              <tbody key={label}>
                <tr className="family">
                  <th scope="rowgroup" colSpan={width}>
                    {label}
                  </th>
                </tr>
                {rows.map((row) => (
                  <Fragment key={row.panel.key}>
                    <Rows row={row} columns={columns} nameOf={nameOf} compared={compared} />
                  </Fragment>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {panels.length > 0 && (
        <p className="caption">
          Press a figure for its sources and arithmetic.{' '}
          {compared
            ? `Recomputed effects come from the arms’ counts, rates or means alone, without the adjustments a publication may have made${
                trial.design.allocation === 'randomised' ? '' : '; these groups were not randomised'
              }.`
            : 'No arm is compared with another.'}
        </p>
      )}
    </section>
  )
}

/** The figure, and under it its unit, or the count behind a calculated percentage. */
function Worded({ row, value }: { row: ArmRow; value: Value }) {
  const few = fewCounted(row, value)
  const [figure, unit] = few ? [few, ''] : figureAndUnit(value.text)
  const under = few ? '' : unit || countedWords(row, value)
  return (
    <>
      <Figure source={row.key} calculated={value.calculated && !few}>
        {figure}
      </Figure>
      {under && <small>{under}</small>}
    </>
  )
}

type RowsProps = {
  row: OutcomeRow
  columns: readonly Arm[]
  nameOf: (arm: Arm) => string
  /** Whether any outcome of the trial has a comparison to show. */
  compared: boolean
}

/** An outcome takes a line for each of its comparisons, and at least one. */
function Rows({ row, columns, nameOf, compared }: RowsProps) {
  const { panel, about, cells, comparisons } = row
  const { label, endpoint, confidence, sources, note, setApart } = panel.outcome
  const lines = Math.max(1, comparisons.length)
  const bare = !comparisons.length && !cells.some(({ value }) => isEstimable(value))
  const [first, ...others] = comparisons
  return (
    <>
      <tr>
        <th scope="row" rowSpan={lines}>
          <EndpointTerm slug={endpoint}>{label}</EndpointTerm>
          <small>{about}</small>
          {note && (bare || confidence === 'conflict') && (
            <small className={confidence === 'conflict' ? 'conflict' : undefined}>{note}</small>
          )}
        </th>
        {cells.map(({ row: arm, value }, i) => (
          <td
            key={columns[i]?.id}
            className="value number"
            rowSpan={lines}
            data-label={columns[i] && nameOf(columns[i])}
          >
            {arm && isEstimable(value) ? (
              <Worded row={arm} value={value} />
            ) : (
              <span className="not-there">
                {isEstimable(value) ? 'not reported' : value.notEstimable}
              </span>
            )}
          </td>
        ))}
        {first ? (
          <ComparisonCells comparison={first} nameOf={nameOf} />
        ) : compared ? (
          <td colSpan={4} className="not-there">
            {setApart ? `not estimable: ${setApart.because}` : 'no comparison reported'}
          </td>
        ) : null}
        <td rowSpan={lines} data-label="Sources">
          <Confidence confidence={confidence} sources={sources.length} />
        </td>
      </tr>
      {others.map((comparison) => (
        <tr key={comparison.contrast.key} className="more">
          <ComparisonCells comparison={comparison} nameOf={nameOf} />
        </tr>
      ))}
    </>
  )
}
