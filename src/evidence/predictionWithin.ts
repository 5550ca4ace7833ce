import type { Interval } from '@/stats/effect'
import { measures, type MeasureId } from './measures'
import { range } from './words'

/** A prediction interval as far as such an effect can go: a difference of risks ends at 100 points. */
export function predictionWithin(
  measure: MeasureId,
  { estimate, low, high }: Interval,
): Interval & { readonly cut: boolean } {
  const most = measure === 'RD' ? 1 : Infinity
  const within = { estimate, low: Math.max(-most, low), high: Math.min(most, high) }
  return { ...within, cut: within.low !== low || within.high !== high }
}

/** "−33.0 to 100.0 (cut at what is possible)". */
export function predictionText(measure: MeasureId, prediction: Interval): string {
  const { show } = measures[measure]
  const { low, high, cut } = predictionWithin(measure, prediction)
  return `${range(show(low), show(high))}${cut ? ' (cut at what is possible)' : ''}`
}
