import { measures } from '@/evidence/measures'
import type { Subgroup } from '@/evidence/synthesisGroups'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { Icon } from '@/ui/Icon'
import { plural } from '@/evidence/words'
import { peopleIn } from './arms'
import type { Columns } from './columns'
import { Diamond } from './Pooled'
import { PooledCells } from './PooledCells'
import { drawnOf, excludesNone, type Values } from './rows'
import type { Group } from './sections'

type Props = {
  readonly group: Group
  /** Its pooled effect, and its share of that of all; null where nothing of it joins. */
  readonly pooled: { readonly effect: Subgroup['effect']; readonly weight: number } | null
  readonly values: Values
  readonly columns: Columns
  readonly open: boolean
  readonly current: boolean
  readonly onToggle: () => void
}

/** The name of a group, how many trials and people it holds; it folds its rows away. */
export function GroupHead({ group, pooled, values, columns, open, current, onToggle }: Props) {
  const { rows, label, mark } = group
  const trials = plural(new Set(rows.map(({ trial }) => trial.id)).size, 'trial')
  const drawn = rows.map((row) => drawnOf(row, values)).filter(isEstimable)
  const excluding = drawn.filter(excludesNone).length
  const none = measures[rows[0]?.measure ?? 'RD'].ratio ? 1 : 0
  const found = drawn.length
    ? `${excluding} of ${drawn.length} exclude\u00a0${none}`
    : 'no usable result'
  const effect = pooled && isEstimable(pooled.effect) ? pooled.effect : null
  // On a phone a name without a diamond beside it has the room of the plot.
  const named = columns.narrow && effect ? 1 : 2
  return (
    <tr className="forest-group" data-row={group.key}>
      <th scope="rowgroup" colSpan={named}>
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
      {pooled && effect ? (
        <>
          <td className="forest-plot">
            <Diamond of={effect} hue={mark?.hue} />
          </td>
          <PooledCells
            effect={effect}
            measure={rows[0]?.measure ?? 'RD'}
            values={values}
            columns={columns}
            weight={pooled.weight}
          />
        </>
      ) : (
        <td className="forest-found" colSpan={Number(!columns.narrow) + columns.after}>
          {found}
        </td>
      )}
    </tr>
  )
}
