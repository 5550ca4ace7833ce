import { heldApart } from './heldApart'
import {
  effectText,
  isMeasureId,
  measures,
  measuresFor,
  publishedEffect,
  type MeasureId,
} from './measures'
import type { Contrast } from './panels'
import { valueOf, type Value } from './values'
import { decimals, decimalsIn, minus } from './words'
import { isEstimable } from '@/stats/effect'
import type { OutcomeKind } from '@/trial/schema'

/** An effect on the analysis scale, as published or calculated; its interval where there is one. */
export type DrawnEffect = {
  readonly estimate: number
  readonly interval: {
    readonly low: number
    readonly high: number
    /** Where the figure is stated and its interval is not. */
    readonly calculated?: boolean
  } | null
  readonly text: string
  readonly calculated: boolean
}

/**
 * The measure in which all these effects can be drawn: the one that is wanted, else one that is
 * published with an interval. `bare`: an effect without an interval will do.
 */
export function commonMeasure(
  contrasts: readonly Contrast[],
  kind: OutcomeKind,
  wanted: MeasureId | '' = '',
  bare = false,
): MeasureId | undefined {
  const published = contrasts
    .flatMap((one) => one.published)
    .flatMap(({ measure, ci95 }) => ((ci95 || bare) && isMeasureId(measure) ? [measure] : []))
  const candidates = [...(wanted ? [wanted] : []), ...published, ...measuresFor(kind)]
  const drawn = bare ? drawnEffect : effectWithInterval
  return candidates.find((id) => contrasts.every((one) => drawn(one, id)))
}

/** With its interval where it has one, as published, else recomputed; null where nothing is stated. */
export const drawnEffect = (contrast: Contrast, id: MeasureId): DrawnEffect | null =>
  effectWithInterval(contrast, id) ?? bareEffect(contrast, id)

function effectWithInterval(contrast: Contrast, id: MeasureId): DrawnEffect | null {
  const published = publishedEffect(contrast, id)
  if (isEstimable(published) && !Number.isNaN(published.low)) {
    const { estimate, low, high, text } = published
    return { estimate, interval: { low, high }, text, calculated: false }
  }
  const again = measures[id].recompute(contrast.arm, contrast.versus)
  if (!isEstimable(again)) return null
  const { estimate, low, high } = again
  return { estimate, interval: { low, high }, text: effectText(id, again), calculated: true }
}

/** As published without an interval; else the two figures as printed, set against each other. */
function bareEffect(contrast: Contrast, id: MeasureId): DrawnEffect | null {
  const published = publishedEffect(contrast, id)
  if (isEstimable(published))
    return { estimate: published.estimate, interval: null, text: published.text, calculated: false }
  const { arm, versus } = contrast
  if (heldApart(arm, versus)) return null
  const calculated = (estimate: number, text: string) =>
    ({ estimate, interval: null, text, calculated: true }) as const
  if (id === 'RD') {
    const pair = printedPair(contrast, 'binary', 'percent')
    return pair && calculated((pair.one - pair.other) / 100, pair.apart)
  }
  if (id === 'MD' && arm.result?.mean && versus.result?.mean) {
    const pair = printedPair(contrast, 'continuous', 'other')
    return pair && calculated(pair.one - pair.other, pair.apart)
  }
  const pair = id === 'IRR' && printedPair(contrast, 'rate', 'rate')
  if (!pair || !(pair.one > 0 && pair.other > 0)) return null
  const ratio = Math.log(pair.one / pair.other)
  return calculated(ratio, measures.IRR.show(ratio))
}

/** Both figures of a contrast, and their difference in the decimals of the finer. */
function printedPair({ arm, versus }: Contrast, kind: OutcomeKind, scale: Value['scale']) {
  const [one, other] = [valueOf(arm, kind), valueOf(versus, kind)]
  if (!isEstimable(one) || !isEstimable(other)) return null
  if (one.scale !== scale || other.scale !== scale) return null
  const digits = Math.max(...[one, other].map(({ text }) => decimalsIn(text)))
  const apart = minus(decimals(digits)(one.estimate - other.estimate))
  return { one: one.estimate, other: other.estimate, apart }
}
