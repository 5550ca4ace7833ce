import { effect, notEstimable, type Effect, type NotEstimable } from './effect'
import { exposureFault, type Exposure } from './exposure'

/**
 * Log ratio of two incidence rates, treatment against control.
 *
 *     estimate = ln( (x₁/t₁) / (x₀/t₀) )        se = √( 1/x₁ + 1/x₀ )
 *
 * If one arm has no event, ½ is added to both counts.
 *
 * @returns log scale; not estimable when neither arm had an event
 * @source Rothman, Greenland & Lash 2008, Modern Epidemiology, 3rd edition, chapter 14
 */
export function logRateRatio(treatment: Exposure, control: Exposure): Effect | NotEstimable {
  const fault = exposureFault(treatment, control)
  if (fault) return fault
  if (treatment.events + control.events === 0) return notEstimable('no event in either arm')
  const half = treatment.events === 0 || control.events === 0 ? 0.5 : 0
  const [x1, x0] = [treatment.events + half, control.events + half]
  return effect(
    Math.log(x1 / treatment.personYears / (x0 / control.personYears)),
    Math.sqrt(1 / x1 + 1 / x0),
  )
}
