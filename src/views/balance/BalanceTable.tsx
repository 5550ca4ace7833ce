import { Fragment } from 'react'
import type { Per } from '@/evidence/perPeople'
import { capital, grouped } from '@/evidence/words'
import { useStops } from '@/ui/useStops'
import { AxisTicks } from './AxisTicks'
import { axisOf, type Axis } from './axis'
import { RowCells } from './RowCells'
import type { Section, SectionId } from './rows'
import { byTime, sectionWords, type Names } from './words'

type Props = {
  readonly sections: readonly Section[]
  readonly per: Per
  readonly at: string
  readonly names: Names
  /** The row whose people are drawn. */
  readonly chosen: string
  readonly narrow: boolean
}

/** Benefits above, harms below, on one axis of people more or fewer. */
export function BalanceTable({ sections, per, at, names, chosen, narrow }: Props) {
  const axis = axisOf(sections, per, per === 1000 ? 4 : 5)
  const stops = useStops(sections.flatMap(({ rows }) => rows.map(({ key }) => key)))
  const people = `per ${grouped(per)}`
  return (
    // Keys pressed inside arrive here; the rows' own buttons are the controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="balance-frame" onKeyDown={stops.onKeyDown} onFocus={stops.onFocus}>
      <table
        className="balance-table"
        aria-label={`Benefit and harm of ${names.treated} against ${names.control} ${byTime(at)}`}
        data-narrow={narrow || undefined}
      >
        <colgroup>
          {!narrow && <col />}
          <col className="balance-col-share" />
          <col className="balance-col-share" />
          {!narrow && <col className="balance-col-plot" />}
          <col className="balance-col-difference" />
          {!narrow && <col className="balance-col-needed" />}
        </colgroup>
        <thead>
          <tr>
            {!narrow && (
              <th scope="col">
                {capital(byTime(at))} <small data-screen-only>press a row for its people</small>
              </th>
            )}
            <th scope="col" className="right">
              {capital(names.control)} <small>{people}</small>
            </th>
            <th scope="col" className="right">
              {capital(names.treated)} <small>{people}</small>
            </th>
            {!narrow && (
              <th scope="col" className="balance-head-plot">
                More or fewer with {names.treated}
              </th>
            )}
            <th scope="col" className="right">
              Difference <small>{people}, 95% CI</small>
            </th>
            {!narrow && (
              <th scope="col" className="right">
                Number needed <small>95% CI</small>
              </th>
            )}
          </tr>
        </thead>
        {sections.map(({ id, rows }) => {
          const cells = rows.map((row) => (
            <RowCells
              key={row.key}
              row={row}
              per={per}
              axis={axis}
              narrow={narrow}
              chosen={row.key === chosen}
              stop={row.key === stops.at}
            />
          ))
          const head = <SectionHead id={id} axis={axis} narrow={narrow} />
          return narrow ? (
            <Fragment key={id}>
              <tbody>{head}</tbody>
              {cells}
            </Fragment>
          ) : (
            <tbody key={id}>
              {head}
              {cells}
            </tbody>
          )
        })}
        <tfoot>
          <tr>
            {!narrow && (
              <td colSpan={3} className="right">
                people {people}
                <br />
                that is, one in every
              </td>
            )}
            <td colSpan={narrow ? 3 : 1} className="balance-plot">
              <AxisTicks axis={axis} fewer={narrow ? 'fewer' : `fewer with ${names.treated}`} />
            </td>
            {!narrow && <td colSpan={2} />}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type HeadProps = { readonly id: SectionId; readonly axis: Axis; readonly narrow: boolean }

/** What the rows below are, and which side of the axis is good for the patient. */
function SectionHead({ id, axis, narrow }: HeadProps) {
  const { title, left, right } = sectionWords[id]
  return (
    <tr className="balance-section">
      <th scope="rowgroup" colSpan={3}>
        {title}
        <small>{id === 'benefit' ? 'more is better' : 'fewer is better'}</small>
      </th>
      {!narrow && (
        <>
          <td aria-hidden className="balance-plot">
            <span className="balance-sides" style={{ gridTemplateColumns: `${axis.zero} 1fr` }}>
              <span>← {left}</span>
              <span>{right} →</span>
            </span>
          </td>
          <td colSpan={2} />
        </>
      )}
    </tr>
  )
}
