import { betaQuantile } from './betaDistribution'
import { notEstimable, type Interval, type NotEstimable } from './effect'
import { exposureFault, type Exposure } from './exposure'
import { levelFault } from './level'

/**
 * Exact interval of a rate ratio, conditional on the total of events: Clopper–Pearson limits p of
 * the treatment's share, turned into ratios by p/(1−p) · t₀/t₁.
 *
 * @returns natural scale; low is 0 without events on treatment, high is ∞ without events on
 *   control; not estimable when neither arm had an event
 * @source Lehmann & Romano 2005, Testing Statistical Hypotheses, 3rd edition, section 4.5
 */
export function exactRateRatio(
  treatment: Exposure,
  control: Exposure,
  level = 0.95,
): Interval | NotEstimable {
  const fault = exposureFault(treatment, control) ?? levelFault(level)
  if (fault) return fault
  const [x1, x0] = [treatment.events, control.events]
  if (x1 + x0 === 0) return notEstimable('no event in either arm')
  const scale = control.personYears / treatment.personYears
  const tail = (1 - level) / 2
  const low = x1 === 0 ? 0 : betaQuantile(tail, x1, x0 + 1)
  const control0 = x0 === 0 ? 0 : betaQuantile(tail, x0, x1 + 1)
  return {
    estimate: (x1 / x0) * scale,
    low: (low / (1 - low)) * scale,
    high: ((1 - control0) / control0) * scale,
  }
}
