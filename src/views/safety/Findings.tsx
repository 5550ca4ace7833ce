import type { Trial } from '@/trial/schema'
import type { EventGroup } from './rows'

/** What the trial's sources say was and was not shown, how it was done, and what to keep in mind. */
export function Findings({ trial, groups }: { trial: Trial; groups: readonly EventGroup[] }) {
  const made = groups.some(({ rows }) =>
    rows.some(({ panel }) => /primary/.test(panel.outcome.role)),
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
      </dl>
    </details>
  )
}
