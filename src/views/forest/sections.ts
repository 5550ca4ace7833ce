import { comparability, type Gate } from '@/evidence/comparability'
import { comparableGroups } from '@/evidence/comparableGroups'
import { effectChoice, type EffectChoice } from '@/evidence/effectChoice'
import { groupsBy } from '@/evidence/groupsBy'
import { yearOf, type Panel } from '@/evidence/panels'
import { groupings } from '@/evidence/synthesisGroups'
import { armOrder } from '@/evidence/treatment'
import { compareNames, midSentence, weeksOf } from '@/evidence/words'
import type { Asked } from '@/state/url'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { OutcomeKind } from '@/trial/schema'
import type { Endpoint } from '@/trial/vocabulary'
import type { Axis } from '@/views/effectAxis'
import { blockIds, type BlockId } from './blocks'
import { drawnOf, forestRow, type ForestRow, type Values } from './rows'
import { axisOf, precisionOf } from './scale'

/** One endpoint, one kind of result, one measure: one axis. */
export type Section = EffectChoice & {
  readonly key: string
  readonly endpoint: Endpoint
  readonly kind: OutcomeKind
  /** The panels that its contrasts come from. */
  readonly panels: readonly Panel[]
  /** Panels of it that compare nothing. */
  readonly alone: readonly Panel[]
  readonly rows: readonly ForestRow[]
  readonly blocks: readonly Block[]
  readonly gate: Gate
  readonly axis: Axis
  /** The largest precision drawn. */
  readonly most: number
}

export type Block = { readonly id: BlockId; readonly groups: readonly Group[] }

export type Group = {
  readonly key: string
  /** Empty where rows are not grouped. */
  readonly label: string
  readonly rows: readonly ForestRow[]
  /** The mark that its rows share, where they do. */
  readonly mark: ForestRow['contrast']['arm'] | null
}

type Question = Pick<Asked, 'measure' | 'values' | 'group' | 'order'>

/**
 * The sections of these endpoints, in their order; within an endpoint the largest first. Results
 * that may not share an axis have sections of their own.
 */
export function sectionsOf(
  panels: readonly Panel[],
  slugs: readonly string[],
  evidence: Evidence,
  asked: Question,
): readonly Section[] {
  return slugs.flatMap((slug) => {
    const own = panels.filter(({ outcome }) => outcome.endpoint === slug)
    return [...groupsBy(own, ({ outcome }) => outcome.kind)]
      .flatMap(([kind, alike]) =>
        comparableGroups(alike, evidence).flatMap((group, i) =>
          group[0]
            ? sectionOf(
                i ? `${slug}-${kind}-${i + 1}` : `${slug}-${kind}`,
                kind,
                group[0].endpoint,
                group,
                evidence,
                asked,
              )
            : [],
        ),
      )
      .sort((a, b) => b.rows.length - a.rows.length)
  })
}

function sectionOf(
  key: string,
  kind: OutcomeKind,
  endpoint: Endpoint,
  found: readonly Panel[],
  evidence: Evidence,
  asked: Question,
): Section {
  const pairs = found.flatMap((panel) =>
    panel.contrasts.map((contrast) => ({ panel, contrast }) as const),
  )
  const panels = [...new Set(pairs.map(({ panel }) => panel))]
  const contrasts = pairs.map(({ contrast }) => contrast)
  const choice = effectChoice(kind, contrasts, asked)
  const { measure, values } = choice
  const rows = pairs.map(({ contrast, panel }) =>
    forestRow(contrast, panel, measure, evidence.agents),
  )
  const drawn = rows.map((row) => drawnOf(row, values)).filter(isEstimable)
  const gate = comparability(panels, evidence)
  return {
    key,
    endpoint,
    kind,
    panels,
    alone: found.filter((panel) => !panels.includes(panel)),
    ...choice,
    rows,
    blocks: blocksOf(rows, evidence, asked, values),
    gate,
    axis: axisOf({ drawn, gate }, measure),
    most: Math.max(0, ...drawn.map(precisionOf)),
  }
}

