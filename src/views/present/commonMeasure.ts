import {
  isMeasureId,
  measures,
  measuresFor,
  publishedEffect,
  type MeasureId,
} from '@/evidence/measures'
import type { Contrast } from '@/evidence/panels'
import { isEstimable } from '@/stats/effect'
import type { OutcomeKind } from '@/trial/schema'

/**
 * The measure in which all these effects can be drawn: the one that is wanted, else one that is
 * published with an interval.
 */
export function commonMeasure(
  contrasts: readonly Contrast[],
  kind: OutcomeKind,
  wanted: MeasureId | '' = '',
): MeasureId | undefined {
  const published = contrasts
    .flatMap((one) => one.published)
    .flatMap(({ measure, ci95 }) => (ci95 && isMeasureId(measure) ? [measure] : []))
  const candidates = [...(wanted ? [wanted] : []), ...published, ...measuresFor(kind)]
  return candidates.find((id) => contrasts.every((one) => drawnEffect(one, id)))
}

/** An effect on the analysis scale with its limits: as published, else recomputed; null without. */
export function drawnEffect(contrast: Contrast, id: MeasureId) {
  const published = publishedEffect(contrast, id)
  if (isEstimable(published) && !Number.isNaN(published.low))
    return { ...published, calculated: false }
  const again = measures[id].recompute(contrast.arm, contrast.versus)
  return isEstimable(again) ? { ...again, calculated: true } : null
}
