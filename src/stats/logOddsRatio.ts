import { correctedCells, type Correction } from './correctedCells'
import { effect, isEstimable, type Effect, type NotEstimable } from './effect'
import type { EventCount } from './eventCount'

/**
 * Log odds ratio of treatment against control, by Woolf's method.
 *
 *     estimate = ln( a·d / (b·c) )        se = √( 1/a + 1/b + 1/c + 1/d )
 *
 * If one cell of the 2×2 table is empty, ½ is added to all four.
 *
 * @returns log scale; not estimable when nobody, or everybody, had the event in both arms
 * @source Woolf 1955, Annals of Human Genetics 19:251–253
 */
export function logOddsRatio(
  treatment: EventCount,
  control: EventCount,
  correction: Correction = 'empty',
): Effect | NotEstimable {
  const cells = correctedCells(treatment, control, correction)
  if (!isEstimable(cells)) return cells
  const { a, b, c, d } = cells
  return effect(Math.log(a / b / (c / d)), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d))
}
