import { armNames } from '@/evidence/armNames'
import type { Network } from '@/evidence/network'
import { grouped, midSentence, plural, timeWords } from '@/evidence/words'
import type { Agents } from '@/trial/vocabulary'
import { TrialLink } from '@/views/TrialLink'
import { ArmFigure } from './ArmFigure'

type Props = {
  readonly network: Network
  readonly agents: Agents
  /** How outcomes were chosen. */
  readonly rule: string
}

/** Which trials enter with what, which do not and why, and the graph as a list. */
export function Members({ network, agents, rule }: Props) {
  const { trials, leftOut, treatments, pairs } = network
  return (
    <section className="network-part network-members" aria-labelledby="network-trials">
      <h3 id="network-trials">What is in it</h3>
      <p>
        {rule} Arms of one agent are added up, whatever the dose; where they differ in background
        treatment, those enter that share it with a comparator.
      </p>
      {leftOut.length > 0 && (
        <>
          <h4>Left out</h4>
          <ul>
            {leftOut.map(({ trial, arm, reason }) => (
              <li key={`${trial.id} ${arm ?? ''}`}>
                <TrialLink id={trial.id}>{trial.name}</TrialLink>
                {arm && `, ${arm}`}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{plural(trials.length, 'trial')} with their figures</summary>
        <ul>
          {trials.map(({ trial, panel, arms, corrected }) => {
            const nameOf = armNames(trial, agents)
            return (
              <li key={trial.id}>
                <TrialLink id={trial.id}>{trial.name}</TrialLink>, {timeWords(panel.outcome)}:{' '}
                {arms.map((arm, i) => (
                  <span key={arm.treatment}>
                    {i > 0 && '; '}
                    {arm.rows.map((row, r) => (
                      <span key={row.key}>
                        {r > 0 && ', '}
                        <ArmFigure row={row} kind={panel.outcome.kind} nameOf={nameOf} />
                      </span>
                    ))}{' '}
                    <span className="number">
                      ({arm.derived && '≈'}
                      {grouped(arm.events)}/{grouped(arm.n)})
                    </span>
                  </span>
                ))}
                {corrected && '; ½ was added to each cell'}
              </li>
            )
          })}
        </ul>
      </details>
      <details>
        <summary>The graph as a list</summary>
        <ul>
          {treatments.map((treatment) => (
            <li key={treatment.id}>
              {treatment.name}: {grouped(treatment.patients)} patients in{' '}
              {plural(treatment.trials, 'trial')}; directly against{' '}
              {pairs
                .filter(({ a, b }) => a.id === treatment.id || b.id === treatment.id)
                .map(
                  ({ a, b, trials: own }) =>
                    `${midSentence((a.id === treatment.id ? b : a).name)} (${plural(own.length, 'trial')})`,
                )
                .join(', ')}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
