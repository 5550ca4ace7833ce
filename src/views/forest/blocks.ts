import type { Contrast, Panel } from '@/evidence/panels'

/** What may stand beside what under one label; blocks of one section share its axis. */
export const blockIds = [
  'placebo',
  'active',
  'between',
  'control',
  'combined',
  'subgroup',
  'withdrawal',
  'extension',
  'pooled',
  'unrandomised',
] as const
export type BlockId = (typeof blockIds)[number]

export const blocks = {
  placebo: 'Against placebo',
  active: 'Against an active control',
  between: 'Between tested arms',
  control: 'Active controls against placebo',
  combined: 'Doses combined',
  subgroup: 'Part of a trial’s patients',
  withdrawal: 'Randomised withdrawal: responders who stayed on treatment or stopped',
  extension: 'Extensions',
  pooled: 'Published pooled analyses of several trials',
  unrandomised: 'Not randomised',
} as const satisfies Record<BlockId, string>

/**
 * The block of a contrast. What counts patients again (pooled analyses, doses combined, subgroups)
 * and what was not randomised from the start is set apart before the kind of control is asked.
 */
export function blockOf(
  { arm, versus }: Pick<Contrast, 'arm' | 'versus'>,
  { trial: { design }, outcome }: Pick<Panel, 'trial' | 'outcome'>,
): BlockId {
  if (design.structure === 'pooled') return 'pooled'
  if (design.allocation !== 'randomised') return 'unrandomised'
  if (arm.arm.pools || versus.arm.pools) return 'combined'
  if (outcome.role === 'subgroup') return 'subgroup'
  if (design.structure === 'withdrawal') return 'withdrawal'
  if (design.structure === 'extension') return 'extension'
  if (arm.arm.role !== 'experimental') return 'control'
  if (versus.arm.role === 'placebo') return 'placebo'
  return versus.arm.role === 'active' ? 'active' : 'between'
}

/** Whether a tested drug is set against something that is not one: what an axis can say it favours. */
export const testsDrug = ({ arm, versus }: Pick<Contrast, 'arm' | 'versus'>) =>
  arm.arm.role === 'experimental' && versus.arm.role !== 'experimental'
