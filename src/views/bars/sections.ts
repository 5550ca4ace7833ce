import type { Catalogue } from '@/evidence/catalogue'
import { comparability, type Gate } from '@/evidence/comparability'
import { comparableGroups } from '@/evidence/comparableGroups'
import type { FacetId } from '@/evidence/facets'
import { groupsBy } from '@/evidence/groupsBy'
import type { Panel } from '@/evidence/panels'
import { sharedEndpoints } from '@/evidence/sharedEndpoints'
import type { Asked } from '@/state/url'
import type { Evidence } from '@/trial/evidence'
import type { Endpoint } from '@/trial/vocabulary'
import { axisOf, type Axis } from './axis'
import { ladderOf, type Rung } from './ladder'
import { ladderPanels, rungsIn } from './ladderPanels'
import { orders } from './orders'
import { barsOf, scaleOf, withUnreported, type BarPanel, type Scale } from './rows'

/** One endpoint, or the ladder of its thresholds: a panel per trial and time. */
export type Section = {
  readonly key: string
  readonly slug: string
  readonly endpoint: Endpoint
  readonly rungs: readonly Rung[]
  readonly scale: Scale
  /** The disease with most panels comes first. */
  readonly groups: readonly Group[]
}

/** Panels of one disease that may share an axis, and do. */
export type Group = {
  readonly key: string
  readonly disease: string
  readonly panels: readonly BarPanel[]
  readonly gate: Gate
  readonly axis: Axis
  /** Why it has an axis of its own, where its disease has several. */
  readonly apart: string
}

/** A result that is not drawn, and why. */
export type Undrawn = { readonly panel: Panel; readonly reason: string }

type Question = Pick<Asked, 'order' | 'ladder'> & {
  readonly filters: Readonly<Partial<Record<FacetId, readonly string[]>>>
}

/** The sections of these endpoints, in their order, and what they leave out. */
export function sectionsOf(
  found: readonly Panel[],
  endpoints: readonly string[],
  catalogue: Pick<Catalogue, 'panels' | 'evidence'>,
  { order, ladder, filters }: Question,
): { readonly sections: readonly Section[]; readonly undrawn: readonly Undrawn[] } {
  const { evidence } = catalogue
  const done = new Set<string>()
  const undrawn: Undrawn[] = []
  const sections: Section[] = []
  for (const slug of endpoints) {
    const endpoint = evidence.endpoints[slug]
    if (!endpoint || done.has(slug)) continue
    const thresholds = (ladder === 'on' && ladderOf(slug, evidence.endpoints)) || []
    const slugs = thresholds.length ? thresholds.map((rung) => rung.slug) : [slug]
    for (const other of slugs) done.add(other)
    const panels = slugs
      .filter((other) => endpoints.includes(other))
      .flatMap((other) => found.filter(({ outcome }) => outcome.endpoint === other))
      .map((panel) => withUnreported(panel, catalogue, filters))
    for (const scale of scales) {
      const drawn = panels.filter((panel) => scaleOf(panel) === scale)
      const rungs = scale === 'percent' ? rungsIn(thresholds, drawn, catalogue.panels) : []
      const bars = rungs.length
        ? ladderPanels(drawn, rungs, catalogue.panels)
        : drawn.map((panel) => ({ key: panel.key, panel, bars: barsOf(panel, scale) }))
      if (!bars.length) continue
      const groups = grouped(bars.sort(orders[order]), scale, evidence)
      sections.push({ key: `${slug}-${scale}`, slug, endpoint, rungs, scale, groups })
    }
    for (const panel of panels) {
      const scale = scaleOf(panel)
      if (typeof scale !== 'string') undrawn.push({ panel, reason: scale.notEstimable })
    }
  }
  return { sections, undrawn }
}

const scales = ['percent', 'rate'] as const satisfies readonly Scale[]

/** The endpoints of which something can be drawn. */
export const drawableEndpoints = (panels: readonly Panel[]) =>
  sharedEndpoints(panels.filter((panel) => typeof scaleOf(panel) === 'string'))

function grouped(panels: readonly BarPanel[], scale: Scale, evidence: Evidence): readonly Group[] {
  return [...groupsBy(panels, ({ panel }) => panel.trial.disease)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([disease, own]) => sharing(disease, own, scale, evidence))
}

/** What may not share an axis gets one of its own, and the reason. */
function sharing(
  disease: string,
  panels: readonly BarPanel[],
  scale: Scale,
  evidence: Evidence,
): readonly Group[] {
  const byKey = new Map(panels.map((panel) => [panel.key, panel]))
  const all = panels.map(({ panel }) => panel)
  const groups = comparableGroups(all, evidence).toSorted((a, b) => b.length - a.length)
  return groups.map((shown, i) => {
    const gate = comparability(shown, evidence)
    const own = shown.flatMap((panel) => narrowed(byKey.get(panel.key), panel, i) ?? [])
    const beside = i ? comparability([...(groups[0] ?? []), ...shown], evidence) : gate
    const apart = i ? beside.checks.filter(({ level }) => level === 'red') : []
    return {
      key: `${disease} ${i}`,
      disease,
      panels: own,
      gate,
      axis: axisOf({ panels: own, gate }, scale),
      apart: apart.map(({ words }) => words).join(' '),
    }
  })
}

/** The bars of the arms that stay, where a combined arm was parted from its doses. */
function narrowed(whole: BarPanel | undefined, panel: Panel, at: number): BarPanel | undefined {
  if (!whole || whole.panel === panel) return whole
  const stays = new Set(panel.arms.map(({ arm }) => arm.id))
  const bars = whole.bars.filter(({ row }) => stays.has(row.arm.id))
  if (!at) return { ...whole, panel, bars }
  return {
    key: `${whole.key} ${at}`,
    panel,
    bars: bars.map((bar) => ({ ...bar, key: `${bar.key} ${at}` })),
  }
}
