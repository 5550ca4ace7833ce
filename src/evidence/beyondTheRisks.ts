import { isEstimable, type Interval } from '@/stats/effect'
import type { Endpoint } from '@/trial/vocabulary'
import { controlShares } from './absoluteResult'
import { verbOf, type Sides } from './absoluteWords'
import type { Synthesis } from './synthesize'
import { decimals } from './words'

/** Whether no arm of the pooled trials had a single event. */
export const nobody = ({ trials, settings }: Synthesis): boolean =>
  settings.measure === 'RD' &&
  trials.every(({ arms }) => isEstimable(arms) && arms.treatment.events + arms.control.events === 0)

/** What was seen is said, not that it is “about as many”. */
export const nobodyWords = ({ treated, control }: Sides, endpoint: Endpoint) =>
  `Nobody ${verbOf(endpoint)}, with ${treated} or with ${control}`

/** " Up to 12 more of 100 with one than with the other are not excluded (95% interval)." */
export function notExcluded({ low, high }: Interval): string {
  const most = Math.min(1, Math.max(-low, high))
  const [per, of] = most < 0.05 ? [1000, '1,000'] : [100, '100']
  return ` Up to ${decimals(0)(per * most)} more of ${of} with one than with the other are not excluded (95% interval).`
}

/**
 * A pooled difference can go from nobody to everybody only as far as the control groups leave room;
 * an interval of few trials knows nothing of that.
 */
export function beyondWords(synthesis: Synthesis, { low, high }: Interval, control: string) {
  const shares = controlShares(synthesis)
  if (synthesis.settings.measure !== 'RD' || !shares.length) return ''
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  if (low >= -most && high <= 1 - least) return ''
  const [from, to] = [least, most].map((share) => decimals(1)(100 * share))
  const had = from === to ? `${from}%` : `${from}% to ${to}%`
  return ` The interval goes further than these trials leave room for, where ${had} had it with ${control}: it tells how little is known.`
}
