import type { Gate } from '@/evidence/comparability'
import { comparableGroups } from '@/evidence/comparableGroups'
import { effectChoice } from '@/evidence/effectChoice'
import { gatedJoin } from '@/evidence/gatedJoin'
import { groupsBy } from '@/evidence/groupsBy'
import type { Panel } from '@/evidence/panels'
import { comparedEndpoints } from '@/evidence/sharedEndpoints'
import { synthesisOf, type Synthesis } from '@/evidence/synthesize'
import type { Evidence } from '@/trial/evidence'
import type { OutcomeKind } from '@/trial/schema'
import type { Endpoint } from '@/trial/vocabulary'
import type { Analysis } from './analysis'

/** One endpoint, one kind of result, comparable trials: what one pooled result is of. */
export type Pooled = {
  readonly endpoint: Endpoint
  readonly kind: OutcomeKind
  readonly synthesis: Synthesis
  readonly gate: Gate
}

/** The pooled results that a forest of these panels shows, in its order. */
export function pooledIn(
  panels: readonly Panel[],
  evidence: Evidence,
  analysis: Analysis,
): readonly Pooled[] {
  const [most] = comparedEndpoints(panels)
  const slugs = analysis.endpoints.length ? analysis.endpoints : most ? [most.slug] : []
  return slugs.flatMap((slug) => {
    const own = panels.filter(({ outcome }) => outcome.endpoint === slug)
    return [...groupsBy(own, ({ outcome }) => outcome.kind)]
      .flatMap(([kind, alike]) =>
        comparableGroups(alike, evidence).flatMap((group) =>
          pooledOf(group, kind, evidence, analysis),
        ),
      )
      .toSorted((a, b) => b.synthesis.lines.length - a.synthesis.lines.length)
  })
}

function pooledOf(
  panels: readonly Panel[],
  kind: OutcomeKind,
  evidence: Evidence,
  analysis: Analysis,
): Pooled[] {
  const [first] = panels
  const contrasts = panels.flatMap((panel) => panel.contrasts)
  if (!first || !contrasts.length) return []
  const { measure, values } = effectChoice(kind, contrasts, analysis)
  const settings = { ...analysis, measure, values }
  const { gate, full, reduced } = gatedJoin(panels, settings, analysis.out, evidence)
  return [{ endpoint: first.endpoint, kind, synthesis: synthesisOf(reduced ?? full), gate }]
}
