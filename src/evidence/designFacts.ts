import type { Evidence } from '@/trial/evidence'
import type { Arm, Imputation } from '@/trial/schema'
import { unstated, type Fact } from './differing'
import type { Panel } from './panels'
import { maskingWords, phaseWords } from './trialWords'
import { listed, midSentence, timeWords, weeksOf } from './words'

/** The disease of the trial. */
export function disease({ trial }: Panel, { diseases }: Evidence): Fact {
  const name = diseases[trial.disease]?.name ?? trial.disease
  return { key: trial.disease, name: midSentence(name), value: name }
}

/** What was measured. */
export const endpoint = ({ outcome, endpoint: { short, label } }: Panel): Fact => ({
  key: outcome.endpoint,
  name: short,
  value: label,
})

/** What kind of figure the result is. */
export const kind = ({ outcome }: Panel): Fact => ({ key: outcome.kind, name: kinds[outcome.kind] })
const kinds = {
  binary: 'share of patients',
  continuous: 'mean or median',
  'time-to-event': 'time to an event',
  rate: 'rate of events',
} as const

/** An arm of a withdrawal trial without its control is mostly the run-in before randomisation. */
export function structure({ trial: { design }, outcome }: Panel): Fact {
  const alone = outcome.results.length === 1 && outcome.published.length === 0
  if (design.structure === 'withdrawal')
    return alone
      ? { key: 'withdrawal, one arm', name: 'one arm of a withdrawal trial, without its control' }
      : { key: 'withdrawal', name: 'randomised withdrawal' }
  if (design.structure === 'extension') return { key: 'extension', name: 'extension' }
  return {
    key: 'from the start',
    name: 'from the start of treatment',
    value: structures[design.structure],
  }
}
const structures = {
  parallel: 'parallel arms from the start of treatment',
  'single-arm': 'one group from the start of treatment',
  observational: 'groups observed from the start of treatment',
  pooled: 'several trials pooled',
} as const

/** Whether chance chose the treatment. */
export function allocation({ trial }: Panel): Fact {
  return trial.design.allocation === 'randomised'
    ? { key: 'randomised', name: 'randomised' }
    : { key: 'not randomised', name: 'not randomised' }
}

/** All of the trial, or a subgroup of it. */
export function analysed({ outcome }: Panel): Fact {
  const set = outcome.analysisSet
  return outcome.role === 'subgroup'
    ? { key: 'subgroup', name: 'a subgroup', value: `a subgroup: ${set ?? outcome.label}` }
    : { key: 'all', name: 'the whole trial', value: set ?? 'analysis set not stated' }
}

/** What patients had been treated with before, by class; in the source’s words too, where it has some. */
export function priorTherapy({ trial: { priorTherapy: prior } }: Pick<Panel, 'trial'>): Fact {
  const key = [...prior.classes].sort().join('+')
  if (!key) return prior.text ? { ...unstated, value: `class not stated: ${prior.text}` } : unstated
  const name = `${prior.classes.map((line) => lines[line]).join(' or ')} therapy`
  return { key, name, value: prior.text ? `${name}: ${prior.text}` : name }
}
const lines = {
  naive: 'no earlier',
  conventional: 'conventional',
  biologic: 'biologic',
} as const

/** Whether the drug was given alone, or added to other treatment: of the arms that are shown, where arms differ in it. */
export function background({ trial: { design, arms: all }, arms }: Panel): Fact {
  if (design.background === 'not stated') return unstated
  const differs = design.background === 'mixed' ? classesOf(all) : []
  const shown = classesOf(arms.map(({ arm }) => arm))
  const key = (differs.length > 1 && shown.length === 1 && shown[0]) || design.background
  const name = backgrounds[key]
  const texts = [...new Set(arms.flatMap(({ arm }) => arm.background ?? []))]
  const value = texts.length ? `${name}: ${listed(texts)}` : name
  return { key, name, value }
}

/** How the tested arms are given, as far as each says. */
const classesOf = (arms: readonly Arm[]) => [
  ...new Set(
    arms.flatMap(({ role, background: given }) =>
      role === 'experimental' && given
        ? given.startsWith('none')
          ? ('monotherapy' as const)
          : ('combination' as const)
        : [],
    ),
  ),
]
const backgrounds = {
  monotherapy: 'alone',
  combination: 'added to other treatment',
  mixed: 'partly alone, partly added',
} as const

/** Who knew the treatment. */
export const masking = ({ trial }: Panel): Fact => ({
  key: trial.design.masking,
  name: maskingWords(trial),
})

/** The phase of the trial. */
export const phase = ({ trial }: Panel): Fact => ({
  key: trial.phase,
  name: midSentence(phaseWords(trial)),
})

/** Rescue that began only after an outcome was measured did not touch it. */
export function rescue({ trial: { design }, outcome }: Panel): Fact {
  const { rescueClass, rescueFrom } = design
  if (!rescueClass || rescueClass === 'not stated') return unstated
  if (rescueClass === 'none') return { key: 'none', name: 'none' }
  const weeks = weeksOf(outcome)
  const since = rescueFrom === undefined ? '' : ` from week ${rescueFrom}`
  // Month 3 is 13.04 weeks: up to a week after its start rescue has not changed a result.
  if (rescueFrom !== undefined && weeks !== undefined && weeks < rescueFrom + 1)
    return {
      key: 'none',
      name: 'none',
      value: `none before ${timeWords(outcome)}; ${rescueClass}${since}`,
    }
  return { key: rescueClass, name: rescueClass, value: `${rescueClass}${since}` }
}

/** Counting the missing as non-responders can only be said of responses; harms are counted. */
export function missing({ trial: { design }, outcome, endpoint: { domain } }: Panel): Fact {
  if (domain === 'safety')
    return { key: 'counted', name: 'events are counted as they are reported' }
  const own = outcome.imputation ?? design.imputation ?? 'not stated'
  if (own === 'not stated' || (own === 'non-responder' && outcome.kind !== 'binary'))
    return unstated
  return { key: own, name: imputations[own] }
}
const imputations = {
  'non-responder': 'counted as non-response',
  'last-observation': 'last value carried forward',
  'multiple-imputation': 'multiple imputation',
  'mixed-model': 'mixed model',
  'as-observed': 'as observed',
  mixed: 'several rules',
} as const satisfies Record<Exclude<Imputation, 'not stated'>, string>
