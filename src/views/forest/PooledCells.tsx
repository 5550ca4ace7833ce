import { effectText, type MeasureId } from '@/evidence/measures'
import { decimals } from '@/evidence/words'
import type { Interval } from '@/stats/effect'
import type { Columns } from './columns'
import type { Values } from './rows'

type Props = {
  readonly effect: Interval
  readonly measure: MeasureId
  readonly values: Values
  readonly columns: Columns
  readonly weight: number
  /** The result beside which another counts. */
  readonly past?: boolean
}

/** A pooled effect in figures, in the column of what is pooled, and its weight. */
export function PooledCells({ effect, measure, values, columns, weight, past = false }: Props) {
  const [estimate = '', bounds = ''] = effectText(measure, effect).split(/ (?=\()/)
  return (
    <>
      {columns.effects.map((id) => (
        <td key={id} className="forest-effect drawn">
          {id !== values ? (
            <span className="visually-hidden">not pooled</span>
          ) : (
            <span className={past ? 'forest-past' : undefined}>
              <b>{estimate}</b> {columns.narrow ? <small>{bounds}</small> : <i>{bounds}</i>}
            </span>
          )}
        </td>
      ))}
      {columns.weight && <td className="forest-weight">{decimals(1)(100 * weight)}</td>}
      {columns.published && (
        <td>
          <span className="visually-hidden">calculated here</span>
        </td>
      )}
    </>
  )
}
