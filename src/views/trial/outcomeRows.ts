import { comparisons, type Comparison } from '@/evidence/comparison'
import type { ArmRow, Panel } from '@/evidence/panels'
import { armOrder } from '@/evidence/treatment'
import { valueOf, type Value } from '@/evidence/values'
import { capital, timeUnlessNamed } from '@/evidence/words'
import type { NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Arm, Trial } from '@/trial/schema'

export type OutcomeRow = {
  readonly panel: Panel
  readonly about: string
  /** One for each column; undefined where the arm has no part in the outcome. */
  readonly cells: readonly {
    readonly row: ArmRow | undefined
    readonly value: Value | NotEstimable
  }[]
  readonly comparisons: readonly Comparison[]
}

export type OutcomeGroup = { readonly label: string; readonly rows: readonly OutcomeRow[] }

/** The arms that have a figure in any outcome: dose ascending, controls last. */
export function columnsOf({ arms }: Trial, panels: readonly Panel[]): readonly Arm[] {
  const reported = new Set(
    panels.flatMap((panel) => panel.arms.flatMap(({ arm, result }) => (result ? [arm.id] : []))),
  )
  return arms.filter(({ id }) => reported.has(id)).toSorted((a, b) => armOrder(a) - armOrder(b))
}

/** All outcomes of a trial by domain and family, efficacy first; in the file's order within. */
export function outcomeGroups(
  panels: readonly Panel[],
  columns: readonly Arm[],
  { families }: Evidence,
): readonly OutcomeGroup[] {
  const groups = new Map<string, OutcomeRow[]>()
  for (const domain of ['efficacy', 'safety'])
    for (const panel of panels.filter(({ endpoint }) => endpoint.domain === domain)) {
      const family = families[panel.endpoint.family]?.label ?? panel.endpoint.family
      const label = `${capital(domain)}: ${family}`
      groups.set(label, [...(groups.get(label) ?? []), outcomeRow(panel, columns)])
    }
  return [...groups].map(([label, rows]) => ({ label, rows }))
}

function outcomeRow(panel: Panel, columns: readonly Arm[]): OutcomeRow {
  const { outcome, endpoint } = panel
  const lower = endpoint.direction === 'lower-better' && endpoint.domain === 'efficacy'
  return {
    panel,
    about: [roles[outcome.role], timeUnlessNamed(outcome), lower ? 'lower is better' : '']
      .filter(Boolean)
      .join(' · '),
    cells: columns.map((arm) => {
      const row = panel.arms.find((other) => other.arm === arm)
      return {
        row,
        value: row ? valueOf(row, outcome.kind) : { notEstimable: 'not reported' },
      }
    }),
    comparisons: comparisons(panel),
  }
}

const roles = {
  primary: 'primary',
  'co-primary': 'co-primary',
  'key-secondary': 'key secondary',
  secondary: 'secondary',
  safety: '',
  exploratory: 'exploratory',
  'post-hoc': 'post hoc',
  subgroup: 'subgroup',
} as const
