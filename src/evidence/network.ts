import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Comparison } from '@/stats/networkStudies'
import type { Trial } from '@/trial/schema'
import type { Agents, Endpoint } from '@/trial/vocabulary'
import { groupsBy } from './groupsBy'
import { networkArms, type NetworkArm } from './networkArms'
import {
  needsHalf,
  networkComparisons,
  nothingToTell,
  type NetworkMeasure,
} from './networkComparisons'
import { partsOf } from './networkShape'
import type { Panel } from './panels'
import { roleRank } from './roleRank'
import { sharePatients } from './sharePatients'
import { compareNames, plural, timeWords, weeksOf } from './words'

/** One trial of a network: one outcome, its arms added up by treatment. */
export type NetworkTrial = {
  readonly trial: Trial
  /** Its outcome, with the arms that enter and no others. */
  readonly panel: Panel
  readonly arms: readonly NetworkArm[]
  readonly comparisons: readonly Comparison[]
  /** ½ was added to its cells. */
  readonly corrected: boolean
}

export type LeftOut = {
  readonly trial: Trial
  /** Which of its arms; all of it where absent. */
  readonly arm?: string
  readonly reason: string
}

export type NetworkTreatment = {
  readonly id: string
  readonly name: string
  readonly hue: string
  readonly trials: number
  readonly patients: number
  readonly events: number
  /** Some counts were derived, or denominators stand in. */
  readonly derived: boolean
  readonly standIn: boolean
}

/** Two treatments that at least one trial compares. */
export type NetworkPair = {
  readonly key: string
  readonly a: NetworkTreatment
  readonly b: NetworkTreatment
  readonly trials: readonly NetworkTrial[]
}

export type Network = {
  readonly endpoint: Endpoint
  readonly disease: string
  readonly measure: NetworkMeasure
  readonly trials: readonly NetworkTrial[]
  readonly leftOut: readonly LeftOut[]
  /** Controls first, then alphabetically. */
  readonly treatments: readonly NetworkTreatment[]
  readonly pairs: readonly NetworkPair[]
}

/** The weeks in which a network looks, unless the reader chose a time. */
export const usualWeeks = { from: 12, to: 26 } as const

export type NetworkSettings = {
  readonly measure: NetworkMeasure
  /** Whether only outcomes at the usual weeks enter; else those nearest to them. */
  readonly usual: boolean
}

/** The network of one endpoint in one disease: which trials enter with what, and which do not. */
export function networkOf(
  panels: readonly Panel[],
  agents: Agents,
  { measure, usual }: NetworkSettings,
): Network | NotEstimable {
  const [first] = panels
  if (!first) return notEstimable('no result')
  const chosen: NetworkTrial[] = []
  const leftOut: LeftOut[] = []
  for (const [trial, own] of groupsBy(panels, (panel) => panel.trial)) {
    const best = bestOf(own, agents, usual)
    if (!isEstimable(best)) {
      leftOut.push({ trial, reason: best.notEstimable })
      continue
    }
    const { panel, arms, left } = best
    const comparisons = networkComparisons(trial.name, arms, measure)
    if (!isEstimable(comparisons)) {
      leftOut.push({ trial, reason: comparisons.notEstimable })
      continue
    }
    for (const { row, reason } of left) leftOut.push({ trial, arm: row.arm.label, reason })
    const corrected = needsHalf(arms, measure)
    chosen.push({ trial, panel: shown(panel, arms), arms, comparisons, corrected })
  }
  const trials = eachPatientOnce(chosen, leftOut).toSorted((a, b) => byName(a.trial, b.trial))
  const treatments = treatmentsOf(trials)
  return {
    endpoint: first.endpoint,
    disease: first.trial.disease,
    measure,
    trials,
    leftOut: leftOut.toSorted((a, b) => byName(a.trial, b.trial)),
    treatments,
    pairs: pairsOf(trials, treatments),
  }
}

