import { countOf, type Count } from '@/evidence/counts'
import { effectText, measures, measuresFor, type MeasureId } from '@/evidence/measures'
import type { ArmRow, Contrast } from '@/evidence/panels'
import { intervalText } from '@/evidence/valueWords'
import { valueOf } from '@/evidence/values'
import { decimals, grouped, minus, plural, range } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { OutcomeKind, Result } from '@/trial/schema'

/** A figure with its name, and how it came about where it was worked out here. */
export type Line = { readonly name: string; readonly text: string; readonly how?: string }

/** What the sources state for an arm, in their digits. */
export function reportedLines(result: Result | undefined, kind: OutcomeKind): readonly Line[] {
  if (!result) return []
  const { percent, events, n, mean, median, sd, se, personYears, rate, ci95, unit } = result
  const counted = kind === 'rate' ? 'Events' : 'People with the event'
  const withUnit = (figure: string) => [grouped(figure), unit].filter(Boolean).join(' ')
  const lines: (Line | false | undefined)[] = [
    !!percent && { name: 'Share', text: `${percent}%` },
    events !== undefined && { name: counted, text: grouped(events) },
    !!mean && { name: 'Mean', text: withUnit(mean) },
    !!median && { name: 'Median', text: withUnit(median) },
    !!sd && { name: 'Standard deviation', text: minus(sd) },
    !!se && { name: 'Standard error', text: minus(se) },
    !!rate && { name: 'Rate per 100 patient-years', text: rate },
    !!personYears && { name: 'Patient-years', text: grouped(personYears) },
    !!ci95 && { name: '95% interval', text: range(...ci95) },
    n !== undefined && { name: 'People analysed', text: grouped(n) },
  ]
  return lines.filter((line) => !!line)
}

/** What was worked out here for an arm, each step with its arithmetic. */
export function calculatedLines(row: ArmRow, kind: OutcomeKind): readonly Line[] {
  const { result, arm } = row
  const value = valueOf(row, kind)
  if (!result || !isEstimable(value)) return []
  const lines: Line[] = []
  const count = kind === 'continuous' || kind === 'rate' ? null : countOf(result, arm)
  const known = count && isEstimable(count) ? count : null
  if (known) lines.push(...countLines(known, result))
  if (value.calculated)
    lines.push({
      name: value.scale === 'percent' ? 'Share' : 'Rate',
      text: value.text,
      how:
        value.scale === 'percent' && known
          ? `${grouped(known.events)} of ${grouped(known.n)} people.`
          : `${grouped(result.events ?? '')} events in ${grouped(result.personYears ?? '')} patient-years.`,
    })
  const { interval } = value
  if (isEstimable(interval) && interval.calculated)
    lines.push({
      name: '95% interval',
      text: intervalText(row, value),
      how:
        value.scale === 'percent' && known
          ? `Wilson score interval of ${known.derived ? '≈ ' : ''}${grouped(known.events)} of ${grouped(known.n)}.`
          : value.scale === 'rate'
            ? `Exact Poisson limits for ${grouped(result.events ?? '')} events in ${grouped(result.personYears ?? '')} patient-years.`
            : result.se
              ? `Mean ± 1.96 × standard error ${result.se}.`
              : `Mean ± 1.96 × SD ${result.sd ?? ''} ÷ √${result.n ?? ''}.`,
    })
  if (!isEstimable(interval))
    lines.push({ name: '95% interval', text: `not estimable: ${interval.notEstimable}` })
  return lines
}

