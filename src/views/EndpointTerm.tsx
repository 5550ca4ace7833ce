import type { ReactNode } from 'react'
import { useExplorer } from '@/state/explorer'
import './EndpointTerm.css'

/** The name of an endpoint. Pressing it opens what it means, over the page. */
export function EndpointTerm({ slug, children }: { slug: string; children: ReactNode }) {
  const ask = useExplorer((s) => s.ask)
  return (
    <button
      type="button"
      className="term"
      aria-haspopup="dialog"
      onClick={() => ask({ about: slug })}
    >
      {children}
    </button>
  )
}