/** The part of a network that these treatments span. */
export function partOf(network: Network, ids: readonly string[]): Network {
  const inside = (id: string) => ids.includes(id)
  return {
    ...network,
    trials: network.trials.filter(({ arms }) => arms.some(({ treatment }) => inside(treatment))),
    treatments: network.treatments.filter(({ id }) => inside(id)),
    pairs: network.pairs.filter(({ a }) => inside(a.id)),
  }
}

export type NetworkTopic = {
  readonly key: string
  readonly disease: string
  readonly endpoint: Endpoint
  readonly slug: string
  readonly panels: readonly Panel[]
  readonly trials: number
}

/** Endpoints of diseases of which at least two trials hang together, most trials first. */
export function networkTopics(
  panels: readonly Panel[],
  agents: Agents,
  usual: boolean,
): readonly NetworkTopic[] {
  const topics = groupsBy(panels, ({ trial, outcome }) => `${trial.disease}.${outcome.endpoint}`)
  return [...topics]
    .flatMap(([key, own]): NetworkTopic[] => {
      const [first] = own
      const trials = largestPart(own, agents, usual)
      if (!first || trials < 2) return []
      const { trial, outcome, endpoint } = first
      return [
        { key, disease: trial.disease, endpoint, slug: outcome.endpoint, panels: own, trials },
      ]
    })
    .toSorted((a, b) => harm(a) - harm(b) || b.trials - a.trials || (a.key < b.key ? -1 : 1))
}

/** How many trials the largest connected part would have. */
function largestPart(panels: readonly Panel[], agents: Agents, usual: boolean): number {
  const entries = [...groupsBy(panels, ({ trial }) => trial).values()].flatMap((own) => {
    const best = bestOf(own, agents, usual)
    return isEstimable(best) ? [best.arms.map(({ treatment }) => treatment)] : []
  })
  const parts = partsOf(
    entries.flatMap(([hub = '', ...others]) => others.map((b) => [hub, b] as const)),
  )
  const within = (part: readonly string[]) =>
    entries.filter(([hub = '']) => part.includes(hub)).length
  return Math.max(0, ...parts.map(within))
}

const harm = ({ endpoint }: NetworkTopic) => Number(endpoint.domain === 'safety')

type Entry = Pick<NetworkTrial, 'panel' | 'arms'> &
  Pick<Exclude<ReturnType<typeof networkArms>, NotEstimable>, 'left'>

/** Of a trial's outcomes: with most treatments, nearest to the usual weeks, the earliest. */
function bestOf(panels: readonly Panel[], agents: Agents, usual: boolean): Entry | NotEstimable {
  const near = panels.toSorted(
    (a, b) =>
      distance(a) - distance(b) || early(a) - early(b) || roleRank(a.outcome) - roleRank(b.outcome),
  )
  const entries = near.map((panel) => entry(panel, agents, usual))
  const [best] = entries.filter(isEstimable).toSorted((a, b) => b.arms.length - a.arms.length)
  return best ?? entries.find((one) => !isEstimable(one)) ?? notEstimable('no result')
}

const early = ({ outcome }: Panel) => weeksOf(outcome) ?? Infinity

/** How many weeks lie between an outcome and the usual weeks. A half is what months differ by. */
function distance({ outcome }: Panel): number {
  const weeks = weeksOf(outcome)
  if (weeks === undefined) return Infinity
  return Math.max(0, usualWeeks.from - 0.5 - weeks, weeks - usualWeeks.to - 0.5)
}

const known = new WeakMap<Panel, ReturnType<typeof entering>>()

/** What a panel brings to a network, or why it does not enter. */
function entry(panel: Panel, agents: Agents, usual: boolean): Entry | NotEstimable {
  const made = known.get(panel) ?? entering(panel, agents)
  known.set(panel, made)
  if (isEstimable(made) && usual && distance(panel) > 0)
    return notEstimable(
      weeksOf(panel.outcome) === undefined
        ? 'time not stated'
        : `measured at ${timeWords(panel.outcome)}, outside week ${usualWeeks.from} to ${usualWeeks.to}`,
    )
  return made
}

