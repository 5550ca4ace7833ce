import { useDeferredValue, useMemo, useState } from 'react'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { useMedia } from '@/ui/useMedia'
import type { ViewProps } from '@/views/ViewProps'
import { Caption } from './Caption'
import { EventPanel } from './EventPanel'
import { madeSection } from './sections'
import { TrialSection } from './TrialSection'
import { harmsOf, nothingChosen, suggestion } from './trials'
import './safety.css'

/** How many trials are laid out at once: each has a table for every unit and time. */
const step = 4

/** Harms, trial by trial: risks of every arm beside how they differ, and one event made plain. */
export function SafetyView({ catalogue, answer }: ViewProps) {
  const { evidence } = catalogue
  const search = useExplorer((s) => s.q)
  const measure = useExplorer((s) => s.measure)
  const doses = useExplorer((s) => s.doses)
  const against = useExplorer((s) => s.against)
  const open = useExplorer((s) => s.open)
  const [more, setMore] = useState({ of: answer, shown: step })
  const beside = useMedia('(min-width: 1400px), (min-width: 1160px) and (max-width: 1279px)')
  const asks = useDeferredValue(
    useMemo(() => ({ measure, doses, against }), [measure, doses, against]),
  )
  const all = useMemo(() => harmsOf(catalogue, answer), [catalogue, answer])
  const suggested = nothingChosen(answer, search)
  const trials = useMemo(() => (suggested ? suggestion(all) : all), [suggested, all])
  const shown = more.of === answer ? more.shown : step
  const sections = useMemo(
    () => trials.slice(0, shown).map((harms) => madeSection(harms, asks, evidence)),
    [trials, shown, asks, evidence],
  )
  const rows = sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
  const picked = rows.find(({ key }) => open === key || open.startsWith(`${key}.`)) ?? rows[0]
  if (!trials.length)
    return <p className="banner">No trial of this answer reports a safety outcome.</p>
  const panel = picked && <EventPanel key={picked.key} row={picked} evidence={evidence} />
  return (
    <div className="safety" data-beside={beside}>
      <div className="safety-trials">
        {suggested && <Suggested all={all.length} />}
        {sections.map((section) => (
          <TrialSection
            key={section.trial.id}
            section={section}
            evidence={evidence}
            picked={picked && picked.panel.trial === section.trial ? picked.key : ''}
            panel={beside || picked?.panel.trial !== section.trial ? null : panel}
          />
        ))}
        <Caption />
        {shown < trials.length && (
          <button
            type="button"
            className="button"
            onClick={() => setMore({ of: answer, shown: shown + step })}
          >
            Show {Math.min(step, trials.length - shown)} more of {plural(trials.length, 'trial')}
          </button>
        )}
      </div>
      {beside && <aside aria-label="One event in absolute terms">{panel}</aside>}
    </div>
  )
}

/** What is shown before anything is asked, and the way to everything. */
function Suggested({ all }: { all: number }) {
  const ask = useExplorer((s) => s.ask)
  return (
    <p className="safety-suggested" data-screen-only>
      Nothing is chosen yet: this is the trial that was made to measure harms. Choose a disease, an
      agent or a trial, or see{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => ask({ filters: { domain: ['safety'] }, open: '' })}
      >
        all {all} trials that report harms
      </button>
      .
    </p>
  )
}
