import { useMemo } from 'react'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { Choice } from '@/ui/Choice'
import { Toggle } from '@/ui/Toggle'
import { EndpointChoice } from '@/views/EndpointChoice'
import { TrialLink } from '@/views/TrialLink'
import type { ViewProps } from '@/views/ViewProps'
import { SectionView } from './SectionView'
import { hasLadder } from './ladderPanels'
import { drawableEndpoints, sectionsOf, type Undrawn } from './sections'
import './bars.css'

/** The share of patients in each arm, a panel per trial; each endpoint on an axis of its own. */
export function BarsView({ catalogue, answer }: ViewProps) {
  const order = useExplorer((s) => s.order)
  const ladder = useExplorer((s) => s.ladder)
  const { panels, filters } = answer
  const drawable = useMemo(() => drawableEndpoints(panels), [panels])
  const chosen = filters['endpoint']?.length ? filters['endpoint'] : null
  const shown = useMemo(
    () => chosen ?? drawable.slice(0, 1).map(({ slug }) => slug),
    [chosen, drawable],
  )
  const { sections, undrawn } = useMemo(
    () => sectionsOf(panels, shown, catalogue, { order, ladder, filters }),
    [panels, shown, catalogue, order, ladder, filters],
  )
  const laddered = useMemo(() => hasLadder(panels, shown, catalogue), [panels, shown, catalogue])
  return (
    <div>
      <Hatches />
      {!chosen && drawable.length > 1 && (
        <EndpointChoice endpoints={drawable} shown={shown} room={6} />
      )}
      {sections.map((section, i) => (
        <SectionView
          key={section.key}
          section={section}
          evidence={catalogue.evidence}
          options={i === 0 && <Options laddered={laddered} />}
        />
      ))}
      {!sections.length && (
        <p className="banner">
          Nothing here is a share of patients or a rate, so nothing can be drawn as bars from zero.
        </p>
      )}
      {undrawn.length > 0 && <NotDrawn undrawn={undrawn} />}
    </div>
  )
}

/** In which order the panels stand, and whether the thresholds stand side by side. */
function Options({ laddered }: { laddered: boolean }) {
  const order = useExplorer((s) => s.order)
  const ladder = useExplorer((s) => s.ladder)
  const ask = useExplorer((s) => s.ask)
  return (
    <div className="bars-options">
      <Choice
        label="Order"
        labelled
        value={order}
        options={orders}
        onChange={(next) => ask({ order: next })}
      />
      {laddered && (
        <Toggle
          pressed={ladder === 'on'}
          onPress={() => ask({ ladder: ladder === 'on' ? 'off' : 'on' })}
        >
          Ladder
        </Toggle>
      )}
    </div>
  )
}

const orders = [
  { id: 'dose', label: 'Dose' },
  { id: 'effect', label: 'Effect' },
  { id: 'trial', label: 'Trial' },
  { id: 'year', label: 'Year' },
] as const

/** Results that were found but have no bar, each with its reason; none is dropped in silence. */
function NotDrawn({ undrawn }: { undrawn: readonly Undrawn[] }) {
  const ask = useExplorer((s) => s.ask)
  return (
    <section className="bars-undrawn" aria-label="Not drawn">
      <h3>{plural(undrawn.length, 'result')} without a bar</h3>
      <ul>
        {undrawn.map(({ panel, reason }) => (
          <li key={panel.key}>
            <TrialLink id={panel.trial.id}>{panel.trial.name}</TrialLink>, {panel.outcome.label}:{' '}
            {reason}
          </li>
        ))}
      </ul>
      <p data-screen-only>
        {undrawn.length === 1 ? 'It is' : 'They are'} in the{' '}
        <button type="button" className="text-button" onClick={() => ask({ view: 'table' })}>
          table
        </button>{' '}
        and, where an effect can be given, in the{' '}
        <button type="button" className="text-button" onClick={() => ask({ view: 'forest' })}>
          forest plot
        </button>
        .
      </p>
    </section>
  )
}

/** Fillings: an active comparator, and a place without a figure. */
function Hatches() {
  return (
    <svg width={0} height={0} className="bars-hatches" aria-hidden>
      <defs>
        <pattern
          id="bars-active"
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="bars-hatch-ground" width={5} height={5} />
          <line className="bars-hatch-active" y2={5} />
        </pattern>
        <pattern
          id="bars-missing"
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="bars-hatch-missing" y2={6} />
        </pattern>
      </defs>
    </svg>
  )
}
