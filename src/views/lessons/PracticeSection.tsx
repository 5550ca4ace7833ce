import { lessons } from 'virtual:lessons'
import { library } from 'virtual:library'
import type { Claim } from '@/trial/vocabulary'
import { ClaimSources, ClaimVerdict } from '@/views/ClaimParts'
import { SourceItem } from '@/views/SourceItem'
import { practiceGroups } from './practice'

const groups = practiceGroups(library.claims)

/** Advice of two articles, each with its verdict and source; what is refuted is shown as refuted. */
export function PracticeSection() {
  return (
    <>
      {groups.map(({ title, claims }) => (
        <section key={title} className="lesson-practice" aria-label={title}>
          <h3>{title}</h3>
          {claims.map((claim) => (
            <Note key={claim.id} claim={claim} />
          ))}
        </section>
      ))}
      <section className="lesson-practice" aria-label="What regulators decided">
        <h3>What regulators decided</h3>
        {lessons.regulators.map(({ date, region, text, source }) => (
          <article key={text} className="lesson-note">
            <p>
              <b>{region}</b> {date}
            </p>
            <p>{text}</p>
            <SourceItem source={source} />
          </article>
        ))}
      </section>
    </>
  )
}

function Note({ claim }: { claim: Claim }) {
  const { claim: says, verdict, evidence, dangerous, article } = claim
  const refuted = verdict === 'contradicted'
  return (
    <article className="lesson-note" data-dangerous={dangerous} data-refuted={refuted || undefined}>
      <div>
        <ClaimVerdict claim={claim} {...(refuted && { words: 'Refuted' })} />
      </div>
      <div>
        {refuted ? <del>{says}</del> : <p>{says}</p>}
        <p className="lesson-small">{library.claims.articles[article]?.where}</p>
      </div>
      <div>
        <p>{evidence}</p>
        <ClaimSources claim={claim} />
      </div>
    </article>
  )
}
