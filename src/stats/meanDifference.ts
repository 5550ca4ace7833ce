import { effect, notEstimable, type Effect, type NotEstimable } from './effect'

/** The mean of an arm and its standard error (SD/√n), in the units of the endpoint. */
export type MeanOfArm = { readonly mean: number; readonly se: number }

/**
 * Difference of means, treatment minus control.
 *
 *     estimate = m₁ − m₀        se = √( se₁² + se₀² )
 *
 * @returns units of the endpoint; not estimable without the standard error of both means
 * @source Deeks & Higgins 2010, Statistical algorithms in Review Manager 5, "Continuous outcomes"
 */
export function meanDifference(treatment: MeanOfArm, control: MeanOfArm): Effect | NotEstimable {
  if (treatment.se < 0 || control.se < 0) return notEstimable('a standard error is below zero')
  return effect(treatment.mean - control.mean, Math.hypot(treatment.se, control.se))
}
