import { countOf, type Count } from '@/evidence/counts'
import type { ArmRow, Panel } from '@/evidence/panels'
import { agentWords, armDoseWords } from '@/evidence/treatment'
import { valueOf, type Value } from '@/evidence/values'
import { intervalText } from '@/evidence/valueWords'
import { isEstimable, type NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import { outcomeFacts, outcomeSources } from './outcomeColumns'
import { columnsOf, numberIn, yesOrNo, type Columns } from './table'

/** One arm's result in one outcome of one trial. */
export type ResultRow = {
  readonly panel: Panel
  readonly row: ArmRow
  readonly value: Value | NotEstimable
  readonly count: Count | NotEstimable
}

export const resultRows = (panels: readonly Panel[]): readonly ResultRow[] =>
  panels.flatMap((panel) =>
    panel.arms.map((row) => ({
      panel,
      row,
      value: valueOf(row, panel.outcome.kind),
      count: countOf(row.result, row.arm),
    })),
  )

const panelOf = ({ panel }: ResultRow) => panel

export const resultColumns = (evidence: Evidence): Columns<ResultRow> => [
  {
    id: 'key',
    about: 'Key of the result: trial.outcome.arm. The app opens its sources with ?source=key.',
    of: ({ row }) => row.key,
  },
  ...columnsOf(outcomeFacts(evidence), panelOf),
  { id: 'arm', about: 'Arm id within its trial.', of: ({ row: { arm } }) => arm.id },
  { id: 'arm_label', about: 'The arm in words.', of: ({ row: { arm } }) => arm.label },
  {
    id: 'arm_role',
    about: 'experimental, placebo or active (another treatment as control).',
    of: ({ row: { arm } }) => arm.role,
  },
  {
    id: 'agent',
    about: 'What was given.',
    of: ({ row: { arm } }) => agentWords(arm, evidence.agents),
  },
  {
    id: 'dose',
    about: 'At which dose, and how often.',
    of: ({ row: { arm } }) => armDoseWords(arm) || 'no single dose',
  },
  {
    id: 'adds_up_arms',
    about: 'Ids of the arms that this arm adds up: never count it beside them.',
    of: ({ row: { arm } }) => arm.pools?.join(' '),
  },
  {
    id: 'switched',
    about: 'yes: began on placebo, was on the drug when this was measured; a control of nothing.',
    of: ({ row: { arm } }) => yesOrNo(arm.switched ?? false),
  },
  {
    id: 'arm_n',
    about: 'People in the arm, where reported.',
    of: ({ row: { arm } }) => arm.n,
  },
  ...reported,
  ...shown,
  ...counts,
  ...columnsOf(outcomeSources, panelOf),
]

const fields = {
  percent: ['percent', 'Percentage of people with the event'],
  mean: ['mean', 'Mean'],
  median: ['median', 'Median'],
  sd: ['sd', 'Standard deviation'],
  se: ['se', 'Standard error'],
  rate: ['rate', 'Events per 100 patient-years'],
  personYears: ['patient_years', 'Patient-years of observation'],
} as const

/** Figures of the sources: once as printed there, once as a number. */
const reported: Columns<ResultRow> = [
  ...(['percent', 'mean', 'median', 'sd', 'se', 'rate', 'personYears'] as const).flatMap(
    (field) => {
      const [id, about] = fields[field]
      return [
        {
          id: `reported_${id}_text`,
          about: `${about}, in the digits of the source.`,
          of: ({ row }: ResultRow) => row.result?.[field],
        },
        {
          id: `reported_${id}`,
          about: `${about}, as a number.`,
          of: ({ row }: ResultRow) => numberIn(row.result?.[field]),
        },
      ]
    },
  ),
  {
    id: 'reported_events',
    about: 'People with the event (or events, where a person can have several), as reported.',
    of: ({ row }) => row.result?.events,
  },
  {
    id: 'reported_n',
    about: 'People analysed, as reported for this outcome.',
    of: ({ row }) => row.result?.n,
  },
  {
    id: 'reported_low95_text',
    about: 'Lower 95% limit, in the digits of the source.',
    of: ({ row }) => row.result?.ci95?.[0],
  },
  {
    id: 'reported_high95_text',
    about: 'Upper 95% limit, in the digits of the source.',
    of: ({ row }) => row.result?.ci95?.[1],
  },
  {
    id: 'unit',
    about: 'Unit of a mean or median, as reported.',
    of: ({ row }) => row.result?.unit,
  },
]

/** The one figure the app shows for the arm. */
const shown: Columns<ResultRow> = [
  {
    id: 'value_text',
    about: 'The figure as the app prints it, or why there is none.',
    of: ({ value }) => (isEstimable(value) ? value.text : value.notEstimable),
  },
  {
    id: 'value',
    about: 'The same as a number: percent, per 100 patient-years, or in the unit of the mean.',
    of: ({ value }) => (isEstimable(value) ? value.estimate : null),
  },
  {
    id: 'value_is',
    about: 'reported, calculated (here, from reported counts) or missing.',
    of: ({ value }) =>
      isEstimable(value) ? (value.calculated ? 'calculated' : 'reported') : 'missing',
  },
  {
    id: 'interval_text',
    about: 'The 95% interval as the app prints it, or why there is none.',
    of: ({ row, value }) => (isEstimable(value) ? intervalText(row, value) : value.notEstimable),
  },
  { id: 'low95', about: 'Lower 95% limit of the value.', of: ({ value }) => limits(value)?.low },
  { id: 'high95', about: 'Upper 95% limit of the value.', of: ({ value }) => limits(value)?.high },
  {
    id: 'interval_is',
    about:
      'reported, calculated (Wilson for a percentage, exact Poisson for a rate, mean ± 1.96 standard errors) or missing.',
    of: ({ value }) => {
      const interval = limits(value)
      return interval ? (interval.calculated ? 'calculated' : 'reported') : 'missing'
    },
  },
]

/** What effects are computed from. */
const counts: Columns<ResultRow> = [
  {
    id: 'count_events',
    about:
      'People with the event. Where count_derived is yes, the whole number nearest to the reported percentage.',
    of: ({ count }) => (isEstimable(count) ? count.events : null),
  },
  {
    id: 'count_n',
    about: 'Out of how many.',
    of: ({ count }) => (isEstimable(count) ? count.n : null),
  },
  {
    id: 'count_derived',
    about: 'yes: the count was derived from a percentage (≈).',
    of: ({ count }) => (isEstimable(count) ? yesOrNo(count.derived) : null),
  },
  {
    id: 'count_fewest',
    about: 'The fewest people that the rounding of the percentage allows.',
    of: ({ count }) => (isEstimable(count) ? count.range[0] : null),
  },
  {
    id: 'count_most',
    about: 'The most people that the rounding of the percentage allows.',
    of: ({ count }) => (isEstimable(count) ? count.range[1] : null),
  },
  {
    id: 'count_stand_in',
    about: 'yes: no denominator is reported, and the size of the arm stands in for it (≈).',
    of: ({ count }) => (isEstimable(count) ? yesOrNo(count.standIn) : null),
  },
  {
    id: 'count_missing',
    about: 'Why there is no count.',
    of: ({ count }) => (isEstimable(count) ? null : count.notEstimable),
  },
]

const limits = (value: Value | NotEstimable) =>
  isEstimable(value) && isEstimable(value.interval) ? value.interval : null
