import { useEffect, useRef } from 'react'
import { lessons } from 'virtual:lessons'
import { library } from 'virtual:library'
import { allTerms, usesOf, usesWords } from '@/evidence/terms'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { Drawer } from '@/ui/Drawer'
import { InnerLink } from '@/ui/InnerLink'
import { TermCard } from './TermCard'

/** The card of a term over whatever page is open; its full card is a link away. */
export function TermDrawer({ evidence, slug }: { evidence: Evidence; slug: string }) {
  const ask = useExplorer((s) => s.ask)
  const body = useRef<HTMLDivElement>(null)
  const shown = useRef(slug)
  useEffect(() => {
    // One card leads to another: its button is gone, so the focus goes to the new card.
    if (shown.current !== slug) body.current?.focus()
    shown.current = slug
  }, [slug])
  const close = () => ask({ about: '' })
  const terms = allTerms(evidence, library.definitions, lessons.terms)
  const term = terms.find((other) => other.slug === slug)
  if (!term)
    return (
      <Drawer title="Unknown term" onClose={close}>
        <p className="term-card">No term here is called “{slug}”.</p>
      </Drawer>
    )
  return (
    <Drawer title={term.label} onClose={close}>
      <div ref={body} tabIndex={-1}>
        <TermCard
          term={term}
          open={(other) => ask({ about: other })}
          nameOf={(other) => terms.find((named) => named.slug === other)?.short ?? other}
          uses={usesWords(usesOf(slug, evidence))}
        >
          <p className="term-more">
            <InnerLink
              href={`?view=lessons&term=${slug}`}
              onOpen={() => ask({ view: 'lessons', term: slug, about: '', trial: '', source: '' })}
            >
              Full card, with its trials
            </InnerLink>
          </p>
        </TermCard>
      </div>
    </Drawer>
  )
}
