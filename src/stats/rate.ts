import type { Interval, NotEstimable } from './effect'
import { exposureFault, type Exposure } from './exposure'
import { gammaQuantile, gammaUpperQuantile } from './gammaDistribution'
import { levelFault } from './level'

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
