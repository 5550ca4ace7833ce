import type { ReactNode } from 'react'
import type { Panel } from '@/evidence/panels'
import { timeUnlessNamed } from '@/evidence/words'
import { TrialLink } from '@/views/TrialLink'

/** The figure itself, and what it is a figure of. */
export function Subject({ panel, children }: { panel: Panel; children: ReactNode }) {
  const { outcome, trial } = panel
  return (
    <section className="origin-subject">
      {children}
      <p>{[outcome.label, timeUnlessNamed(outcome)].filter(Boolean).join(', ')}</p>
      <p>
        <TrialLink id={trial.id}>{trial.name}</TrialLink>
      </p>
    </section>
  )
}
