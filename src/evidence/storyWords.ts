import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { placeholder } from '@/trial/placeholder'
import type { Arm } from '@/trial/schema'
import { armInSentence } from './armInSentence'
import { armNames } from './armNames'
import { countOf } from './counts'
import { countFigures, countText } from './countText'
import { findSource } from './findSource'
import { isMeasureId, measures, publishedEffect, riskOf, type MeasureId } from './measures'
import { statedMargin } from './statedMargin'
import type { ArmRow, Contrast, Panel } from './panels'
import { phaseWords } from './trialWords'
import { agentWords } from './treatment'
import { valueOf } from './values'
import { intervalText, pWords } from './valueWords'
import { decimals, grouped, midSentence, minus, range, timeWords } from './words'

/** Some words; with a `source`, they are a figure that opens it. */
export type Segment = {
  readonly text: string
  readonly source?: string
  readonly calculated?: boolean
}

/** `at`: where in the text it stands. */
export type PlacedSegment = Segment & { readonly at: number }

type Known = { readonly evidence: Evidence; readonly panels: readonly Panel[] }

/** The words of a story with every fact put in, in order. */
export function storySegments(text: string, known: Known): readonly PlacedSegment[] {
  const segments: PlacedSegment[] = []
  let from = 0
  for (const match of text.matchAll(placeholder)) {
    const [whole, key = '', what = ''] = match
    if (match.index > from) segments.push({ at: from, text: text.slice(from, match.index) })
    from = match.index + whole.length
    const found = fact(key, what, known)
    segments.push({
      at: match.index,
      ...(isEstimable(found) ? found : { text: found.notEstimable }),
    })
  }
  if (from < text.length) segments.push({ at: from, text: text.slice(from) })
  return segments
}

/** The same as plain text, for titles and for speech. */
export const storyText = (text: string, known: Known) =>
  storySegments(text, known)
    .map((segment) => `${segment.text}${segment.calculated ? ' (calculated)' : ''}`)
    .join('')

/** What one placeholder stands for, or why it stands for nothing. */
export function fact(key: string, what: string, known: Known): Segment | NotEstimable {
  const found = findSource(known.panels, key)
  if (found?.kind === 'arm') return armFact(found.panel, found.row, what, known)
  if (found) return contrastFact(found.panel, found.contrast, what, known)
  const panel = known.panels.find((one) => one.key === key)
  if (panel) return outcomeFact(panel, what)
  const trial = known.evidence.trials.find(({ id }) => id === key)
  if (!trial) return notEstimable(`no figure, outcome or trial is called ${key}`)
  if (what === 'name') return { text: trial.name }
  if (what === 'phase') return { text: midSentence(phaseWords(trial)) }
  if (what === 'question') return { text: trial.question }
  if (what === 'disease')
    return { text: known.evidence.diseases[trial.disease]?.name ?? trial.disease }
  if (what === 'people' && trial.randomised) return { text: grouped(trial.randomised) }
  return unknown(what)
}

const unknown = (what: string) => notEstimable(`nothing is known as “${what}” of that`)

function outcomeFact({ outcome, endpoint }: Panel, what: string): Segment | NotEstimable {
  if (what === 'time') return { text: timeWords(outcome) }
  if (what === 'endpoint') return { text: endpoint.short }
  if (what === 'label') return { text: outcome.label }
  return unknown(what)
}

