import { isEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Agents, Endpoint } from '@/trial/vocabulary'
import { absoluteResult, peopleIn, type AbsoluteResult } from './absoluteResult'
import { absoluteWords, nameOf, type Sides } from './absoluteWords'
import { beyondWords, nobody, nobodyWords, notExcluded } from './beyondTheRisks'
import { effectText, measures } from './measures'
import { plainTime } from './onePerTrial'
import { predictionWithin } from './predictionWithin'
import type { Synthesis } from './synthesize'
import { agentWords } from './treatment'
import { capital, decimals, listed, midSentence, plural, weeksOf } from './words'

/** What the sentences need to know beyond the numbers. */
export type SynthesisContext = {
  readonly endpoint: Endpoint
  readonly evidence: Pick<Evidence, 'agents'>
  /** How the reader narrowed the trials down, in words; empty when all of them are there. */
  readonly filtered?: string
}

/** A pooled result in plain language, the absolute effect first, or why there is none. */
export function synthesisSentence(synthesis: Synthesis, context: SynthesisContext): string {
  const { chosen } = synthesis
  const parts = isEstimable(chosen)
    ? [
        effectSentence(synthesis, chosen, context),
        twoTrials(synthesis),
        nextTrial(synthesis),
        dosesDiffer(synthesis),
      ]
    : [`${capital(unpooledWords(synthesis, chosen))}.`]
  return [...parts, exploratory(synthesis, context)].filter(Boolean).join(' ')
}

function effectSentence(synthesis: Synthesis, pooled: Interval, context: SynthesisContext): string {
  const absolute = absoluteResult(synthesis)
  const who = sidesOf(synthesis, context.evidence.agents)
  const over = `${plural(synthesis.trials.length, 'trial')}${peopleWords(synthesis)}`
  const when = timesOf(synthesis)
  const ratio = ratioWords(synthesis, pooled)
  const open = pooled.low <= 0 && pooled.high >= 0 ? ' The interval allows for no difference.' : ''
  if (!isEstimable(absolute)) {
    const { label } = measures[synthesis.settings.measure]
    const what = nameOf(context.endpoint)
    return `${label} of ${what}, ${who.treated} against ${who.control}: ${effectText(synthesis.settings.measure, pooled)}${when}, from ${over}.${open} An absolute effect cannot be given: ${absolute.notEstimable}.`
  }
  if (nobody(synthesis))
    return `${nobodyWords(who, context.endpoint)}${when}, in ${over}.${notExcluded(absolute)}`
  const base = baseWords(absolute, who.control)
  const said = absoluteWords(absolute, who, context.endpoint)
  const beyond = beyondWords(synthesis, absolute, who.control)
  return `${said}${when}, from ${over}.${open}${beyond}${base}${ratio}`
}

/** One name for each side, as narrow as all contrasts allow. */
function sidesOf({ trials }: Synthesis, agents: Agents): Sides {
  const contrasts = trials.flatMap(({ entries }) =>
    entries.map(({ candidate }) => candidate.contrast),
  )
  const treated = [...new Set(contrasts.map(({ arm }) => agentWords(arm.arm, agents)))]
  const controls = [...new Set(contrasts.map(({ versus }) => agentWords(versus.arm, agents)))]
  const kinds = new Set(
    contrasts.flatMap(({ arm }) => arm.arm.treatments.map(({ agent }) => agents[agent]?.kind)),
  )
  const several =
    kinds.size === 1 && kinds.has('jak-inhibitor')
      ? 'a JAK inhibitor'
      : [...kinds].every((kind) => kind === 'jak-inhibitor' || kind === 'tyk2-inhibitor')
        ? 'a JAK or TYK2 inhibitor'
        : 'the tested treatment'
  const [only = 'treatment', another] = treated
  const [control = 'control', more] = controls
  return {
    treated: another ? several : midSentence(only),
    control: more || (!another && control === only) ? 'the control' : midSentence(control),
  }
}

