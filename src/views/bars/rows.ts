import type { Catalogue } from '@/evidence/catalogue'
import { facet, type FacetId } from '@/evidence/facets'
import type { ArmRow, Panel } from '@/evidence/panels'
import { armOrder } from '@/evidence/treatment'
import { scaleOfValue, valueOf, type Value } from '@/evidence/values'
import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'

/** What a bar's length means: a share of patients, or events per 100 patient-years. */
export type Scale = 'percent' | 'rate'

/** One arm's bar, or the reason why its place stays empty. */
export type Bar = {
  readonly key: string
  /** The arm result that it opens; empty where the evidence has none. */
  readonly source: string
  readonly row: ArmRow
  readonly panel: Panel
  /** Its threshold, in a ladder. */
  readonly step: string
  readonly value: Value | NotEstimable
  /** The arm it is measured against; none for a control itself. */
  readonly control: ArmRow | undefined
  /** What that arm showed. */
  readonly reference: Value | undefined
}

/** One outcome of one trial (in a ladder: several thresholds of it) as bars over one axis. */
export type BarPanel = {
  readonly key: string
  readonly panel: Panel
  readonly bars: readonly Bar[]
}

/** The only scales that are drawn from zero, or why a panel is not. */
export function scaleOf({ arms, outcome }: Panel): Scale | NotEstimable {
  const scales = arms.map((row) => scaleOfValue(row, outcome.kind))
  if (scales.includes('percent')) return 'percent'
  if (scales.includes('rate')) return 'rate'
  if (outcome.kind === 'continuous') return notEstimable('a score, not a share of patients')
  if (scales.includes('other')) return notEstimable('events without anybody to divide by')
  return notEstimable('no figure by arm reported')
}

/** The bars of a panel in the order of its arms: dose ascending, controls last. */
export function barsOf(panel: Panel, scale: Scale, step = ''): Bar[] {
  return panel.arms.map((row) => {
    const control = controlFor(row, panel)
    const reference = control && onScale(control, panel, scale)
    return {
      key: row.key,
      source: row.key,
      row,
      panel,
      step,
      value: onScale(row, panel, scale),
      control,
      reference: reference && isEstimable(reference) ? reference : undefined,
    }
  })
}

function onScale(row: ArmRow, { outcome }: Panel, scale: Scale): Value | NotEstimable {
  const value = valueOf(row, outcome.kind)
  if (!isEstimable(value) || value.scale === scale) return value
  const other = scale === 'percent' ? 'no percentage' : 'no rate'
  return notEstimable(`${other}; reported: ${value.text}`)
}

/**
 * The arm this one is measured against: its published pair, else the only placebo group, else the
 * only active control. Where several placebo groups stand side by side nothing else is paired, and
 * a placebo group that had moved to the drug is no control.
 */
export function controlFor(row: ArmRow, { arms, contrasts }: Panel): ArmRow | undefined {
  if (row.arm.role === 'placebo') return undefined
  const ranked = (['placebo', 'active'] as const).map((role) =>
    arms.filter(({ arm, result }) => arm.role === role && !arm.switched && result),
  )
  const group = ranked.find(({ length }) => length > 0) ?? []
  if (group.includes(row)) return undefined
  if (group.length === 1) return group[0]
  const paired = contrasts.filter(
    ({ arm, versus, published }) =>
      arm.key === row.key && published.length > 0 && group.includes(versus),
  )
  return paired.length === 1 ? paired[0]?.versus : undefined
}

/**
 * The panel with the arms that its trial measured at that time but reported no figure for here.
 * Only arms that the reader asked for; never in withdrawal designs, where arms follow each other.
 */
export function withUnreported(
  panel: Panel,
  { panels, evidence }: Pick<Catalogue, 'panels' | 'evidence'>,
  filters: Readonly<Partial<Record<FacetId, readonly string[]>>>,
): Panel {
  const { trial, outcome, endpoint } = panel
  const { time, kind, role } = outcome
  const compared = trial.design.structure === 'parallel' && endpoint.domain === 'efficacy'
  if (!compared || kind !== 'binary' || role === 'subgroup') return panel
  const whole = panels.find(({ key }) => key === panel.key) ?? panel
  const beside = panels.filter(
    (other) =>
      other.trial.id === trial.id &&
      other.endpoint.domain === endpoint.domain &&
      other.outcome.role !== 'subgroup' &&
      time !== undefined &&
      other.outcome.time?.value === time.value &&
      other.outcome.time.unit === time.unit,
  )
  const added: ArmRow[] = []
  for (const row of beside.flatMap(({ arms }) => arms)) {
    const known = [...whole.arms, ...added].some(({ arm }) => arm.id === row.arm.id)
    if (known || !row.result || row.arm.pools || row.arm.switched) continue
    const missing = { ...row, key: `${panel.key}.${row.arm.id}`, result: undefined }
    const comparators = filters.comparator ?? []
    const wanted =
      row.arm.role === 'experimental'
        ? armFacets.every((id) => {
            const chosen = filters[id] ?? []
            const values = facet(id).of({ ...missing, panel }, evidence)
            return !chosen.length || values.some((value) => chosen.includes(value))
          })
        : !comparators.length || row.arm.treatments.some(({ agent }) => comparators.includes(agent))
    if (wanted) added.push(missing)
  }
  if (!added.length) return panel
  const arms = [...panel.arms, ...added].sort((a, b) => armOrder(a.arm) - armOrder(b.arm))
  return { ...panel, arms }
}

const armFacets = ['agent', 'dose', 'licensed'] as const satisfies readonly FacetId[]
