import { apart, comparisons } from '@/evidence/comparison'
import { contrastEffect, type EnteringEffect } from '@/evidence/contrastEffects'
import { ofMedians } from '@/evidence/effectName'
import {
  effectText,
  isMeasureId,
  measures,
  measuresFor,
  publishedText,
  type Recomputed,
} from '@/evidence/measures'
import type { Contrast, Panel } from '@/evidence/panels'
import { defaultSynthesis } from '@/evidence/synthesisSettings'
import { isEstimable, notEstimable, type NotEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Published } from '@/trial/schema'
import { outcomeFacts, outcomeSources } from './outcomeColumns'
import { columnsOf, numberIn, yesOrNo, type Columns } from './table'

/** One effect of one contrast: what is published of it, and what its arms give. */
export type EffectRow = {
  readonly panel: Panel
  readonly contrast: Contrast
  readonly measure: Published['measure']
  readonly stated: Published | undefined
  readonly recomputed: Recomputed | NotEstimable
  /** As it would enter a synthesis with the usual settings: recomputed, else published. */
  readonly entering: EnteringEffect | NotEstimable
  readonly enters: 'recomputed' | 'published' | 'missing'
}

/** Every published effect, and every one that can be recomputed. */
export const effectRows = (panels: readonly Panel[]): readonly EffectRow[] =>
  panels.flatMap((panel) =>
    comparisons(panel).flatMap(({ contrast }) => [
      ...contrast.published.map((stated) => effectRow(panel, contrast, stated.measure, stated)),
      ...measuresFor(panel.outcome.kind)
        .filter((id) => !contrast.published.some(({ measure }) => measure === id))
        .map((id) => effectRow(panel, contrast, id, undefined))
        .filter(({ recomputed }) => isEstimable(recomputed)),
    ]),
  )

function effectRow(
  panel: Panel,
  contrast: Contrast,
  measure: Published['measure'],
  stated: Published | undefined,
): EffectRow {
  const about = { panel, contrast, measure, stated }
  if (!isMeasureId(measure)) {
    const none = notEstimable('only a P value is published')
    return { ...about, recomputed: none, entering: none, enters: 'missing' }
  }
  const recomputed = measures[measure].recompute(contrast.arm, contrast.versus)
  const own = contrastEffect(contrast, { ...defaultSynthesis, measure })
  const published = contrastEffect(
    { ...contrast, published: stated ? [stated] : [] },
    { ...defaultSynthesis, measure, values: 'published' },
  )
  if (isEstimable(own)) return { ...about, recomputed, entering: own, enters: 'recomputed' }
  return {
    ...about,
    recomputed,
    entering: isEstimable(published) ? published : own,
    enters: isEstimable(published) ? 'published' : 'missing',
  }
}

const panelOf = ({ panel }: EffectRow) => panel

export const effectColumns = (evidence: Evidence): Columns<EffectRow> => [
  {
    id: 'key',
    about:
      'Key of the contrast: trial.outcome.arm~control. The app opens its sources with ?source=key.',
    of: ({ contrast }) => contrast.key,
  },
  ...columnsOf(outcomeFacts(evidence), panelOf),
  { id: 'arm', about: 'Arm id.', of: ({ contrast }) => contrast.arm.arm.id },
  { id: 'arm_label', about: 'The arm in words.', of: ({ contrast }) => contrast.arm.arm.label },
  { id: 'versus', about: 'Id of the control arm.', of: ({ contrast }) => contrast.versus.arm.id },
  {
    id: 'versus_label',
    about: 'The control arm in words.',
    of: ({ contrast }) => contrast.versus.arm.label,
  },
  {
    id: 'measure',
    about:
      'RD risk difference in percentage points, RR risk ratio, OR odds ratio, HR hazard ratio, IRR rate ratio, MD mean difference; difference of medians, as published; p-only: no effect is published, only its P value.',
    of: ({ measure, contrast }) =>
      measure === 'MD' && ofMedians(contrast) ? 'difference of medians' : measure,
  },
  ...published,
  ...recomputed,
  ...entering,
  ...columnsOf(outcomeSources, panelOf),
]

