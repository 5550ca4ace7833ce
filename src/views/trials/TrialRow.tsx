import { yearOf } from '@/evidence/panels'
import { controlWords, phaseWords, studiedAgents } from '@/evidence/trialWords'
import { capital, grouped } from '@/evidence/words'
import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import { ArmMark } from '@/ui/ArmMark'
import { Verdict } from '@/ui/Verdict'
import { TrialLink } from '@/views/TrialLink'

/** One trial in a line, what it found under its name. */
export function TrialRow({ trial, evidence: { agents } }: { trial: Trial; evidence: Evidence }) {
  const { id, name, findings, randomised, primaryEndpointMet, design } = trial
  return (
    <tr>
      <th scope="row">
        <TrialLink id={id}>{name}</TrialLink>
        <p className="trials-findings" title={findings}>
          {findings}
        </p>
      </th>
      <td data-label="Agents">
        {studiedAgents(trial, agents).map((agent) => (
          <span key={agent.id} className="trials-agent">
            <ArmMark hue={agent.hue} tier={3} size={10} /> {agent.name}
          </span>
        ))}
      </td>
      <td data-label={design.control === 'none' ? 'Control' : 'Against'}>
        {capital(controlWords(trial, agents))}
      </td>
      <td data-label="Phase">{phaseWords(trial)}</td>
      <td data-label="Year" className="number">
        {yearOf(trial) ?? <span className="not-there">not stated</span>}
      </td>
      <td data-label="Randomised" className="number">
        {randomised ? (
          grouped(randomised)
        ) : (
          <span className="not-there">
            {design.allocation === 'randomised' ? 'not stated' : 'not randomised'}
          </span>
        )}
      </td>
      <td data-label="Primary endpoint">
        <Verdict verdict={primaryEndpointMet} />
      </td>
    </tr>
  )
}
