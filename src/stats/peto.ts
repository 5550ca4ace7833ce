import { effect, type Effect, type NotEstimable } from './effect'
import { countFault, ratioFault, type EventCount } from './eventCount'

/** Observed minus expected events on treatment, and the variance of that difference. */
export type Observed = { readonly oMinusE: number; readonly variance: number }

/**
 * Observed minus expected events on treatment under no effect, margins fixed.
 *
 *     E = n₁m/N        V = n₁n₀m(N−m) / (N²(N−1))
 *
 * @source Yusuf et al. 1985, Progress in Cardiovascular Diseases 27:335–371
 */
export function observedMinusExpected(treatment: EventCount, control: EventCount): Observed {
  const [events, total] = [treatment.events + control.events, treatment.n + control.n]
  const [share1, share0] = [treatment.n / total, control.n / total]
  return {
    oMinusE: treatment.events - share1 * events,
    variance: (share1 * share0 * events * (total - events)) / (total - 1),
  }
}

/**
 * Log odds ratio by Peto's one-step method, for rare events and arms of similar size.
 *
 *     estimate = (O − E)/V        se = 1/√V
 *
 * @returns log scale; not estimable when nobody, or everybody, had the event in both arms
 * @source Yusuf et al. 1985, Progress in Cardiovascular Diseases 27:335–371
 */
export function logOddsRatioPeto(
  treatment: EventCount,
  control: EventCount,
): Effect | NotEstimable {
  const fault = countFault(treatment, control) ?? ratioFault(treatment, control)
  if (fault) return fault
  const { oMinusE, variance } = observedMinusExpected(treatment, control)
  return logHazardRatioFromLogRank(oMinusE, variance)
}

/**
 * Log hazard ratio from the log-rank statistic.
 *
 *     estimate = (O − E)/V        se = 1/√V
 *
 * @param oMinusE observed minus expected events on treatment
 * @param variance of that difference, above zero
 * @returns log scale; not estimable without a variance
 * @source Parmar, Torri & Stewart 1998, Statistics in Medicine 17:2815–2834
 */
export const logHazardRatioFromLogRank = (
  oMinusE: number,
  variance: number,
): Effect | NotEstimable => effect(oMinusE / variance, 1 / Math.sqrt(variance))
