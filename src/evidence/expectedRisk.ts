import { notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import type { NetworkMeasure } from './networkComparisons'

/**
 * The risk that an effect gives where the reference has this risk; 0 to 1.
 *
 *     OR: odds · e^x        RR: risk · e^x        RD: risk + x
 */
export function expectedRisk(
  measure: NetworkMeasure,
  reference: number,
  { estimate, low, high }: Interval,
): Interval | NotEstimable {
  if (measure !== 'RD' && (reference <= 0 || reference >= 1))
    return notEstimable(
      reference <= 0 ? 'nobody had it with the reference' : 'everybody had it with the reference',
    )
  const at = (x: number) => Math.min(1, Math.max(0, shifted[measure](reference, x)))
  return { estimate: at(estimate), low: at(low), high: at(high) }
}

const shifted = {
  OR: (risk: number, x: number) => {
    const odds = (risk / (1 - risk)) * Math.exp(x)
    return Number.isFinite(odds) ? odds / (1 + odds) : 1
  },
  RR: (risk: number, x: number) => risk * Math.exp(x),
  RD: (risk: number, x: number) => risk + x,
} as const
