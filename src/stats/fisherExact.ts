import { notEstimable, type NotEstimable } from './effect'
import { countFault, type EventCount } from './eventCount'
import { hypergeometric } from './hypergeometric'

/** p-values of Fisher's exact test, 0 to 1. */
export type FisherExact = {
  /** All tables no likelier than the one seen. */
  readonly twoSided: number
  /** Twice the smaller tail, at most 1. */
  readonly central: number
  /** Fewer, or more, events on treatment. */
  readonly less: number
  readonly greater: number
}

/**
 * Fisher's exact test of a 2×2 table with fixed margins.
 *
 * @returns not estimable when a count is impossible or not whole
 * @source Fisher 1935, Journal of the Royal Statistical Society 98:39–82
 */
export function fisherExact(
  treatment: EventCount,
  control: EventCount,
): FisherExact | NotEstimable {
  const fault = countFault(treatment, control) ?? wholeFault(treatment, control)
  if (fault) return fault
  const { atMost, atLeast, asUnlikely } = hypergeometric(treatment, control)
  return {
    twoSided: asUnlikely,
    central: Math.min(1, 2 * Math.min(atMost, atLeast)),
    less: atMost,
    greater: atLeast,
  }
}

/** Why an exact method cannot use these counts; undefined when it can. */
export function wholeFault(...counts: readonly EventCount[]): NotEstimable | undefined {
  const whole = counts.every(({ events, n }) => Number.isInteger(events) && Number.isInteger(n))
  return whole ? undefined : notEstimable('an exact method needs whole numbers of people')
}
