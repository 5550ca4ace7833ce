import { lessons } from 'virtual:lessons'
import { library } from 'virtual:library'
import { useEffect, useMemo, useRef, useState } from 'react'
import { groupsBy } from '@/evidence/groupsBy'
import { allTerms, findTerms, usesOf, usesWords, type Term } from '@/evidence/terms'
import { plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { Icon } from '@/ui/Icon'
import { InnerLink } from '@/ui/InnerLink'
import { TermCard } from '@/views/TermCard'
import { TrialLink } from '@/views/TrialLink'
import { calculators } from './calculators'

const first = 'sri4'

/** Every endpoint and term: an index to search beside one card. */
export function GlossarySection({ evidence }: { evidence: Evidence }) {
  const asked = useExplorer((s) => s.term)
  const ask = useExplorer((s) => s.ask)
  const [search, setSearch] = useState('')
  const card = useRef<HTMLElement>(null)
  const arrived = useRef(false)
  const index = useRef<HTMLElement>(null)
  const terms = useMemo(() => allTerms(evidence, library.definitions, lessons.terms), [evidence])
  const found = useMemo(() => findTerms(terms, search), [terms, search])
  const term = terms.find(({ slug }) => slug === (asked || first))
  useEffect(() => {
    const top = card.current?.getBoundingClientRect().top ?? 0
    // What loads above the card moves it after a link has arrived: the browser holds what is in view.
    const away = top < 0 || top > innerHeight / 2
    if (asked && (away || !arrived.current)) card.current?.scrollIntoView()
    arrived.current = true
    const link = index.current?.querySelector<HTMLElement>('[aria-current]')
    if (index.current && link) index.current.scrollTop = link.offsetTop - 80
  }, [asked])
  const open = (slug: string) => ask({ term: slug })
  const nameOf = (slug: string) => terms.find((other) => other.slug === slug)?.short ?? slug
  return (
    <div className="lesson-glossary">
      <div className="lesson-index">
        <label className="field">
          <Icon name="search" />
          <input
            type="search"
            aria-label="Find a term"
            placeholder="Find a term"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <p role="status">
          {search ? `${plural(found.length, 'term')} found` : plural(terms.length, 'term')}
        </p>
        <nav ref={index} aria-label="Terms">
          {[...groupsBy(found, ({ group }) => group)].map(([group, own]) => (
            <details key={group} open={search !== '' || group === term?.group}>
              <summary>
                {group} <span className="number">{own.length}</span>
              </summary>
              <ul>
                {own.map(({ slug, short }) => (
                  <li key={slug}>
                    <InnerLink
                      href={`?view=lessons&term=${slug}`}
                      current={slug === term?.slug}
                      onOpen={() => open(slug)}
                    >
                      {short}
                      {calculators[slug] && <small>try it</small>}
                    </InnerLink>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </nav>
      </div>
      <article ref={card} className="lesson-card" aria-label={term?.label ?? 'Unknown term'}>
        {term ? (
          <FullCard term={term} evidence={evidence} nameOf={nameOf} open={open} />
        ) : (
          <p>No term here is called “{asked}”. Choose one from the list.</p>
        )}
      </article>
    </div>
  )
}

type CardProps = {
  term: Term
  evidence: Evidence
  nameOf: (slug: string) => string
  open: (slug: string) => void
}

function FullCard({ term, evidence, nameOf, open }: CardProps) {
  const ask = useExplorer((s) => s.ask)
  const { slug } = term
  const Calculator = calculators[slug]
  const uses = usesOf(slug, evidence)
  return (
    <>
      <header>
        <p>{term.group}</p>
        <h3>{term.label}</h3>
      </header>
      <TermCard
        key={slug}
        term={term}
        nameOf={nameOf}
        open={open}
        uses={
          <>
            {usesWords(uses)}{' '}
            {uses.length > 0 && (
              <button
                type="button"
                className="text-button"
                onClick={() => ask({ view: 'table', filters: { endpoint: [slug] }, q: '' })}
              >
                See the results
              </button>
            )}
            {uses.map(({ disease, uses: own }) => (
              <p key={disease} className="lesson-uses">
                <b>{disease}</b>
                {own.map(({ trial, primary }) => (
                  <span key={trial.id}>
                    <TrialLink id={trial.id}>{trial.name}</TrialLink>
                    {primary && <small> primary</small>}
                  </span>
                ))}
              </p>
            ))}
          </>
        }
      />
      {Calculator && (
        <section className="lesson-try" aria-label="Try it">
          <h4>Try it: move the components</h4>
          <Calculator />
        </section>
      )}
    </>
  )
}
