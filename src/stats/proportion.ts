import type { Interval, NotEstimable } from './effect'
import { countFault, type EventCount } from './eventCount'
import { criticalZ, levelFault } from './level'

/**
 * Wilson score interval of one proportion.
 *
 *     (p + z²/2n ± z √( p(1−p)/n + z²/4n² )) / (1 + z²/n)        p = events / n
 *
 * @returns proportions, 0 to 1; not estimable when nobody was analysed
 * @source Wilson 1927, Journal of the American Statistical Association 22:209–212
 */
export function wilson(count: EventCount, level = 0.95): Interval | NotEstimable {
  const fault = countFault(count) ?? levelFault(level)
  if (fault) return fault
  const { events, n } = count
  const z = criticalZ(level)
  const estimate = events / n
  const centre = events + z ** 2 / 2
  const half = z * Math.sqrt((events * (n - events)) / n + z ** 2 / 4)
  const total = n + z ** 2
  return {
    estimate,
    low: events === 0 ? 0 : Math.max(0, (centre - half) / total),
    high: events === n ? 1 : Math.min(1, (centre + half) / total),
  }
}
