import { armNames } from '@/evidence/armNames'
import type { Catalogue } from '@/evidence/catalogue'
import type { ArmRow, Panel } from '@/evidence/panels'
import { valueOf, type Value } from '@/evidence/values'
import { intervalText } from '@/evidence/valueWords'
import { decimals, decimalsIn, grouped, minus, timeUnlessNamed } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { ticksBetween } from './axis'
import type { Square, SquareGroup } from './squareRows'

type Marks = Pick<Square, 'key' | 'hue' | 'tier' | 'asked' | 'hidden' | 'faint'>

/**
 * Means, medians or numbers of events of an outcome's arms. Their axis holds what any trial here
 * found for the endpoint, with room beyond, so that it gives nothing away.
 */
export function armGroup(
  panel: Panel,
  shown: readonly ArmRow[],
  marksOf: (row: ArmRow) => Marks,
  { evidence, panels }: Catalogue,
): SquareGroup {
  const { outcome, trial } = panel
  const nameOf = armNames(trial, evidence.agents)
  const rows = shown.flatMap((row): Square[] => {
    const value = valueOf(row, outcome.kind)
    if (!isEstimable(value)) return []
    const { estimate, text, calculated, interval } = value
    return [
      {
        ...marksOf(row),
        estimate,
        interval: isEstimable(interval) ? interval : null,
        calculated,
        name: nameOf(row.arm),
        about: '',
        text: minus(text),
        figure: minus(text),
        intervalWords: minus(intervalText(row, value)),
        margin: null,
      },
    ]
  })
  const ends = panels
    .filter((other) => sameScale(other, panel))
    .flatMap(({ arms }) => arms.flatMap((row) => endsOf(valueOf(row, outcome.kind))))
  const domain = roomFor(Math.min(0, ...ends), Math.max(0, ...ends))
  const digits = Math.max(0, ...rows.map(({ text }) => decimalsIn(text)))
  const unit = unitOf(panel)
  return {
    key: panel.key,
    title: `${trial.name}: ${[outcome.label, timeUnlessNamed(outcome)].filter(Boolean).join(', ')}`,
    scale: {
      label: wordFor(shown),
      unit,
      ratio: false,
      show: (x) => minus(grouped(decimals(digits)(x))),
      step: Math.max(10 ** -digits, 10 ** Math.floor(Math.log10((domain[1] - domain[0]) / 50))),
    },
    domain,
    ticks: ticksBetween(...domain),
    rows,
    favours: [],
  }
}

const sameScale = (one: Panel, other: Panel) =>
  one.endpoint === other.endpoint &&
  one.outcome.kind === other.outcome.kind &&
  unitOf(one) === unitOf(other) &&
  wordFor(one.arms) === wordFor(other.arms)

const unitOf = ({ arms }: Panel) => arms.find(({ result }) => result?.unit)?.result?.unit ?? ''

function wordFor(rows: readonly ArmRow[]): string {
  if (rows.some(({ result }) => result?.mean)) return 'Mean'
  return rows.some(({ result }) => result?.median) ? 'Median' : 'Number of events'
}

const endsOf = (value: ReturnType<typeof valueOf>): readonly number[] =>
  isEstimable(value) && value.scale === 'other' ? limitsOf(value) : []
const limitsOf = ({ estimate, interval }: Value) =>
  isEstimable(interval) ? [interval.low, interval.high] : [estimate]

/** A third more on each side of zero that is used. */
function roomFor(low: number, high: number): readonly [number, number] {
  if (low === 0 && high === 0) return [0, 1]
  return [low * 1.35, high * 1.35]
}
