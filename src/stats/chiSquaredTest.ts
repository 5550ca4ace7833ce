import { chiSquaredUpper } from './chiSquared'
import type { NotEstimable } from './effect'
import { countFault, ratioFault, type EventCount } from './eventCount'

/** A χ² statistic with one degree of freedom and its p-value. */
export type ChiSquared = { readonly statistic: number; readonly p: number }

/**
 * Pearson's χ² test of a 2×2 table.
 *
 *     χ² = N (|ad − bc| − c)² / (n₁ n₀ m (N−m))        c = 0, or Yates' N/2 but at most |ad − bc|
 *
 * @returns not estimable when nobody, or everybody, had the event in both arms
 * @source Yates 1934, Supplement to the Journal of the Royal Statistical Society 1:217–235
 */
export function chiSquaredTest(
  treatment: EventCount,
  control: EventCount,
  correction: 'none' | 'yates' = 'none',
): ChiSquared | NotEstimable {
  const fault = countFault(treatment, control) ?? ratioFault(treatment, control)
  if (fault) return fault
  const [events, total] = [treatment.events + control.events, treatment.n + control.n]
  const difference = Math.abs(treatment.events * control.n - control.events * treatment.n)
  const reached = correction === 'yates' ? Math.max(0, difference - total / 2) : difference
  const statistic =
    (reached / treatment.n) * (reached / control.n) * (total / events / (total - events))
  return { statistic, p: chiSquaredUpper(statistic, 1) }
}
