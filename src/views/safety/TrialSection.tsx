import { memo, type ReactNode } from 'react'
import { armNames } from '@/evidence/armNames'
import { grouped, listed, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { Choice } from '@/ui/Choice'
import { Comparability } from '@/views/Comparability'
import { Sentence, type SentencePart } from '@/views/Sentence'
import { TrialLink } from '@/views/TrialLink'
import { Findings } from './Findings'
import { GroupTable } from './GroupTable'
import type { Section } from './sections'
import { trialTitle } from './words'

type Props = {
  readonly section: Section
  readonly evidence: Evidence
  readonly picked: string
  /** The picked event in absolute terms, where it has no room beside. */
  readonly panel: ReactNode
}

/** A trial's harms: in words, as tables, and what its sources say was shown. */
export const TrialSection = memo(function TrialSection(props: Props) {
  const { section, evidence, picked, panel } = props
  const { trial, groups, gate, words, refused } = section
  const id = `safety-${trial.id}`
  return (
    <section className="safety-trial" aria-labelledby={id}>
      <h2 id={id}>
        <TrialLink id={trial.id}>{trial.name}</TrialLink>: {trialTitle(trial, evidence)}
        {trial.randomised ? `, ${plural(trial.randomised, 'patient')}` : ''}
      </h2>
      <ul className="safety-words">
        {words.map((said) => (
          <li key={keyOf(said)}>
            <Sentence parts={said} />
          </li>
        ))}
      </ul>
      {gate && <Comparability gate={gate} />}
      <Tools section={section} evidence={evidence} />
      {groups.map((group) => (
        <div key={group.key}>
          <GroupTable
            group={group}
            section={section}
            evidence={evidence}
            picked={group.rows.some(({ key }) => key === picked) ? picked : ''}
          />
          {panel && group.rows.some(({ key }) => key === picked) && panel}
        </div>
      ))}
      {refused.length > 0 && (
        <p className="banner">
          Not side by side: {listed(refused.map(({ name }) => name))}. Their arms hold the same
          patients.
        </p>
      )}
      <Findings trial={trial} groups={groups} />
    </section>
  )
})

const keyOf = (said: readonly SentencePart[]) =>
  said.map((part) => (typeof part === 'string' ? part : part.source)).join('')

/** What is drawn, combined doses or each, and the arm that others are set against. */
function Tools({ section, evidence }: Pick<Props, 'section' | 'evidence'>) {
  const { trial, combines, references, reference, usual } = section
  const asked = useExplorer((s) => s.measure)
  const measure = measureOptions.find(({ id }) => id === asked)?.id ?? 'RR'
  const doses = useExplorer((s) => s.doses)
  const against = useExplorer((s) => s.against)
  const ask = useExplorer((s) => s.ask)
  const nameOf = armNames(trial, evidence.agents)
  const others = against.filter((key) => !key.startsWith(`${trial.id}.`))
  return (
    <div className="safety-tools">
      <Choice
        label="Effect"
        options={measureOptions}
        value={measure}
        onChange={(next) => ask({ measure: next })}
      />
      {combines && (
        <Choice
          label="Doses"
          options={doseOptions}
          value={doses}
          onChange={(next) => ask({ doses: next })}
        />
      )}
      {references.length > 1 && (
        <label className="safety-reference">
          Against
          <select
            className="button small"
            value={reference}
            onChange={({ target }) =>
              ask({ against: target.value ? [...others, `${trial.id}.${target.value}`] : others })
            }
          >
            <option value="">{usual ? `control: ${nameOf(usual.arm)}` : 'nothing'}</option>
            {references.map(({ arm }) => (
              <option key={arm.id} value={arm.id}>
                {nameOf(arm)}
                {arm.n ? `, ${grouped(arm.n)} patients` : ''}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

const measureOptions = [
  { id: 'RR', label: 'Ratio' },
  { id: 'OR', label: 'Odds ratio' },
  { id: 'RD', label: 'Difference' },
] as const
const doseOptions = [
  { id: 'combined', label: 'Doses combined' },
  { id: 'each', label: 'Each dose' },
] as const
