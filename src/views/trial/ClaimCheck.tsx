import type { Panel } from '@/evidence/panels'
import { capital } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Agents } from '@/trial/vocabulary'
import { Verdict } from '@/ui/Verdict'
import { ClaimFigures } from '@/views/ClaimFigures'
import { SourceItem } from '@/views/SourceItem'
import type { Claim, ClaimGroup } from './claimsOf'

type About = { readonly panels: readonly Panel[]; readonly agents: Agents }

/** What the articles say of this trial, each claim in one box with what the evidence says. */
export function ClaimCheck({ groups, ...about }: { groups: readonly ClaimGroup[] } & About) {
  const ask = useExplorer((s) => s.ask)
  return (
    <section aria-labelledby="claims-title">
      <h2 id="claims-title">Claim check</h2>
      {groups.length === 0 && (
        <p>The two articles whose statements were checked say nothing about this trial.</p>
      )}
      {groups.map(({ article, claims }) => (
        <div key={article.title} className="claims">
          <p className="claims-article">
            <b>{article.title}</b> {article.where}. Claims in our words.
          </p>
          <div className="card">
            {claims.map((claim) => (
              <OneClaim key={claim.id} claim={claim} {...about} />
            ))}
          </div>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => ask({ view: 'data', trial: '', claim: '', verdict: 'all' })}
      >
        Every statement of the two articles
      </button>
    </section>
  )
}

function OneClaim({ claim: checked, panels, agents }: { claim: Claim } & About) {
  const { claim, verdict, evidence, sources, dangerous } = checked
  return (
    <article className="claim">
      <div>
        <Verdict verdict={shapes[verdict]}>{capital(verdict)}</Verdict>
        {dangerous && <p className="claim-danger">Acting on it could harm</p>}
      </div>
      <div>
        <p className="claim-who">The article says</p>
        <p>{claim}</p>
      </div>
      <div>
        <p className="claim-who">The evidence says</p>
        <p>{evidence}</p>
        <ClaimFigures claim={checked} panels={panels} agents={agents} />
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
