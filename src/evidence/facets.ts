import type { Evidence } from '@/trial/evidence'
import { phases } from '@/trial/phases'
import type { ArmRow, Panel } from './panels'
import { doseSlug, doseWords, licensed, otherNames } from './treatment'
import { capital, weeksOf } from './words'

/** What the filters look at: an experimental arm in a panel. Its controls come along with it. */
export type Finding = ArmRow & { readonly panel: Panel }

type Facet = {
  readonly label: string
  /** The word before its chips in the sentence: "in lupus", "for baricitinib". */
  readonly joiner: string
  /** Folded away until the reader opens it. */
  readonly folded?: true
  readonly of: (finding: Finding, evidence: Evidence) => readonly string[]
  /** A value in the reader's words. */
  readonly name: (value: string, evidence: Evidence) => string
  /** Other words that find a value: abbreviations, brands, classes. */
  readonly also?: (value: string, evidence: Evidence) => readonly string[]
  /** A fixed order of values; without one, the most frequent come first. */
  readonly order?: readonly string[]
}

const fixed = <T extends Readonly<Record<string, string>>>(names: T) => ({
  name: (value: string) => names[value] ?? capital(value.replaceAll('-', ' ')),
  order: Object.keys(names),
})

/** Every filter: the rail, the sentence, the counts and the addresses all read this list. */
export const facets = {
  disease: {
    label: 'Disease',
    joiner: 'in',
    of: ({ panel }) => [panel.trial.disease],
    name: (value, { diseases }) => diseases[value]?.name ?? value,
    also: (value, { diseases }) => {
      const disease = diseases[value]
      return disease ? [disease.short, disease.group, ...disease.aka] : []
    },
  },
  agent: {
    label: 'Agent',
    joiner: 'for',
    of: ({ arm }) => arm.treatments.map(({ agent }) => agent),
    name: (value, { agents }) => agents[value]?.name ?? value,
    also: (value, { agents }) => otherNames(agents[value]),
  },
  role: {
    label: 'Endpoint role',
    joiner: 'as',
    of: ({ panel }) => [roles[panel.outcome.role]],
    ...fixed({
      primary: 'Primary, co-primary',
      secondary: 'Secondary, key secondary',
      safety: 'Safety',
      exploratory: 'Exploratory, post hoc, subgroup',
    }),
  },
  domain: {
    label: 'Endpoint type',
    joiner: 'about',
    of: ({ panel }) => [panel.endpoint.domain],
    ...fixed({ efficacy: 'Efficacy', safety: 'Safety' }),
  },
  family: {
    label: 'Endpoint family',
    joiner: 'measured by',
    of: ({ panel }) => [panel.endpoint.family],
    name: (value, { families }) => families[value]?.label ?? value,
  },
  endpoint: {
    label: 'Endpoint',
    joiner: 'showing',
    of: ({ panel }) => [panel.outcome.endpoint],
    name: (value, { endpoints }) => endpoints[value]?.short ?? value,
    also: (value, { endpoints }) => {
      const endpoint = endpoints[value]
      return endpoint ? [endpoint.label, ...endpoint.aka] : []
    },
  },
  dose: {
    label: 'Dose',
    joiner: 'at',
    folded: true,
    of: ({ arm }) => arm.treatments.flatMap((treatment) => doseSlug(treatment) ?? []),
    name: doseName,
  },
  licensed: {
    label: 'Licensed dose',
    joiner: 'at a',
    folded: true,
    of: ({ arm, panel }, evidence) => [licensed(arm, panel.trial.disease, evidence)],
    ...fixed({
      licensed: 'Licensed dose',
      'other-dose': 'Another dose',
      unlicensed: 'Not licensed for the disease',
      'not-stated': 'Licensed dose not stated',
    }),
  },
  time: {
    label: 'Time point',
    joiner: 'at',
    folded: true,
    of: ({ panel }) => [timeBand(weeksOf(panel.outcome))],
    ...fixed({
      'to-week-12': 'Up to week 12',
      'week-13-to-26': 'Week 13 to 26',
      'week-27-to-52': 'Week 27 to 52',
      'after-week-52': 'After week 52',
      'not-stated': 'Not stated',
    }),
  },
  comparator: {
    label: 'Comparator',
    joiner: 'against',
    folded: true,
    of: ({ panel }) => {
      const controls = panel.arms.filter(({ arm }) => arm.role !== 'experimental')
      return controls.length
        ? controls.flatMap(({ arm }) => arm.treatments.map(({ agent }) => agent))
        : ['none']
    },
    name: (value, { agents }) => (value === 'none' ? 'No control' : (agents[value]?.name ?? value)),
    also: (value, { agents }) => otherNames(agents[value]),
  },
  phase: {
    label: 'Phase',
    joiner: 'from',
    folded: true,
    of: ({ panel }) => [panel.trial.phase.replace('/', '-')],
    name: (value) =>
      /^\d/.test(value) ? `Phase ${value.replace('-', '/')}` : capital(value.replace('-', ' ')),
    order: phases.map((phase) => phase.replace('/', '-')),
  },
  prior: {
    label: 'Prior therapy',
    joiner: 'after',
    folded: true,
    of: ({ panel: { trial } }) =>
      trial.priorTherapy.classes.length ? trial.priorTherapy.classes : ['not-stated'],
    ...fixed({
      naive: 'No earlier therapy',
      conventional: 'Conventional therapy',
      biologic: 'Biologic therapy',
      'not-stated': 'Not stated',
    }),
  },
  design: {
    label: 'Design',
    joiner: 'from',
    folded: true,
    of: ({ panel: { trial } }) => [trial.design.allocation, trial.design.structure],
    ...fixed({
      randomised: 'Randomised',
      'non-randomised': 'Not randomised',
      none: 'No allocation',
      parallel: 'Parallel arms',
      withdrawal: 'Randomised withdrawal',
      extension: 'Extension',
      pooled: 'Pooled analysis',
      observational: 'Observational',
      'single-arm': 'Single arm',
    }),
  },
  met: {
    label: 'Primary endpoint met',
    joiner: 'with primary endpoint',
    folded: true,
    of: ({ panel }) => [panel.trial.primaryEndpointMet],
    ...fixed({ met: 'Met', 'not-met': 'Not met', mixed: 'Mixed', 'not-stated': 'Not stated' }),
  },
  confidence: {
    label: 'Confidence in the figure',
    joiner: 'with figures',
    folded: true,
    of: ({ panel }) => [panel.outcome.confidence],
    ...fixed({
      confirmed: 'Confirmed',
      single: 'One source',
      conflict: 'Sources disagree',
    }),
  },
} satisfies Record<string, Facet>

