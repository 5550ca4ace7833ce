import { differenceOfIntervals } from './differenceOfIntervals'
import {
  effect,
  isEstimable,
  notEstimable,
  type Effect,
  type Interval,
  type NotEstimable,
} from './effect'
import { exposureFault, type Exposure } from './exposure'
import { exactRate } from './rate'

/**
 * Difference of two incidence rates, treatment minus control, with MOVER limits from the exact
 * (Garwood) interval of each arm.
 *
 * @returns events per unit of the exposures' time; not estimable when nobody was at risk
 * @source Donner & Zou 2012, Statistical Methods in Medical Research 21:347–359
 */
export function rateDifferenceMover(
  treatment: Exposure,
  control: Exposure,
  level = 0.95,
): Interval | NotEstimable {
  const [one, zero] = [exactRate(treatment, level), exactRate(control, level)]
  if (!isEstimable(one)) return one
  return isEstimable(zero) ? differenceOfIntervals(one, zero) : zero
}

/**
 * Difference of two incidence rates, treatment minus control, with its Wald standard error.
 *
 *     estimate = x₁/t₁ − x₀/t₀        se = √( x₁/t₁² + x₀/t₀² )
 *
 * @returns events per unit of the exposures' time; not estimable when neither arm had an event
 * @source Rothman, Greenland & Lash 2008, Modern Epidemiology, 3rd edition, chapter 14
 */
export function rateDifference(treatment: Exposure, control: Exposure): Effect | NotEstimable {
  const fault = exposureFault(treatment, control)
  if (fault) return fault
  if (treatment.events + control.events === 0) return notEstimable('no event in either arm')
  const [t1, t0] = [treatment.personYears, control.personYears]
  return effect(
    treatment.events / t1 - control.events / t0,
    Math.hypot(Math.sqrt(treatment.events) / t1, Math.sqrt(control.events) / t0),
  )
}
