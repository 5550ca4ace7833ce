import type { Panel } from '@/evidence/panels'
import { useExplorer } from '@/state/explorer'
import type { Agents, Claim } from '@/trial/vocabulary'
import { ClaimFigures } from '@/views/ClaimFigures'
import { ClaimSources, ClaimVerdict } from '@/views/ClaimParts'
import type { ClaimGroup } from './claimsOf'

type About = { readonly panels: readonly Panel[]; readonly agents: Agents }

/** What the articles say of this trial, each claim in one box with what the evidence says. */
export function ClaimCheck({ groups, ...about }: { groups: readonly ClaimGroup[] } & About) {
  const ask = useExplorer((s) => s.ask)
  return (
    <section className="claim-check" aria-labelledby="claims-title">
      <h2 id="claims-title">Claim check</h2>
      {groups.length === 0 && (
        <p>The two articles whose statements were checked say nothing about it.</p>
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
  const { claim, evidence } = checked
  return (
    <article className="claim">
      <div>
        <ClaimVerdict claim={checked} />
      </div>
      <div>
        <p className="claim-who">The article says</p>
        <p>{claim}</p>
      </div>
      <div>
        <p className="claim-who">The evidence says</p>
        <p>{evidence}</p>
        <ClaimFigures claim={checked} panels={panels} agents={agents} />
        <ClaimSources claim={checked} />
      </div>
    </article>
  )
}
