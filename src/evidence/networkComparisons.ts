import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { EventCount } from '@/stats/eventCount'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRiskRatio } from '@/stats/logRiskRatio'
import type { Comparison } from '@/stats/networkStudies'
import { riskDifference } from '@/stats/riskDifference'
import type { NetworkArm } from './networkArms'

/** The measures of effect that a network can be made of; the first one unasked. */
export const networkMeasures = ['OR', 'RR', 'RD'] as const
export type NetworkMeasure = (typeof networkMeasures)[number]

/**
 * Every pair of a trial's treatments. Where one of its arms had the event in nobody or in everybody,
 * ½ is added to the events and non-events of all of them before a ratio is taken, so that the pairs
 * of one trial agree with each other.
 *
 * @returns not estimable when all arms had the event in nobody, or in everybody
 */
export function networkComparisons(
  study: string,
  arms: readonly NetworkArm[],
  measure: NetworkMeasure,
): readonly Comparison[] | NotEstimable {
  const silent = nothingToTell(arms)
  if (silent) return silent
  const half = needsHalf(arms, measure)
  const counts = arms.map(({ treatment, events, n }) => ({
    treatment,
    events: half ? events + 0.5 : events,
    n: half ? n + 1 : n,
  }))
  const pairs = counts.flatMap((a, i) => counts.slice(i + 1).map((b) => ({ a, b })))
  const found: Comparison[] = []
  for (const { a, b } of pairs) {
    const effect = effects[measure](a, b)
    if (!isEstimable(effect)) return effect
    found.push({ ...effect, study, treatment: a.treatment, comparator: b.treatment })
  }
  return found
}

/** Why counts say nothing of a difference; undefined when they do. */
export function nothingToTell(arms: readonly EventCount[]): NotEstimable | undefined {
  if (arms.every(({ events }) => events === 0)) return notEstimable('no event in any arm')
  return arms.every(({ events, n }) => events === n)
    ? notEstimable('everybody in every arm had the event')
    : undefined
}

/** Whether ½ is added to a trial's cells. */
export const needsHalf = (arms: readonly EventCount[], measure: NetworkMeasure) =>
  measure !== 'RD' && arms.some(({ events, n }) => events === 0 || events === n)

const effects = {
  OR: (a: EventCount, b: EventCount) => logOddsRatio(a, b, 'none'),
  RR: (a: EventCount, b: EventCount) => logRiskRatio(a, b, 'none'),
  RD: riskDifference,
} as const