const trials = (rows: readonly ForestRow[]) => new Set(rows.map(({ trial }) => trial.id)).size

/** Doses of one outcome that share a control stand together. */
export const unitOf = ({ trial, outcome, contrast }: ForestRow) =>
  `${trial.id}.${outcome.id}~${contrast.versus.arm.id}`

function blocksOf(
  rows: readonly ForestRow[],
  evidence: Evidence,
  { group, order }: Question,
  values: Values,
): Block[] {
  const sorted = rows.toSorted(orders[order](values))
  const inBlocks = groupsBy([...groupsBy(sorted, unitOf).values()].flat(), ({ block }) => block)
  return blockIds.flatMap((id) => {
    const own = inBlocks.get(id)
    return own ? { id, groups: groupsOf(own, id, evidence, group) } : []
  })
}

/** Groups with most trials first; doses by agent, then rising. */
function groupsOf(
  rows: readonly ForestRow[],
  block: BlockId,
  evidence: Evidence,
  by: Asked['group'],
): Group[] {
  const against = (row: ForestRow) =>
    block === 'placebo' || by === 'none' ? '' : ` against ${midSentence(row.controlAgent)}`
  const labels = {
    agent: (row: ForestRow) => `${row.agent}${against(row)}`,
    dose: (row: ForestRow) =>
      `${row.contrast.arm.arm.pools ? `${row.agent} ${row.dose}` : row.name}${against(row)}`,
    disease: (row: ForestRow) => groupings.disease.of(row, evidence),
    prior: (row: ForestRow) => groupings.prior.of(row),
    phase: (row: ForestRow) => groupings.phase.of(row),
    none: () => '',
  } as const satisfies Record<Asked['group'], (row: ForestRow) => string>
  const agents = groupsBy(rows, ({ agent }) => agent)
  return [...groupsBy(rows, labels[by])]
    .map(([label, own]): Group => {
      const arms = own.map(({ contrast }) => contrast.arm)
      const [first] = arms
      const one = first && arms.every(({ hue }) => hue === first.hue)
      const tier = first && arms.every((arm) => arm.tier === first.tier) ? first.tier : 3
      const mark = (by === 'agent' || by === 'dose') && one ? { ...first, tier } : null
      return { key: `${block} ${label}`, label, rows: own, mark }
    })
    .sort((a, b) => {
      const [first, second] = [a.rows[0], b.rows[0]]
      if (by === 'dose' && first && second) {
        const [many, few] = [agents.get(first.agent) ?? [], agents.get(second.agent) ?? []]
        return (
          trials(few) - trials(many) ||
          first.agent.localeCompare(second.agent) ||
          doseOf(first) - doseOf(second)
        )
      }
      return trials(b.rows) - trials(a.rows) || a.label.localeCompare(b.label)
    })
}

const doseOf = ({ contrast }: ForestRow) => armOrder(contrast.arm.arm)

type Compare = (a: ForestRow, b: ForestRow) => number

const byTrial: Compare = (a, b) =>
  compareNames(a.trial.name, b.trial.name) ||
  (weeksOf(a.outcome) ?? Infinity) - (weeksOf(b.outcome) ?? Infinity) ||
  doseOf(a) - doseOf(b)

/** Each order of rows. By effect: what speaks most for the tested arm first, what is not drawn last. */
const orders: Readonly<Record<Asked['order'], (values: Values) => Compare>> = {
  trial: () => byTrial,
  year: () => (a, b) =>
    (yearOf(a.trial) ?? Infinity) - (yearOf(b.trial) ?? Infinity) || byTrial(a, b),
  dose: () => (a, b) => a.agent.localeCompare(b.agent) || doseOf(a) - doseOf(b) || byTrial(a, b),
  effect: (values) => (a, b) => benefitOf(b, values) - benefitOf(a, values) || byTrial(a, b),
}

function benefitOf(row: ForestRow, values: Values): number {
  const drawn = drawnOf(row, values)
  if (!isEstimable(drawn)) return -1e9
  return row.endpoint.direction === 'higher-better' ? drawn.estimate : -drawn.estimate
}
