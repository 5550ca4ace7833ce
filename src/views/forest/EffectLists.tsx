import { effectText, measures } from '@/evidence/measures'
import type { Checked } from '@/evidence/synthesisChecks'
import { yearOf } from '@/evidence/panels'
import type { SynthesisTrial } from '@/evidence/synthesize'
import { isEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import type { CheckProps } from './Checks'
import { gridOf } from './grid'
import { Mark } from './Mark'
import { axisOf } from './scale'
import { ScaleContext } from './ScaleContext'

/** The pooled effect without each trial, and as it grew trial by trial. */
export function EffectLists(props: CheckProps) {
  const { checked, pooling } = props
  const beside = (found: Checked['without']): readonly PooledAt[] =>
    pooling.shown.trials.flatMap((trial, i) => {
      const pooled = found[i]
      return pooled ? { trial, pooled } : []
    })
  const without = beside(checked.without)
  const cumulative = beside(checked.cumulative).slice(1)
  return (
    <>
      <EffectList {...props} title="Without each trial" head="Without" items={without}>
        {rangeWords(without, props)}
      </EffectList>
      <EffectList {...props} title="Trial by trial, by year" head="Up to" items={cumulative} dated>
        Each line adds one trial to those above it; the last is the pooled effect.
      </EffectList>
    </>
  )
}

/** A pooled effect beside the trial that it is without, or up to which it goes. */
type PooledAt = {
  readonly trial: SynthesisTrial
  readonly pooled: Interval | NotEstimable
}

type ListProps = Omit<CheckProps, 'checked'> & {
  readonly title: string
  readonly head: string
  readonly items: readonly PooledAt[]
  readonly dated?: boolean
  readonly children: string
}

function EffectList({ section, pooling, lit, onLit, ...list }: ListProps) {
  const { title, head, items, dated = false, children } = list
  const { measure } = section
  const { chosen } = pooling.shown
  const drawn = items.flatMap(({ pooled }) =>
    isEstimable(pooled)
      ? { estimate: pooled.estimate, interval: pooled, by: section.values, derived: false }
      : [],
  )
  const axis = axisOf({ drawn, gate: pooling.gate }, measure)
  const scale = { low: axis.low, high: axis.high, most: 0, heaviest: 1 }
  return (
    <figure className="forest-panel">
      <figcaption>
        <b>{title}</b> {children}
      </figcaption>
      <table
        className="forest-table forest-list"
        aria-label={title}
        style={gridOf(axis, isEstimable(chosen) ? chosen.estimate : null)}
      >
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">Drawn</th>
            <th scope="col">{measures[measure].label}, 95% CI</th>
          </tr>
        </thead>
        <tbody>
          <ScaleContext value={scale}>
            {items.map(({ trial: { trial }, pooled }) => (
              <tr
                key={trial.id}
                className={lit === trial.id ? 'forest-row lit' : 'forest-row'}
                onPointerEnter={() => onLit(trial.id)}
                onPointerLeave={() => onLit('')}
              >
                <th scope="row" className="forest-trial">
                  {trial.name} {dated && <small>{yearOf(trial) ?? 'year not stated'}</small>}
                </th>
                <td className="forest-plot">
                  {isEstimable(pooled) && (
                    <Mark
                      drawn={{
                        estimate: pooled.estimate,
                        interval: pooled,
                        by: section.values,
                        derived: false,
                      }}
                      hue="none"
                      weight={0.25}
                    />
                  )}
                </td>
                <td className="forest-effect">
                  {isEstimable(pooled) ? effectText(measure, pooled) : pooled.notEstimable}
                </td>
              </tr>
            ))}
          </ScaleContext>
        </tbody>
      </table>
    </figure>
  )
}

/** How far the result hangs on one trial. */
function rangeWords(items: readonly PooledAt[], { section: { measure } }: CheckProps): string {
  const rising = items
    .flatMap(({ trial, pooled }) => (isEstimable(pooled) ? { trial: trial.trial, pooled } : []))
    .toSorted((a, b) => a.pooled.estimate - b.pooled.estimate)
  const [low, high] = [rising[0], rising.at(-1)]
  if (!low || !high) return 'Not estimable without any of them.'
  const { show } = measures[measure]
  const open = rising.filter(({ pooled }) => pooled.low <= 0 && pooled.high >= 0).length
  const turns =
    open && open < rising.length
      ? ` Without ${open} of them the interval allows for no difference.`
      : ''
  return `From ${show(low.pooled.estimate)} without ${low.trial.name} to ${show(high.pooled.estimate)} without ${high.trial.name}.${turns}`
}
