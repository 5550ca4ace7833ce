import { comparability, type Gate } from '@/evidence/comparability'
import { comparableGroups } from '@/evidence/comparableGroups'
import { gateText } from '@/evidence/gateWords'
import { groupsBy } from '@/evidence/groupsBy'
import { joinedPanels } from '@/evidence/joinedPanels'
import { measures, measuresFor, publishedEffect, type MeasureId } from '@/evidence/measures'
import type { Candidate } from '@/evidence/outcomeEffect'
import type { Contrast, Panel } from '@/evidence/panels'
import { sharedEndpoints } from '@/evidence/sharedEndpoints'
import type { SynthesisSettings } from '@/evidence/synthesisSettings'
import { synthesize, type Synthesis } from '@/evidence/synthesize'
import { isEstimable } from '@/stats/effect'
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
  const [most] = sharedEndpoints(panels.filter(({ contrasts }) => contrasts.length > 0))
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
  { measure: asked, ...analysis }: Analysis,
): Pooled[] {
  const [first] = panels
  const candidates = panels.flatMap((panel) =>
    panel.contrasts.map((contrast): Candidate => ({
      trial: panel.trial,
      outcome: panel.outcome,
      contrast,
    })),
  )
  if (!first || !candidates.length) return []
  const contrasts = candidates.map(({ contrast }) => contrast)
  const usable = measuresFor(kind).filter((id) => contrasts.some((one) => gives(one, id)))
  const offered = usable.length ? usable : measuresFor(kind).slice(0, 1)
  const measure = offered.find((id) => id === asked) ?? offered[0] ?? 'RD'
  const settings = { ...analysis, measure, values: valuesOf(contrasts, measure, analysis.values) }
  const free = synthesize(candidates, settings)
  const gate = comparability(joinedPanels(panels, free), evidence, 'estimate')
  const leftOut = analysis.out.filter((key) => contrasts.some((one) => one.key === key))
  const synthesis = synthesize(candidates, settings, {
    leftOut,
    ...(gate.level === 'red' ? { refused: gateText(gate) } : {}),
  })
  return [{ endpoint: first.endpoint, kind, synthesis, gate }]
}

const recomputes = (contrast: Contrast, id: MeasureId) =>
  isEstimable(measures[id].recompute(contrast.arm, contrast.versus))
const states = (contrast: Contrast, id: MeasureId) => isEstimable(publishedEffect(contrast, id))
const gives = (contrast: Contrast, id: MeasureId) =>
  recomputes(contrast, id) || states(contrast, id)

/** The other kind of values where the one that was asked for is nowhere. */
function valuesOf(
  contrasts: readonly Contrast[],
  id: MeasureId,
  asked: SynthesisSettings['values'],
): SynthesisSettings['values'] {
  const there = {
    recomputed: contrasts.some((one) => recomputes(one, id)),
    published: contrasts.some((one) => states(one, id)),
  }
  const other = asked === 'recomputed' ? 'published' : 'recomputed'
  return !there[asked] && there[other] ? other : asked
}
