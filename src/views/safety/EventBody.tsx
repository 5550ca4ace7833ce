import { memo } from 'react'
import { perThousand } from '@/evidence/absoluteDifference'
import { figureAndUnit, intervalText } from '@/evidence/valueWords'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import type { Arm } from '@/trial/schema'
import { ArmMark } from '@/ui/ArmMark'
import { Figure } from '@/views/Figure'
import { EffectPlot } from './EffectPlot'
import type { Line } from './lines'
import { differenceUnit, type EventGroup, type EventRow } from './rows'
import { ValuePlot } from './ValuePlot'
import { countWords } from './words'

type Props = {
  readonly row: EventRow
  readonly group: EventGroup
  readonly nameOf: (arm: Arm) => string
  readonly measureShown: boolean
  readonly picked: boolean
  readonly stop: boolean
}

/** One event: a line for each arm; pressing its name sets it out in absolute terms. */
export const EventBody = memo(function EventBody(props: Props) {
  const { row, group, nameOf, measureShown, picked, stop } = props
  const ask = useExplorer((s) => s.ask)
  const { name, lines, panel } = row
  const { drawn } = group
  const { role } = panel.outcome
  const margin = lines.find(({ against }) => against?.margin)?.against?.margin ?? null
  return (
    <tbody data-row={row.key} data-picked={picked}>
      {lines.map((line, i) => (
        <tr key={line.row.key}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={lines.length} className="safety-event">
              <button
                type="button"
                aria-pressed={picked}
                tabIndex={stop ? 0 : -1}
                title={panel.outcome.label}
                onClick={() => ask({ open: row.key })}
              >
                {name}
              </button>
              {/primary/.test(role) && <span className="tag">{role}</span>}
            </th>
          )}
          <th scope="row" className="safety-arm">
            <ArmMark hue={line.row.hue} tier={line.row.tier} size={11} />{' '}
            <span className="safety-name">{nameOf(line.row.arm)}</span>
          </th>
          <td className="safety-num">
            {line.row.result ? (
              <Figure source={line.row.key} tabIndex={-1}>
                {countWords(line)}
              </Figure>
            ) : (
              <span className="not-there">n.r.</span>
            )}
          </td>
          <td className="safety-num">
            <ArmValue line={line} />
          </td>
          <td className="safety-plot safety-values">
            <ValuePlot line={line} unit={group.unit} axis={group.values} />
          </td>
          <td className="safety-plot safety-effects">
            <EffectPlot
              line={line}
              axis={group.effects}
              drawn={drawn}
              unit={differenceUnit[group.unit]}
              margin={drawn === 'ratio' ? margin : null}
              last={i === lines.length - 1}
            />
          </td>
          <EffectCells line={line} unit={differenceUnit[group.unit]} measureShown={measureShown} />
        </tr>
      ))}
    </tbody>
  )
})

function ArmValue({ line: { row, value } }: { line: Line }) {
  if (!isEstimable(value) || value.scale === 'other') return <span className="not-there">n.r.</span>
  const [figure, unit] = figureAndUnit(value.text)
  return (
    <Figure source={row.key} calculated={value.calculated} tabIndex={-1}>
      {figure}
      <span className="visually-hidden">
        {` ${unit && `${unit}, `}95% interval ${isEstimable(value.interval) ? '' : 'not estimable, '}${intervalText(row, value)}`}
      </span>
    </Figure>
  )
}

type CellProps = { line: Line; unit: string; measureShown: boolean }

function EffectCells({ line, unit, measureShown }: CellProps) {
  const { against, row } = line
  if (!against)
    return (
      <td colSpan={2} className="safety-num safety-control" data-reference>
        <span className="not-there">
          {!line.isReference
            ? 'no control'
            : row.arm.role === 'experimental'
              ? 'reference'
              : 'control'}
        </span>
      </td>
    )
  const { ratio, difference, contrast } = against
  if (!isEstimable(ratio) && !isEstimable(difference))
    return (
      <td colSpan={2} className="safety-num safety-control">
        <span className="not-there">not estimable: {difference.notEstimable}</span>
      </td>
    )
  return (
    <>
      <td className="safety-num safety-ratio">
        {isEstimable(ratio) ? (
          <Figure source={contrast.key} calculated={!ratio.published} tabIndex={-1}>
            <small data-plain={!measureShown}>{ratio.measure} </small>
            {ratio.text}
          </Figure>
        ) : (
          <span className="not-there" title={ratio.notEstimable}>
            not estimable<span className="visually-hidden">: {ratio.notEstimable}</span>
          </span>
        )}
      </td>
      <td
        className="safety-num safety-difference"
        data-per={
          isEstimable(difference) && difference.unit === 'people' ? 'patients' : 'patient-years'
        }
      >
        {isEstimable(difference) ? (
          <Figure source={contrast.key} calculated tabIndex={-1}>
            <b>{perThousand(difference).text}</b> ({perThousand(difference).interval})
            {difference.unit !== unit && <small> of patients</small>}
          </Figure>
        ) : (
          <span className="not-there" title={difference.notEstimable}>
            not estimable<span className="visually-hidden">: {difference.notEstimable}</span>
          </span>
        )}
      </td>
    </>
  )
}
