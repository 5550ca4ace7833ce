import { countOf } from '@/evidence/counts'
import { controlOf, type Panel } from '@/evidence/panels'
import { valueOf, type Value } from '@/evidence/values'
import { intervalText } from '@/evidence/valueWords'
import { grouped, minus } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { meaningOf } from '@/views/meaningOf'
import { valueIn, type TableRow } from './rows'

/** Who was analysed, what counts, and how the figures of a row were made, in sentences. */
export function analysisWords(row: TableRow): readonly string[] {
  const { outcome, endpoint } = row.panel
  const { analysisSet } = outcome
  return [
    analysisSet
      ? `Analysed: ${analysisSet}.`.replace('..', '.')
      : 'Who was analysed is not stated.',
    meaningOf(outcome.endpoint, endpoint),
    countWords(row),
    intervalWords(row),
  ].filter(Boolean)
}

function countWords({ arm, panel }: TableRow): string {
  if (panel.outcome.kind === 'continuous' || panel.outcome.kind === 'rate') return ''
  const count = countOf(arm.result, arm.arm)
  if (!isEstimable(count)) return ''
  const { events, n, derived, standIn, whole, range } = count
  const of = standIn
    ? `the ${grouped(n)} randomised, standing in for an unreported number`
    : grouped(n)
  if (!derived) return `${grouped(events)} people with the event, of ${of}.`
  const rounding = !whole
    ? 'no whole number gives exactly this percentage'
    : range[0] === range[1]
      ? 'the only whole number that prints as this percentage'
      : `${grouped(range[0])} to ${grouped(range[1])} print as this percentage`
  return `≈ ${grouped(events)} people with the event, of ${of}: ${rounding}.`
}

function intervalWords(row: TableRow): string {
  const value = valueIn(row)
  if (!isEstimable(value)) return ''
  const { interval, scale } = value
  if (!isEstimable(interval)) return `No interval: ${interval.notEstimable}.`
  const limits = intervalText(row.arm, value)
  if (!interval.calculated) return `95% interval ${limits}, as reported.`
  const how = { percent: 'Wilson', rate: 'exact Poisson', other: 'mean ± 1.96 standard errors' }
  return `95% interval ${limits}, calculated here: ${how[scale]}.`
}

type Other = {
  readonly panel: Panel
  readonly key: string
  readonly value: Value
  /** What its control showed, where that is reported. */
  readonly versus: string | null
}

const most = { efficacy: 3, safety: 4 } as const

/** What else is reported for the arm of a row: a few benefits, and always its harms. */
export function otherOutcomes(
  { panel, arm }: TableRow,
  panels: readonly Panel[],
): readonly Other[] {
  const others = panels
    .filter((other) => other.trial === panel.trial && other !== panel)
    .flatMap((other): Other[] => {
      const row = other.arms.find((candidate) => candidate.arm === arm.arm)
      const value = row && valueOf(row, other.outcome.kind)
      if (!row || !value || !isEstimable(value)) return []
      const control = controlOf(other)
      const theirs = control && control !== row && valueOf(control, other.outcome.kind)
      const versus = theirs && isEstimable(theirs) ? minus(theirs.text) : null
      return [{ panel: other, key: row.key, value, versus }]
    })
  const of = (domain: 'efficacy' | 'safety') =>
    others.filter((other) => other.panel.endpoint.domain === domain).slice(0, most[domain])
  return [...of('efficacy'), ...of('safety')]
}
