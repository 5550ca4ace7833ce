import {
  addsCounts,
  correctionOptions,
  defaultSynthesis,
  intervalOptions,
  modelOptions,
  settingsFault,
  tau2Options,
  type Option,
} from '@/evidence/synthesisSettings'
import { midSentence } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { Icon } from '@/ui/Icon'
import { Menu } from './Menu'
import { settingsOf } from './pooling'
import type { Section } from './sections'

/** How results are pooled; what a choice does stands below it. */
export function PoolSettings({ section }: { section: Section }) {
  const chosen = useExplorer()
  const { ask } = chosen
  const settings = settingsOf(section, chosen)
  const { model, tau2, interval, correction } = settings
  const random = model === 'random'
  const ratio = section.measure === 'RR' || section.measure === 'OR'
  const fault = settingsFault(settings)
  const usual =
    model === defaultSynthesis.model &&
    tau2 === defaultSynthesis.tau2 &&
    interval === defaultSynthesis.interval &&
    correction === defaultSynthesis.correction
  return (
    <details className="forest-settings">
      <summary className="button small">
        Pooled: {midSentence(nameOf(modelOptions, model))}
        {random && `, ${tau2}`} <Icon name="down" size={12} />
        {!usual && <span className="forest-changed"> (changed)</span>}
      </summary>
      <div className="forest-choices">
        <div>
          <Menu
            label="Model"
            value={model}
            options={modelOptions}
            onChange={(next) => ask({ model: next })}
          />
          <small>
            {fault
              ? `${aboutOf(modelOptions, model)} Here: ${fault}.`
              : aboutOf(modelOptions, model)}
          </small>
        </div>
        <div>
          <Menu
            label="τ²"
            value={tau2}
            options={tau2Options}
            disabled={!random}
            onChange={(next) => ask({ tau2: next })}
          />
          <small>
            {random
              ? aboutOf(tau2Options, tau2)
              : 'One common effect has no between-trial variance.'}
          </small>
        </div>
        <div>
          <Menu
            label="Interval"
            value={interval}
            options={intervalOptions}
            disabled={!random}
            onChange={(next) => ask({ interval: next })}
          />
          <small>
            {random
              ? aboutOf(intervalOptions, interval)
              : 'The classic interval of a common effect.'}
          </small>
        </div>
        <div>
          <Menu
            label="Zeros"
            value={correction}
            options={correctionOptions}
            disabled={!ratio || addsCounts(settings)}
            onChange={(next) => ask({ zeros: next })}
          />
          <small>
            {addsCounts(settings)
              ? 'Counts are added up as they are.'
              : ratio
                ? aboutOf(correctionOptions, correction)
                : 'Matters for risk ratios and odds ratios only.'}
          </small>
        </div>
      </div>
    </details>
  )
}

const find = <T extends string>(options: readonly Option<T>[], id: T) =>
  options.find((option) => option.id === id)
const nameOf = <T extends string>(options: readonly Option<T>[], id: T) =>
  find(options, id)?.label ?? id
const aboutOf = <T extends string>(options: readonly Option<T>[], id: T) =>
  find(options, id)?.about ?? ''
