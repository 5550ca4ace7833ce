import { lessons } from 'virtual:lessons'
import { library } from 'virtual:library'
import { capital } from '@/evidence/words'
import type { Claim } from '@/trial/vocabulary'
import { Verdict } from '@/ui/Verdict'
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
          <article key={date} className="lesson-note">
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
  const { claim: says, verdict, evidence, sources, dangerous, article } = claim
  const refuted = verdict === 'contradicted'
  return (
    <article className="lesson-note" data-dangerous={dangerous} data-refuted={refuted || undefined}>
      <div>
        <Verdict verdict={shapes[verdict]}>{refuted ? 'Refuted' : capital(verdict)}</Verdict>
        {dangerous && <p className="lesson-danger">Acting on it could harm</p>}
      </div>
      <div>
        {refuted ? <del>{says}</del> : <p>{says}</p>}
        <p className="lesson-small">{library.claims.articles[article]?.where}</p>
      </div>
      <div>
        <p>{evidence}</p>
        <details>
          <summary>{sources.length === 1 ? 'Source' : `${sources.length} sources`}</summary>
          {sources.map((source) => (
            <SourceItem key={source.title + source.where} source={source} />
          ))}
        </details>
      </div>
    </article>
  )
}

const shapes = {
  agrees: 'met',
  imprecise: 'mixed',
  outdated: 'mixed',
  contradicted: 'not-met',
  'could not check': 'not-stated',
  opinion: 'not-stated',
} as const
