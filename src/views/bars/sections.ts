import type { Catalogue } from '@/evidence/catalogue'
import { comparability, type Gate } from '@/evidence/comparability'
import { comparableGroups } from '@/evidence/comparableGroups'
import type { FacetId } from '@/evidence/facets'
import { groupsBy } from '@/evidence/groupsBy'
import { yearOf, type Panel } from '@/evidence/panels'
import { sharedEndpoints } from '@/evidence/sharedEndpoints'
import { armOrder } from '@/evidence/treatment'
import { compareNames } from '@/evidence/words'
import type { Asked } from '@/state/url'
import { isEstimable, notEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Endpoint } from '@/trial/vocabulary'
import { axisOf, type Axis } from './axis'
import { differenceOf } from './difference'
import { ladderOf, siblingOf, type Rung } from './ladder'
import { barsOf, scaleOf, withUnreported, type Bar, type BarPanel, type Scale } from './rows'

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

/** The thresholds that these panels hold, if there is more than one. */
function rungsIn(rungs: readonly Rung[], bases: readonly Panel[], panels: readonly Panel[]) {
  const held = rungs.filter(({ slug }) => bases.some((base) => siblingOf(base, slug, panels)))
  return held.length > 1 ? held : []
}

/** Whether a ladder can be drawn for any of these endpoints. */
export function hasLadder(
  found: readonly Panel[],
  endpoints: readonly string[],
  { panels, evidence }: Pick<Catalogue, 'panels' | 'evidence'>,
): boolean {
  return endpoints.some((slug) => {
    const bases = found.filter(
      (panel) => panel.outcome.endpoint === slug && scaleOf(panel) === 'percent',
    )
    return rungsIn(ladderOf(slug, evidence.endpoints) ?? [], bases, panels).length > 1
  })
}

function ladderPanels(
  drawn: readonly Panel[],
  rungs: readonly Rung[],
  all: readonly Panel[],
): BarPanel[] {
  const used = new Set<string>()
  return drawn.flatMap((base) => {
    if (used.has(base.key)) return []
    const steps = rungs.map(({ slug, step, endpoint }) => {
      const sibling = siblingOf(base, slug, all)
      if (sibling) used.add(sibling.key)
      return {
        step,
        endpoint,
        bars: sibling ? barsOf(withArmsOf(base, sibling), 'percent', step) : [],
      }
    })
    const bars = base.arms.flatMap((row) =>
      steps.map(
        ({ step, endpoint, bars: own }): Bar =>
          own.find((bar) => bar.row.arm.id === row.arm.id) ?? {
            key: `${row.key} ${step}`,
            source: '',
            row: { ...row, result: undefined },
            panel: base,
            step,
            value: notEstimable(`${endpoint.short} not reported at this time`),
            control: undefined,
            reference: undefined,
          },
      ),
    )
    return [{ key: base.key, panel: base, bars }]
  })
}

function withArmsOf(base: Panel, sibling: Panel): Panel {
  if (sibling.key === base.key) return base
  const arms = base.arms.map(
    (row) =>
      sibling.arms.find(({ arm }) => arm.id === row.arm.id) ?? {
        ...row,
        key: `${sibling.key}.${row.arm.id}`,
        result: undefined,
      },
  )
  return { ...sibling, arms }
}

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

type Compare = (a: BarPanel, b: BarPanel) => number

const byName: Compare = (a, b) => compareNames(a.panel.trial.name, b.panel.trial.name)

/** Each order of panels; ties go by trial name. */
const orders: Readonly<Record<Asked['order'], Compare>> = {
  trial: byName,
  year: (a, b) =>
    (yearOf(a.panel.trial) ?? Infinity) - (yearOf(b.panel.trial) ?? Infinity) || byName(a, b),
  dose: (a, b) => {
    const [first, second] = [highestDose(a), highestDose(b)]
    return first.hue.localeCompare(second.hue) || first.dose - second.dose || byName(a, b)
  },
  effect: (a, b) => largestDifference(b) - largestDifference(a) || byName(a, b),
}

function highestDose({ panel }: BarPanel) {
  const treated = panel.arms.filter(({ arm }) => arm.role === 'experimental' && !arm.pools)
  const last = treated.at(-1) ?? panel.arms[0]
  return { hue: last?.hue ?? '', dose: last ? armOrder(last.arm) : 0 }
}

/** The largest benefit in a panel; of harms, the largest excess. No control: below all others. */
export const largestDifference = ({ bars }: BarPanel): number =>
  Math.max(-1e9, ...bars.map((bar) => benefitOf(bar) ?? -1e9))

/** How much better than its control an experimental arm did; of harms, how much more it had. */
export function benefitOf(bar: Bar): number | undefined {
  const { direction, domain } = bar.panel.endpoint
  const difference = differenceOf(bar)
  if (bar.row.arm.role !== 'experimental' || !isEstimable(difference)) return undefined
  return direction === 'lower-better' && domain === 'efficacy'
    ? -difference.estimate
    : difference.estimate
}
