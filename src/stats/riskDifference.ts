import { risk } from './armEstimate'
import { effect, type Effect, type NotEstimable } from './effect'
import { countFault, type EventCount } from './eventCount'

/**
 * Risk difference, treatment minus control, with its Wald standard error.
 *
 *     estimate = a/n₁ − c/n₀        se = √( a·b/n₁³ + c·d/n₀³ )
 *
 * @returns natural units: 0.01 is one more event per hundred people; not estimable when each arm
 *   had the event in nobody or in everybody
 * @source Deeks & Higgins 2010, Statistical algorithms in Review Manager 5, "Dichotomous outcomes"
 */
export function riskDifference(treatment: EventCount, control: EventCount): Effect | NotEstimable {
  const fault = countFault(treatment, control)
  if (fault) return fault
  const [one, zero] = [risk(treatment), risk(control)]
  return effect(one.estimate - zero.estimate, Math.sqrt(one.variance + zero.variance))
}
