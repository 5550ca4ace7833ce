import type { Per } from '@/evidence/perPeople'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import { Figure } from '@/views/Figure'
import type { Axis } from './axis'
import { DifferenceMark } from './DifferenceMark'
import type { BalanceRow } from './rows'
import { differenceWords, leaning, neededWords } from './words'

type Props = {
  readonly row: BalanceRow
  readonly per: Per
  readonly axis: Axis
  readonly narrow: boolean
  readonly chosen: boolean
  /** The one row that the tab key reaches. */
  readonly stop: boolean
}

/** An outcome in one line; in three where there is little room. */
export function RowCells(props: Props) {
  const { row, axis, narrow } = props
  const chosen = props.chosen || undefined
  const mark = <DifferenceMark row={row} axis={axis} />
  if (!narrow)
    return (
      <tr data-row={row.key} data-chosen={chosen}>
        <th scope="row">
          <Name {...props} />
        </th>
        <Shares {...props} />
        <td aria-hidden className="balance-plot">
          {mark}
        </td>
        <DifferenceCell {...props} />
        <td className="right number">
          <Needed row={row} />
        </td>
      </tr>
    )
  return (
    <tbody data-row={row.key} data-chosen={chosen}>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <Name {...props} />
        </th>
      </tr>
      <tr>
        <Shares {...props} />
        <DifferenceCell {...props} />
      </tr>
      <tr aria-hidden>
        <td colSpan={3} className="balance-plot">
          {mark}
        </td>
      </tr>
    </tbody>
  )
}

function Name({ row, chosen, stop }: Props) {
  const ask = useExplorer((s) => s.ask)
  const { name, counts, others, key } = row
  return (
    <>
      <button
        type="button"
        className="balance-name"
        aria-pressed={chosen}
        tabIndex={stop ? 0 : -1}
        onClick={() => {
          ask({ open: key, baseline: '' })
          requestAnimationFrame(showPeople)
        }}
      >
        {name}
      </button>
      <small>
        {counts}
        {others && (
          <span className="balance-others" title={others}>
            ; other patients
          </span>
        )}
      </small>
    </>
  )
}

/** Where the people are drawn below the table, they come into view. */
function showPeople() {
  if (matchMedia('(max-width: 1180px)').matches)
    document.getElementById('balance-people')?.scrollIntoView()
}

function Shares({ row: { contrast, control, treated } }: Props) {
  return (
    <>
      <td className="right number">
        <Figure source={contrast.versus.key} calculated={control.calculated} tabIndex={-1}>
          {control.text}
        </Figure>
      </td>
      <td className="right number">
        <Figure source={contrast.arm.key} calculated={treated.calculated} tabIndex={-1}>
          {treated.text}
        </Figure>
      </td>
    </>
  )
}

function DifferenceCell({ row, per }: Props) {
  const { text, interval } = differenceWords(row, per)
  const leans = leaning(row)
  return (
    <td className="right number">
      <Figure source={row.contrast.key} calculated tabIndex={-1}>
        <b>{text}</b>
      </Figure>
      <small>{interval}</small>
      {leans !== 'interval not estimable' && (
        <small className="balance-leaning" data-leaning={leans}>
          {leans}
        </small>
      )}
    </td>
  )
}

function Needed({ row: { section, difference, contrast } }: Pick<Props, 'row'>) {
  const { interval } = difference
  const needed = isEstimable(interval) ? neededWords(section, interval) : interval
  if (!isEstimable(needed)) return <small>not estimable: {needed.notEstimable}</small>
  return (
    <>
      <Figure source={contrast.key} calculated tabIndex={-1}>
        {needed.text}
      </Figure>
      <small>{needed.interval}</small>
    </>
  )
}
