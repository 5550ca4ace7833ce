import { armNames } from '@/evidence/armNames'
import type { Catalogue } from '@/evidence/catalogue'
import { comparability } from '@/evidence/comparability'
import { effectName } from '@/evidence/effectName'
import { findSource } from '@/evidence/findSource'
import type { Level } from '@/evidence/gate'
import { measures, type MeasureId } from '@/evidence/measures'
import { statedMargin } from '@/evidence/statedMargin'
import type { ArmRow, Contrast, Panel } from '@/evidence/panels'
import { agentWords, type DoseTier } from '@/evidence/treatment'
import { midSentence, timeUnlessNamed } from '@/evidence/words'
import { readUrl } from '@/state/url'
import type { Step } from '@/trial/story'
import { armGroup } from './armSquares'
import { ticksBetween } from './axis'
import { commonMeasure, drawnEffect, type DrawnEffect } from '@/evidence/commonMeasure'
import { withContrasts } from '@/evidence/withContrasts'

export type Square = Pick<DrawnEffect, 'estimate' | 'interval' | 'calculated'> & {
  readonly key: string
  readonly name: string
  readonly about: string
  readonly hue: string
  readonly tier: DoseTier
  /** In the source's digits, or as calculated; with its interval in words or why there is none. */
  readonly text: string
  readonly figure: string
  readonly intervalWords: string
  readonly margin: { readonly at: number; readonly text: string } | null
  readonly asked: boolean
  readonly hidden: boolean
  readonly faint: boolean
}

/** What an axis measures, and how it is written and guessed. */
export type SquareScale = {
  readonly label: string
  readonly unit: string
  readonly ratio: boolean
  readonly show: (x: number) => string
  /** How far a key moves a guess. */
  readonly step: number
}

/** Effects, or results of arms, on one axis; effects on the analysis scale. */
export type SquareGroup = {
  readonly key: string
  readonly title: string
  readonly scale: SquareScale
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  readonly rows: readonly Square[]
  /** Whom each side of no effect favours, the left first; nobody where the rows differ in that. */
  readonly favours: readonly string[]
}

export type SquarePicture = {
  readonly groups: readonly SquareGroup[]
  readonly gate: Level
  readonly differs: readonly string[]
}

/** What a step draws as squares: on one axis where they may share it, else each outcome on its own. */
export function squarePicture(step: Step, catalogue: Catalogue): SquarePicture {
  const { evidence, panels } = catalogue
  const sources = step.figures.flatMap((key) => findSource(panels, key) ?? [])
  const found = sources.flatMap((one) =>
    one.kind === 'contrast' ? [{ panel: one.panel, contrast: one.contrast }] : [],
  )
  const arms = sources.flatMap((one) =>
    one.kind === 'arm' ? [{ panel: one.panel, row: one.row }] : [],
  )
  const outcomes = [...new Set(found.map(({ panel }) => panel))]
  const of = (panel: Panel) => found.filter((one) => one.panel === panel)
  const gate = comparability(
    outcomes.map((panel) =>
      withContrasts(
        panel,
        of(panel).map(({ contrast }) => contrast),
      ),
    ),
    evidence,
  )
  const sets = gate.level === 'red' ? outcomes.map(of) : [found]
  return {
    groups: [
      ...sets.flatMap((set) => groupOf(set, step, catalogue) ?? []),
      ...[...new Set(arms.map(({ panel }) => panel))].map((panel) =>
        armGroup(
          panel,
          arms.flatMap(({ panel: other, row }) => (other === panel ? row : [])),
          (row) => marked(row, row.key, step),
          catalogue,
        ),
      ),
    ],
    gate: gate.level,
    differs: gate.checks
      .filter(({ level }) => level !== 'green' && level === gate.level)
      .map(({ words }) => words),
  }
}

const marked = ({ hue, tier }: ArmRow, key: string, step: Step) => ({
  key,
  hue,
  tier,
  asked: step.predict?.figure === key,
  hidden: step.hide.includes(key),
  faint: step.highlight.length > 0 && !step.highlight.includes(key),
})

