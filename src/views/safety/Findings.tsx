import { library } from 'virtual:library'
import type { Trial } from '@/trial/schema'
import type { Claim } from '@/trial/vocabulary'
import { ClaimVerdict } from '@/views/ClaimParts'
import { isPrimary, type EventGroup } from './rows'

type Props = { trial: Trial; groups: readonly EventGroup[] }

/** What the trial's sources say was and was not shown, how it was done, and what to keep in mind. */
export function Findings({ trial, groups }: Props) {
  const made = groups.some(({ rows }) => rows.some(isPrimary))
  const claims = library.claims.claims.filter(
    ({ about, trials, verdict }) =>
      about.includes('safety') && trials.includes(trial.id) && !uncorrected.has(verdict),
  )
  return (
    <details className="safety-findings" open={made}>
      <summary>What was and was not shown, how it was done, caveats</summary>
      <dl>
        <dt>Found</dt>
        <dd>{trial.findings}</dd>
        <dt>Done</dt>
        <dd>{trial.design.summary}</dd>
        <dt>Among</dt>
        <dd>{trial.population}</dd>
        {trial.caveats.length > 0 && (
          <>
            <dt>Keep in mind</dt>
            <dd>
              <ul>
                {trial.caveats.map((caveat) => (
                  <li key={caveat}>{caveat}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {claims.length > 0 && (
          <>
            <dt>Claims checked</dt>
            <dd>
              <ul>
                {claims.map((checked) => (
                  <li key={checked.id} className="safety-claim">
                    <ClaimVerdict claim={checked} />
                    <p>An article says: {checked.claim}.</p>
                    <p>The evidence says: {checked.evidence}</p>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </details>
  )
}

/** Verdicts with nothing to correct: such claims are not repeated here. */
const uncorrected: ReadonlySet<string> = new Set<Claim['verdict']>(['agrees', 'opinion'])
