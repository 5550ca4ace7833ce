import { yearOf, type Panel } from '@/evidence/panels'
import { missedWords, phaseWords } from '@/evidence/trialWords'
import { grouped, timeWords } from '@/evidence/words'
import { Verdict } from '@/ui/Verdict'
import { EndpointTerm } from '@/views/EndpointTerm'
import { TrialLink } from '@/views/TrialLink'
import { endpointWords } from './rows'

/** A trial and what was measured: the head of its rows. */
export function TrialHeader({ panel }: { panel: Panel }) {
  const { trial, outcome, endpoint } = panel
  const about = [
    yearOf(trial),
    phaseWords(trial).toLowerCase(),
    trial.randomised && `${grouped(trial.randomised)} randomised`,
  ]
  const primary = outcome.role === 'primary' || outcome.role === 'co-primary'
  const [what, when] = [endpointWords(panel), timeWords(outcome)]
  const timed = !what.includes(when)
  const missed = missedWords(trial)
  const role = outcome.role === 'co-primary' ? 'co-primary' : outcome.role.replaceAll('-', ' ')
  return (
    <div className="trial-header">
      <TrialLink id={trial.id}>{trial.name}</TrialLink>
      <span className="about">{about.filter(Boolean).join(', ')}</span>
      <span className="what">
        <EndpointTerm slug={outcome.endpoint}>
          {what}
          {timed && ','}
        </EndpointTerm>
        {timed && ` ${when}`}
        {outcome.kind === 'continuous' && <span className="about">, {endpoint.unit}</span>}
      </span>
      <span className="tag">{role}</span>
      {primary && (
        <Verdict verdict={trial.primaryEndpointMet}>
          {`Primary endpoint ${met[trial.primaryEndpointMet]}${missed && `, not with ${missed}`}`}
        </Verdict>
      )}
    </div>
  )
}

const met = {
  met: 'met',
  'not-met': 'not met',
  mixed: 'mixed',
  'not-stated': 'verdict not stated',
} as const
