import { valueOf } from '@/evidence/values'
import { plural, timeUnlessNamed } from '@/evidence/words'
import type { Panel } from '@/evidence/panels'
import { useExplorer } from '@/state/explorer'
import { isEstimable } from '@/stats/effect'
import type { Arm } from '@/trial/schema'
import { Figure } from '@/views/Figure'
import type { Apart } from './apart'
import type { Pair } from '@/evidence/weighable'

type Props = {
  readonly apart: readonly Apart[]
  readonly nameOf: (arm: Arm) => string
  readonly pair: Pair
}

/** What the picture leaves out and why; another time point can be switched to. */
export function ApartList({ apart, nameOf, pair }: Props) {
  const ask = useExplorer((s) => s.ask)
  if (!apart.length) return null
  const all = apart.reduce((sum, { panels }) => sum + panels.length, 0)
  return (
    <section className="balance-apart" aria-labelledby="balance-apart">
      <h3 id="balance-apart">Kept apart: {plural(all, 'outcome')}</h3>
      <ul>
        {apart.map(({ why, at, panels }) => (
          <li key={why}>
            <details>
              <summary>
                {why} <span className="number">({panels.length})</span>
              </summary>
              <ul>
                {panels.map((panel) => (
                  <Line key={panel.key} panel={panel} nameOf={nameOf} pair={pair} />
                ))}
              </ul>
            </details>
            {at && (
              <button
                type="button"
                className="button small"
                onClick={() => ask({ at, open: '', baseline: '' })}
              >
                Show {at} instead
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type LineProps = { panel: Panel; nameOf: (arm: Arm) => string; pair: Pair }

function Line({ panel, nameOf, pair }: LineProps) {
  const { outcome } = panel
  const time = timeUnlessNamed(outcome)
  const rows = panel.arms.filter(({ arm }) => arm.id === pair.arm.id || arm.id === pair.versus.id)
  return (
    <li>
      {outcome.label}
      {time && `, ${time}`}:{' '}
      {rows.length
        ? rows.map((row, i) => {
            const value = valueOf(row, outcome.kind)
            return (
              <span key={row.key}>
                {i > 0 && ', '}
                {nameOf(row.arm)}{' '}
                {isEstimable(value) ? (
                  <Figure source={row.key} calculated={value.calculated}>
                    {value.text}
                  </Figure>
                ) : (
                  value.notEstimable
                )}
              </span>
            )
          })
        : 'not reported for these two groups'}
    </li>
  )
}
