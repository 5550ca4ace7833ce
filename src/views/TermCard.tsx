import type { ReactNode } from 'react'
import type { Term } from '@/evidence/terms'
import { SourceItem } from './SourceItem'
import './EndpointTerm.css'
import './TermCard.css'

type Props = {
  readonly term: Term
  /** The names of the terms it points to. */
  readonly nameOf: (slug: string) => string
  readonly open: (slug: string) => void
  /** Who measures it, in the words of the place that shows the card. */
  readonly uses: ReactNode
  readonly children?: ReactNode
}

/** What a term means, what to mind, who uses it, and who says so. */
export function TermCard({ term, nameOf, open, uses, children }: Props) {
  const { asks, means, limits, aka, related, source, scale } = term
  return (
    <div className="term-card">
      <dl>
        <dt>{asks}</dt>
        <dd className="term-means">{means}</dd>
        {limits && (
          <>
            <dt>Limits</dt>
            <dd>{limits}</dd>
          </>
        )}
        {scale && (
          <>
            <dt>Scale</dt>
            <dd>{scale}</dd>
          </>
        )}
        {aka.length > 0 && (
          <>
            <dt>Also called</dt>
            <dd>{aka.join('; ')}</dd>
          </>
        )}
        {related.length > 0 && (
          <>
            <dt>See also</dt>
            <dd className="term-related">
              {related.map((slug) => (
                <button key={slug} type="button" className="term" onClick={() => open(slug)}>
                  {nameOf(slug)}
                </button>
              ))}
            </dd>
          </>
        )}
        <dt>Used</dt>
        <dd>{uses}</dd>
        <dt>Definition from</dt>
        <dd>
          {source ? (
            <SourceItem source={source} />
          ) : (
            'Put together from the sources of the trials that use it.'
          )}
        </dd>
      </dl>
      {children}
    </div>
  )
}
