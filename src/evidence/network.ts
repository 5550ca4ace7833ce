import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Comparison } from '@/stats/networkStudies'
import type { Trial } from '@/trial/schema'
import type { Agents, Endpoint } from '@/trial/vocabulary'
import { groupsBy } from './groupsBy'
import type { NetworkArm } from './networkArms'
import { needsHalf, networkComparisons, type NetworkMeasure } from './networkComparisons'
import { networkEntry } from './networkEntry'
import { withArms, type Panel } from './panels'
import { sharePatients } from './sharePatients'
import { compareNames, plural } from './words'

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
    const best = networkEntry(own, agents, usual)
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
    chosen.push({ trial, panel: entered(panel, arms), arms, comparisons, corrected })
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
function entered(panel: Panel, arms: readonly NetworkArm[]): Panel {
  const rows = new Set(arms.flatMap((arm) => arm.rows))
  return withArms(panel, (row) => rows.has(row))
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
