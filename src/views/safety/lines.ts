import { absoluteDifference, type AbsoluteDifference } from '@/evidence/absoluteDifference'
import { countOf, type Count } from '@/evidence/counts'
import {
  effectText,
  measures,
  publishedEffect,
  publishedText,
  type MeasureId,
} from '@/evidence/measures'
import { pairOf, type ArmRow, type Contrast, type Panel } from '@/evidence/panels'
import { valueOf, type Value } from '@/evidence/values'
import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'
import type { OutcomeKind } from '@/trial/schema'

/** A ratio of an arm to the reference, on the log scale, or why there is none. */
export type Ratio = {
  readonly measure: MeasureId
  readonly text: string
  readonly estimate: number
  readonly interval: Interval | null
  readonly published: boolean
  readonly derived: boolean
}

/** The non-inferiority margin of a contrast, and whether its whole interval lies below. */
export type Margin = {
  readonly text: string
  readonly at: number
  readonly shown: boolean
  readonly ratio: Ratio
}

/** One arm of one event: how often it happened, and how that stands to the reference. */
export type Line = {
  readonly row: ArmRow
  readonly count: Count | NotEstimable
  readonly value: Value | NotEstimable
  readonly isReference: boolean
  /** Absent for the reference itself, and where there is none. */
  readonly against: Against | null
}
export type Against = {
  readonly contrast: Contrast
  readonly ratio: Ratio | NotEstimable
  readonly difference: AbsoluteDifference | NotEstimable
  readonly margin: Margin | null
}

export type Asks = {
  /** The arm chosen as reference; empty: the control. */
  readonly reference: string
  readonly doses: 'combined' | 'each'
  readonly ratio: 'RR' | 'OR'
}

/** The arms of a panel, each patient once, the reference last. */
export function linesOf(whole: Panel, asks: Asks): readonly Line[] {
  const panel = isPart(whole) ? withoutStandIns(whole) : whole
  const { kind } = panel.outcome
  const versus = referenceOf(panel, asks.reference)
  const arms = onceEach(panel, versus, asks.doses)
  const others = arms.filter((row) => row !== versus)
  const unpaired = !asks.reference && placebosOf(panel).length > 1
  const line = (row: ArmRow): Line => ({
    row,
    count: countOf(row.result, row.arm),
    value: shownValue(row, kind),
    isReference: row === versus,
    against: row === versus ? null : againstOf(panel, row, versus, { ...asks, unpaired }),
  })
  return [...others, ...(versus ? [versus] : [])].map(line)
}

const partial = new Set(['subgroup', 'post-hoc', 'exploratory'])
/** A part of its trial: some of its patients, or of its time. */
export const isPart = ({ outcome }: Panel) => partial.has(outcome.role)

/** All who were randomised are no stand-in for the number analysed of a part. */
function withoutStandIns(panel: Panel): Panel {
  const arms = panel.arms.map((row): ArmRow => {
    const { n: _, ...arm } = row.arm
    return { ...row, arm }
  })
  return { ...panel, arms, contrasts: [] }
}

/** A rate where there is one, else the share of patients. */
function shownValue(row: ArmRow, kind: OutcomeKind): Value | NotEstimable {
  if (kind === 'binary') return valueOf(row, kind)
  const rate = valueOf(row, 'rate')
  if (isEstimable(rate) && rate.scale === 'rate') return rate
  const share = valueOf(row, 'time-to-event')
  return isEstimable(share) ? share : rate
}

/** The arm asked for where this panel has it; else its control, placebo before others. */
export function referenceOf(panel: Panel, asked: string): ArmRow | undefined {
  if (asked) return panel.arms.find(({ arm }) => arm.id === asked)
  const controls = panel.arms.filter(({ arm }) => arm.role !== 'experimental' && !arm.switched)
  const reported = controls.filter(({ result }) => result)
  const known = reported.length ? reported : controls
  return known.find(({ arm }) => arm.role === 'placebo') ?? known[0]
}

