import { memo } from 'react'
import { decimals } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { ArmMark } from '@/ui/ArmMark'
import { Confidence } from '@/ui/Confidence'
import { Icon } from '@/ui/Icon'
import { useExplorer } from '@/state/explorer'
import { Figure } from '@/views/Figure'
import { TrialLink } from '@/views/TrialLink'
import { armWords } from './arms'
import type { Columns } from './columns'
import { DrawnEffect, PublishedEffect, RecomputedEffect } from './EffectCells'
import { Mark } from './Mark'
import { drawnOf, type ForestRow, type Values } from './rows'
import { shortPrior, shortTime, trialWords, type Sides } from './words'

export type RowProps = {
  readonly row: ForestRow
  readonly values: Values
  readonly sides: Sides
  readonly columns: Columns
  /** The group above already says which agent. */
  readonly grouped: boolean
  /** Rows of the section are of different times. */
  readonly timed: boolean
  /** The group above does not say which control. */
  readonly against: boolean
  readonly about: string
  readonly open: boolean
  /** Tab comes to this row. */
  readonly current: boolean
  /** Its share of what is pooled, and why it has none; both undefined where nothing is pooled. */
  readonly weight: number | undefined
  readonly absence: string | undefined
  /** The reader left it out of what is pooled. */
  readonly out: boolean
  /** Where it stands among doses that share a control. */
  readonly bracket: Bracket
  /** Its trial is pointed at, here or in a check. */
  readonly lit: boolean
  readonly onOut: (key: string) => void
}

export type Bracket = 'first' | 'middle' | 'last' | undefined

/** One contrast: who, what each arm showed, the interval, the effect in figures, how sure. */
export const RowCells = memo(function RowCells(props: RowProps) {
  const { row, values, columns, open, about, current, weight, absence, out, bracket } = props
  const { contrast, outcome, trial } = row
  const ask = useExplorer((s) => s.ask)
  const drawn = drawnOf(row, values)
  const name = trialWords(row)
  const [bare, year] = [trial.name, name.slice(trial.name.length)]
  const tab = current ? 0 : -1
  const effect = { row, values, sides: props.sides }
  const reason = isEstimable(drawn) ? '' : drawn.notEstimable
  return (
    <tr
      data-row={row.key}
      data-trial={trial.id}
      className={`forest-row${open ? ' open' : ''}${about ? ' more' : ''}${props.lit ? ' lit' : ''}`}
    >
      <th scope="row" className="forest-trial" data-bracket={bracket}>
        <button
          type="button"
          className="forest-toggle"
          aria-expanded={open}
          aria-label={`Details of ${name}, ${row.name}`}
          tabIndex={-1}
          onClick={() => ask({ open: open ? '' : row.key })}
        >
          <Icon name={open ? 'down' : 'right'} size={12} />
        </button>
        <span className="forest-name" title={name}>
          <TrialLink id={trial.id}>
            {bare} {year && <small>{year}</small>}
          </TrialLink>
        </span>
        {columns.narrow && (
          <span className="forest-small">
            <ArmWordsOf {...props} />
          </span>
        )}
        {about && (
          <span className="forest-small forest-about" title={about}>
            {about}
          </span>
        )}
      </th>
      {!columns.narrow && (
        <td className="forest-arm">
          <ArmWordsOf {...props} />
        </td>
      )}
      {columns.prior && (
        <td className="forest-prior" title={trial.priorTherapy.text}>
          {trial.priorTherapy.text ? (
            shortPrior(trial.priorTherapy.text)
          ) : (
            <span className="not-there">not stated</span>
          )}
        </td>
      )}
      {!columns.narrow && <ArmCell arm={contrast.arm} row={row} counts={columns.counts} />}
      {!columns.narrow && <ArmCell arm={contrast.versus} row={row} counts={columns.counts} />}
      <td className="forest-plot">
        {isEstimable(drawn) ? (
          <Mark
            drawn={drawn}
            hue={contrast.arm.hue}
            weight={weight}
            out={out}
            {...((out || weight !== undefined) && { onSquare: () => props.onOut(row.key) })}
          />
        ) : (
          <span className="forest-hatch" title={reason}>
            {!columns.narrow && <span>{reason}</span>}
          </span>
        )}
      </td>
      {columns.effects.map((id) => (
        <td key={id} className={values === id ? 'forest-effect drawn' : 'forest-effect'}>
          {columns.narrow ? (
            <DrawnEffect {...effect} tab={tab} reason={reason} />
          ) : id === 'recomputed' ? (
            <RecomputedEffect {...effect} tab={values === id ? tab : -1} />
          ) : (
            <PublishedEffect {...effect} tab={values === id ? tab : -1} />
          )}
        </td>
      ))}
      {columns.weight && (
        <td className="forest-weight" title={absence}>
          {weight === undefined ? (
            <>
              <span aria-hidden>–</span>
              <span className="visually-hidden">{absence}</span>
            </>
          ) : (
            decimals(1)(100 * weight)
          )}
        </td>
      )}
      {columns.published && (
        <td className="forest-sure">
          <Confidence confidence={outcome.confidence} sources={outcome.sources.length} />
        </td>
      )}
    </tr>
  )
})

function ArmWordsOf({ row, grouped, timed, against }: RowProps) {
  const { arm } = row.contrast
  const words = [
    grouped ? row.dose : row.name,
    against ? `against ${row.control}` : '',
    timed ? shortTime(row.outcome) : '',
  ]
  const text = words.filter(Boolean).join(', ')
  return (
    <span title={text}>
      <ArmMark hue={arm.hue} tier={arm.tier} size={10} /> {text}
    </span>
  )
}

function ArmCell({
  arm,
  row,
  counts,
}: {
  arm: ForestRow['contrast']['arm']
  row: ForestRow
  counts: boolean
}) {
  const { figure, calculated, basis, unit } = armWords(arm, row.outcome.kind)
  return (
    <td className="forest-value">
      <Figure source={arm.key} calculated={calculated} tabIndex={-1}>
        {figure}
        {unit && <span className="visually-hidden"> {unit}</span>}
      </Figure>
      {counts && basis && <span className="forest-basis">{basis}</span>}
    </td>
  )
}
