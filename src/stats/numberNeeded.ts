import { notEstimable, type Interval, type NotEstimable } from './effect'

/** People to treat for one event more or fewer, with limits that may lie beyond infinity. */
export type NumberNeeded = {
  /** 1/|risk difference|; ∞ when the risks are equal. */
  readonly number: number
  readonly events: 'more' | 'fewer' | 'as many'
  /** 1 over the limits of the risk difference: negative for one event fewer, ∞ at a limit of 0. */
  readonly low: number
  readonly high: number
  /** Whether the interval runs from 1/low through infinity to 1/high: the difference includes 0. */
  readonly throughInfinity: boolean
}

/**
 * Number needed to treat for one event more or fewer, from a risk difference and its interval.
 *
 * @param difference treatment minus control, natural units
 * @returns people; not estimable when the difference is not a number within its limits
 * @source Altman 1998, BMJ 317:1309–1312
 */
export function numberNeeded({ estimate, low, high }: Interval): NumberNeeded | NotEstimable {
  if (!(low <= estimate && estimate <= high)) return notEstimable('no risk difference')
  return {
    number: 1 / Math.abs(estimate),
    events: estimate > 0 ? 'more' : estimate < 0 ? 'fewer' : 'as many',
    low: inverse(low),
    high: inverse(high),
    throughInfinity: low < 0 && high > 0,
  }
}

const inverse = (difference: number) => (difference === 0 ? Infinity : 1 / difference)
