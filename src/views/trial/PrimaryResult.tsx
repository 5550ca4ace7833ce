import { armNames } from '@/evidence/armNames'
import type { Panel } from '@/evidence/panels'
import { missedWords } from '@/evidence/trialWords'
import { plural, timeUnlessNamed } from '@/evidence/words'
import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import { Confidence } from '@/ui/Confidence'
import { Verdict } from '@/ui/Verdict'
import { EndpointTerm } from '@/views/EndpointTerm'
import { PrimaryArms } from './PrimaryArms'
import { IntervalStrip } from './IntervalStrip'
import { primaryPanels } from './primary'

type Props = { trial: Trial; panels: readonly Panel[]; evidence: Evidence }

/** The primary endpoint of the trial, every dose at equal rank, and whether it was met. */
export function PrimaryResult({ trial, panels, evidence }: Props) {
  const primary = primaryPanels(panels)
  const nameOf = armNames(trial, evidence.agents)
  const { primaryEndpointMet: met, findings, phase } = trial
  const missed = missedWords(trial)
  const tested = met !== 'not-stated' || (primary.length > 0 && !phase.startsWith('case'))
  return (
    <section className="primary card" aria-labelledby="primary-title">
      <div className="primary-head">
        <h2 id="primary-title" className="caps">
          {!tested
            ? 'Main findings'
            : primary.length > 1
              ? 'Primary endpoints'
              : 'Primary endpoint'}
        </h2>
        {tested && (
          <Verdict verdict={met} pill>
            {verdicts[met]}
          </Verdict>
        )}
        {missed && (
          <Verdict verdict="not-met" pill>
            {`Not met with ${missed}`}
          </Verdict>
        )}
      </div>
      <p className="findings">{findings}</p>
      {primary.map((panel) => (
        <section key={panel.key} className="primary-one">
          <h3>
            <EndpointTerm slug={panel.outcome.endpoint}>{panel.outcome.label}</EndpointTerm>
            <small>
              {timeUnlessNamed(panel.outcome)}
              <Confidence
                named
                confidence={panel.outcome.confidence}
                sources={panel.outcome.sources.length}
              />
            </small>
          </h3>
          {panel.outcome.confidence === 'conflict' && (
            <p className="conflict">Sources disagree. {panel.outcome.note}</p>
          )}
          <PrimaryArms panel={panel} nameOf={nameOf} />
          <IntervalStrip panel={panel} nameOf={nameOf} />
        </section>
      ))}
      {!primary.length && (
        <p className="primary-none">
          {panels.length
            ? `None of the ${plural(panels.length, 'outcome')} in this record is a primary endpoint.`
            : 'No figures of it are in the sources of this record.'}
        </p>
      )}
    </section>
  )
}

const verdicts = {
  met: 'Met',
  'not-met': 'Not met',
  mixed: 'Mixed result',
  'not-stated': 'Not stated whether met',
} as const
