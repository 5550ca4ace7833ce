import { armNames } from '@/evidence/armNames'
import { apart, type Apart } from '@/evidence/comparison'
import { effectName } from '@/evidence/effectName'
import { measures, publishedEffect, type MeasureId, type Recomputed } from '@/evidence/measures'
import type { Contrast, Panel } from '@/evidence/panels'
import { agentWords, armDoseWords } from '@/evidence/treatment'
import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Arm } from '@/trial/schema'
import type { Agents } from '@/trial/vocabulary'
import { blockOf, type BlockId } from './blocks'

export type Values = 'recomputed' | 'published'

/** What a row draws, on the analysis scale. */
export type Drawn = {
  readonly estimate: number
  /** Absent where the source gives none. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly by: Values
  /** It rests on derived counts or on a stand-in denominator. */
  readonly derived: boolean
}

/** One contrast of one trial as a line of the forest. */
export type ForestRow = Pick<Panel, 'trial' | 'outcome' | 'endpoint'> & {
  readonly key: string
  readonly contrast: Contrast
  readonly measure: MeasureId
  readonly block: BlockId
  readonly agent: string
  /** The arm within its agent: "15 mg QD"; its whole label where that would not tell it apart. */
  readonly dose: string
  readonly name: string
  readonly control: string
  /** The control's agent alone. */
  readonly controlAgent: string
  readonly recomputed: Recomputed | NotEstimable
  readonly published: ReturnType<typeof publishedEffect>
  /** How far the two are from each other, where both exist. */
  readonly apart: Apart | null
}

const known = new WeakMap<Contrast, Map<MeasureId, ForestRow>>()

/** The row of a contrast. Contrasts are the same objects under every filter, so rows are kept. */
export function forestRow(
  contrast: Contrast,
  panel: Panel,
  measure: MeasureId,
  agents: Agents,
): ForestRow {
  const kept = known.get(contrast) ?? new Map<MeasureId, ForestRow>()
  known.set(contrast, kept)
  const row = kept.get(measure) ?? rowOf(contrast, panel, measure, agents)
  kept.set(measure, row)
  return row
}

function rowOf(contrast: Contrast, panel: Panel, measure: MeasureId, agents: Agents): ForestRow {
  const { trial, outcome, endpoint } = panel
  const { arm, versus } = contrast
  const nameOf = armNames(trial, agents)
  const name = nameOf(arm.arm)
  const [agent, dose] = [agentWords(arm.arm, agents), armDoseWords(arm.arm)]
  const shared = trial.arms.some(
    (other) =>
      other !== arm.arm && agentWords(other, agents) === agent && armDoseWords(other) === dose,
  )
  const recomputed = measures[measure].recompute(arm, versus)
  const published = publishedEffect(contrast, measure)
  const both = isEstimable(published) && isEstimable(recomputed) && published.stated.estimate
  return {
    key: contrast.key,
    trial,
    outcome,
    endpoint,
    contrast,
    measure,
    block: blockOf(contrast, panel),
    agent,
    dose: doseOf(arm.arm, dose === '' || shared ? within(agent, name) : dose),
    name,
    control: nameOf(versus.arm),
    controlAgent: agentWords(versus.arm, agents),
    recomputed,
    published,
    apart: both
      ? apart({ estimate: both, ci95: published.stated.ci95 }, measure, recomputed)
      : null,
  }
}

/** Doses that were added up never stand beside their parts without that word. */
const doseOf = ({ pools }: Arm, words: string) =>
  !pools || words.includes('combined')
    ? words
    : words === 'all doses'
      ? 'doses combined'
      : `${words}, doses combined`

/** A label without the agent that its group already names. */
const within = (agent: string, name: string) =>
  name.startsWith(`${agent} `) ? name.slice(agent.length + 1) : name

/** What a row draws, or in words why it draws nothing. */
export function drawnOf(
  { recomputed, published, measure, contrast }: ForestRow,
  values: Values,
): Drawn | NotEstimable {
  if (values === 'recomputed') {
    if (!isEstimable(recomputed)) return notEstimable(recomputed.notEstimable)
    const { estimate, low, high, derived } = recomputed
    return { estimate, interval: { low, high }, by: values, derived }
  }
  if (!isEstimable(published)) {
    return notEstimable(`no published ${effectName(measure, [contrast]).label.toLowerCase()}`)
  }
  const { estimate, low, high } = published
  const interval = Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null
  return { estimate, interval, by: values, derived: false }
}

/** Whether an interval leaves out no effect; undefined without an interval. */
export const excludesNone = ({ interval }: Drawn) =>
  interval ? interval.low > 0 || interval.high < 0 : undefined
