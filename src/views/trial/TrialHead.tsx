import type { Catalogue } from '@/evidence/catalogue'
import { registrations } from '@/evidence/links'
import { yearOf, type Panel } from '@/evidence/panels'
import { maskingWords, phaseWords, studiedAgents } from '@/evidence/trialWords'
import { weighable } from '@/evidence/weighable'
import { grouped } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import type { Trial } from '@/trial/schema'
import { ArmMark } from '@/ui/ArmMark'
import { Icon } from '@/ui/Icon'
import { ExportButton } from '@/views/ExportButton'
import { trialPicture } from './trialPicture'

type Props = {
  trial: Trial
  panels: readonly Panel[]
  catalogue: Catalogue
}

/** Which trial this is, and its question in one sentence. */
export function TrialHead({ trial, panels, catalogue }: Props) {
  const ask = useExplorer((s) => s.ask)
  const { evidence } = catalogue
  const { agents, diseases, trials } = evidence
  const at = trials.indexOf(trial)
  const { randomised, registry } = trial
  const year = yearOf(trial)
  return (
    <header className="trial-head">
      <nav aria-label="Where this is">
        <button
          type="button"
          onClick={() => ask({ view: 'trials', trial: '', filters: {}, q: '' })}
        >
          Trials
        </button>
        <span aria-hidden>/</span>
        <button
          type="button"
          onClick={() =>
            ask({ view: 'trials', trial: '', filters: { disease: [trial.disease] }, q: '' })
          }
        >
          {diseases[trial.disease]?.name ?? trial.disease}
        </button>
        <span className="turning">
          <Turn to={trials[at - 1]} icon="left" words="Previous trial" />
          <Turn to={trials[at + 1]} icon="right" words="Next trial" />
        </span>
      </nav>
      <h1>{trial.name}</h1>
      <p className="trial-meta">
        {studiedAgents(trial, agents).map(({ id, name, hue }) => (
          <span key={id} className="agent">
            <ArmMark hue={hue} tier={3} size={11} /> {name}
          </span>
        ))}
        <span>{phaseWords(trial)}</span>
        <span>{maskingWords(trial)}</span>
        {trial.design.allocation === 'randomised' && (
          <span>
            {randomised ? `${grouped(randomised)} randomised` : 'number randomised not stated'}
          </span>
        )}
        <span>{year ?? 'year not stated'}</span>
        {registry ? (
          registrations(registry).map(({ id, href }) =>
            href ? (
              <a key={id} href={href} rel="noreferrer">
                {id} <Icon name="external" size={11} />
              </a>
            ) : (
              <span key={id}>{id}</span>
            ),
          )
        ) : (
          <span>no registration stated</span>
        )}
      </p>
      <p className="trial-question">{trial.question}</p>
      <div className="trial-actions">
        <button
          type="button"
          className="button"
          aria-keyshortcuts="p"
          onClick={() => ask({ present: 'on' })}
        >
          <Icon name="present" /> Present
        </button>
        <ExportButton catalogue={catalogue} of={trialPicture(trial, panels)} />
        {weighable(panels, evidence).length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              ask({ view: 'balance', pair: trial.id, trial: '', at: '', open: '', baseline: '' })
            }
          >
            Benefit and harm <Icon name="right" size={13} />
          </button>
        )}
      </div>
    </header>
  )
}

type TurnProps = { to: Trial | undefined; icon: 'left' | 'right'; words: string }

function Turn({ to, icon, words }: TurnProps) {
  const ask = useExplorer((s) => s.ask)
  return (
    <button
      type="button"
      className="icon-button"
      disabled={!to}
      aria-keyshortcuts={icon === 'left' ? '[' : ']'}
      aria-label={to ? `${words}: ${to.name}` : words}
      title={`${words} (${icon === 'left' ? '[' : ']'})`}
      onClick={() => to && ask({ trial: to.id })}
    >
      <Icon name={icon} />
    </button>
  )
}
