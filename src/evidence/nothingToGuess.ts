import { isEstimable } from '@/stats/effect'
import { commonMeasure } from './commonMeasure'
import type { FoundSource } from './findSource'
import { heldApart } from './heldApart'
import { measures, measuresFor } from './measures'
import type { ArmRow, Contrast, Panel } from './panels'
import { valueOf } from './values'

/** Why a figure cannot be asked of anybody, in words; null where it can. */
export function nothingToGuess(found: FoundSource): string | null {
  const { panel } = found
  if (found.kind === 'arm') {
    const known =
      isEstimable(valueOf(found.row, panel.outcome.kind)) || effectsOf(panel, found.row).length > 0
    return known ? null : nothing('the sources state no figure here')
  }
  const { arm, versus, published } = found.contrast
  if (canBeDrawn(found.contrast, panel)) return null
  const apart = heldApart(arm, versus)
  if (apart) return nothing(apart.notEstimable)
  if (published.some(({ p }) => p)) return nothing('the sources state a P value, but no effect')
  const [usual = 'RD'] = measuresFor(panel.outcome.kind)
  const again = measures[usual].recompute(arm, versus)
  return nothing(isEstimable(again) ? 'the sources state no effect here' : again.notEstimable)
}

const nothing = (why: string) => `There is nothing to guess: ${why}.`

/** The effects of an arm that can be drawn, with an interval or without. */
export const effectsOf = (panel: Panel, { arm }: ArmRow): readonly Contrast[] =>
  panel.contrasts.filter(
    (contrast) =>
      [contrast.arm.arm, contrast.versus.arm].includes(arm) && canBeDrawn(contrast, panel),
  )

const canBeDrawn = (contrast: Contrast, { outcome }: Panel) =>
  commonMeasure([contrast], outcome.kind, '', true) !== undefined
