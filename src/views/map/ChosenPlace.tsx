import { phaseWords } from '@/evidence/trialWords'
import { midSentence, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Trial } from '@/trial/schema'
import { Icon } from '@/ui/Icon'
import { Verdict } from '@/ui/Verdict'
import { TrialLink } from '@/views/TrialLink'
import { patientsOf, patientsText } from './patients'
import type { Cell } from './rows'

type Props = { title: string; cell: Cell; onClose: () => void }

/** The trials of the chosen place, what became of their primary endpoints, and where to look on. */
export function ChosenPlace({ title, cell, onClose }: Props) {
  const ask = useExplorer((s) => s.ask)
  const { trials, pooled, randomised, patients } = cell
  const others = trials.length - randomised
  return (
    <section className="map-chosen" aria-labelledby="map-chosen">
      <div className="map-chosen-head">
        <h2 id="map-chosen">{title}</h2>
        <p role="status">
          {[
            plural(randomised, 'randomised trial'),
            others > 0 && `${others} not randomised`,
            patients.n ? `${patientsText(patients)} patients` : 'patients not stated',
            pooled.length > 0 && plural(pooled.length, 'pooled record'),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        <span className="map-actions">
          <button
            type="button"
            className="button solid small"
            onClick={() => ask({ view: 'table' })}
          >
            Show in table
          </button>
          <button type="button" className="button small" onClick={() => ask({ view: 'bars' })}>
            Bars
          </button>
          <button type="button" className="button small" onClick={() => ask({ view: 'forest' })}>
            Forest
          </button>
          <button type="button" className="icon-button" aria-label="Let it go" onClick={onClose}>
            <Icon name="close" />
          </button>
        </span>
      </div>
      <ul className="map-trials">
        {[...trials, ...pooled].map((trial) => (
          <li key={trial.id}>
            <TrialLink id={trial.id}>{trial.name}</TrialLink>
            <small>{aboutTrial(trial)}</small>
            <Verdict verdict={trial.primaryEndpointMet} />
          </li>
        ))}
      </ul>
      {pooled.length > 0 && (
        <p className="caption">
          {trials.length ? 'Pooled records add up patients of other trials' : 'Only pooled records'}
          : they are listed, not counted.
        </p>
      )}
    </section>
  )
}

function aboutTrial(trial: Trial): string {
  const patients = patientsOf(trial)
  const people = patients.n ? `${patientsText(patients)} patients` : 'patients not stated'
  return `${midSentence(phaseWords(trial))}, ${people}`
}
