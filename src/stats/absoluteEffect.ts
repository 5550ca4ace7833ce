import { notEstimable, type Interval, type NotEstimable } from './effect'

export type RelativeMeasure = 'RR' | 'OR' | 'HR'

/**
 * The difference in risk that a ratio makes at a given risk of the control group.
 *
 *     RR: p₀·RR − p₀        OR: p₀·OR/(1 − p₀ + p₀·OR) − p₀        HR: 1 − (1 − p₀)^HR − p₀
 *
 * @param logRatio log scale
 * @param controlRisk p₀, 0 to 1
 * @returns natural units: 0.01 is one more event per hundred people; not estimable outside 0 < p₀ < 1,
 *   or where a risk ratio would lead to a risk above 1
 * @source Schünemann et al. 2011, Cochrane Handbook for Systematic Reviews of Interventions 5.1,
 *   12.5.4 (RR and OR)
 * @source Altman & Andersen 1999, BMJ 319:1492–1495 (HR)
 */
export function absoluteEffect(
  measure: RelativeMeasure,
  logRatio: number,
  controlRisk: number,
): number | NotEstimable {
  if (!(controlRisk > 0 && controlRisk < 1))
    return notEstimable('nobody, or everybody, had the event in the control group')
  if (Number.isNaN(logRatio)) return notEstimable('no ratio')
  const ratio = Math.exp(logRatio)
  const risk = {
    RR: controlRisk * ratio,
    OR: 1 / (1 + (1 - controlRisk) / (controlRisk * ratio)),
    HR: -Math.expm1(ratio * Math.log1p(-controlRisk)),
  }[measure]
  return risk > 1 ? notEstimable('the ratio would lead to a risk above 100%') : risk - controlRisk
}

/** The same of an estimate and its limits; a limit that would lead beyond everybody is everybody. */
export function absoluteInterval(
  measure: RelativeMeasure,
  { estimate, low, high }: Interval,
  controlRisk: number,
): Interval | NotEstimable {
  const orEverybody = (logRatio: number) => {
    const value = absoluteEffect(measure, logRatio, controlRisk)
    return typeof value === 'number' ? value : 1 - controlRisk
  }
  const middle = absoluteEffect(measure, estimate, controlRisk)
  if (typeof middle !== 'number') return middle
  return { estimate: middle, low: orEverybody(low), high: orEverybody(high) }
}
