import { useEffect, useRef } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { claimVerdicts } from '@/evidence/claimOrder'
import { capital } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Claim, Claims } from '@/trial/vocabulary'
import { Choice } from '@/ui/Choice'
import { ClaimFigures } from '@/views/ClaimFigures'
import { ClaimSources, ClaimVerdict } from '@/views/ClaimParts'
import { TrialLink } from '@/views/TrialLink'
import { claimRows } from './claimRows'

/** What two articles say, each statement in one box with what the evidence says of it. */
export function ClaimsSection({ claims, catalogue }: { claims: Claims; catalogue: Catalogue }) {
  const asked = useExplorer((s) => s.verdict)
  const wanted = useExplorer((s) => s.claim)
  const ask = useExplorer((s) => s.ask)
  const found = claims.claims.find(({ id }) => id === wanted)
  const verdict = found && asked !== 'all' ? found.verdict : asked
  const counted = claimVerdicts
    .map((id) => ({ id, n: claimRows(claims, id).length }))
    .filter(({ n }) => n > 0)
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">What two articles claim</h2>
      {Object.entries(claims.articles).map(([id, { title, author, where, about }]) => (
        <p key={id}>{[author, `“${title}”`, where, about].filter(Boolean).join(', ')}.</p>
      ))}
      <p>
        Each statement is given in our words, beside what the sources named with it say. A statement
        that could harm stands with what refutes or completes it.
      </p>
      <Choice
        label="Verdict"
        options={[
          ...counted.map(({ id, n }) => ({ id, label: `${capital(id)} ${n}` })),
          { id: 'all' as const, label: `All ${claims.claims.length}` },
        ]}
        value={verdict}
        onChange={(value) => ask({ verdict: value, claim: '' })}
      />
      <table className="data-table data-claims">
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">The article says</th>
            <th scope="col">The evidence says</th>
          </tr>
        </thead>
        <tbody>
          {claimRows(claims, verdict).map((claim) => (
            <ClaimRow
              key={claim.id}
              claim={claim}
              claims={claims}
              catalogue={catalogue}
              here={claim === found}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { claim: Claim; claims: Claims; catalogue: Catalogue; here: boolean }

function ClaimRow({ claim, claims, catalogue: { evidence, panels }, here }: RowProps) {
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (!here) return
    row.current?.focus({ preventScroll: true })
    row.current?.scrollIntoView({ block: 'center' })
  }, [here])
  const about = evidence.trials.filter(({ id }) => claim.trials.includes(id))
  return (
    <tr
      ref={row}
      id={claim.id}
      tabIndex={-1}
      aria-current={here || undefined}
      data-dangerous={claim.dangerous}
    >
      <td>
        <ClaimVerdict claim={claim} />
      </td>
      <td>
        <p>{claim.claim}</p>
        <p className="data-small">{claims.articles[claim.article]?.where}</p>
      </td>
      <td>
        <p>{claim.evidence}</p>
        <ClaimFigures claim={claim} panels={panels} agents={evidence.agents} />
        {about.length > 0 && (
          <p className="data-links">
            {about.map(({ id, name }) => (
              <TrialLink key={id} id={id}>
                {name}
              </TrialLink>
            ))}
          </p>
        )}
        <ClaimSources claim={claim} />
      </td>
    </tr>
  )
}
