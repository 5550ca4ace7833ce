import { effect, type Effect, type NotEstimable } from './effect'

/**
 * Bucher's indirect comparison of A with C, each compared with B in other trials.
 *
 *     estimate = AB − CB        se = √( se_AB² + se_CB² )
 *
 * @param ab effect of A against B
 * @param cb effect of C against B, on the same scale
 * @returns effect of A against C, on that scale
 * @source Bucher et al. 1997, Journal of Clinical Epidemiology 50:683–691
 */
export const indirectComparison = (ab: Effect, cb: Effect): Effect | NotEstimable =>
  effect(ab.estimate - cb.estimate, Math.hypot(ab.se, cb.se))