/** How a count was derived from a percentage, and what stands in for a missing denominator. */
export function countLines(count: Count, { percent = '' }: Result): readonly Line[] {
  const { events, n, derived, standIn, whole, range: counts } = count
  const lines: Line[] = []
  if (standIn)
    lines.push({
      name: 'People analysed',
      text: `≈ ${grouped(n)}`,
      how: `The sources give no number analysed; the ${grouped(n)} randomised to this arm stand in for it.`,
    })
  if (!derived) return lines
  const share = (people: number) => `${decimals(2)((100 * people) / n)}%`
  const product = decimals(2)((Number(percent) * n) / 100)
  const [fewest, most] = counts
  const rounding = !whole
    ? `No whole number of people out of ${grouped(n)} is ${percent}%: ${fewest} would be ${share(fewest)} and ${most} would be ${share(most)}. Missing values may have been filled in, or the number analysed may be another.`
    : fewest === most
      ? `No other whole number prints as ${percent}%.`
      : `Anything from ${grouped(fewest)} to ${grouped(most)} people prints as ${percent}%.`
  return [
    ...lines,
    {
      name: 'People with the event',
      text: `≈ ${grouped(events)}`,
      how: `${percent}% of ${grouped(n)} is ${product}; the nearest whole number is ${grouped(events)}. ${rounding}`,
    },
  ]
}

export type EffectLine = Line & { readonly measure: MeasureId; readonly estimable: boolean }

/** The contrast in every measure that suits its kind of outcome, or why it cannot be given. */
export function effectLines(
  { arm, versus, published }: Contrast,
  kind: OutcomeKind,
): readonly EffectLine[] {
  const asked = measuresFor(kind).filter(
    (id) =>
      id !== 'HR' || kind === 'time-to-event' || published.some(({ measure }) => measure === 'HR'),
  )
  return asked.map((id) => {
    const { label, show, unit, recompute } = measures[id]
    const effect = recompute(arm, versus)
    if (!isEstimable(effect))
      return {
        measure: id,
        name: label,
        estimable: false,
        text: `not estimable: ${effect.notEstimable}`,
      }
    const [low, high] = effect.moves.map(show)
    const moves =
      effect.derived && low !== undefined && high !== undefined && low !== high
        ? ` Over the counts that rounding allows it lies between ${range(low, high).replace(/–| to /, ' and ')}.`
        : ''
    return {
      measure: id,
      name: label,
      estimable: true,
      text: [effectText(id, effect), unit && 'points'].filter(Boolean).join(' '),
      how: `${formulas[id]}${moves}`,
    }
  })
}

/** "≈ 97 of 209 people", "41 events in 5,482 patient-years", "mean −0.35": what an effect rests on. */
export function basisWords({ result, arm }: ArmRow, kind: OutcomeKind): string {
  if (!result) return 'not reported'
  const { events, personYears, mean, median, percent, n } = result
  if (kind === 'continuous')
    return mean
      ? `mean ${grouped(mean)}${n ? ` in ${plural(n, 'person', 'people')}` : ''}`
      : median
        ? `median ${grouped(median)}`
        : 'not reported'
  const exposure =
    events !== undefined && personYears
      ? `${plural(events, 'event')} in ${grouped(personYears)} patient-years`
      : ''
  const count = kind === 'rate' ? null : countOf(result, arm)
  if (count && isEstimable(count)) {
    const people = `${count.derived ? '≈ ' : ''}${grouped(count.events)} of ${count.standIn ? '≈ ' : ''}${grouped(count.n)} people`
    return [people, exposure].filter(Boolean).join('; ')
  }
  if (exposure) return exposure
  if (result.rate) return `${result.rate} per 100 patient-years`
  if (percent) return `${percent}%, number analysed not reported`
  return events === undefined ? 'not reported' : plural(events, 'event')
}

const formulas = {
  RD: 'The share with the event in the treated arm minus that in the control arm; Miettinen–Nurminen limits from the counts.',
  RR: 'The share in the treated arm divided by that in the control arm; limits from the log ratio and its standard error.',
  OR: 'The odds in the treated arm divided by the odds in the control arm; limits from the log ratio and its standard error.',
  HR: '',
  IRR: 'Events per patient-year in the treated arm divided by those in the control arm; limits from the log ratio and its standard error.',
  MD: 'The mean of the treated arm minus that of the control arm; limits from the standard errors of both.',
} as const satisfies Record<MeasureId, string>
