import { memo, useMemo, type CSSProperties } from 'react'
import { doseNames } from '@/evidence/armNames'
import { measures } from '@/evidence/measures'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { ArmMark } from '@/ui/ArmMark'
import { useStops } from '@/ui/useStops'
import type { Axis } from '@/views/effectAxis'
import { placeOn } from './axis'
import { EventBody } from './EventBody'
import type { EventGroup } from './rows'
import { moreIn, type Section } from './sections'

type Props = {
  readonly group: EventGroup
  readonly section: Section
  readonly evidence: Evidence
  readonly picked: string
}

/** Events of one unit and one time: every arm's figures, and each arm beside the reference. */
export const GroupTable = memo(function GroupTable(props: Props) {
  const { group, section, evidence, picked } = props
  const { trial, ratio } = section
  const { unit, drawn, rows, arms, values, effects, time, title, analysed } = group
  const nameOf = useMemo(() => doseNames(trial, evidence.agents), [trial, evidence])
  const keys = useMemo(() => rows.map(({ key }) => key), [rows])
  const { at, onFocus, onKeyDown } = useStops(keys)
  const more = section.moreInSome ? moreIn(rows) : ''
  const found = rows.flatMap(({ lines }) =>
    lines.flatMap(({ against }) => (against && isEstimable(against.ratio) ? [against.ratio] : [])),
  )
  const shownMeasures = [...new Set(found.map(({ measure }) => measure))]
  const allCalc = found.length > 0 && found.every(({ published }) => !published)
  const [only = ratio] = shownMeasures
  const effectName = shownMeasures.length > 1 ? 'Ratio' : measures[only].label
  const worked = rows.some(({ lines }) =>
    lines.some(({ value }) => isEstimable(value) && value.calculated),
  )
  const per = unit === 'rate' ? 'patient-years' : 'patients'
  const plotted = drawn === 'ratio' ? effectName : `More per 1,000 ${per}`
  return (
    <figure className="safety-group">
      <figcaption>
        <h3>{title}</h3>
        <span>{[time, analysed.length === 1 && analysed[0]].filter(Boolean).join('; ')}</span>
      </figcaption>
      {more && <p className="safety-more">These arms hold more patients than were randomised.</p>}
      {/* Keys pressed inside arrive here; the buttons of its rows are the controls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="safety-frame" onFocus={onFocus} onKeyDown={onKeyDown}>
        <table
          className="safety-table"
          aria-label={`${trial.name}: ${title}${time && `, ${time}`}`}
          data-calc={allCalc}
          data-worked={worked}
          data-part={group.key.endsWith('-part')}
          data-mixed={shownMeasures.length > 1}
          style={gridOf(values, effects, drawn)}
        >
          <thead>
            <tr>
              <th scope="col">Event</th>
              <th scope="col" className="safety-arm">
                <span className="safety-wide">Arm</span>
              </th>
              <th scope="col" className="safety-num">
                {unit === 'rate' ? 'Events/N' : 'n/N'}
              </th>
              <th scope="col" className="safety-num">
                {unit === 'rate' ? 'Rate' : '%'}
              </th>
              <th scope="col">
                {unit === 'rate' ? 'Per 100 patient-years, 95% CI' : '% of patients, 95% CI'}
                <span className="safety-key" aria-hidden>
                  {arms.map(({ arm, hue, tier }) => (
                    <span key={arm.id}>
                      <ArmMark hue={hue} tier={tier} size={11} /> {nameOf(arm)}
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col">{plotted}</th>
              <th scope="col" className="safety-num">
                {shownMeasures.length === 1 ? shownMeasures[0] : 'Ratio'} (95% CI)
                {allCalc && <span className="calc">calc</span>}
              </th>
              <th scope="col" className="safety-num">
                More per 1,000 {per} <span className="calc">calc</span>
              </th>
            </tr>
          </thead>
          {rows.map((row) => (
            <EventBody
              key={row.key}
              row={row}
              group={group}
              nameOf={nameOf}
              measureShown={shownMeasures.length > 1}
              picked={row.key === picked}
              stop={row.key === at}
            />
          ))}
          <tfoot aria-hidden>
            <tr>
              <td colSpan={4}>{unit === 'rate' ? 'per 100 patient-years' : '% of patients'}</td>
              <td className="safety-plot">
                <AxisMarks axis={values} />
              </td>
              <td className="safety-plot">
                <AxisMarks axis={effects} sides />
              </td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </figure>
  )
})

function AxisMarks({ axis, sides = false }: { axis: Axis; sides?: boolean }) {
  return (
    <svg height={sides ? 34 : 20}>
      {axis.ticks.map(({ at, label }) => (
        <text key={at} x={`${placeOn(axis, at)}%`} y={13}>
          {label}
        </text>
      ))}
      {sides && (
        <svg x={`${placeOn(axis, 0)}%`} overflow="visible">
          <text x={-6} y={29} data-end="right">
            ← fewer
          </text>
          <text x={6} y={29} data-end="left">
            more →
          </text>
        </svg>
      )}
    </svg>
  )
}

type Grid = CSSProperties & Record<`--${string}`, string>

/** Ticks of both plots as backgrounds, so that lines run through all rows. */
function gridOf(values: Axis, effects: Axis, drawn: string): Grid {
  const line = (colour: string) => `linear-gradient(var(${colour}), var(${colour}))`
  const at = (axis: Axis, x: number) => `${placeOn(axis, x).toFixed(2)}% 0`
  const inner = effects.ticks.filter((tick) => tick.at !== 0)
  return {
    '--values-grid': values.ticks.map(() => line('--c-grid')).join(', '),
    '--values-at': values.ticks.map((tick) => at(values, tick.at)).join(', '),
    '--effects-grid': [line('--ref-null'), ...inner.map(() => line('--c-grid'))].join(', '),
    '--effects-at': [at(effects, 0), ...inner.map((tick) => at(effects, tick.at))].join(', '),
    '--effects-drawn': drawn,
  }
}
