import { comparability, type Gate } from '@/evidence/comparability'
import { gateWords } from '@/evidence/gateWords'
import { joinedPanels } from '@/evidence/joinedPanels'
import { subgroupsOf, type Subgroup, type SubgroupAnalysis } from '@/evidence/synthesisGroups'
import type { SynthesisSettings } from '@/evidence/synthesisSettings'
import { synthesize, type Line, type Synthesis } from '@/evidence/synthesize'
import type { Asked } from '@/state/url'
import type { Evidence } from '@/trial/evidence'
import type { Section } from './sections'

/** What pooling a section gives, and what it gives without the results that the reader leaves out. */
export type Pooling = {
  readonly full: Synthesis
  /** Null where nothing of the section is left out. */
  readonly reduced: Synthesis | null
  /** That of the two which counts: what weights, groups and checks are of. */
  readonly shown: Synthesis
  /** Whether what joins may be one estimate. */
  readonly gate: Gate
  /** How each contrast joins, or why not, by its key. */
  readonly lines: ReadonlyMap<string, Line>
  /** The subgroups by the keys of the section's groups. */
  readonly groups: ReadonlyMap<string, Subgroup>
  readonly between: SubgroupAnalysis | null
}

type Chosen = Pick<Asked, 'model' | 'tau2' | 'interval' | 'zeros'>

export const settingsOf = (
  { measure, values }: Pick<Section, 'measure' | 'values'>,
  { model, tau2, interval, zeros }: Chosen,
): SynthesisSettings => ({ measure, values, model, tau2, interval, correction: zeros })

/** Pools a section, unless what joins may not be compared. */
export function poolingOf(
  section: Section,
  evidence: Evidence,
  chosen: Chosen,
  out: readonly string[],
): Pooling {
  const settings = settingsOf(section, chosen)
  const candidates = section.rows.map(({ trial, outcome, contrast }) => ({
    trial,
    outcome,
    contrast,
  }))
  const free = synthesize(candidates, settings)
  const gate = comparability(joinedPanels(section.panels, free), evidence, 'estimate')
  const refused = gate.level === 'red' ? refusal(gate) : undefined
  const full = refused === undefined ? free : synthesize(candidates, settings, { refused })
  const own = new Set(section.rows.map(({ key }) => key))
  const leftOut = out.filter((key) => own.has(key))
  const reduced = leftOut.length ? synthesize(candidates, settings, { refused, leftOut }) : null
  const shown = reduced ?? full
  const groupOf = new Map(
    section.blocks.flatMap(({ groups }) =>
      groups.flatMap(({ key, rows }) => rows.map((row) => [row.key, key] as const)),
    ),
  )
  const grouped = section.blocks.some(({ groups }) => groups.some(({ label }) => label))
  const between =
    grouped && shown.trials.length
      ? subgroupsOf(shown, ({ contrast }) => groupOf.get(contrast.key) ?? '')
      : null
  return {
    full,
    reduced,
    shown,
    gate,
    lines: new Map(shown.lines.map((line) => [line.candidate.contrast.key, line])),
    groups: new Map(between?.groups.map((group) => [group.name, group])),
    between,
  }
}

const refusal = (gate: Gate) =>
  gateWords(gate)
    .parts.map(({ text }) => text)
    .join('')
    .trim()
