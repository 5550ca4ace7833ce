import { differenceOfIntervals } from './differenceOfIntervals'
import { isEstimable, type Interval, type NotEstimable } from './effect'
import { countFault, type EventCount } from './eventCount'
import { criticalZ, levelFault } from './level'
import { wilson } from './proportion'

/**
 * Newcombe's interval of the risk difference, from the Wilson interval of each arm (his method 10).
 *
 * @returns natural units, −1 to 1, treatment minus control; estimable with empty cells too
 * @source Newcombe 1998, Statistics in Medicine 17:873–890
 */
export function riskDifferenceNewcombe(
  treatment: EventCount,
  control: EventCount,
  level = 0.95,
): Interval | NotEstimable {
  const [one, zero] = [wilson(treatment, level), wilson(control, level)]
  if (!isEstimable(one)) return one
  return isEstimable(zero) ? differenceOfIntervals(one, zero) : zero
}

/**
 * Agresti and Caffo's interval of the risk difference: the Wald interval after one event and one
 * non-event are added to each arm, around the difference so adjusted.
 *
 * @returns natural units, cut to −1 and 1; the estimate is the plain difference
 * @source Agresti & Caffo 2000, The American Statistician 54:280–288
 */
export function riskDifferenceAgrestiCaffo(
  treatment: EventCount,
  control: EventCount,
  level = 0.95,
): Interval | NotEstimable {
  const fault = countFault(treatment, control) ?? levelFault(level)
  if (fault) return fault
  const [p1, p0] = [adjustedRisk(treatment), adjustedRisk(control)]
  const variance = (p1 * (1 - p1)) / (treatment.n + 2) + (p0 * (1 - p0)) / (control.n + 2)
  const half = criticalZ(level) * Math.sqrt(variance)
  return {
    estimate: treatment.events / treatment.n - control.events / control.n,
    low: Math.max(-1, p1 - p0 - half),
    high: Math.min(1, p1 - p0 + half),
  }
}

const adjustedRisk = ({ events, n }: EventCount) => (events + 1) / (n + 2)
