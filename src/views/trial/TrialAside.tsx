import { Fragment } from 'react'
import { abbreviationWords } from '@/evidence/abbreviations'
import { trialCitation } from '@/evidence/citation'
import { studyNoun } from '@/evidence/trialWords'
import { capital } from '@/evidence/words'
import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import { CopyButton } from '@/ui/CopyButton'
import { TrialLink } from '@/views/TrialLink'
import { givenWith } from './givenWith'

type Props = { trial: Trial; evidence: Evidence }

/** What to know before quoting the trial, who was in it, and how to cite it. */
export function TrialAside({ trial, evidence }: Props) {
  const { caveats, overlaps, population, priorTherapy, design } = trial
  const studied = [
    ['Population', population],
    ['Prior therapy', capital(priorTherapy.text ?? '') || 'not stated'],
    ['Given with it', givenWith(trial)],
    ['Rescue, missing data', design.rescue ?? 'not stated'],
  ] as const
  const short = abbreviationWords(studied.map(([, words]) => words).join(' '))
  const [cite, noun] = [trialCitation(trial), studyNoun(trial)]
  return (
    <aside className="trial-aside" aria-label={`About this ${noun}`}>
      <section>
        <h2>Before you quote this {noun}</h2>
        {caveats.length ? (
          <ul className="caveats">
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        ) : (
          <p>No caveat is recorded.</p>
        )}
      </section>
      <section>
        <h2>Who was studied</h2>
        <dl>
          {studied.map(([term, words]) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd className={words === 'not stated' ? 'not-there' : undefined}>{words}</dd>
            </Fragment>
          ))}
        </dl>
        {short && <p className="aside-note">{short}</p>}
      </section>
      {overlaps.length > 0 && (
        <section>
          <h2>Shares participants with</h2>
          <ul className="overlaps">
            {overlaps.map((id) => (
              <li key={id}>
                <TrialLink id={id}>
                  {evidence.trials.find((other) => other.id === id)?.name ?? id}
                </TrialLink>
              </li>
            ))}
          </ul>
          <p className="aside-note">Never add their numbers to these.</p>
        </section>
      )}
      <section>
        <h2>Cite this {noun}</h2>
        <p className="citation">{cite}</p>
        <CopyButton text={cite} label="Copy citation" />
      </section>
    </aside>
  )
}
