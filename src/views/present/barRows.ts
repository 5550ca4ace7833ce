import { armNames } from '@/evidence/armNames'
import type { Catalogue } from '@/evidence/catalogue'
import { comparability } from '@/evidence/comparability'
import type { Level } from '@/evidence/gate'
import { findSource } from '@/evidence/findSource'
import { withArms, type ArmRow, type Panel } from '@/evidence/panels'
import type { DoseTier } from '@/evidence/treatment'
import { valueOf, type Value } from '@/evidence/values'
import { grouped, timeUnlessNamed } from '@/evidence/words'
import { intervalText } from '@/evidence/valueWords'
import { isEstimable, type Interval } from '@/stats/effect'
import type { Step } from '@/trial/story'
import { axisFor, percentAxis, type Axis } from './axis'

export type Bar = {
  readonly key: string
  readonly name: string
  readonly hue: string
  readonly tier: DoseTier
  readonly control: boolean
  readonly value: Value
  readonly interval: (Interval & { readonly calculated: boolean }) | null
  readonly intervalWords: string
  /** To be predicted, or kept for the reveal. */
  readonly asked: boolean
  readonly hidden: boolean
  readonly faint: boolean
}

/** The arms of one outcome of one trial, on an axis. */
export type BarGroup = {
  readonly key: string
  readonly title: string
  readonly about: string
  readonly axis: Axis
  readonly scale: Value['scale']
  readonly bars: readonly Bar[]
}

export type BarPicture = {
  readonly groups: readonly BarGroup[]
  /** All groups on one axis: what differs between them is said; else each has its own, and why. */
  readonly shared: boolean
  readonly gate: Level
  readonly differs: readonly string[]
}

/** The arms a step draws, under their outcomes, in the step's order. */
export function barPicture(step: Step, catalogue: Catalogue): BarPicture {
  const { evidence, panels } = catalogue
  const found = step.figures.flatMap((key) => {
    const one = findSource(panels, key)
    return one?.kind === 'arm' ? [{ panel: one.panel, row: one.row }] : []
  })
  const drawn = [...new Set(found.map(({ panel }) => panel))].map((panel) => ({
    panel,
    bars: found.flatMap(({ panel: other, row }) =>
      other === panel ? (barOf(step, panel, row, catalogue) ?? []) : [],
    ),
  }))
  const shown = drawn.map(({ panel, bars }) =>
    withArms(panel, (row) => bars.some(({ key }) => key === row.key)),
  )
  const gate = comparability(shown, evidence)
  const asks = Boolean(step.predict)
  const groups = drawn.flatMap(({ panel, bars }): BarGroup[] => {
    const [first] = bars
    if (!first) return []
    const { scale } = first.value
    const highest = Math.max(
      ...drawn
        .flatMap((other) => other.bars)
        .filter(({ value }) => value.scale === scale)
        .map(({ value, interval }) => Math.max(value.estimate, interval?.high ?? 0)),
    )
    return [
      {
        key: panel.key,
        title: titleOf(panel),
        about: [panel.outcome.label, timeUnlessNamed(panel.outcome)].filter(Boolean).join(', '),
        axis: axisOf(highest, scale, asks),
        scale,
        bars,
      },
    ]
  })
  return {
    groups,
    shared: gate.level !== 'red' && new Set(groups.map(({ scale }) => scale)).size < 2,
    gate: gate.level,
    differs: gate.checks
      .filter(({ level }) => level !== 'green' && level === gate.level)
      .map(({ words }) => words),
  }
}

/** Where something is to be guessed the axis leaves room above it, not to give it away. */
function axisOf(highest: number, scale: Value['scale'], asks: boolean): Axis {
  const top = asks ? highest * 1.35 : highest
  return scale === 'percent' ? percentAxis(top) : axisFor(top)
}

function barOf(step: Step, panel: Panel, row: ArmRow, { evidence }: Catalogue): Bar[] | undefined {
  const value = valueOf(row, panel.outcome.kind)
  if (!isEstimable(value)) return undefined
  return [
    {
      key: row.key,
      name: armNames(panel.trial, evidence.agents)(row.arm),
      hue: row.hue,
      tier: row.tier,
      control: row.arm.role !== 'experimental' && !row.arm.switched,
      value,
      interval: isEstimable(value.interval) ? value.interval : null,
      intervalWords: intervalText(row, value),
      asked: step.predict?.figure === row.key,
      hidden: step.hide.includes(row.key),
      faint: step.highlight.length > 0 && !step.highlight.includes(row.key),
    },
  ]
}

const titleOf = ({ trial }: Panel) =>
  trial.randomised ? `${trial.name}, ${grouped(trial.randomised)} patients` : trial.name

/** A panel with only the arms that are drawn: what is not shown needs no check. */
