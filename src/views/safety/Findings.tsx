import { library } from 'virtual:library'
import { capital } from '@/evidence/words'
import type { Trial } from '@/trial/schema'
import { Verdict } from '@/ui/Verdict'
import { isPrimary, type EventGroup } from './rows'

type Props = { trial: Trial; groups: readonly EventGroup[] }

/** What the trial's sources say was and was not shown, how it was done, and what to keep in mind. */
export function Findings({ trial, groups }: Props) {
  const made = groups.some(({ rows }) => rows.some(isPrimary))
  const claims = library.claims.claims.flatMap((claim) => {
    const shape = shapes[claim.verdict]
    const own = claim.about.includes('safety') && claim.trials.includes(trial.id)
    return shape && own ? [{ ...claim, shape }] : []
  })
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
                {claims.map(({ id, claim, verdict, evidence, shape }) => (
                  <li key={id} className="safety-claim">
                    <Verdict verdict={shape}>{capital(verdict)}</Verdict>
                    <p>An article says: {claim}.</p>
                    <p>The evidence says: {evidence}</p>
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

/** Verdicts that correct a claim: these are shown, each with what corrects it. */
const shapes: Partial<Record<string, 'mixed' | 'not-met' | 'not-stated'>> = {
  imprecise: 'mixed',
  outdated: 'mixed',
  contradicted: 'not-met',
  'could not check': 'not-stated',
}
