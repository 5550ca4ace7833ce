import type { Check, Gate } from './comparability'
import type { Level } from './gate'
import type { Panel } from './panels'
import { moreThanRandomised } from './moreThanRandomised'
import { listed, midSentence, plural } from './words'

export type GateWords = {
  /** `none`: one result that compares nothing at random, so there is nothing to judge. */
  readonly tone: Level | 'none'
  readonly title: string
  readonly parts: readonly GatePart[]
}
/** `brief`: the values behind a word, which a narrow screen can do without. */
export type GatePart = { readonly text: string; readonly as?: 'strong' | 'brief' }

/** What a check found, in two words. */
export const levelWords = {
  red: 'Not comparable',
  amber: 'Differs',
  green: 'No difference',
} as const satisfies Readonly<Record<Level, string>>

/** What the gate found, in the words that stand above a chart. */
export function gateWords(gate: Gate): GateWords {
  const { level, use, panels, checks } = gate
  const found = (at: Level) => checks.filter((check) => check.level === at)
  const many = new Set(panels.map(({ trial }) => trial)).size
  const they = many > 1 ? 'These trials' : 'These results'

  if (level === 'red') {
    const title = use === 'axis' ? 'Not on one axis.' : 'Not pooled.'
    const also = found('amber')
      .filter(({ id }) => id !== 'patients' && id !== 'arms')
      .map(({ label }) => midSentence(label))
    const more = also.length ? [`${they} also differ in ${listed(also)}.`] : []
    const reasons = found('red')
    return {
      tone: level,
      title,
      parts:
        reasons.length > mostReasons
          ? [...inBrief(they, reasons), ...spaced(more)]
          : spaced([...reasons.map(wordsOf), ...more]),
    }
  }
  const said = checks.filter((check) => check.said).map(wordsOf)
  if (level === 'amber') {
    const brief = found('amber').filter((check) => check.brief)
    const rest = found('amber').filter((check) => !check.brief)
    const more = panels.length === 1 && panels[0] ? moreThanRandomised(panels[0]) : ''
    const title = use === 'axis' ? 'Compare with care.' : 'Pooled with care.'
    return {
      tone: level,
      title: more ? moreTitle : title,
      parts: [...differences(they, brief), ...spaced([more, ...rest.map(wordsOf), ...said])],
    }
  }
  const [only] = panels
  if (panels.length === 1 && only) return alone(only)
  if (!only) return { tone: 'none', title: 'Nothing to compare.', parts: [] }
  const missing = checks.filter((check) => check.unstated).map(({ label }) => midSentence(label))
  return {
    tone: level,
    title: 'Comparable.',
    parts: spaced([
      `No difference that matters was found between these ${plural(many, 'trial')}.`,
      missing.length ? `Not stated for all: ${listed(missing)}.` : '',
      ...said,
    ]),
  }
}

/** The same in one line, as exports carry it. */
export function gateText(gate: Gate): string {
  const { title, parts } = gateWords(gate)
  return `${title}${parts.map(({ text }) => text).join('')}`
}

/** More reasons than these are named only: each has its words among the checks. */
const mostReasons = 2

function inBrief(they: string, reasons: readonly Check[]): GatePart[] {
  const differ = reasons.filter(({ id }) => id !== 'patients')
  return [
    ...differ.flatMap(({ label }, i): GatePart[] => [
      { text: i === 0 ? ` ${they} differ in ` : i < differ.length - 1 ? ', ' : ' and ' },
      { text: midSentence(label), as: 'strong' },
    ]),
    { text: ':' },
    ...spaced([
      `${differ.length === 1 ? 'this' : 'each of these'} alone rules out one axis.`,
      differ.length < reasons.length ? 'Some results count the same patients.' : '',
    ]),
  ]
}

const moreTitle = 'More patients than were randomised.'
const wordsOf = ({ words }: Check) => words
const spaced = (sentences: readonly string[]): GatePart[] =>
  sentences.filter(Boolean).map((text) => ({ text: ` ${text}` }))

function differences(they: string, checks: readonly Check[]): GatePart[] {
  return checks.flatMap(({ label, brief }, i) => [
    { text: i === 0 ? ` ${they} differ in ` : i < checks.length - 1 ? ', ' : ' and ' },
    { text: midSentence(label), as: 'strong' },
    { text: ` (${brief})`, as: 'brief' },
    ...(i === checks.length - 1 ? [{ text: '.' }] : []),
  ])
}

function alone(panel: Panel): GateWords {
  const { arms, outcome } = panel
  const { design } = panel.trial
  const says = (tone: Level | 'none', title: string, words: string) => {
    return { tone, title, parts: spaced([words]) }
  }
  if (outcome.results.length < 2 && !outcome.published.length)
    return says('none', 'One group.', 'There is nothing to compare it with here.')
  if (design.structure === 'pooled')
    return says('none', 'One pooled analysis.', 'It adds up several trials.')
  if (design.allocation !== 'randomised')
    return says(
      'none',
      'Not randomised.',
      'Its groups may differ for other reasons than treatment.',
    )
  if (design.structure === 'withdrawal')
    return says(
      'green',
      'One withdrawal trial.',
      'People who had responded were randomised to go on or to stop.',
    )
  const more = moreThanRandomised(panel)
  if (more) return says('amber', moreTitle, more)
  return arms.length > 1
    ? says('green', 'One randomised trial.', 'Its arms can be compared directly.')
    : says('none', 'One arm of a randomised trial.', 'The others are not shown.')
}
