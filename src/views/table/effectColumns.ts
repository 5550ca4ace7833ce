import type { Comparison } from '@/evidence/comparison'
import { effectName } from '@/evidence/effectName'
import { measureIds, measures, type MeasureId } from '@/evidence/measures'
import type { Contrast } from '@/evidence/panels'
import { grouped, midSentence, range } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Cell, Column } from './column'
import { againstIn } from './rows'

export const effect: Column = {
  id: 'effect',
  label: 'Effect versus control',
  width: 216,
  slim: 208,
  cell: (row) => {
    const against = againstIn(row)
    if (!against.comparison) return { text: against.words, missing: true, because: against.reason }
    const { comparison, usual } = against
    const shown = comparison.stated.length ? publishedCell(comparison) : recomputedCell(comparison)
    if (usual) return shown
    const { label } = comparison.contrast.versus.arm
    return {
      ...shown,
      after: [shown.after, `versus ${midSentence(label)}`].filter(Boolean).join(' '),
    }
  },
  sortBy: (row) => {
    const { comparison } = againstIn(row)
    return comparison ? estimateOf(comparison) : undefined
  },
  within: (row) => {
    const { comparison } = againstIn(row)
    return comparison ? measureIds.indexOf(measureOf(comparison)) : measureIds.length
  },
  falls: true,
}
export const published: Column = {
  id: 'published',
  label: 'Published effect',
  width: 210,
  slim: 180,
  cell: ({ comparison }) =>
    comparison?.stated.length ? publishedCell(comparison) : { text: 'not reported', missing: true },
  sortBy: ({ comparison }) => {
    const [stated] = comparison?.stated ?? []
    return stated && measures[stated.measure].read(stated.estimate)
  },
  within: ({ comparison }) => measureIds.indexOf(comparison?.stated[0]?.measure ?? 'MD'),
  falls: true,
}
export const recomputed: Column = {
  id: 'recomputed',
  label: 'Recomputed effect',
  width: 222,
  slim: 208,
  cell: ({ comparison }) =>
    comparison ? recomputedCell(comparison) : { text: 'not estimable', missing: true },
  sortBy: ({ comparison }) =>
    comparison && isEstimable(comparison.recomputed) ? comparison.recomputed.estimate : undefined,
  within: ({ comparison }) => measureIds.indexOf(comparison?.measure ?? 'MD'),
  falls: true,
}
/** The first effect its sources state, in their own digits. */
function publishedCell({ stated: [first], contrast: pair }: Comparison): Cell {
  if (!first) return { text: 'not reported', missing: true }
  const { measure, estimate, ci95, unit } = first
  const after = ci95 ? `(${range(grouped(ci95[0]), grouped(ci95[1]))})` : '(no interval)'
  const text = effectWords(pair, measure, grouped(estimate))
  return {
    text,
    after,
    source: pair.key,
    ...(measure === 'MD' && unit ? { because: unit } : {}),
  }
}

function recomputedCell({ measure, recomputed: at, contrast: pair }: Comparison): Cell {
  if (!isEstimable(at)) return { text: 'not estimable', missing: true, because: at.notEstimable }
  const { show } = measures[measure]
  const after = `(${range(show(at.low), show(at.high))})`
  const text = effectWords(pair, measure, show(at.estimate))
  return { text, after, source: pair.key, calculated: true }
}

/** "+17.1 pts", "OR 1.57", "MD −0.31". */
function effectWords(pair: Contrast, id: MeasureId, figure: string): string {
  const { short } = effectName(id, [pair])
  if (measures[id].ratio) return `${short} ${figure}`
  const signed = /^[\d,.]*[1-9]/.test(figure) ? `+${figure}` : figure
  return id === 'RD' ? `${signed} pts` : `${short} ${signed}`
}

const measureOf = ({ stated: [first], measure }: Comparison) => first?.measure ?? measure

function estimateOf({ stated: [first], recomputed: at }: Comparison): number | undefined {
  if (first) return measures[first.measure].read(first.estimate)
  return isEstimable(at) ? at.estimate : undefined
}
