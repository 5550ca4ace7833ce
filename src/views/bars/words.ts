import type { Panel } from '@/evidence/panels'
import { intervalText } from '@/evidence/valueWords'
import { isEstimable } from '@/stats/effect'
import { figureOf } from './difference'
import type { ArmName } from './names'
import type { Bar } from './rows'

/** What a screen reader hears for a bar. */
export function spoken(bar: Bar, name: ArmName, control: ArmName | undefined): string {
  const { value, row, panel, reference, step } = bar
  const where = `${name.whole}, ${panel.trial.name}${step ? `, ${panel.endpoint.short}` : ''}`
  if (!isEstimable(value)) return `${where}, ${value.notEstimable}`
  const unit = value.scale === 'percent' ? 'percent' : 'per 100 patient-years'
  const mark = (calculated: boolean) => (calculated ? ' calculated' : '')
  const interval = isEstimable(value.interval)
    ? `95% interval ${intervalText(row, value).replace('–', ' to ')}${mark(value.interval.calculated)}`
    : `interval not estimable, ${value.interval.notEstimable}`
  const beside =
    reference && control && `${control.agent.toLowerCase()} ${figureOf(reference)} ${unit}`
  return [where, `${figureOf(value)} ${unit}${mark(value.calculated)}`, interval, beside]
    .filter(Boolean)
    .join(', ')
}

/** Whether the trial met this endpoint, or which part this endpoint plays in it. */
export function verdictOf({ outcome, trial }: Panel): {
  readonly verdict: Panel['trial']['primaryEndpointMet']
  readonly words: string
} {
  const role = roles[outcome.role]
  if (outcome.role !== 'primary' && outcome.role !== 'co-primary')
    return { verdict: 'not-stated', words: role }
  const verdict = trial.primaryEndpointMet
  return { verdict, words: `${role} ${verdicts[verdict]}` }
}

const verdicts = {
  met: 'met',
  'not-met': 'not met',
  mixed: 'mixed',
  'not-stated': 'here, result not stated',
} as const

const roles = {
  primary: 'Primary',
  'co-primary': 'Co-primaries',
  'key-secondary': 'Key secondary endpoint here',
  secondary: 'Secondary endpoint here',
  safety: 'Safety outcome',
  exploratory: 'Exploratory here',
  'post-hoc': 'Post hoc analysis',
  subgroup: 'Subgroup',
} as const

/** What makes a panel's own comparison weaker than one of randomised arms side by side. */
export function cautionOf({ trial }: Panel): string | null {
  const { allocation, structure } = trial.design
  if (trial.phase === 'pooled') return null
  if (structure === 'single-arm') return 'No comparison group'
  if (allocation !== 'randomised') return 'Not randomised'
  if (structure === 'withdrawal') return 'Randomised withdrawal'
  return structure === 'extension' ? 'Extension' : null
}
