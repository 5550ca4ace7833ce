import { withArticle } from '@/evidence/armInSentence'
import { midSentence, plural, timeWords } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Agents } from '@/trial/vocabulary'
import { type SentencePart } from '@/views/Sentence'
import { differenceOf, figureOf } from './difference'
import { namesOf } from './names'
import type { Panel } from '@/evidence/panels'
import type { Bar, BarPanel } from './rows'
import { benefitOf, largestDifference } from './orders'
import type { Section } from './sections'

/** What the chart of a section shows, in a sentence or two. */
export function describe(section: Section, agents: Agents): readonly SentencePart[] {
  const [easiest] = section.rungs
  const panels = section.groups
    .flatMap((group) => group.panels)
    .map((panel) => ({
      ...panel,
      bars: panel.bars.filter(({ step }) => step === (easiest?.step ?? '')),
    }))
  const [only, another] = panels
  if (only && !another && section.rungs.length === 0) return onePanel(only, agents)
  const trials = new Set(panels.map(({ panel }) => panel.trial.id)).size
  const compared = panels.flatMap(({ bars }) => bars.flatMap(({ reference }) => reference ?? []))
  return [
    `${plural(panels.length, 'panel')} from ${plural(trials, 'trial')}. `,
    ...(compared.length
      ? [
          ...controlSpan(panels, easiest && `For ${easiest.endpoint.short}, control`),
          ...furthest(panels, agents),
        ]
      : ['No panel has a control group.']),
  ]
}

function onePanel({ panel, bars }: BarPanel, agents: Agents): readonly SentencePart[] {
  const nameOf = namesOf(panel, agents)
  const told = bars.map((bar): readonly SentencePart[] => {
    const name = withArticle(midSentence(nameOf(bar.row).whole))
    return isEstimable(bar.value)
      ? [figure(bar), ` on ${name}`]
      : [`${name}: ${bar.value.notEstimable}`]
  })
  const parts = told.flatMap((part, i) => [
    ...(i ? [i === told.length - 1 ? ' and ' : ', '] : []),
    ...part,
  ])
  return [`${panel.trial.name}, ${timeWords(panel.outcome)}: `, ...parts, '.']
}

/** From the lowest control to the highest: how far the trials are apart before any effect. */
function controlSpan(panels: readonly BarPanel[], name = 'Control'): readonly SentencePart[] {
  const controls = panels
    .flatMap(({ bars }) => bars.filter((bar) => bars.some(({ control }) => control === bar.row)))
    .filter(({ value }) => isEstimable(value))
    .sort((a, b) => estimateOf(a) - estimateOf(b))
  const [lowest, highest] = [controls[0], controls.at(-1)]
  if (!lowest || !highest) return []
  if (lowest === highest) return [`${name} group had `, figure(lowest), '. ']
  if (textOf(lowest) === textOf(highest)) return [`${name} groups had `, figure(lowest), '. ']
  return [
    `${name} groups had from `,
    figure(lowest),
    ` in ${placeOf(lowest.panel)} to `,
    figure(highest),
    ` in ${placeOf(highest.panel)}. `,
  ]
}

/** A result of some of its patients is not that of its trial. */
const placeOf = ({ outcome, trial }: Panel) =>
  outcome.role === 'subgroup' ? `a subgroup of ${trial.name}` : trial.name

const textOf = ({ value }: Bar) => (isEstimable(value) ? figureOf(value) : '')

function furthest(panels: readonly BarPanel[], agents: Agents): readonly SentencePart[] {
  const [first] = panels.toSorted((a, b) => largestDifference(b) - largestDifference(a))
  if (!first) return []
  const { endpoint } = first.panel
  const most = largestDifference(first)
  const harm = endpoint.domain === 'safety'
  if (most === -1e9) return ['No difference from a control is estimable.']
  if (most <= 0)
    return [`No reported arm had ${harm ? 'more' : 'a better result'} than its control.`]
  const bar = first.bars.find((candidate) => benefitOf(candidate) === most)
  const difference = bar && differenceOf(bar)
  if (!bar?.reference || !bar.control || !isEstimable(bar.value)) return []
  if (!difference || !isEstimable(difference)) return []
  const kind = harm ? 'excess over' : 'difference from'
  const { text, key, calculated } = difference
  const unit = bar.value.scale === 'percent' ? 'points' : 'per 100 patient-years'
  return [
    `The largest ${kind} its control is `,
    { text, source: key, calculated },
    ` ${unit}: ${midSentence(namesOf(bar.panel, agents)(bar.row).whole)} in ${placeOf(bar.panel)} (`,
    figure(bar),
    ' against ',
    {
      text: bar.reference.text,
      source: bar.control.key,
      calculated: bar.reference.calculated,
    },
    ').',
  ]
}

const estimateOf = ({ value }: Bar) => (isEstimable(value) ? value.estimate : Infinity)

const figure = ({ value, source }: Bar): SentencePart =>
  isEstimable(value)
    ? {
        text: value.scale === 'percent' ? value.text : figureOf(value),
        source,
        calculated: value.calculated,
      }
    : value.notEstimable
