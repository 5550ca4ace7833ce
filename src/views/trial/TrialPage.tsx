import { library } from 'virtual:library'
import { useEffect, useMemo } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { weighable } from '@/evidence/weighable'
import { useExplorer } from '@/state/explorer'
import { ClaimCheck } from './ClaimCheck'
import { claimsOf } from './claimsOf'
import { OutcomeTable } from './OutcomeTable'
import { PrimaryResult } from './PrimaryResult'
import { TrialAside } from './TrialAside'
import { TrialFlow } from './TrialFlow'
import { TrialHead } from './TrialHead'
import { TrialSources } from './TrialSources'
import { UnknownTrial } from './UnknownTrial'
import './trial.css'

type Props = { catalogue: Catalogue; id: string }

/** Everything about one trial: what it asked, what it found, and how far that can be trusted. */
export function TrialPage({ catalogue, id }: Props) {
  const { evidence } = catalogue
  const trial = evidence.trials.find((other) => other.id === id)
  const panels = useMemo(
    () => catalogue.panels.filter((panel) => panel.trial.id === id),
    [catalogue, id],
  )
  useEffect(() => {
    if (trial) scrollTo(0, 0)
  }, [trial])
  useTurning(catalogue, id)
  if (!trial) return <UnknownTrial evidence={evidence} id={id} />
  return (
    <main id="main" className="trial-page">
      <div className="trial-top">
        <div>
          <TrialHead
            trial={trial}
            evidence={evidence}
            weighed={weighable(panels, evidence).length > 0}
          />
          <PrimaryResult trial={trial} panels={panels} evidence={evidence} />
          <TrialFlow trial={trial} evidence={evidence} />
        </div>
        <TrialAside trial={trial} evidence={evidence} />
      </div>
      <OutcomeTable trial={trial} panels={panels} evidence={evidence} />
      <div className="trial-top trial-bottom">
        <ClaimCheck
          groups={claimsOf(id, library.claims)}
          panels={catalogue.panels}
          agents={evidence.agents}
        />
        <TrialSources trial={trial} />
      </div>
    </main>
  )
}

/** `[` and `]` turn to the trial before and after, unless the reader is typing or in a dialog. */
function useTurning({ evidence: { trials } }: Catalogue, id: string) {
  const ask = useExplorer((s) => s.ask)
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const step = event.key === '[' ? -1 : event.key === ']' ? 1 : 0
      const busy =
        event.target instanceof Element && event.target.closest('input, select, textarea, dialog')
      if (!step || busy || event.ctrlKey || event.metaKey) return
      const next = trials[trials.findIndex((trial) => trial.id === id) + step]
      if (next) ask({ trial: next.id })
    }
    addEventListener('keydown', turn)
    return () => removeEventListener('keydown', turn)
  }, [trials, id, ask])
}
