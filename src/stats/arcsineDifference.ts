import { effect, type Effect, type NotEstimable } from './effect'
import { countFault, type EventCount } from './eventCount'

/**
 * Difference of arcsine-transformed risks, treatment minus control: estimable with empty cells.
 *
 *     estimate = asin √(a/n₁) − asin √(c/n₀)        se = √( 1/4n₁ + 1/4n₀ )
 *
 * @returns radians, −π/2 to π/2
 * @source Rücker et al. 2009, Statistics in Medicine 28:721–738
 */
export function arcsineDifference(
  treatment: EventCount,
  control: EventCount,
): Effect | NotEstimable {
  const fault = countFault(treatment, control)
  if (fault) return fault
  return effect(angle(treatment) - angle(control), Math.sqrt(1 / treatment.n + 1 / control.n) / 2)
}

const angle = ({ events, n }: EventCount) => Math.asin(Math.sqrt(events / n))
