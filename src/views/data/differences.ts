import { apart, type Apart } from '@/evidence/comparison'
import { effectName } from '@/evidence/effectName'
import { effectText, isMeasureId, measures, publishedText } from '@/evidence/measures'
import type { Contrast, Panel } from '@/evidence/panels'
import { isEstimable } from '@/stats/effect'

/** A published effect and what the arms give by plain arithmetic, where these are not the same. */
export type Difference = {
  readonly key: string
  readonly panel: Panel
  readonly contrast: Contrast
  readonly measure: string
  readonly published: string
  readonly recomputed: string
  readonly apart: Apart
  /** As far as the sources say. */
  readonly why: string
}

/** Every published effect that the arms' own figures do not give, trial by trial. */
export const differences = (panels: readonly Panel[]): readonly Difference[] =>
  panels.flatMap((panel) =>
    panel.contrasts.flatMap((contrast) =>
      contrast.published.flatMap((stated): Difference[] => {
        const { measure, estimate, ci95, differs } = stated
        if (!estimate || !isMeasureId(measure)) return []
        const recomputed = measures[measure].recompute(contrast.arm, contrast.versus)
        if (!isEstimable(recomputed)) return []
        const distance = apart({ estimate, ci95 }, measure, recomputed)
        if (distance.same && !differs) return []
        return [
          {
            key: `${contrast.key} ${measure} ${estimate}`,
            panel,
            contrast,
            measure: [effectName(measure, [contrast]).label, measures[measure].unit]
              .filter(Boolean)
              .join(', '),
            published: publishedText(stated),
            recomputed: effectText(measure, recomputed),
            apart: distance,
            why: differs ?? 'No reason is recorded.',
          },
        ]
      }),
    ),
  )
