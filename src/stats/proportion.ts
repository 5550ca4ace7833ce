import { betaQuantile, betaUpperQuantile } from './betaDistribution'
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

/**
 * Newcombe's Wilson interval with continuity correction (his method 4).
 *
 * @returns proportions, 0 to 1; 0 without events, 1 when everybody had the event
 * @source Newcombe 1998, Statistics in Medicine 17:857–872
 */
export function wilsonCorrected(count: EventCount, level = 0.95): Interval | NotEstimable {
  const fault = countFault(count) ?? levelFault(level)
  if (fault) return fault
  const { events, n } = count
  const z2 = criticalZ(level) ** 2
  const [p, q] = [events / n, (n - events) / n]
  const spread = (sign: number) =>
    Math.sqrt(Math.max(0, z2 * (z2 - 2 * sign - 1 / n + 4 * p * (n * q + sign))))
  return {
    estimate: p,
    low: events === 0 ? 0 : Math.max(0, (2 * events + z2 - 1 - spread(1)) / (2 * (n + z2))),
    high: events === n ? 1 : Math.min(1, (2 * events + z2 + 1 + spread(-1)) / (2 * (n + z2))),
  }
}

/**
 * Clopper–Pearson "exact" interval of one proportion: beta quantiles.
 *
 *     low = B(α/2; x, n − x + 1)        high = B(1 − α/2; x + 1, n − x)
 *
 * @returns proportions, 0 to 1; never covers less than the level
 * @source Clopper & Pearson 1934, Biometrika 26:404–413
 */
export function clopperPearson(count: EventCount, level = 0.95): Interval | NotEstimable {
  const fault = countFault(count) ?? levelFault(level)
  if (fault) return fault
  const { events, n } = count
  const tail = (1 - level) / 2
  return {
    estimate: events / n,
    low: events === 0 ? 0 : betaQuantile(tail, events, n - events + 1),
    high: events === n ? 1 : betaUpperQuantile(tail, events + 1, n - events),
  }
}

/**
 * Agresti–Coull interval of one proportion: the Wald interval after z²/2 events and z²/2 non-events
 * are added.
 *
 * @param cut whether limits beyond 0 and 1 are moved there
 * @returns proportions; the estimate is the plain one
 * @source Agresti & Coull 1998, The American Statistician 52:119–126
 */
export function agrestiCoull(count: EventCount, level = 0.95, cut = true): Interval | NotEstimable {
  const fault = countFault(count) ?? levelFault(level)
  if (fault) return fault
  const z = criticalZ(level)
  const n = count.n + z ** 2
  const p = (count.events + z ** 2 / 2) / n
  const half = z * Math.sqrt((p * (1 - p)) / n)
  return {
    estimate: count.events / count.n,
    low: cut ? Math.max(0, p - half) : p - half,
    high: cut ? Math.min(1, p + half) : p + half,
  }
}

/**
 * Jeffreys interval of one proportion: quantiles of Beta(x + ½, n − x + ½), opened to 0 without
 * events and to 1 when everybody had the event.
 *
 * @returns proportions, 0 to 1
 * @source Brown, Cai & DasGupta 2001, Statistical Science 16:101–133
 */
export function jeffreys(count: EventCount, level = 0.95): Interval | NotEstimable {
  const fault = countFault(count) ?? levelFault(level)
  if (fault) return fault
  const { events, n } = count
  const tail = (1 - level) / 2
  return {
    estimate: events / n,
    low: events === 0 ? 0 : betaQuantile(tail, events + 0.5, n - events + 0.5),
    high: events === n ? 1 : betaUpperQuantile(tail, events + 0.5, n - events + 0.5),
  }
}

/**
 * Wald interval of one proportion, p ± z √( p(1−p)/n ). Too narrow near both ends, where it may
 * shrink to a point.
 *
 * @param cut whether limits beyond 0 and 1 are moved there
 * @returns proportions
 * @source Brown, Cai & DasGupta 2001, Statistical Science 16:101–133
 */
export function waldProportion(
  count: EventCount,
  level = 0.95,
  cut = true,
): Interval | NotEstimable {
  const fault = countFault(count) ?? levelFault(level)
  if (fault) return fault
  const estimate = count.events / count.n
  const half = criticalZ(level) * Math.sqrt((estimate * (1 - estimate)) / count.n)
  const [low, high] = [estimate - half, estimate + half]
  return cut
    ? { estimate, low: Math.max(0, low), high: Math.min(1, high) }
    : { estimate, low, high }
}
