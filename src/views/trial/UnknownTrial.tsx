import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { TrialLink } from '@/views/TrialLink'
import { nearNames } from './nearNames'

/** A link to a trial that is not here: what was asked, what it may have meant, a way back. */
export function UnknownTrial({ evidence, id }: { evidence: Evidence; id: string }) {
  const ask = useExplorer((s) => s.ask)
  const near = nearNames(evidence.trials, id)
  return (
    <main id="main" className="page trial-page trial-unknown">
      <h1>No trial here is called “{id}”.</h1>
      <p>The link may be old, or a letter may be missing.</p>
      {near.length > 0 && (
        <>
          <h2>Did you mean</h2>
          <ul>
            {near.map((trial) => (
              <li key={trial.id}>
                <TrialLink id={trial.id}>{trial.name}</TrialLink>{' '}
                <small>{evidence.diseases[trial.disease]?.name ?? trial.disease}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button
          type="button"
          className="button solid"
          onClick={() => ask({ trial: '', view: 'trials' })}
        >
          All {evidence.trials.length} trials
        </button>
      </p>
    </main>
  )
}
