import type { ReactNode } from 'react'
import { useExplorer } from '@/state/explorer'

/** A link to a trial's page. It stays a real link: it can be copied or opened in another tab. */
export function TrialLink({ id, children }: { id: string; children: ReactNode }) {
  const ask = useExplorer((s) => s.ask)
  return (
    <a
      href={`?trial=${id}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        ask({ trial: id, source: '', about: '' })
      }}
    >
      {children}
    </a>
  )
}
