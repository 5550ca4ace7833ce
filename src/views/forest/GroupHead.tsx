import { measures } from '@/evidence/measures'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { Icon } from '@/ui/Icon'
import { plural } from '@/evidence/words'
import { peopleIn } from './arms'
import type { Columns } from './columns'
import { drawnOf, excludesNone, type Values } from './rows'
import type { Group } from './sections'

type Props = {
  readonly group: Group
  readonly values: Values
  readonly columns: Columns
  readonly open: boolean
  readonly current: boolean
  readonly onToggle: () => void
}

/** The name of a group, how many trials and people it holds; it folds its rows away. */
export function GroupHead({ group, values, columns, open, current, onToggle }: Props) {
  const { rows, label, mark } = group
  const trials = plural(new Set(rows.map(({ trial }) => trial.id)).size, 'trial')
  const drawn = rows.map((row) => drawnOf(row, values)).filter(isEstimable)
  const excluding = drawn.filter(excludesNone).length
  const none = measures[rows[0]?.measure ?? 'RD'].ratio ? 1 : 0
  const found = drawn.length
    ? `${excluding} of ${drawn.length} exclude ${none}`
    : 'no usable result'
  return (
    <tr className="forest-group" data-row={group.key}>
      <th scope="rowgroup" colSpan={columns.narrow ? 1 : 2}>
        <button
          data-main
          type="button"
          aria-expanded={open}
          tabIndex={current ? 0 : -1}
          onClick={onToggle}
        >
          <Icon name={open ? 'down' : 'right'} size={12} />
          {mark && <ArmMark hue={mark.hue} tier={mark.tier} />}
          <b>{label}</b>
          {!columns.prior && <span className="forest-k">{trials}</span>}
        </button>
      </th>
      {columns.prior && <td className="forest-k">{trials}</td>}
      {!columns.narrow && <td className="forest-n">{peopleIn(rows, 'arm')}</td>}
      {!columns.narrow && <td className="forest-n">{peopleIn(rows, 'versus')}</td>}
      <td className="forest-plot" colSpan={1 + columns.effects.length + Number(columns.published)}>
        <span className="forest-found">{found}</span>
      </td>
    </tr>
  )
}
