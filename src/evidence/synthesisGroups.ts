import {
  allEstimable,
  isEstimable,
  notEstimable,
  type Effect,
  type NotEstimable,
} from '@/stats/effect'
import { groupContrasts } from '@/stats/sharedControl'
import { sum } from '@/stats/sum'
import {
  treatmentSubgroups,
  type SubgroupedTrial,
  type TreatmentSubgroups,
} from '@/stats/treatmentSubgroups'
import type { Evidence } from '@/trial/evidence'
import { priorTherapy } from './designFacts'
import { groupsBy } from './groupsBy'
import { controlled, type Candidate } from './outcomeEffect'
import type { Synthesis, SynthesisTrial } from './synthesize'
import { addsCounts } from './synthesisSettings'
import { agentWords, armDoseWords } from './treatment'
import { phaseWords } from './trialWords'
import { capital, compareNames } from './words'

type Grouping = {
  readonly label: string
  readonly of: (candidate: Candidate, evidence: Evidence) => string
}

/** What a synthesis may be split by. A trial with several doses or agents is in several groups. */
export const groupings = {
  agent: {
    label: 'Agent',
    of: ({ contrast }, { agents }) => agentWords(contrast.arm.arm, agents),
  },
  dose: {
    label: 'Dose',
    of: ({ contrast: { arm } }, { agents }) =>
      [agentWords(arm.arm, agents), armDoseWords(arm.arm) || 'dose not stated'].join(' '),
  },
  disease: {
    label: 'Disease',
    of: ({ trial }, { diseases }) => diseases[trial.disease]?.name ?? trial.disease,
  },
  prior: {
    label: 'Prior therapy',
    of: ({ trial }) => capital(priorTherapy({ trial }).name),
  },
  phase: { label: 'Phase', of: ({ trial }) => phaseWords(trial) },
} as const satisfies Record<string, Grouping>

export type GroupingId = keyof typeof groupings
export const isGroupingId = (id: string): id is GroupingId => Object.hasOwn(groupings, id)
export const groupingIds: readonly GroupingId[] = Object.keys(groupings).filter(isGroupingId)

export type Subgroup = {
  readonly name: string
  readonly trials: readonly SynthesisTrial[]
  readonly contrasts: readonly Candidate[]
  /** From the one model of all subgroups; not for a single trial. */
  readonly effect: (Effect & { readonly low: number; readonly high: number }) | NotEstimable
}

export type SubgroupAnalysis = {
  readonly groups: readonly Subgroup[]
  /** Whether the subgroups differ. They were not set against each other at random. */
  readonly test: Omit<TreatmentSubgroups, 'groups'> | NotEstimable
}

/** The effect in each subgroup, with one between-trial variance, and the test whether they differ. */
export function subgroupsOf(
  synthesis: Synthesis,
  nameOf: (candidate: Candidate) => string,
): SubgroupAnalysis {
  const { trials } = synthesis
  const all = trials.flatMap((trial) =>
    trial.entries.map(({ candidate }) => ({ trial, candidate, name: nameOf(candidate) })),
  )
  const groups = [...groupsBy(all, ({ name }) => name)]
    .map(([name, own]) => ({
      name,
      trials: [...new Set(own.map(({ trial }) => trial))],
      contrasts: own.map(({ candidate }) => candidate),
    }))
    .toSorted((a, b) => compareNames(a.name, b.name))
  const names = groups.map(({ name }) => name)
  const model = modelOf(synthesis, (candidate) => names.indexOf(nameOf(candidate)), names.length)
  return {
    groups: groups.map((group, g) => ({
      ...group,
      effect:
        group.trials.length < 2
          ? notEstimable('one trial: nothing to pool')
          : names.length === 1
            ? synthesis.chosen
            : isEstimable(model)
              ? (model.groups[g] ?? notEstimable('no result'))
              : model,
    })),
    test: model,
  }
}

function modelOf(
  { trials, settings, chosen }: Synthesis,
  groupOf: (candidate: Candidate) => number,
  count: number,
): TreatmentSubgroups | NotEstimable {
  if (!isEstimable(chosen)) return chosen
  if (count < 2) return notEstimable('all results are in one subgroup')
  if (addsCounts(settings))
    return notEstimable(
      'subgroups are estimated with the random-effects and common-effect models only',
    )
  const grouped = allEstimable(trials.map((trial) => groupedTrial(trial, groupOf)))
  if (!isEstimable(grouped)) return grouped
  return treatmentSubgroups(
    grouped,
    count,
    settings.model === 'random'
      ? { method: settings.tau2, test: settings.interval }
      : { method: 'common', test: 'normal' },
  )
}

function groupedTrial(
  { entries, estimate, se }: SynthesisTrial,
  groupOf: (candidate: Candidate) => number,
): SubgroupedTrial | NotEstimable {
  const members = entries.map(({ candidate }) => groupOf(candidate))
  const groups = [...new Set(members)].toSorted((a, b) => a - b)
  if (groups.length === 1) return { groups, effects: [estimate], covariance: [[se ** 2]] }
  const found = groupContrasts(
    entries.map(({ effect }) => controlled(effect)),
    members.map((group) => groups.indexOf(group)),
    groups.length,
  )
  return isEstimable(found) ? { groups, ...found } : found
}

/** The share of the pooled effect that a subgroup has. */
export const weightOf = ({ lines }: Synthesis, { contrasts }: Subgroup): number =>
  sum(
    lines.flatMap(({ candidate, weight }) => (contrasts.includes(candidate) ? (weight ?? 0) : [])),
  )
