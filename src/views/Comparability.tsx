import { useState } from 'react'
import type { Check, Gate } from '@/evidence/comparability'
import { gateWords, levelWords, type GatePart } from '@/evidence/gateWords'
import { groupsBy } from '@/evidence/groupsBy'
import { useExplorer } from '@/state/explorer'
import { Drawer } from '@/ui/Drawer'
import { GateSign } from '@/ui/GateSign'
import { Figure } from './Figure'
import { TrialLink } from './TrialLink'
import './Comparability.css'

/** What the gate found, above what is drawn or pooled; every check on request. */
export function Comparability({ gate }: { gate: Gate }) {
  const [open, setOpen] = useState(false)
  const { tone, title, parts } = gateWords(gate)
  return (
    <div className="banner gate" data-tone={tone} role="note" aria-label="Comparability">
      <GateSign tone={tone} />
      <p>
        <b>{title}</b>
        {parts.map((part, i) => (
          <Part key={keyOf(parts, i)} {...part} />
        ))}
      </p>
      {gate.panels.length > 1 && (
        <div className="gate-more">
          <button type="button" className="gate-all" onClick={() => setOpen(true)}>
            See all {gate.checks.length} checks
          </button>
          <CompareDesigns gate={gate} />
        </div>
      )}
      {open && (
        <Drawer title={`${gate.checks.length} checks`} onClose={() => setOpen(false)}>
          <Checks checks={gate.checks} />
        </Drawer>
      )}
    </div>
  )
}

/** Opens the designs of the same selection side by side. */
function CompareDesigns({ gate: { panels } }: { gate: Gate }) {
  const here = useExplorer((s) => s.view === 'design' && !s.trial)
  const filters = useExplorer((s) => s.filters)
  const ask = useExplorer((s) => s.ask)
  if (here || new Set(panels.map(({ trial }) => trial.id)).size < 2) return null
  const open = () => {
    const disease = [...new Set(panels.map(({ trial }) => trial.disease))]
    const endpoint = [...new Set(panels.map(({ outcome }) => outcome.endpoint))]
    ask({ view: 'design', trial: '', filters: { ...filters, disease, endpoint } })
  }
  return (
    <button type="button" className="gate-all" onClick={open}>
      Compare designs
    </button>
  )
}

/** The same words may come twice; what stands before them tells them apart. */
const keyOf = (parts: readonly GatePart[], i: number) =>
  parts
    .slice(0, i + 1)
    .map(({ text }) => text)
    .join('')

function Part({ text, as }: GatePart) {
  if (as === 'strong') return <b>{text}</b>
  return as === 'brief' ? <span>{text}</span> : text
}

const order = { red: 0, amber: 1, green: 2 } as const

/** The gravest first; each opens to what every result states. */
function Checks({ checks }: { checks: readonly Check[] }) {
  const sorted = checks.toSorted((a, b) => order[a.level] - order[b.level])
  return (
    <ul className="gate-checks">
      {sorted.map(({ id, label, level, words, values }) => (
        <li key={id}>
          <GateSign tone={level} />
          <div>
            <h3>
              {label} <span className="visually-hidden">: {levelWords[level]}</span>
            </h3>
            <p>{words}</p>
            <details>
              <summary>By trial</summary>
              <Values values={values} label={label} />
            </details>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What each trial states: once where its results agree. */
function Values({ values, label }: Pick<Check, 'values' | 'label'>) {
  const rows = [...groupsBy(values, ({ trial, value }) => `${trial.id} ${value}`).values()]
  return (
    <table>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Trial</th>
          <th scope="col">{label}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([first]) =>
          first ? (
            <tr key={first.key}>
              <th scope="row">
                <TrialLink id={first.trial.id}>{first.trial.name}</TrialLink>
              </th>
              <td>
                {first.source ? (
                  <Figure source={first.source} calculated={first.calculated ?? false}>
                    {first.value}
                  </Figure>
                ) : (
                  first.value
                )}
              </td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  )
}
