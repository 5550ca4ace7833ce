import type { Gate } from '@/evidence/comparability'
import { gatedJoin, type GatedJoin } from '@/evidence/gatedJoin'
import type { Candidate } from '@/evidence/outcomeEffect'
import {
  unpooled,
  type Poolable,
  type PoolingQuestion,
  type SolvedPooling,
} from '@/evidence/solvePooling'
import {
  subgroupQuestion,
  subgroupsOf,
  type Subgroup,
  type SubgroupAnalysis,
} from '@/evidence/synthesisGroups'
import type { SynthesisSettings } from '@/evidence/synthesisSettings'
import { synthesisOf, type Line, type Synthesis } from '@/evidence/synthesize'
import { plural } from '@/evidence/words'
import type { Asked } from '@/state/url'
import { notEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Section } from './sections'

/** What pooling a section gives, and what it gives without the results that the reader leaves out. */
export type Pooling = {
  /** What is being computed, in words; null when all is there. */
  readonly waiting: string | null
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

/** Who joins in a section, and what is to be computed over it. */
export type ToPool = GatedJoin & {
  /** The name of a contrast's group; null where rows are not grouped. */
  readonly groupOf: ((candidate: Candidate) => string) | null
  readonly question: PoolingQuestion
}

/** What of a section joins, unless that may not be compared. */
export function toPool(
  section: Section,
  evidence: Evidence,
  chosen: Chosen,
  out: readonly string[],
): ToPool {
  const settings = settingsOf(section, chosen)
  const { gate, full, reduced } = gatedJoin(section.panels, settings, out, evidence)
  const shown = reduced ?? full
  const groups = new Map(
    section.blocks.flatMap((block) =>
      block.groups.flatMap(({ key, rows }) => rows.map((row) => [row.key, key] as const)),
    ),
  )
  const grouped = section.blocks.some((block) => block.groups.some(({ label }) => label))
  const groupOf =
    grouped && shown.trials.length
      ? ({ contrast }: Candidate) => groups.get(contrast.key) ?? ''
      : null
  return {
    full,
    reduced,
    gate,
    groupOf,
    question: {
      full: poolable(full),
      reduced: reduced && poolable(reduced),
      subgroups: groupOf && subgroupQuestion(shown, groupOf),
    },
  }
}

/** A section pooled; as long as its numbers are still computed, that stands in their place. */
export function poolingOf(
  { full: all, reduced: rest, gate, groupOf }: ToPool,
  solved: SolvedPooling | null,
): Pooling {
  const waiting = solved ? null : `Pooling ${plural(all.trials.length, 'trial')}…`
  const none = notEstimable(waiting ?? 'not computed')
  const full = synthesisOf(all, solved?.full ?? unpooled(none))
  const reduced = rest && synthesisOf(rest, solved?.reduced ?? unpooled(none))
  const shown = reduced ?? full
  const between = groupOf && subgroupsOf(shown, groupOf, solved?.between ?? none)
  return {
    waiting,
    full,
    reduced,
    shown,
    gate,
    lines: new Map(shown.lines.map((line) => [line.candidate.contrast.key, line])),
    groups: new Map(between?.groups.map((group) => [group.name, group])),
    between,
  }
}

/** Numbers alone go to a worker. */
export const poolable = ({ trials, settings, fault }: Poolable): Poolable => ({
  settings,
  fault,
  trials: trials.map(({ estimate, se, arms }) => ({ estimate, se, arms })),
})
