import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Arm, Trial } from '@/trial/schema'
import type { Agents } from '@/trial/vocabulary'
import { countOf } from './counts'
import { groupsBy } from './groupsBy'
import type { ArmRow, Panel } from './panels'
import { agentWords } from './treatment'
import { listed } from './words'

/** All arms of a trial that got the same treatment, added up. */
export type NetworkArm = {
  readonly treatment: string
  readonly name: string
  readonly hue: string
  readonly rows: readonly ArmRow[]
  readonly events: number
  readonly n: number
  /** It rests on a count derived from a percentage, or on a stand-in denominator. */
  readonly derived: boolean
  /** The number randomised stands in for a denominator that is not reported. */
  readonly standIn: boolean
}

export type NetworkArms = {
  readonly arms: readonly NetworkArm[]
  /** Arms that the sources give, but that do not enter, and why. */
  readonly left: readonly { readonly row: ArmRow; readonly reason: string }[]
}

/**
 * The treatments of a panel: arms of the same agent are added up, whatever their dose.
 *
 * An arm that adds up others stands for them only where they have no counts of their own. Where the
 * arms of one agent differ in background treatment, those that share it with a comparator enter:
 * the others would show the agent and the background together.
 */
export function networkArms(
  { arms, trial, outcome }: Panel,
  agents: Agents,
): NetworkArms | NotEstimable {
  if (outcome.setApart) return notEstimable(outcome.setApart.because)
  const left: { row: ArmRow; reason: string }[] = []
  const counted = arms.flatMap((row) => {
    const count = countOf(row.result, row.arm)
    if (row.arm.switched) return []
    if (isEstimable(count)) return [{ row, count }]
    if (row.result) left.push({ row, reason: count.notEstimable })
    return []
  })
  const ids = new Set(counted.map(({ row }) => row.arm.id))
  const single = counted.filter(({ row }) => !row.arm.pools?.some((id) => ids.has(id)))
  const usable = single.filter(({ row }) => {
    const reason = otherBackground(
      row.arm,
      single.map((other) => other.row.arm),
    )
    if (reason) left.push({ row, reason })
    return !reason
  })
  const merged = [...groupsBy(usable, ({ row }) => treatmentId(row.arm, trial))].map(
    ([treatment, own]): NetworkArm => ({
      treatment,
      name: treatmentName(own[0]?.row.arm, trial, agents),
      hue: hueOfTreatment(own[0]?.row.arm, agents),
      rows: own.map(({ row }) => row),
      events: own.reduce((sum, { count }) => sum + count.events, 0),
      n: own.reduce((sum, { count }) => sum + count.n, 0),
      derived: own.some(({ count }) => count.derived || count.standIn),
      standIn: own.some(({ count }) => count.standIn),
    }),
  )
  if (merged.length > 1) return { arms: merged, left }
  const [missing] = left
  if (missing) return notEstimable(missing.reason)
  return notEstimable(
    merged[0] && merged[0].rows.length > 1
      ? 'compares doses of one agent only'
      : 'no second treatment with a result',
  )
}

/** Why an arm shows more than its agent; undefined when it does not. */
function otherBackground(arm: Arm, all: readonly Arm[]): string | undefined {
  const own = backgroundOf(arm)
  const id = treatmentKey(arm)
  const same = all.filter((other) => treatmentKey(other) === id)
  const others = all.filter((other) => treatmentKey(other) !== id)
  const around = new Set(others.map(backgroundOf))
  if (own === undefined || around.has(undefined) || around.has(own)) return undefined
  if (!same.some((other) => around.has(backgroundOf(other)))) return undefined
  const theirs = [...around].map((words) => givenWith(words ?? ''))
  return `given ${givenWith(own)}, its comparator ${listed(theirs)}`
}

const backgroundOf = ({ background }: Arm) => (background?.startsWith('none') ? 'none' : background)

const givenWith = (background: string) => (background === 'none' ? 'alone' : `with ${background}`)

const treatmentKey = ({ treatments, either }: Arm) =>
  treatments
    .map(({ agent, route }) => [route, agent].filter(Boolean).join('-'))
    .join(either ? '-or-' : '-and-')

/** A placebo is what it imitates: that of a cream is a cream. */
const vehicle = (arm: Arm, { arms }: Trial) =>
  arm.role === 'placebo' &&
  arms.every(
    ({ role, treatments }) =>
      role !== 'experimental' || treatments.every(({ route }) => route === 'topical'),
  )

const treatmentId = (arm: Arm, trial: Trial) =>
  vehicle(arm, trial) ? 'vehicle-cream' : treatmentKey(arm)

function treatmentName(arm: Arm | undefined, trial: Trial, agents: Agents): string {
  if (!arm) return ''
  return vehicle(arm, trial) ? 'Vehicle cream' : agentWords(arm, agents)
}

function hueOfTreatment(arm: Arm | undefined, agents: Agents): string {
  const [only, another] = arm?.treatments ?? []
  if (!only || another) return 'mixed'
  const kind = agents[only.agent]?.kind
  return kind === 'placebo' ? 'placebo' : kind === 'other' ? 'active' : only.agent
}
