import { armNames } from '@/evidence/armNames'
import type { Catalogue } from '@/evidence/catalogue'
import { comparability } from '@/evidence/comparability'
import { findSource } from '@/evidence/findSource'
import type { Level } from '@/evidence/gate'
import { effectText, measures, type MeasureId } from '@/evidence/measures'
import { marginOf } from '@/evidence/noninferiority'
import { withContrasts, type Contrast, type Panel } from '@/evidence/panels'
import { agentWords, type DoseTier } from '@/evidence/treatment'
import { midSentence, timeUnlessNamed } from '@/evidence/words'
import { readUrl } from '@/state/url'
import type { Interval } from '@/stats/effect'
import type { Step } from '@/trial/story'
import { commonMeasure, drawnEffect } from './commonMeasure'
import { ticksBetween } from './axis'

export type Square = Interval & {
  readonly key: string
  readonly name: string
  readonly about: string
  readonly hue: string
  readonly tier: DoseTier
  /** In the source's digits, or as calculated. */
  readonly text: string
  readonly calculated: boolean
  readonly margin: { readonly at: number; readonly text: string } | null
  readonly asked: boolean
  readonly hidden: boolean
  readonly faint: boolean
}

/** Effects on one axis, on the analysis scale. */
export type SquareGroup = {
  readonly key: string
  readonly title: string
  readonly measure: MeasureId
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

/** The effects a step draws: on one axis where they may share it, else each outcome on its own. */
export function squarePicture(step: Step, catalogue: Catalogue): SquarePicture {
  const { evidence, panels } = catalogue
  const found = step.figures.flatMap((key) => {
    const one = findSource(panels, key)
    return one?.kind === 'contrast' ? [{ panel: one.panel, contrast: one.contrast }] : []
  })
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
    groups: sets.flatMap((set) => groupOf(set, step, catalogue) ?? []),
    gate: gate.level,
    differs: gate.checks
      .filter(({ level }) => level !== 'green' && level === gate.level)
      .map(({ words }) => words),
  }
}

type Found = { readonly panel: Panel; readonly contrast: Contrast }

function groupOf(set: readonly Found[], step: Step, catalogue: Catalogue): SquareGroup | null {
  const [first] = set
  if (!first) return null
  const measure = commonMeasure(
    set.map(({ contrast }) => contrast),
    first.panel.outcome.kind,
    readUrl(step.address).asked.measure,
  )
  if (!measure) return null
  const rows = set.flatMap((one) => rowOf(one, measure, step, catalogue) ?? [])
  const ends = rows.flatMap(({ low, high, margin }) => [low, high, margin?.at ?? 0])
  const [domain, ticks] = scaleOf(measure, Math.min(0, ...ends), Math.max(0, ...ends))
  const { outcome, trial } = first.panel
  const alone = set.every(({ panel }) => panel === first.panel)
  const about = [outcome.label, timeUnlessNamed(outcome)].filter(Boolean).join(', ')
  return {
    key: first.panel.key,
    title: alone ? `${trial.name}: ${about}` : about,
    measure,
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
  const margin = measures[measure].ratio ? marginOf(contrast) : undefined
  const { estimate, low, high, calculated } = effect
  return {
    key,
    name: `${nameOf(arm.arm)} against ${midSentence(nameOf(versus.arm))}`,
    about: panel.trial.name,
    hue: arm.hue,
    tier: arm.tier,
    estimate,
    low,
    high,
    text: 'text' in effect ? effect.text : effectText(measure, effect),
    calculated,
    margin: margin ? { at: measures[measure].read(margin), text: margin } : null,
    asked: step.predict?.figure === key,
    hidden: step.hide.includes(key),
    faint: step.highlight.length > 0 && !step.highlight.includes(key),
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
