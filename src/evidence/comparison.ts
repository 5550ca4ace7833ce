import { isEstimable, type NotEstimable } from '@/stats/effect'
import type { OutcomeKind, Published } from '@/trial/schema'
import { isMeasureId, measures, type MeasureId, type Recomputed } from './measures'
import type { Contrast, Panel } from './panels'
import { decimalsIn } from './words'

/** A contrast as published beside the same contrast recomputed from what the arms reported. */
export type Comparison = {
  readonly contrast: Contrast
  /** Effects the sources state. */
  readonly stated: readonly (Published & {
    readonly measure: MeasureId
    readonly estimate: string
  })[]
  readonly p: string | undefined
  /** What is recomputed: the published measure where that can be done. */
  readonly measure: MeasureId
  readonly recomputed: Recomputed | NotEstimable
  /** How far the recomputed effect is from the published one of the same measure, in words. */
  readonly apart: Apart | null
}

export type Apart = { readonly same: boolean; readonly words: string }

/**
 * One measure of a contrast: the published one where the counts give it too, else the plainest for
 * its kind of result.
 */
export function compare(contrast: Contrast, kind: OutcomeKind): Comparison {
  const { arm, versus, published } = contrast
  const stated = published.flatMap((effect) => {
    const { measure, estimate } = effect
    return isMeasureId(measure) && estimate ? [{ ...effect, measure, estimate }] : []
  })
  const candidates = [...new Set([...stated.map((effect) => effect.measure), ...plainest[kind]])]
  const tried = candidates.map((id) => ({ id, at: measures[id].recompute(arm, versus) }))
  const measure = tried.find(({ at }) => isEstimable(at))?.id ?? plainest[kind][0] ?? 'RD'
  const recomputed = measures[measure].recompute(arm, versus)
  const same = stated.find((effect) => effect.measure === measure)
  return {
    contrast,
    stated,
    p: published.find(({ p }) => p)?.p,
    measure,
    recomputed,
    apart: same && isEstimable(recomputed) ? apart(same, measure, recomputed) : null,
  }
}

/**
 * The comparisons of a panel worth a reader's time: all that are published, and those that can be
 * recomputed; of each arm those with placebo first, those with other doses last.
 */
export function comparisons({ outcome, contrasts }: Panel): readonly Comparison[] {
  return contrasts
    .toSorted(placeboFirst)
    .map((contrast) => compare(contrast, outcome.kind))
    .filter(({ contrast, recomputed }) => contrast.published.length > 0 || isEstimable(recomputed))
}

/** Sorts the contrasts of each arm among themselves. */
export const placeboFirst = (a: Contrast, b: Contrast) =>
  a.arm === b.arm ? controlRank(a) - controlRank(b) : 0

const controlRank = ({ versus }: Contrast) =>
  ['placebo', 'active', 'experimental'].indexOf(versus.arm.role)

/**
 * Whether the recomputed effect is the published one to the digits given; else whether the rounding
 * of the percentages can explain it; else how much higher or lower it is. A published bound that is
 * rounded to no difference (OR 1.0) may lie on either side of it: nothing is said of such a one.
 */
export function apart(
  { estimate, ci95 }: { readonly estimate: string; readonly ci95?: Published['ci95'] },
  id: MeasureId,
  recomputed: Recomputed,
): Apart {
  const { read, show, ratio, unit } = measures[id]
  const half = 0.5 * 10 ** -decimalsIn(estimate) + 1e-9
  const at = (figure: number) => read(String(Math.max(figure, ratio ? 1e-9 : figure)))
  const [low, high] = [at(Number(estimate) - half), at(Number(estimate) + half)]
  const within = ([from, to]: readonly [number, number]) => from <= high && to >= low
  const split =
    ci95 &&
    !ci95.some((bound) => read(bound) === 0) &&
    excludesNone(read(ci95[0]), read(ci95[1])) !== excludesNone(recomputed.low, recomputed.high)
      ? '; one 95% interval allows for no difference, the other does not'
      : ''
  if (within([recomputed.estimate, recomputed.estimate]))
    return { same: !split, words: `the same to the digits given${split}` }
  if (within(recomputed.moves))
    return { same: !split, words: `the same within the rounding of the counts${split}` }
  const gap = recomputed.estimate - read(estimate)
  const words = ratio
    ? `${show(gap)} times the published ratio`
    : `${show(Math.abs(gap))}${unit ? ' points' : ''} ${gap > 0 ? 'above' : 'below'} the published`
  return { same: false, words: `${words}${split}` }
}

const excludesNone = (low: number, high: number) => low > 0 || high < 0

const plainest = {
  binary: ['RD'],
  'time-to-event': ['IRR', 'RD'],
  rate: ['IRR', 'RD'],
  continuous: ['MD'],
} as const satisfies Record<OutcomeKind, readonly MeasureId[]>
