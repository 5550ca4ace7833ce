import type { Catalogue } from '@/evidence/catalogue'
import type { Panel } from '@/evidence/panels'
import { notEstimable } from '@/stats/effect'
import { ladderOf, siblingOf, type Rung } from './ladder'
import { barsOf, scaleOf, type Bar, type BarPanel } from './rows'

/** The thresholds that these panels hold, if there is more than one. */
export function rungsIn(rungs: readonly Rung[], bases: readonly Panel[], panels: readonly Panel[]) {
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

/** A panel for each base, with the bars of all thresholds arm by arm. */
export function ladderPanels(
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
