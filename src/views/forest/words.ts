import { effectName } from '@/evidence/effectName'
import {
  effectText,
  isMeasureId,
  measures,
  publishedText,
  type MeasureId,
} from '@/evidence/measures'
import { yearOf } from '@/evidence/panels'
import { timeSpan } from '@/evidence/timeSpan'
import { pWords } from '@/evidence/valueWords'
import { listed, midSentence, timeWords } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Agents, Endpoint } from '@/trial/vocabulary'
import { testsDrug } from './blocks'
import { drawnOf, excludesNone, type Drawn, type ForestRow, type Values } from './rows'
import type { Section } from './sections'

/** Who is compared: one name for each side, as narrow as all rows allow. */
export type Sides = { readonly treated: string; readonly control: string }

export function sidesOf(rows: readonly ForestRow[], agents: Agents): Sides {
  const tested = rows.filter(({ contrast }) => testsDrug(contrast))
  const treated = [...new Set(tested.map(({ agent }) => agent))]
  const controls = [...new Set(tested.map(({ controlAgent }) => controlAgent))]
  const kinds = new Set(
    tested.flatMap(({ contrast }) =>
      contrast.arm.arm.treatments.map(({ agent }) => agents[agent]?.kind),
    ),
  )
  const several = !tested.every(({ contrast }) =>
    contrast.arm.arm.treatments.some(({ agent }) => isInhibitor(agents[agent]?.kind)),
  )
    ? 'tested treatment'
    : kinds.has('tyk2-inhibitor')
      ? 'JAK or TYK2 inhibitor'
      : 'JAK inhibitor'
  const [one = 'treatment', another] = treated
  const [control = 'control', more] = controls
  return {
    treated: another ? several : midSentence(one),
    control: more || control === one ? 'control' : midSentence(control),
  }
}

const isInhibitor = (kind: Agents[string]['kind'] | undefined) =>
  kind === 'jak-inhibitor' || kind === 'tyk2-inhibitor'

/** Whom each side of no effect favours: more of a good thing, or less of a bad one. */
export function favours({ direction }: Pick<Endpoint, 'direction'>, { treated, control }: Sides) {
  return direction === 'higher-better'
    ? { left: control, right: treated }
    : { left: treated, right: control }
}

/** "favours JAK inhibitor", or that the interval does not tell. */
export function verdictOf(drawn: Drawn, row: ForestRow, ofAll: Sides): string {
  const excludes = excludesNone(drawn)
  if (excludes === undefined) return 'no interval reported'
  if (!excludes) return 'the interval allows for no difference'
  const sides = testsDrug(row.contrast)
    ? ofAll
    : { treated: midSentence(row.name), control: midSentence(row.control) }
  const { left, right } = favours(row.endpoint, sides)
  return `favours ${drawn.estimate > 0 ? right : left}`
}

/** "SELECT-NEXT 2018", and nothing twice: some names hold their year. */
export function trialWords({ trial }: Pick<ForestRow, 'trial'>): string {
  const year = yearOf(trial)
  return year === undefined || trial.name.includes(String(year))
    ? trial.name
    : `${trial.name} ${year}`
}

/** The measure of these rows. */
export const measureName = (rows: readonly ForestRow[], measure: MeasureId) =>
  effectName(
    measure,
    rows.map(({ contrast }) => contrast),
  )

/** What a screen reader hears on a row. */
export function spoken(row: ForestRow, values: Values, sides: Sides): string {
  const drawn = drawnOf(row, values)
  const { label } = measureName([row], row.measure)
  const who = `${trialWords(row)}, ${row.name} against ${midSentence(row.control)}, ${timeWords(row.outcome)}`
  if (!isEstimable(drawn)) {
    const text = values === 'published' ? publishedWords(row) : 'not estimable'
    return `${who}, ${text ?? 'not reported'}, not drawn: ${drawn.notEstimable}`
  }
  const [estimate = '', bounds = ''] = textOf(row, values).split(' (')
  const interval = drawn.interval && `95% CI ${bounds.replace('–', ' to ').replace(')', '')}`
  const unit = measures[row.measure].unit
  return [
    who,
    [label.toLowerCase(), estimate, unit].filter(Boolean).join(' '),
    interval,
    verdictOf(drawn, row, sides),
    values === 'published' ? 'as published' : 'recomputed',
  ]
    .filter(Boolean)
    .join(', ')
}

/** The effect in figures, by the source or recomputed; in words where there is none. */
export function textOf({ recomputed, published, measure }: ForestRow, values: Values): string {
  if (values === 'published') return isEstimable(published) ? published.text : 'not reported'
  return isEstimable(recomputed) ? effectText(measure, recomputed) : 'not estimable'
}

/** The published effect: of this measure, else of another with its name, else the bare P value. */
export function publishedWords({ contrast, published }: ForestRow): string | null {
  if (isEstimable(published)) return published.text
  const other = contrast.published.find(({ estimate }) => estimate)
  if (other && isMeasureId(other.measure))
    return `${effectName(other.measure, [contrast]).short} ${publishedText(other)}`
  const p = contrast.published.find((effect) => effect.p)?.p
  return p === undefined ? null : pWords(p)
}

/** Why a recomputed effect is not the published one: how far apart they are, and the reason known. */
export function apartWords({ apart, published }: ForestRow): string | null {
  if (!apart) return null
  const why = !apart.same && isEstimable(published) ? published.stated.differs : undefined
  return [`Recomputed: ${apart.words}.`, why].filter(Boolean).join(' ')
}

const kindWords = {
  binary: '',
  'time-to-event': ', time to the first event',
  rate: ', rate per 100 patient-years',
  continuous: '',
} as const

/** "ACR20 at week 12 to 24 in rheumatoid arthritis". */
export function titleOf({ endpoint, kind, panels }: Section, { diseases }: Evidence): string {
  const names = [...new Set(panels.map(({ trial }) => trial.disease))].map((id) =>
    midSentence(diseases[id]?.name ?? id),
  )
  const where = names.length > 3 ? `${names.length} diseases` : listed(names)
  return `${endpoint.label} ${timeSpan(panels.map(({ outcome }) => outcome))} in ${where}${kindWords[kind]}`
}

/** What tells one analysis of a trial from another of the same endpoint; empty where nothing need. */
export function aboutOf(row: ForestRow, rows: readonly ForestRow[]): string {
  const same = (other: ForestRow) =>
    other.trial === row.trial &&
    other.outcome !== row.outcome &&
    other.contrast.arm.arm.id === row.contrast.arm.arm.id &&
    other.contrast.versus.arm.id === row.contrast.versus.arm.id &&
    timeWords(other.outcome) === timeWords(row.outcome)
  if (row.outcome.role === 'subgroup') return row.outcome.label
  return rows.some(same)
    ? [row.outcome.label, row.outcome.analysisSet].filter(Boolean).join('; ')
    : ''
}

/** Prior therapy in the room of a column; what stands in brackets or behind a semicolon is left to the details. */
export function shortPrior(text: string): string {
  const [start = ''] = text.split(/ \(|;/)
  return start === text ? text : `${start} …`
}

/** "wk 12", "mo 3": a time where there is little room. */
export function shortTime({ time }: ForestRow['outcome']): string {
  if (!time) return 'time not stated'
  const unit = { day: 'day', week: 'wk', month: 'mo', year: 'y' }[time.unit]
  return unit === 'y' ? `${time.value}\u00a0y` : `${unit}\u00a0${time.value}`
}
