import { correctedCells, type Correction } from './correctedCells'
import { effect, isEstimable, type Effect, type NotEstimable } from './effect'
import type { EventCount } from './eventCount'

/**
 * Log risk ratio of treatment against control.
 *
 *     estimate = ln( (a/n₁) / (c/n₀) )        se = √( 1/a − 1/n₁ + 1/c − 1/n₀ )
 *
 * If one cell of the 2×2 table is empty, ½ is added to all four, so that n₁ and n₀ grow by one.
 *
 * @returns log scale; not estimable when nobody, or everybody, had the event in both arms
 * @source Deeks & Higgins 2010, Statistical algorithms in Review Manager 5, "Dichotomous outcomes"
 */
export function logRiskRatio(
  treatment: EventCount,
  control: EventCount,
  correction: Correction = 'empty',
): Effect | NotEstimable {
  const cells = correctedCells(treatment, control, correction)
  if (!isEstimable(cells)) return cells
  const { a, b, c, d } = cells
  return effect(
    Math.log(a / (a + b) / (c / (c + d))),
    Math.sqrt(b / (a * (a + b)) + d / (c * (c + d))),
  )
}
