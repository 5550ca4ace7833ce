import type { EventCount } from './eventCount'
import type { Exposure } from './exposure'

/**
 * One arm on the scale of a measure: the effect of a contrast is the difference of two of them, its
 * variance their sum, and the control's variance is what contrasts with one control have in common.
 */
export type ArmEstimate = { readonly estimate: number; readonly variance: number }

/** ln(a/b) with variance 1/a + 1/b: a with the event, b without; both above zero. */
export const logOdds = ({ events, n }: EventCount): ArmEstimate => ({
  estimate: Math.log(events / (n - events)),
  variance: 1 / events + 1 / (n - events),
})

/** ln(a/n) with variance 1/a − 1/n: the difference of two is a log risk ratio; a above zero. */
export const logRisk = ({ events, n }: EventCount): ArmEstimate => ({
  estimate: Math.log(events / n),
  variance: 1 / events - 1 / n,
})

/** a/n with variance ab/n³, which is 0 where nobody or everybody had the event. */
export const risk = ({ events, n }: EventCount): ArmEstimate => ({
  estimate: events / n,
  variance: ((events / n) * ((n - events) / n)) / n,
})

/** ln(x/t) with variance 1/x: the difference of two is a log rate ratio; x above zero. */
export const logRate = ({ events, personYears }: Exposure): ArmEstimate => ({
  estimate: Math.log(events / personYears),
  variance: 1 / events,
})
