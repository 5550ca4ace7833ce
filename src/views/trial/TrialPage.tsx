import { library } from 'virtual:library'
import { useEffect, useMemo } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
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
  if (!trial) return <UnknownTrial evidence={evidence} id={id} />
  return (
    <main id="main" className="page trial-page">
      <div className="trial-top">
        <div>
          <TrialHead trial={trial} catalogue={catalogue} panels={panels} />
          <div data-picture>
            <PrimaryResult trial={trial} panels={panels} evidence={evidence} />
            <TrialFlow trial={trial} evidence={evidence} />
          </div>
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
