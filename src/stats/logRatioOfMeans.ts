import { effect, notEstimable, type Effect, type NotEstimable } from './effect'
import type { MeanOfArm } from './meanDifference'

/**
 * Log ratio of means, treatment against control.
 *
 *     estimate = ln(m₁/m₀)        se = √( (se₁/m₁)² + (se₀/m₀)² )
 *
 * @returns log scale; not estimable unless both means lie on the same side of zero
 * @source Hedges, Gurevitch & Curtis 1999, Ecology 80:1150–1156
 */
export function logRatioOfMeans(treatment: MeanOfArm, control: MeanOfArm): Effect | NotEstimable {
  const ratio = treatment.mean / control.mean
  if (!(ratio > 0)) return notEstimable('the means do not lie on one side of zero')
  if (treatment.se < 0 || control.se < 0) return notEstimable('a standard error is below zero')
  return effect(
    Math.log(ratio),
    Math.hypot(treatment.se / treatment.mean, control.se / control.mean),
  )
}
