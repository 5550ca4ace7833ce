import type { ReactNode } from 'react'
import { useExplorer } from '@/state/explorer'
import { InnerLink } from '@/ui/InnerLink'

/** A link to a trial's page. */
export function TrialLink({ id, children }: { id: string; children: ReactNode }) {
  const ask = useExplorer((s) => s.ask)
  return (
    <InnerLink href={`?trial=${id}`} onOpen={() => ask({ trial: id, source: '', about: '' })}>
      {children}
    </InnerLink>
  )
}
