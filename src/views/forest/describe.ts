import { measures } from '@/evidence/measures'
import { listed, plural } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { SentencePart } from '@/views/Sentence'
import { testsDrug } from './blocks'
import { drawnOf, excludesNone, type Drawn } from './rows'
import type { Section } from './sections'
import { favours, measureName, textOf, type Sides } from './words'

/** What the plot shows, in a sentence or two. */
export function describe(
  {
    rows: all,
    values,
    measure,
    endpoint,
  }: Pick<Section, 'rows' | 'values' | 'measure' | 'endpoint'>,
  sides: Sides,
): readonly SentencePart[] {
  const rows = all.filter(({ contrast }) => testsDrug(contrast))
  const drawn = rows.flatMap((row) => {
    const at = drawnOf(row, values)
    return isEstimable(at) ? [{ row, at }] : []
  })
  const trials = new Set(rows.map(({ trial }) => trial.id)).size
  const [undrawn, others] = [rows.length - drawn.length, all.length - rows.length]
  const lacking = rows.length === 1 ? 'It has' : undrawn === 1 ? '1 has' : `${undrawn} have`
  const none = rows.length > 1 && !drawn.length
  const after = [
    none ? ' None has a usable result.' : undrawn ? ` ${lacking} no usable result.` : '',
    others
      ? ` ${others} more ${others === 1 ? 'compares' : 'compare'} controls, or tested arms with each other.`
      : '',
  ].join('')
  const counted = `${plural(rows.length, 'contrast')} from ${plural(trials, 'trial')}`
  const [lowest, highest] = ends(drawn)
  if (!lowest || !highest) return [`${counted}.${after}`]
  const { unit, ratio } = measures[measure]
  const { label } = measureName(rows, measure)
  const words = ({ row }: (typeof drawn)[number]) => textOf(row, values).split(' (')[0] ?? ''
  const figure = (one: (typeof drawn)[number]): SentencePart => ({
    text: words(one),
    source: one.row.key,
    calculated: values === 'recomputed',
  })
  const alike = words(lowest) === words(highest)
  const which = drawn.length === 1 ? `The ${label.toLowerCase()}` : `Every ${label.toLowerCase()}`
  return [
    `${counted}; ${excluding(drawn, rows.length, ratio ? 1 : 0, favours(endpoint, sides))} `,
    alike ? `${which} is ` : `${pluralOf(label)} run from `,
    figure(lowest),
    ...(alike ? [] : [' to ', figure(highest)]),
    `${unit ? ` ${unit}` : ''}.${after}`,
  ]
}

function excluding(
  drawn: readonly { readonly at: Drawn }[],
  contrasts: number,
  none: 0 | 1,
  { left, right }: { readonly left: string; readonly right: string },
): string {
  const intervals = drawn.filter(({ at }) => at.interval)
  const verdicts = intervals.filter(({ at }) => excludesNone(at))
  const only = contrasts === 1 ? 'its interval' : 'the one interval'
  if (!intervals.length) return 'no interval is given.'
  if (!verdicts.length)
    return intervals.length === 1
      ? `${only} includes ${none}.`
      : `none of ${intervals.length} intervals excludes ${none}.`
  const rightwards = verdicts.filter(({ at }) => at.estimate > 0).length
  const leftwards = verdicts.length - rightwards
  const every = rightwards && leftwards ? '' : verdicts.length > 1 ? 'all ' : ''
  const leanings = [
    rightwards ? `${every || (leftwards ? `${rightwards} ` : '')}in favour of ${right}` : '',
    leftwards ? `${every || (rightwards ? `${leftwards} ` : '')}in favour of ${left}` : '',
  ].filter(Boolean)
  const which =
    intervals.length === 1
      ? `${only} excludes ${none}`
      : `${verdicts.length} of ${intervals.length} intervals exclude${verdicts.length === 1 ? 's' : ''} ${none}`
  return `${which}, ${listed(leanings)}.`
}

function ends<T extends { readonly at: Drawn }>(drawn: readonly T[]) {
  const rising = drawn.toSorted((a, b) => a.at.estimate - b.at.estimate)
  return [rising[0], rising.at(-1)] as const
}

/** "Odds ratios", "Differences of medians". */
const pluralOf = (label: string) =>
  label.includes(' of ') ? label.replace('Difference', 'Differences') : `${label}s`
