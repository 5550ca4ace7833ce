import { countFigures } from '@/evidence/countText'
import { countOf } from '@/evidence/counts'
import { groupsBy } from '@/evidence/groupsBy'
import { measures, publishedEffect } from '@/evidence/measures'
import type { ArmRow, Contrast, Panel } from '@/evidence/panels'
import { peoplePer, type PeoplePer, type Per } from '@/evidence/perPeople'
import { roleRank } from '@/evidence/roleRank'
import { contrastOf, type Pair } from '@/evidence/weighable'
import { isEstimable, notEstimable, type Interval, type NotEstimable } from '@/stats/effect'

/** Benefits, events of the disease that the treatment should prevent, and harms. */
export type SectionId = 'benefit' | 'prevented' | 'harm'

export type BalanceRow = {
  /** The contrast's. */
  readonly key: string
  readonly panel: Panel
  readonly contrast: Contrast
  readonly section: SectionId
  /** As short as it can be and still be told from the others. */
  readonly name: string
  readonly treated: PeoplePer
  readonly control: PeoplePer
  readonly difference: Difference
  /** "≈56 of 105 and 70 of 104": the people behind the shares, control and treated. */
  readonly counts: string
  /** Whom it counts, where that is not nearly everybody in these arms. */
  readonly others: string | null
}

/** Treated minus control, 0 to 1. */
export type Difference = {
  readonly estimate: number
  readonly digits: number
  readonly interval: Interval | NotEstimable
  /** Whose interval it is. */
  readonly by: 'counts' | 'source'
  /** It rests on derived counts or on a stand-in denominator. */
  readonly derived: boolean
}

export type Section = { readonly id: SectionId; readonly rows: readonly BalanceRow[] }

/** What a pair has at one time point, benefits first. */
export function balanceSections(
  panels: readonly Panel[],
  pair: Pair,
  per: Per,
): readonly Section[] {
  const labels = groupsBy(panels, ({ endpoint }) => endpoint.label)
  const rows = panels.flatMap((panel) => {
    const contrast = contrastOf(panel, pair)
    if (!contrast) return []
    const { label } = panel.endpoint
    const alone = labels.get(label)?.length === 1
    return balanceRow(panel, contrast, alone ? label : panel.outcome.label, per) ?? []
  })
  const sections = groupsBy(rows, ({ section }) => section)
  return sectionIds.flatMap((id) => {
    const own = sections.get(id)
    return own ? { id, rows: own.toSorted((a, b) => weight(a) - weight(b)) } : []
  })
}

const sectionIds = ['benefit', 'prevented', 'harm'] as const

function balanceRow(
  panel: Panel,
  contrast: Contrast,
  name: string,
  per: Per,
): BalanceRow | undefined {
  const { kind } = panel.outcome
  const { arm, versus } = contrast
  const [treated, control] = [peoplePer(arm, kind, per), peoplePer(versus, kind, per)]
  if (!isEstimable(treated) || !isEstimable(control)) return undefined
  return {
    key: contrast.key,
    panel,
    contrast,
    section: sectionOf(panel),
    name,
    treated,
    control,
    difference: differenceOf(contrast, treated, control, per),
    counts: countWords(versus, arm),
    others: [arm, versus].some(isPart)
      ? (panel.outcome.analysisSet ?? 'a number of people other than these arms had')
      : null,
  }
}

function differenceOf(
  contrast: Contrast,
  treated: PeoplePer,
  control: PeoplePer,
  per: Per,
): Difference {
  const plain = treated.digits + control.digits === 0
  const at = (estimate: number) => digitsOf(estimate, per, plain)
  const recomputed = measures.RD.recompute(contrast.arm, contrast.versus)
  if (isEstimable(recomputed)) {
    const { estimate, low, high, derived } = recomputed
    // A rounded percentage may lie a hair outside the interval of its own counts.
    const interval = { estimate, low: Math.min(low, estimate), high: Math.max(high, estimate) }
    return { estimate, digits: at(estimate), interval, by: 'counts', derived }
  }
  const stated = publishedEffect(contrast, 'RD')
  const found = isEstimable(stated) && Number.isFinite(stated.low)
  const estimate = found ? stated.estimate : treated.share - control.share
  return {
    estimate,
    digits: at(estimate),
    interval: found ? stated : notEstimable(recomputed.notEstimable),
    by: found ? 'source' : 'counts',
    derived: false,
  }
}

/** Whole people of a thousand; of a hundred a decimal, unless all is whole. */
const digitsOf = (difference: number, per: Per, plain: boolean) =>
  per === 1000 || (plain && Math.abs(100 * difference - Math.round(100 * difference)) < 1e-9)
    ? 0
    : 1

function sectionOf({ endpoint: { domain, direction } }: Panel): SectionId {
  if (domain === 'safety') return 'harm'
  return direction === 'higher-better' ? 'benefit' : 'prevented'
}

/** Whether one event more is good news. */
export const moreIsGood = (section: SectionId) => section === 'benefit'

function countWords(versus: ArmRow, arm: ArmRow): string {
  const [control, treated] = [countOf(versus.result, versus.arm), countOf(arm.result, arm.arm)]
  if (!isEstimable(control)) return control.notEstimable
  if (!isEstimable(treated)) return treated.notEstimable
  const [before, after] = [countFigures(control), countFigures(treated)]
  return before.n === after.n
    ? `${before.events} and ${after.events} of ${after.n}`
    : `${before.events} of ${before.n} and ${after.events} of ${after.n}`
}

/** More than a twentieth fewer or more people than are in the arm. */
const isPart = ({ result, arm }: ArmRow) =>
  result?.n !== undefined && arm.n !== undefined && Math.abs(result.n / arm.n - 1) > 0.05

/** What the trial was for comes first; among harms, what is gravest. */
function weight({ panel: { outcome }, section }: BalanceRow): number {
  if (section !== 'harm') return roleRank(outcome)
  const at = grave.findIndex((word) => outcome.endpoint.startsWith(word))
  return at === -1 ? grave.length : at
}

const grave =
  'death serious-adverse-event serious-infection fatal-infection mace mi-or-stroke nonfatal-stroke vte pulmonary-embolism thromboembolism malignancy serious-malignancy lung-cancer lymphoma breast-cancer nmsc tuberculosis opportunistic-infection pneumonia herpes-zoster discontinuation-due-to-ae study-withdrawal treatment-discontinuation'.split(
    ' ',
  )