function armFact(
  panel: Panel,
  row: ArmRow,
  what: string,
  { evidence }: Known,
): Segment | NotEstimable {
  const source = row.key
  if (what === 'name') return { text: armNames(panel.trial, evidence.agents)(row.arm) }
  if (what === 'who') {
    const whoOf = (arm: Arm) => {
      const name = [agentWords(arm, evidence.agents), shortDose(arm)].filter(Boolean).join(' ')
      return armInSentence(arm, name, evidence.agents)
    }
    const who = whoOf(row.arm)
    const alike = panel.arms.filter(({ arm }) => whoOf(arm) === who)
    const whole = armNames(panel.trial, evidence.agents)(row.arm)
    return { text: alike.length > 1 ? midSentence(whole) : who }
  }
  if (what === 'dose') return { text: shortDose(row.arm) || row.arm.label }
  if (what === 'background')
    return row.arm.background ? { text: row.arm.background } : notEstimable('not stated')
  const value = valueOf(row, panel.outcome.kind)
  if (!isEstimable(value)) return value
  const { text, estimate, calculated, scale, interval } = value
  if (what === '') return { text, source, calculated }
  if (what === 'interval')
    return isEstimable(interval)
      ? { text: intervalText(row, value), source, calculated: interval.calculated }
      : interval
  const count = countOf(row.result, row.arm)
  if (what === 'people') return isEstimable(count) ? { text: countText(count), source } : count
  if (what === 'n') return isEstimable(count) ? { text: countFigures(count).n, source } : count
  if (scale !== 'percent') return unknown(what)
  if (what === 'whole') return { text: `${decimals(0)(estimate)}%`, source }
  const risk = 100 * (riskOf(row) ?? estimate / 100)
  if (what === 'per-hundred') return { text: decimals(0)(risk), source }
  if (what === 'per-thousand') return { text: decimals(0)(10 * risk), source }
  return unknown(what)
}

function contrastFact(
  panel: Panel,
  contrast: Contrast,
  what: string,
  { evidence }: Known,
): Segment | NotEstimable {
  const source = contrast.key
  if (what === 'pair') {
    const nameOf = armNames(panel.trial, evidence.agents)
    const { arm, versus } = contrast
    return { text: `${nameOf(arm.arm)} against ${midSentence(nameOf(versus.arm))}` }
  }
  if (what === 'p') {
    const p = contrast.published.find((effect) => effect.p)?.p
    return p ? { text: pWords(p), source } : notEstimable('P not reported')
  }
  if (what === 'margin') {
    const margin = statedMargin(contrast)
    return margin ? { text: margin, source } : notEstimable('no margin is stated')
  }
  const [id = '', part = ''] = what.split('-')
  if (id === 'more') return morePeople(contrast, part)
  if (!isMeasureId(id)) return unknown(what)
  return effectFact(contrast, id, part)
}

/** "4 mg": how often it is taken is left to the label. */
const shortDose = ({ treatments }: Arm) => {
  const doses = treatments.flatMap(({ dose }) => (dose ? [dose] : []))
  return doses.map(({ amount, unit }) => `${amount}${unit === '%' ? '%' : ` ${unit}`}`).join(' + ')
}

/** A published effect in its own digits; else the recomputed one, marked. */
function effectFact(contrast: Contrast, id: MeasureId, part: string): Segment | NotEstimable {
  const source = contrast.key
  const { show, recompute } = measures[id]
  const unit = id === 'RD' ? ' points' : ''
  const published = publishedEffect(contrast, id)
  const whole = isEstimable(published) && (part === 'only' || published.stated.ci95)
  const calculated = !whole
  const texts = (): readonly [string, string, string] | NotEstimable => {
    if (whole) {
      const { estimate = '', ci95 } = published.stated
      return [minus(estimate), ...(ci95 ?? (['', ''] as const))]
    }
    const again = recompute(contrast.arm, contrast.versus)
    return isEstimable(again)
      ? [show(again.estimate), show(again.low), show(again.high)]
      : notEstimable(again.notEstimable)
  }
  const found = texts()
  if (!isEstimable(found)) return found
  const [estimate, low, high] = found
  if (part === 'only') return { text: `${estimate}${unit}`, source, calculated }
  if (part === 'interval') return { text: range(low, high), source, calculated }
  if (part === 'low') return { text: minus(low), source, calculated }
  if (part === 'high') return { text: minus(high), source, calculated }
  if (part !== '') return unknown(part)
  return { text: `${estimate}${unit} (${range(low, high)})`, source, calculated }
}

/** "9": how many more (or fewer) people of a hundred or a thousand. */
function morePeople({ key, arm, versus }: Contrast, per: string): Segment | NotEstimable {
  const [treated, control] = [riskOf(arm), riskOf(versus)]
  const base = { hundred: 100, thousand: 1000 }[per]
  if (!base) return unknown(per)
  if (treated === null || control === null) return notEstimable('not reported')
  const difference = Number(decimals(0)(base * (treated - control)))
  const text =
    difference === 0
      ? 'as many'
      : `${grouped(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`
  return { text, source: key, calculated: true }
}
