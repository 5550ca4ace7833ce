import type { NotEstimable } from './effect'
import { countFault, ratioFault, type EventCount } from './eventCount'

/** A 2×2 table: a and b with and without the event on treatment, c and d on control. */
export type Cells = {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/**
 * When ½ is added to all four cells of a 2×2 table before a ratio is taken.
 *
 * - `empty`: when one of the four is empty; a trial without any event, or without any non-event, has
 *   no ratio (the rule of the app);
 * - `empty-keep-double-zero`: the same, but such a trial is kept;
 * - `all`: always; `none`: never.
 */
export type Correction = 'empty' | 'empty-keep-double-zero' | 'all' | 'none'

/** The 2×2 table of two arms, corrected by the rule; the reason when no ratio can follow from it. */
export function correctedCells(
  treatment: EventCount,
  control: EventCount,
  correction: Correction,
): Cells | NotEstimable {
  const fault =
    countFault(treatment, control) ??
    (correction === 'empty' ? ratioFault(treatment, control) : undefined)
  if (fault) return fault
  const [a, c] = [treatment.events, control.events]
  const [b, d] = [treatment.n - a, control.n - c]
  const empty = a === 0 || b === 0 || c === 0 || d === 0
  const half = correction === 'all' || (correction !== 'none' && empty) ? 0.5 : 0
  return { a: a + half, b: b + half, c: c + half, d: d + half }
}