/** " at week 12"; ", mostly at week 12" where more than half of the trials are; else all times. */
export function timesOf({ trials, usual }: Pick<Synthesis, 'trials' | 'usual'>): string {
  if (!usual) return ''
  const timed = trials
    .flatMap(({ outcome }) => {
      const weeks = weeksOf(outcome)
      return weeks === undefined ? [] : [{ weeks, words: plainTime(outcome) }]
    })
    .toSorted((a, b) => a.weeks - b.weeks)
  const times = [...new Set(timed.map(({ words }) => words))]
  if (times.length === 1)
    return timed.length === trials.length
      ? ` at ${usual.words}`
      : `, at ${usual.words} where the time is stated`
  const most = timed.filter(({ words }) => words === usual.words).length
  if (2 * most > trials.length) return `, mostly at ${usual.words}`
  return `, at ${times.length > 3 ? `${times[0]} to ${times.at(-1)}` : listed(times)}`
}

function peopleWords(synthesis: Synthesis): string {
  const people = peopleIn(synthesis)
  if (!people) return ''
  return ` with ${people.standIn ? '≈' : ''}${plural(people.n, 'participant')}`
}

function baseWords({ base, scale }: AbsoluteResult, control: string): string {
  if (!base) return ''
  const value =
    scale === 'rate'
      ? `${decimals(1)(base.value)} per 100 patient-years`
      : `${decimals(1)(100 * base.value)}%`
  return ` The ratio is applied to ${value}, the median with ${control} in these trials.`
}

function ratioWords({ settings: { measure } }: Synthesis, pooled: Interval): string {
  const { ratio, label } = measures[measure]
  return ratio ? ` ${label} ${effectText(measure, pooled)}.` : ''
}

/** With two trials neither model can be judged, so both are said. */
function twoTrials({ trials, settings, common, random }: Synthesis): string {
  if (trials.length !== 2) return ''
  const { measure } = settings
  const said = [
    isEstimable(random) ? `random effects ${effectText(measure, random)}` : '',
    isEstimable(common) ? `common effect ${effectText(measure, common)}` : '',
  ].filter(Boolean)
  const { label, unit } = measures[measure]
  const what = unit ? `${label.toLowerCase()} in ${unit}` : label.toLowerCase()
  return `These are two trials: how far trials differ cannot be judged from them (${what}: ${listed(said)}).`
}

function nextTrial({ prediction, settings: { measure } }: Synthesis): string {
  if (!isEstimable(prediction)) return ''
  const { show, ratio, unit } = measures[measure]
  const { low, high, cut } = predictionWithin(measure, prediction)
  if (measure === 'RD' && low === -1 && high === 1)
    return 'What a new trial of this kind would show cannot be said: any difference is possible.'
  const span = `${show(low)} to ${show(high)}${unit ? ` ${unit}` : ''}${cut ? ' (cut at what is possible)' : ''}`
  const both = prediction.low < 0 && prediction.high > 0 ? ', on either side of no difference' : ''
  return `In a new trial of this kind the true ${ratio ? measures[measure].label.toLowerCase() : 'difference'} is expected from ${span}${both}.`
}

/** An average over doses hides what the doses do. */
const dosesDiffer = ({ doses }: Synthesis) =>
  doses && doses.p < 0.05
    ? 'Doses of one trial differ by more than chance allows; this is their average.'
    : ''

/** Who was left out by the reader, and how the trials were narrowed down. */
function exploratory({ lines }: Synthesis, { filtered }: SynthesisContext): string {
  const out = lines.filter(({ absence }) => absence?.why === 'reader').length
  const how = [
    filtered ? `chosen by the reader (${filtered})` : '',
    out ? `${plural(out, 'result')} left out by the reader` : '',
  ].filter(Boolean)
  return how.length ? `Exploratory: ${listed(how)}.` : ''
}

/** Why nothing is pooled; where no trial has a usable result, the reason that all share. */
export const unpooledWords = (synthesis: Synthesis, { notEstimable: why }: NotEstimable) =>
  `${why}${synthesis.trials.length ? '' : leftOutWords(synthesis)}`

function leftOutWords({ lines }: Synthesis): string {
  const reasons = [
    ...new Set(lines.flatMap(({ absence }) => (absence?.why === 'unusable' ? absence.words : []))),
  ]
  return reasons.length === 1 && reasons[0]
    ? ` (${reasons[0].replace('no usable result: ', '')})`
    : ''
}