const published: Columns<EffectRow> = [
  {
    id: 'published_text',
    about: 'The effect as published, in the digits of the source.',
    of: ({ stated }) => (stated?.estimate ? publishedText(stated) : 'not reported'),
  },
  {
    id: 'published_estimate_text',
    about: 'Its estimate in the digits of the source.',
    of: ({ stated }) => stated?.estimate,
  },
  {
    id: 'published_estimate',
    about: 'Its estimate as a number, in the units of the measure.',
    of: ({ stated }) => numberIn(stated?.estimate),
  },
  {
    id: 'published_low95',
    about: 'Its lower 95% limit.',
    of: ({ stated }) => numberIn(stated?.ci95?.[0]),
  },
  {
    id: 'published_high95',
    about: 'Its upper 95% limit.',
    of: ({ stated }) => numberIn(stated?.ci95?.[1]),
  },
  {
    id: 'published_p',
    about: 'Its P value as printed; NS where the source says only that.',
    of: ({ stated }) => stated?.p,
  },
  {
    id: 'published_note',
    about: 'What is known of how it was computed, and why plain arithmetic may give another.',
    of: ({ stated }) => [stated?.note, stated?.differs].filter(Boolean).join(' | '),
  },
]

/** From the analysis scale to the units of the measure, unrounded. */
function natural({ measure }: EffectRow, x: number): number | null {
  if (!isMeasureId(measure)) return null
  return measures[measure].ratio ? Math.exp(x) : measure === 'RD' ? 100 * x : x
}

const recomputed: Columns<EffectRow> = [
  {
    id: 'calculated_text',
    about: 'The effect computed here from what the arms reported, or why it cannot be.',
    of: ({ recomputed: found, measure }) =>
      isEstimable(found) && isMeasureId(measure)
        ? effectText(measure, found)
        : isEstimable(found)
          ? null
          : found.notEstimable,
  },
  {
    id: 'calculated_estimate',
    about: 'Its estimate, unrounded, in the units of the measure.',
    of: (row) => (isEstimable(row.recomputed) ? natural(row, row.recomputed.estimate) : null),
  },
  {
    id: 'calculated_low95',
    about: 'Its lower 95% limit (Miettinen–Nurminen for RD, else Wald on the analysis scale).',
    of: (row) => (isEstimable(row.recomputed) ? natural(row, row.recomputed.low) : null),
  },
  {
    id: 'calculated_high95',
    about: 'Its upper 95% limit.',
    of: (row) => (isEstimable(row.recomputed) ? natural(row, row.recomputed.high) : null),
  },
  {
    id: 'calculated_from_derived',
    about: 'yes: it rests on a count derived from a percentage, or on a stand-in denominator (≈).',
    of: ({ recomputed: found }) => (isEstimable(found) ? yesOrNo(found.derived) : null),
  },
  {
    id: 'calculated_lowest',
    about: 'The lowest estimate over all counts that the reported rounding allows.',
    of: (row) => (isEstimable(row.recomputed) ? natural(row, row.recomputed.moves[0]) : null),
  },
  {
    id: 'calculated_highest',
    about: 'The highest estimate over all counts that the reported rounding allows.',
    of: (row) => (isEstimable(row.recomputed) ? natural(row, row.recomputed.moves[1]) : null),
  },
  {
    id: 'published_against_calculated',
    about: 'How far the published and the calculated effect are from each other, in words.',
    of: ({ stated, recomputed: found, measure }) =>
      stated?.estimate && isMeasureId(measure) && isEstimable(found)
        ? apart({ estimate: stated.estimate, ci95: stated.ci95 }, measure, found).words
        : null,
  },
]

const entering: Columns<EffectRow> = [
  {
    id: 'analysis_estimate',
    about:
      'The effect on the scale on which results are pooled: natural logarithm for ratios, a share (not points) for RD.',
    of: ({ entering: found }) => (isEstimable(found) ? found.estimate : null),
  },
  {
    id: 'analysis_se',
    about: 'Its standard error on that scale.',
    of: ({ entering: found }) => (isEstimable(found) ? found.se : null),
  },
  {
    id: 'analysis_control_variance',
    about:
      'The part of its variance that its control brings: the covariance with any other arm set against the same control.',
    of: ({ entering: found }) => (isEstimable(found) ? found.shared : null),
  },
  {
    id: 'analysis_corrected',
    about: 'yes: ½ was added to the cells of its arms, one of which was empty.',
    of: ({ entering: found }) => (isEstimable(found) ? yesOrNo(found.corrected) : null),
  },
  {
    id: 'analysis_from',
    about: 'recomputed, published (its standard error is read from the 95% interval) or missing.',
    of: ({ enters }) => enters,
  },
  {
    id: 'analysis_missing',
    about: 'Why it cannot be pooled.',
    of: ({ entering: found }) => (isEstimable(found) ? null : found.notEstimable),
  },
]
