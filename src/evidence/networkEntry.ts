import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Agents } from '@/trial/vocabulary'
import { networkArms, type NetworkArms } from './networkArms'
import { nothingToTell } from './networkComparisons'
import type { Panel } from './panels'
import { roleRank } from './roleRank'
import { timeWords, weeksOf } from './words'

/** The weeks in which a network looks, unless the reader chose a time. */
export const usualWeeks = { from: 12, to: 26 } as const

/** What a trial brings to a network: one outcome, its arms by treatment, and those left out. */
export type NetworkEntry = NetworkArms & { readonly panel: Panel }

/** Of a trial's outcomes: with most treatments, nearest to the usual weeks, the earliest. */
export function networkEntry(
  panels: readonly Panel[],
  agents: Agents,
  usual: boolean,
): NetworkEntry | NotEstimable {
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
function entry(panel: Panel, agents: Agents, usual: boolean): NetworkEntry | NotEstimable {
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

function entering(panel: Panel, agents: Agents): NetworkEntry | NotEstimable {
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
