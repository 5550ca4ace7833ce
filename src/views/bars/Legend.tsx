import type { ArmRow } from '@/evidence/panels'
import type { Agents } from '@/trial/vocabulary'
import { agentWords, armDoseWords, armOrder } from '@/evidence/treatment'
import { ArmMark } from '@/ui/ArmMark'
import type { BarPanel } from './rows'

/** Every agent here with its doses, the controls, and what the lines mean. */
export function Legend({ panels, agents }: { panels: readonly BarPanel[]; agents: Agents }) {
  const rows = panels.flatMap(({ panel }) => panel.arms)
  const groups = legendOf(
    rows.filter(({ arm }) => arm.role !== 'active'),
    agents,
  )
  const active = [
    ...new Set(
      rows.filter(({ arm }) => arm.role === 'active').map(({ arm }) => agentWords(arm, agents)),
    ),
  ]
  return (
    <ul className="bars-legend">
      {groups.map(({ name, entries }) => (
        <li key={name}>
          {entries.length > 1 || entries[0]?.words ? <b>{name}</b> : null}
          {entries.map(({ words, hue, tier }) => (
            <span key={words}>
              <ArmMark hue={hue} tier={tier} />
              {words || name}
            </span>
          ))}
        </li>
      ))}
      {active.length > 0 && (
        <li>
          <span>
            <svg width={12} height={12} aria-hidden>
              <rect className="bars-legend-active" x={1} y={1} width={10} height={10} />
            </svg>
            {active.join(', ')}
          </span>
        </li>
      )}
      {panels.some(({ bars }) => bars.some(({ reference }) => reference)) && (
        <li>
          <span>
            <svg width={22} height={8} aria-hidden>
              <line className="bars-reference" x1={0} x2={22} y1={4} y2={4} />
            </svg>
            {active.length ? 'Control' : 'Placebo'} in that trial
          </span>
        </li>
      )}
      <li>
        <span>
          <svg width={10} height={16} aria-hidden>
            <path className="bars-whisker" d="M5 1v14M1 1h8M1 15h8" />
          </svg>
          95% CI
        </span>
      </li>
    </ul>
  )
}

/** Agents in the order of their first panel, doses ascending, controls last. */
function legendOf(rows: readonly ArmRow[], agents: Agents) {
  const ordered = rows.toSorted((a, b) => armOrder(a.arm) - armOrder(b.arm))
  const names = new Set(
    [...rows].sort((a, b) => rank(a) - rank(b)).map(({ arm }) => agentWords(arm, agents)),
  )
  return [...names].map((name) => {
    const entries = new Map<string, { words: string; hue: string; tier: ArmRow['tier'] }>()
    for (const { arm, hue, tier } of ordered) {
      const words = armDoseWords(arm)
      if (agentWords(arm, agents) === name) entries.set(words, { words, hue, tier })
    }
    return { name, entries: [...entries.values()] }
  })
}

const rank = ({ arm }: ArmRow) => Number(arm.role === 'placebo')