const placebosOf = ({ arms }: Panel) =>
  arms.filter(({ arm, result }) => arm.role === 'placebo' && !arm.switched && result)

/** Combined arms or their parts, never both: the ones asked for, where this panel reports them. */
function onceEach(
  { arms, outcome }: Panel,
  versus: ArmRow | undefined,
  doses: Asks['doses'],
): readonly ArmRow[] {
  const stated = new Set(outcome.published.map(({ arm }) => arm))
  const known = ({ arm, result }: ArmRow) =>
    result !== undefined || (outcome.kind !== 'binary' && stated.has(arm.id))
  const dropped = new Set<string>()
  for (const whole of arms) {
    const parts = arms.filter(({ arm }) => whole.arm.pools?.includes(arm.id))
    if (!parts.length) continue
    const asParts =
      versus !== whole &&
      (parts.some((row) => row === versus) ||
        !known(whole) ||
        (doses === 'each' && parts.some(({ result }) => result)))
    for (const { arm } of asParts ? [whole] : parts) dropped.add(arm.id)
  }
  return arms.filter(({ arm }) => !dropped.has(arm.id))
}

function againstOf(
  panel: Panel,
  row: ArmRow,
  versus: ArmRow | undefined,
  { ratio, unpaired, reference }: Asks & { unpaired: boolean },
): Against | null {
  if (!versus) {
    if (!reference) return null
    const missing = notEstimable('the reference arm is not reported for this event')
    const contrast = { key: row.key, arm: row, versus: row, published: [] }
    return { contrast, ratio: missing, difference: missing, margin: null }
  }
  const contrast = pairOf(panel, row, versus)
  const refusal = row.arm.switched
    ? notEstimable('this placebo group had moved to the drug')
    : unpaired && !contrast.published.length
      ? notEstimable('several placebo groups that the sources do not pair')
      : null
  if (refusal) return { contrast, ratio: refusal, difference: refusal, margin: null }
  const found = ratioOf(contrast, panel.outcome.kind === 'binary' ? ratio : null)
  return {
    contrast,
    ratio: found,
    difference: absoluteDifference(row, versus, panel.outcome.kind),
    margin: marginOf(contrast),
  }
}

/** A hazard ratio as published, else a rate ratio; for shares of patients first the ratio asked for. */
function ratioOf(contrast: Contrast, share: 'RR' | 'OR' | null): Ratio | NotEstimable {
  const order = share ? ([share, 'HR', 'RR', 'OR'] as const) : (['HR', 'IRR', 'RR'] as const)
  const tried = order.map((measure) => oneRatio(contrast, measure))
  return tried.find(isEstimable) ?? tried[share ? 0 : 1] ?? notEstimable('not reported')
}

function oneRatio(contrast: Contrast, measure: MeasureId): Ratio | NotEstimable {
  const stated = publishedEffect(contrast, measure)
  if (isEstimable(stated)) {
    const { estimate, low, high } = stated
    const bounded = Number.isFinite(low) && Number.isFinite(high)
    return {
      measure,
      text: publishedText(stated.stated),
      estimate,
      interval: bounded ? { estimate, low, high } : null,
      published: true,
      derived: false,
    }
  }
  const found = measures[measure].recompute(contrast.arm, contrast.versus)
  if (!isEstimable(found)) return found
  const { estimate, low, high, derived } = found
  const interval = { estimate, low, high }
  return {
    measure,
    text: effectText(measure, found),
    estimate,
    interval,
    published: false,
    derived,
  }
}

export function marginOf(contrast: Contrast): Margin | null {
  for (const { margin, measure, ci95 } of contrast.published) {
    if (!margin || !ci95 || measure === 'p-only') continue
    const ratio = oneRatio(contrast, measure)
    if (!isEstimable(ratio)) continue
    const shown = Number(ci95[1]) < Number(margin)
    return { text: margin, at: measures[measure].read(margin), shown, ratio }
  }
  return null
}
