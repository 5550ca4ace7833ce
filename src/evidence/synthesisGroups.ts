import {
  allEstimable,
  isEstimable,
  notEstimable,
  type Effect,
  type NotEstimable,
} from '@/stats/effect'
import { groupContrasts } from '@/stats/sharedControl'
import { sum } from '@/stats/sum'
import type { SubgroupedTrial, TreatmentSubgroups } from '@/stats/treatmentSubgroups'
import type { Evidence } from '@/trial/evidence'
import { priorTherapy } from './designFacts'
import { groupsBy } from './groupsBy'
import { controlled, type Candidate } from './outcomeEffect'
import { testBetween, type SubgroupQuestion } from './solvePooling'
import type { Joined, Synthesis, SynthesisTrial } from './synthesize'
import { addsCounts } from './synthesisSettings'
import { agentWords, armDoseWords } from './treatment'
import { phaseWords } from './trialWords'
import type { Joining } from './whoJoins'
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

/** Whether an address names a grouping. */
export const isGroupingId = (id: string): id is GroupingId => Object.hasOwn(groupings, id)

/** The names of all groupings, in the order of their menu. */
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
  model = testBetween(synthesis.chosen, subgroupQuestion(synthesis, nameOf)),
): SubgroupAnalysis {
  const groups = groupsIn(synthesis.trials, nameOf)
  return {
    groups: groups.map((group, g) => ({
      ...group,
      effect:
        group.trials.length < 2
          ? notEstimable('one trial: nothing to pool')
          : groups.length === 1
            ? synthesis.chosen
            : isEstimable(model)
              ? (model.groups[g] ?? notEstimable('no result'))
              : model,
    })),
    test: model,
  }
}

function groupsIn<T extends Joining>(
  trials: readonly T[],
  nameOf: (candidate: Candidate) => string,
) {
  const all = trials.flatMap((trial) =>
    trial.entries.map(({ candidate }) => ({ trial, candidate, name: nameOf(candidate) })),
  )
  return [...groupsBy(all, ({ name }) => name)]
    .map(([name, own]) => ({
      name,
      trials: [...new Set(own.map(({ trial }) => trial))],
      contrasts: own.map(({ candidate }) => candidate),
    }))
    .toSorted((a, b) => compareNames(a.name, b.name))
}

/** What it takes to set them against each other, as plain data. */
export function subgroupQuestion(
  { trials, settings }: Pick<Joined, 'trials' | 'settings'>,
  nameOf: (candidate: Candidate) => string,
): SubgroupQuestion {
  const names = groupsIn(trials, nameOf).map(({ name }) => name)
  if (names.length < 2) return notEstimable('all results are in one subgroup')
  if (addsCounts(settings))
    return notEstimable(
      'subgroups are estimated with the random-effects and common-effect models only',
    )
  const groupOf = (candidate: Candidate) => names.indexOf(nameOf(candidate))
  const grouped = allEstimable(trials.map((trial) => groupedTrial(trial, groupOf)))
  return isEstimable(grouped) ? { trials: grouped, count: names.length, settings } : grouped
}

function groupedTrial(
  { entries, estimate, se }: Joining,
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
