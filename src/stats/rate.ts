import { effect, type Effect, type Interval, type NotEstimable } from './effect'
import { exposureFault, type Exposure } from './exposure'
import { gammaQuantile, gammaUpperQuantile } from './gammaDistribution'
import { criticalZ, levelFault } from './level'

/**
 * Exact (Garwood) interval of one incidence rate.
 *
 *     low = G(α/2; x) / t        high = G(1 − α/2; x + 1) / t        G: gamma quantile
 *
 * @returns events per unit of the exposure's time; the lower limit is 0 without events; not
 *   estimable when nobody was at risk
 * @source Garwood 1936, Biometrika 28:437–442
 */
export function exactRate(exposure: Exposure, level = 0.95): Interval | NotEstimable {
  const fault = exposureFault(exposure) ?? levelFault(level)
  if (fault) return fault
  const { events, personYears } = exposure
  const tail = (1 - level) / 2
  return {
    estimate: events / personYears,
    low: events === 0 ? 0 : gammaQuantile(tail, events) / personYears,
    high: gammaUpperQuantile(tail, events + 1) / personYears,
  }
}

/**
 * Byar's approximation to the exact interval of one rate, with x + ½ in both limits.
 *
 *     (x + ½) (1 − 1/(9(x + ½)) ± z/3 √(1/(x + ½)))³ / t
 *
 * @returns events per unit of the exposure's time; the lower limit falls a hair below 0 without events
 * @source Rothman & Boice 1979, Epidemiologic Analysis with a Programmable Calculator
 */
export function byarRate(exposure: Exposure, level = 0.95): Interval | NotEstimable {
  const fault = exposureFault(exposure) ?? levelFault(level)
  if (fault) return fault
  const { events, personYears } = exposure
  const x = events + 0.5
  const reach = criticalZ(level) / 3 / Math.sqrt(x)
  const limit = (sign: number) => (x * (1 - 1 / (9 * x) + sign * reach) ** 3) / personYears
  return { estimate: events / personYears, low: limit(-1), high: limit(1) }
}

/**
 * Wald interval of one rate, x/t ± z √x/t.
 *
 * @returns events per unit of the exposure's time; below 0 for few events, a single point without
 * @source Rothman, Greenland & Lash 2008, Modern Epidemiology, 3rd edition, chapter 14
 */
export function waldRate(exposure: Exposure, level = 0.95): Interval | NotEstimable {
  const fault = exposureFault(exposure) ?? levelFault(level)
  if (fault) return fault
  const { events, personYears } = exposure
  const half = criticalZ(level) * Math.sqrt(events)
  return {
    estimate: events / personYears,
    low: (events - half) / personYears,
    high: (events + half) / personYears,
  }
}

/**
 * Score interval of one rate: all λ with (x − λt)² ≤ z² λt.
 *
 *     ( x + z²/2 ± z √( x + z²/4 ) ) / t
 *
 * @returns events per unit of the exposure's time; the lower limit is 0 without events
 * @source Rao 1948, Mathematical Proceedings of the Cambridge Philosophical Society 44:50–57
 */
export function scoreRate(exposure: Exposure, level = 0.95): Interval | NotEstimable {
  const fault = exposureFault(exposure) ?? levelFault(level)
  if (fault) return fault
  const { events, personYears } = exposure
  const z = criticalZ(level)
  const half = z * Math.sqrt(events + z ** 2 / 4)
  const centre = events + z ** 2 / 2
  return {
    estimate: events / personYears,
    low: events === 0 ? 0 : events ** 2 / (centre + half) / personYears,
    high: (centre + half) / personYears,
  }
}

/**
 * Log of one rate, with ½ added to the count when there is no event.
 *
 *     estimate = ln(x/t)        se = 1/√x
 *
 * @returns log scale; not estimable when nobody was at risk
 * @source Rothman, Greenland & Lash 2008, Modern Epidemiology, 3rd edition, chapter 14
 */
export function logRate(exposure: Exposure): Effect | NotEstimable {
  const fault = exposureFault(exposure)
  if (fault) return fault
  const x = exposure.events === 0 ? 0.5 : exposure.events
  return effect(Math.log(x / exposure.personYears), 1 / Math.sqrt(x))
}