function entering(panel: Panel, agents: Agents): Entry | NotEstimable {
  const { trial, outcome } = panel
  const { allocation, structure } = trial.design
  if (structure === 'pooled') return notEstimable('a published analysis of several trials')
  if (allocation !== 'randomised') return notEstimable('not randomised')
  if (structure !== 'parallel') return notEstimable(structures[structure])
  if (outcome.kind !== 'binary') return notEstimable('its result is not a share of patients')
  if (outcome.role === 'subgroup') return notEstimable('counts only part of its patients')
  const found = networkArms(panel, agents)
  if (!isEstimable(found)) return found
  return nothingToTell(found.arms) ?? { panel, ...found }
}

const structures = {
  withdrawal: 'randomised those who had already responded',
  extension: 'an extension of another trial',
  'single-arm': 'one arm',
  observational: 'observational',
} as const

/** Of trials that share patients the one with most of them. */
function eachPatientOnce(trials: readonly NetworkTrial[], leftOut: LeftOut[]): NetworkTrial[] {
  const sizeOf = ({ arms }: NetworkTrial) => arms.reduce((sum, { n }) => sum + n, 0)
  const kept: NetworkTrial[] = []
  for (const one of trials.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const sharing = kept.find(({ trial }) => sharePatients(trial, one.trial))
    if (!sharing) kept.push(one)
    else leftOut.push({ trial: one.trial, reason: `shares patients with ${sharing.trial.name}` })
  }
  return kept
}

/** The panel as the comparability checks should see it: only what enters. */
function shown(panel: Panel, arms: readonly NetworkArm[]): Panel {
  const rows = new Set(arms.flatMap((arm) => arm.rows))
  return {
    ...panel,
    arms: panel.arms.filter((row) => rows.has(row)),
    contrasts: panel.contrasts.filter(({ arm, versus }) => rows.has(arm) && rows.has(versus)),
  }
}

function treatmentsOf(trials: readonly NetworkTrial[]): NetworkTreatment[] {
  const all = groupsBy(
    trials.flatMap(({ arms }) => arms),
    ({ treatment }) => treatment,
  )
  return [...all]
    .map(([id, arms]) => ({
      id,
      name: arms[0]?.name ?? id,
      hue: arms[0]?.hue ?? 'mixed',
      trials: arms.length,
      patients: arms.reduce((sum, { n }) => sum + n, 0),
      events: arms.reduce((sum, { events }) => sum + events, 0),
      derived: arms.some(({ derived }) => derived),
      standIn: arms.some(({ standIn }) => standIn),
    }))
    .toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name))
}

const order = ({ hue }: NetworkTreatment) => (hue === 'placebo' ? 0 : hue === 'active' ? 1 : 2)

function pairsOf(
  trials: readonly NetworkTrial[],
  treatments: readonly NetworkTreatment[],
): NetworkPair[] {
  const has = ({ arms }: NetworkTrial, { id }: NetworkTreatment) =>
    arms.some(({ treatment }) => treatment === id)
  return treatments.flatMap((a, i) =>
    treatments.slice(i + 1).flatMap((b) => {
      const own = trials.filter((trial) => has(trial, a) && has(trial, b))
      return own.length ? [{ key: pairKey(a.id, b.id), a, b, trials: own }] : []
    }),
  )
}

/** One key for two treatments in either order. */
export const pairKey = (a: string, b: string) => [a, b].toSorted().join('~')

const byName = (a: Trial, b: Trial) => compareNames(a.name, b.name)

/** "21 trials, 12,345 patients". */
export function sizeWords({ trials }: Pick<Network, 'trials'>): string {
  const patients = trials.reduce(
    (sum, { arms }) => sum + arms.reduce((own, { n }) => own + n, 0),
    0,
  )
  return `${plural(trials.length, 'trial')}, ${plural(patients, 'patient')}`
}
