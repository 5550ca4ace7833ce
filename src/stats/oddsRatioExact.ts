import type { Interval, NotEstimable } from './effect'
import { countFault, ratioFault, type EventCount } from './eventCount'
import { findRoot } from './findRoot'
import { wholeFault } from './fisherExact'
import { hypergeometric } from './hypergeometric'
import { levelFault } from './level'

/**
 * Conditional odds ratio with Fisher's exact limits: the ratio whose expected table is the one seen,
 * and the ratios that leave half of 1 − level in a tail.
 *
 * @returns natural scale; estimate and limits are 0 or ∞ where an empty cell leaves them open; not
 *   estimable when nobody, or everybody, had the event in both arms
 * @source Cornfield 1956, Proceedings of the Third Berkeley Symposium 4:135–148
 */
export function oddsRatioExact(
  treatment: EventCount,
  control: EventCount,
  level = 0.95,
): Interval | NotEstimable {
  const fault =
    countFault(treatment, control) ??
    wholeFault(treatment, control) ??
    levelFault(level) ??
    ratioFault(treatment, control)
  if (fault) return fault
  const events = treatment.events + control.events

  const tail = (1 - level) / 2
  const at = (logRatio: number) => hypergeometric(treatment, control, Math.exp(logRatio))
  const fewest = treatment.events === Math.max(0, events - control.n)
  const most = treatment.events === Math.min(treatment.n, events)
  const [low, high] = [
    fewest ? 0 : crossing((u) => at(u).atLeast - tail),
    most ? Infinity : crossing((u) => tail - at(u).atMost),
  ]
  if (fewest) return { estimate: 0, low, high }
  if (most) return { estimate: Infinity, low, high }
  return { estimate: crossing((u) => at(u).mean - treatment.events), low, high }
}

/** The ratio at which a rising function of the log ratio crosses zero. */
function crossing(f: (logRatio: number) => number): number {
  let reach = 1
  while (reach < 300 && f(reach) < 0) reach *= 2
  let fall = 1
  while (fall < 300 && f(-fall) > 0) fall *= 2
  return Math.exp(findRoot(f, -fall, reach, 1e-12))
}
