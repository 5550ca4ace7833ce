import {
  allEstimable,
  effect,
  isEstimable,
  notEstimable,
  type Effect,
  type NotEstimable,
} from '@/stats/effect'
import { effectFromInterval } from '@/stats/effectFromInterval'
import { armFigure, type ArmFigure } from './armFigure'
import { ofMedians } from './effectName'
import { heldApart } from './heldApart'
import { measures, publishedEffect } from './measures'
import type { Contrast } from './panels'
import { addsCounts, type SynthesisSettings } from './synthesisSettings'

/** An effect as it enters a synthesis. */
export type EnteringEffect = Effect & {
  /** The arm it is set against, and that arm's part of the variance where it is known. */
  readonly control: string
  readonly shared: number | undefined
  readonly derived: boolean
  /** ½ was added to the cells of its trial. */
  readonly corrected: boolean
}

/** Whether a contrast alone has the figures it takes, and if not why. */
export function figuresOf(
  contrast: Contrast,
  { measure, values }: SynthesisSettings,
): { readonly ok: true } | NotEstimable {
  if (values === 'published') {
    const stated = statedEffect(contrast, measure)
    return isEstimable(stated) ? { ok: true } : stated
  }
  const figures = pairOf(contrast, measure)
  return isEstimable(figures) ? { ok: true } : figures
}

/**
 * The effects of one trial's contrasts, as they enter together: ½ is added to all arms of a trial or
 * to none, so that its contrasts agree on their control.
 */
export function contrastEffects(
  contrasts: readonly Contrast[],
  settings: SynthesisSettings,
): readonly EnteringEffect[] | NotEstimable {
  const { measure, values } = settings
  if (values === 'published')
    return allEstimable(contrasts.map((one) => publishedEntering(one, measure)))
  const pairs = allEstimable(contrasts.map((contrast) => pairOf(contrast, measure)))
  if (!isEstimable(pairs)) return pairs
  const added = correctionOf(pairs, settings)
  if (typeof added !== 'number') return added
  return allEstimable(
    pairs.map(({ treated, control, contrast }) => {
      const [one, other] = [treated.plus(added), control.plus(added)]
      const found = effect(one.estimate - other.estimate, Math.sqrt(one.variance + other.variance))
      return entering(found, contrast, {
        shared: other.variance,
        derived: treated.derived || control.derived,
        corrected: added > 0,
      })
    }),
  )
}

/** A contrast by itself, as it would enter alone. */
export function contrastEffect(
  contrast: Contrast,
  settings: SynthesisSettings,
): EnteringEffect | NotEstimable {
  const found = contrastEffects([contrast], settings)
  if (!isEstimable(found)) return found
  return found[0] ?? notEstimable('not reported')
}

type Pair = {
  readonly contrast: Contrast
  readonly treated: ArmFigure
  readonly control: ArmFigure
}

function pairOf(contrast: Contrast, measure: SynthesisSettings['measure']): Pair | NotEstimable {
  if (measure === 'HR') return measures.HR.recompute()
  const apart = heldApart(contrast.arm, contrast.versus)
  if (apart) return apart
  const treated = armFigure(contrast.arm, measure)
  if (!isEstimable(treated)) return treated
  const control = armFigure(contrast.versus, measure)
  return isEstimable(control) ? { contrast, treated, control } : control
}

/** What is added to each cell of these arms, or why nothing can be. */
function correctionOf(pairs: readonly Pair[], settings: SynthesisSettings): number | NotEstimable {
  const { measure } = settings
  const correction = addsCounts(settings) ? 'empty' : settings.correction
  const figures = pairs.flatMap(({ treated, control }) => [treated, control])
  const empty = figures.some(({ none, all }) => none || all)
  if (measure === 'RD') {
    const flat = figures.map((figure) => figure.plus(0).variance === 0)
    const needed = pairs.length > 1 ? flat.some(Boolean) : flat.every(Boolean)
    if (needed && correction === 'none') return notEstimable(emptyCell)
    return needed ? 0.5 : 0
  }
  if (correction !== 'empty-keep-double-zero') {
    if (figures.every(({ none }) => none)) return notEstimable('no event in either arm')
    if (figures.every(({ all }) => all)) return notEstimable('every participant had the event')
  }
  if (correction === 'all') return measure === 'MD' ? 0 : 0.5
  if (empty && correction === 'none') return notEstimable(emptyCell)
  return empty ? 0.5 : 0
}

const emptyCell = 'an empty cell, and no correction for it is chosen'

function publishedEntering(
  contrast: Contrast,
  measure: SynthesisSettings['measure'],
): EnteringEffect | NotEstimable {
  const control = armFigure(contrast.versus, measure)
  const unknown = !isEstimable(control) || control.none || control.all
  return entering(statedEffect(contrast, measure), contrast, {
    shared: unknown ? undefined : control.plus(0).variance,
    derived: false,
    corrected: false,
  })
}

function statedEffect(
  contrast: Contrast,
  measure: SynthesisSettings['measure'],
): Effect | NotEstimable {
  const stated = publishedEffect(contrast, measure)
  if (!isEstimable(stated)) return stated
  if (measure === 'MD' && ofMedians(contrast))
    return notEstimable('a difference of medians is not pooled as one of means')
  if (Number.isNaN(stated.low)) return notEstimable('published without an interval')
  return effectFromInterval(stated.estimate, stated.low, stated.high)
}

function entering(
  found: Effect | NotEstimable,
  { versus }: Contrast,
  about: Pick<EnteringEffect, 'shared' | 'derived' | 'corrected'>,
): EnteringEffect | NotEstimable {
  return isEstimable(found) ? { ...found, control: versus.arm.id, ...about } : found
}