type Found = { readonly panel: Panel; readonly contrast: Contrast }

function groupOf(set: readonly Found[], step: Step, catalogue: Catalogue): SquareGroup | null {
  const [first] = set
  if (!first) return null
  const contrasts = set.map(({ contrast }) => contrast)
  const { kind } = first.panel.outcome
  const wanted = readUrl(step.address).asked.measure
  const measure =
    commonMeasure(contrasts, kind, wanted) ?? commonMeasure(contrasts, kind, wanted, true)
  if (!measure) return null
  const rows = set.flatMap((one) => rowOf(one, measure, step, catalogue) ?? [])
  // An effect alone would stand at the end of its axis, and give itself away.
  const ends = rows.flatMap(({ estimate, interval, margin }) => [
    interval?.low ?? -0.6 * estimate,
    interval?.high ?? 1.6 * estimate,
    margin?.at ?? 0,
  ])
  const [domain, ticks] = scaleOf(measure, Math.min(0, ...ends), Math.max(0, ...ends))
  const { outcome, trial } = first.panel
  const alone = set.every(({ panel }) => panel === first.panel)
  const about = [outcome.label, timeUnlessNamed(outcome)].filter(Boolean).join(', ')
  const { unit, ratio, show } = measures[measure]
  const { label } = effectName(measure, contrasts)
  const fine = measure === 'RD' ? 0.01 : (domain[1] - domain[0]) / 100
  return {
    key: first.panel.key,
    title: alone ? `${trial.name}: ${about}` : about,
    scale: { label, unit, ratio, show, step: ratio ? Math.log(1.02) : fine },
    domain,
    ticks,
    rows: alone ? rows.map((row) => ({ ...row, about: '' })) : rows,
    favours: favoursOf(set, catalogue),
  }
}
function favoursOf(set: readonly Found[], { evidence }: Catalogue): readonly string[] {
  const sides = set.map(({ panel, contrast: { arm, versus } }) => {
    const [treated, control] = [arm, versus].map((row) =>
      midSentence(agentWords(row.arm, evidence.agents)),
    )
    const order =
      panel.endpoint.direction === 'higher-better' ? [control, treated] : [treated, control]
    return order.map((who) => `favours ${who}`)
  })
  const [first = []] = sides
  const same = sides.every((one) => one.join() === first.join())
  return same && new Set(first).size === 2 ? first : []
}

function rowOf(
  { panel, contrast }: Found,
  measure: MeasureId,
  step: Step,
  { evidence }: Catalogue,
): Square | null {
  const effect = drawnEffect(contrast, measure)
  if (!effect) return null
  const nameOf = armNames(panel.trial, evidence.agents)
  const { arm, versus, key } = contrast
  const margin = measures[measure].ratio ? statedMargin(contrast) : undefined
  const [, figure = effect.text, interval = 'not reported'] =
    /^(\S+) \((.+)\)$/.exec(effect.text) ?? []
  return {
    ...marked(arm, key, step),
    ...effect,
    name: `${nameOf(arm.arm)} against ${midSentence(nameOf(versus.arm))}`,
    about: panel.trial.name,
    figure,
    intervalWords: interval,
    margin: margin ? { at: measures[measure].read(margin), text: margin } : null,
  }
}

/** Both ends with room, and the lines between: one line beyond no effect on each side at least. */
function scaleOf(measure: MeasureId, low: number, high: number) {
  const { ratio, ticks } = measures[measure]
  if (ratio) {
    const wide = [Math.min(low, Math.log(0.5)), Math.max(high, Math.log(2))] as const
    const room = 0.06 * (wide[1] - wide[0])
    const domain = [wide[0] - room, wide[1] + room] as const
    return [domain, ticks.filter((tick) => tick >= domain[0] && tick <= domain[1])] as const
  }
  const least = Math.max(-low, high) * 0.25
  const wide = [Math.min(low, -least), Math.max(high, least)] as const
  const room = 0.05 * (wide[1] - wide[0])
  const domain = [wide[0] - room, wide[1] + room] as const
  return [domain, ticksBetween(...domain)] as const
}
