import { isEstimable } from '@/stats/effect'
import type { OutcomeKind } from '@/trial/schema'
import { measures, measuresFor, publishedEffect, type MeasureId } from './measures'
import type { Contrast } from './panels'
import type { SynthesisSettings } from './synthesisSettings'

type Values = SynthesisSettings['values']

/** In which measure effects stand side by side, and whether as published or as computed here. */
export type EffectChoice = {
  readonly measure: MeasureId
  /** Those that a reader can choose: at least one effect is known in them. */
  readonly measures: readonly MeasureId[]
  readonly values: Values
  /** How many contrasts have an effect of either kind of values. */
  readonly covers: Readonly<Record<Values, number>>
}

/** What was asked for, where these contrasts have it; else what they have. */
export function effectChoice(
  kind: OutcomeKind,
  contrasts: readonly Contrast[],
  asked: { readonly measure: MeasureId | ''; readonly values: Values },
): EffectChoice {
  const suited = measuresFor(kind)
  const known = suited.filter((id) =>
    contrasts.some((one) => published(one, id) || recomputed(one, id)),
  )
  const offered = known.length ? known : suited.slice(0, 1)
  const measure = offered.find((id) => id === asked.measure) ?? offered[0] ?? 'RD'
  const covers = {
    recomputed: contrasts.filter((one) => recomputed(one, measure)).length,
    published: contrasts.filter((one) => published(one, measure)).length,
  }
  const other = asked.values === 'recomputed' ? 'published' : 'recomputed'
  const values = covers[asked.values] === 0 && covers[other] > 0 ? other : asked.values
  return { measure, measures: offered, values, covers }
}

const published = (contrast: Contrast, id: MeasureId) => isEstimable(publishedEffect(contrast, id))
const recomputed = ({ arm, versus }: Contrast, id: MeasureId) =>
  isEstimable(measures[id].recompute(arm, versus))
