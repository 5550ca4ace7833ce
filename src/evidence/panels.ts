import type { Evidence } from '@/trial/evidence'
import type { Arm, Outcome, Published, Result, Trial } from '@/trial/schema'
import type { Endpoint } from '@/trial/vocabulary'
import { armOrder, doseTiers, hueOf, type DoseTier } from './treatment'

/** One arm's row in a panel. `result` is absent where the sources state no figure for it. */
export type ArmRow = {
  readonly key: string
  readonly arm: Arm
  readonly result: Result | undefined
  readonly hue: string
  readonly tier: DoseTier
  /** Why it cannot be set against arms without the same words. */
  readonly setApart?: string | undefined
}

/** An arm against one of its controls: what the sources publish, and room to recompute it. */
export type Contrast = {
  readonly key: string
  readonly arm: ArmRow
  readonly versus: ArmRow
  readonly published: readonly Published[]
}

/** One outcome of one trial: its arms side by side, dose ascending, controls last. */
export type Panel = {
  readonly key: string
  readonly trial: Trial
  readonly outcome: Outcome
  readonly endpoint: Endpoint
  readonly arms: readonly ArmRow[]
  readonly contrasts: readonly Contrast[]
}

/** Every panel of the evidence, trial by trial. */
export function allPanels({ trials, endpoints }: Evidence): Panel[] {
  const tierOf = doseTiers(trials)
  return trials.flatMap((trial) =>
    trial.outcomes.flatMap((outcome) => {
      const endpoint = endpoints[outcome.endpoint]
      return endpoint ? [panelOf(trial, outcome, endpoint, tierOf)] : []
    }),
  )
}

function panelOf(
  trial: Trial,
  outcome: Outcome,
  endpoint: Endpoint,
  tierOf: (arm: Arm) => DoseTier,
): Panel {
  const key = `${trial.id}.${outcome.id}`
  const stated = new Set(outcome.published.flatMap(({ arm, versus }) => [arm, versus]))
  for (const { arm } of outcome.results) stated.add(arm)
  const arms = trial.arms
    .filter(({ id }) => stated.size === 0 || stated.has(id))
    .map((arm): ArmRow => ({
      key: `${key}.${arm.id}`,
      arm,
      result: outcome.results.find((result) => result.arm === arm.id),
      hue: hueOf(arm),
      tier: tierOf(arm),
      setApart: outcome.setApart?.arms.includes(arm.id) ? outcome.setApart.because : undefined,
    }))
    .sort((a, b) => armOrder(a.arm) - armOrder(b.arm))
  return { key, trial, outcome, endpoint, arms, contrasts: contrastsOf(outcome, arms) }
}

/**
 * Each published pair, and each experimental arm against each control. Where several placebo groups
 * stand side by side each belongs to an arm of its own, as only the sources can say.
 */
function contrastsOf({ published }: Outcome, arms: readonly ArmRow[]): Contrast[] {
  const placebos = arms.filter((row) => row.arm.role === 'placebo' && row.result && isControl(row))
  const open = (versus: ArmRow) => placebos.length < 2 || versus.arm.role !== 'placebo'
  return arms.flatMap((arm) =>
    arms.flatMap((versus): Contrast[] => {
      const stated = published.filter((p) => p.arm === arm.arm.id && p.versus === versus.arm.id)
      const reversed = published.some((p) => p.arm === versus.arm.id && p.versus === arm.arm.id)
      const usual = arm.arm.role === 'experimental' && isControl(versus) && open(versus)
      if (arm === versus || (!stated.length && (!usual || reversed))) return []
      return [{ key: `${arm.key}~${versus.arm.id}`, arm, versus, published: stated }]
    }),
  )
}

/** Any two arms of a panel as a contrast, with what the sources publish for the pair. */
export function pairOf({ contrasts, outcome }: Panel, arm: ArmRow, versus: ArmRow): Contrast {
  const key = `${arm.key}~${versus.arm.id}`
  const published = outcome.published.filter(
    (stated) => stated.arm === arm.arm.id && stated.versus === versus.arm.id,
  )
  return contrasts.find((known) => known.key === key) ?? { key, arm, versus, published }
}

/** A panel with the arms that stay, and the contrasts between them. */
export function withArms(panel: Panel, stays: (row: ArmRow) => boolean): Panel {
  const arms = panel.arms.filter(stays)
  if (arms.length === panel.arms.length) return panel
  const contrasts = panel.contrasts.filter(({ arm, versus }) => stays(arm) && stays(versus))
  return { ...panel, arms, contrasts }
}

/** The year of the primary publication, where one is known. */
export const yearOf = ({ publications: [first] }: Trial) => first?.year

/** The control an arm is measured against: placebo where there is one. */
export function controlOf({ arms }: Pick<Panel, 'arms'>): ArmRow | undefined {
  const controls = arms.filter(isControl)
  return controls.find(({ arm }) => arm.role === 'placebo') ?? controls[0]
}

/** Placebo or another drug, and still that when the outcome was measured. */
const isControl = ({ arm }: ArmRow) => arm.role !== 'experimental' && !arm.switched
