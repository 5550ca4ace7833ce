import type { ReactNode } from 'react'
import { armNames } from '@/evidence/armNames'
import { doseTiers, hueOf } from '@/evidence/treatment'
import { maskingWords, studyNoun } from '@/evidence/trialWords'
import { capital, grouped } from '@/evidence/words'
import type { Evidence } from '@/trial/evidence'
import type { Arm, Trial } from '@/trial/schema'
import { ArmMark } from '@/ui/ArmMark'
import { branchesOf, startWords, structureWords } from './flow'

type Props = { trial: Trial; evidence: Evidence }

/** Who was split into which arms. Pooled arms stand apart: they are the others added up. */
export function TrialFlow({ trial, evidence }: Props) {
  const { arms, design } = trial
  const nameOf = armNames(trial, evidence.agents)
  const tierOf = doseTiers(evidence.trials)
  const pooled = arms.filter(({ pools }) => pools)
  const partNames = ({ pools }: Arm) =>
    (pools ?? []).map((id) => {
      const part = arms.find((arm) => arm.id === id)
      return part ? nameOf(part) : id
    })
  const switched = arms.filter((arm) => arm.switched)
  const unrandomised = arms.filter((arm) => arm.unrandomised)
  const [start, ...more] = startWords(trial)
  return (
    <section aria-labelledby="flow-title">
      <h2 id="flow-title">How the {studyNoun(trial)} worked</h2>
      <div className="flow">
        <div className="flow-start">
          <b>{start}</b>
          <span>{[...more, maskingWords(trial)].join(', ')}</span>
        </div>
        <ul>
          {branchesOf(trial).map((arm) => (
            <Branch key={arm.id} arm={arm} tier={tierOf(arm)} />
          ))}
        </ul>
      </div>
      {pooled.map((arm) => (
        <Note key={arm.id}>
          {nameOf(arm)}
          {arm.n ? ` (${grouped(arm.n)})` : ''} adds up {partNames(arm).join(' and ')}; the sources
          report some outcomes only that way.
        </Note>
      ))}
      {switched.length > 0 && (
        <Note>
          Later outcomes report the placebo group after it had moved to the drug:{' '}
          {switched.map(sized).join('; ')}. Those are no control group.
        </Note>
      )}
      {unrandomised.length > 0 && (
        <Note>
          Some outcomes are of people who were not grouped by randomisation:{' '}
          {unrandomised.map(sized).join('; ')}.
        </Note>
      )}
      <Note>
        <b>{structureWords(trial)}</b> {capital(design.summary)}
      </Note>
    </section>
  )
}

const sized = ({ label, n }: Arm) => (n ? `${label} (${grouped(n)})` : label)

const Note = ({ children }: { children: ReactNode }) => <p className="flow-note">{children}</p>

function Branch({ arm, tier }: { arm: Arm; tier: 1 | 2 | 3 }) {
  return (
    <li data-agent={hueOf(arm)}>
      <ArmMark hue={hueOf(arm)} tier={tier} size={13} />
      <span className="flow-name">
        <b>{arm.label}</b>
        {arm.background && <small>{arm.background}</small>}
      </span>
      <span className="flow-n number">
        {arm.n ? grouped(arm.n) : <small className="not-there">n not stated</small>}
      </span>
    </li>
  )
}