export type FacetId = keyof typeof facets

/** Whether an address names a filter. */
export const isFacetId = (id: string): id is FacetId => Object.hasOwn(facets, id)

/** The names of all filters, in the order of the rail. */
export const facetIds: readonly FacetId[] = Object.keys(facets).filter(isFacetId)

/** A filter, by its name. */
export const facet = (id: FacetId): Facet => facets[id]

const roles = {
  primary: 'primary',
  'co-primary': 'primary',
  'key-secondary': 'secondary',
  secondary: 'secondary',
  safety: 'safety',
  exploratory: 'exploratory',
  'post-hoc': 'exploratory',
  subgroup: 'exploratory',
} as const

function timeBand(weeks: number | undefined): string {
  if (weeks === undefined) return 'not-stated'
  if (weeks < 13) return 'to-week-12'
  if (weeks < 27) return 'week-13-to-26'
  return weeks < 53 ? 'week-27-to-52' : 'after-week-52'
}

/** The name of a dose comes from any arm that got it. */
function doseName(value: string, { trials, agents }: Evidence): string {
  for (const { arms } of trials)
    for (const treatment of arms.flatMap((arm) => arm.treatments))
      if (doseSlug(treatment) === value)
        return `${agents[treatment.agent]?.name ?? treatment.agent} ${doseWords(treatment.dose)}`
  return value
}
