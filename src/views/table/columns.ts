import type { Comparison } from '@/evidence/comparison'
import { effectName } from '@/evidence/effectName'
import { measureIds, measures, type MeasureId } from '@/evidence/measures'
import type { Contrast } from '@/evidence/panels'
import { figureAndUnit, intervalText } from '@/evidence/valueWords'
import { grouped, midSentence, minus, range, timeWords, weeksOf } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { confidenceWords } from '@/ui/confidenceWords'
import { againstIn, endpointWords, valueIn, type TableRow } from './rows'

/** What stands in a cell, in words. */
export type Cell = {
  readonly text: string
  /** Set when the text is a figure: what pressing it opens. */
  readonly source?: string
  readonly calculated?: boolean
  /** Follows the figure: its interval, or what it is measured against. */
  readonly after?: string
  /** The text stands in for a figure that is not there. */
  readonly missing?: boolean
  /** Why, or in which unit; also read out. */
  readonly because?: string
}

export type Column = {
  readonly id: string
  readonly label: string
  readonly width: number
  /** Its width in one list, where the columns that name the trial need room. */
  readonly slim?: number
  /** Figures stand at the right. */
  readonly end?: boolean
  /** Takes the room that is left. */
  readonly grows?: boolean
  readonly cell: (row: TableRow) => Cell
  readonly sortBy?: (row: TableRow) => string | number | undefined
  /** Figures of different kinds are sorted kind by kind: shares, then rates, then means. */
  readonly within?: (row: TableRow) => number
  /** The highest first, at the first press. */
  readonly falls?: boolean
}

const arm: Column = {
  id: 'arm',
  label: 'Arm',
  width: 200,
  slim: 170,
  cell: ({ agent, dose }) => (dose ? { text: agent, after: dose } : { text: agent }),
  sortBy: ({ agent, dose }) => `${agent} ${dose}`,
}
const contrast: Column = {
  ...arm,
  id: 'contrast',
  label: 'Contrast',
  width: 260,
  slim: 230,
  grows: true,
  cell: ({ agent, dose, versus }) => ({
    text: agent,
    after: [dose, `versus ${versus}`].filter(Boolean).join(' '),
  }),
}
const trial: Column = {
  id: 'trial',
  label: 'Trial',
  width: 150,
  slim: 118,
  cell: ({ panel }) => ({ text: panel.trial.name }),
  sortBy: ({ panel }) => panel.trial.name,
}
/** Its short name, and the long one to hear; a label that tells it from others stays whole. */
const endpoint: Column = {
  id: 'endpoint',
  label: 'Endpoint',
  width: 170,
  slim: 104,
  cell: ({ panel }) => {
    const { label, short } = panel.endpoint
    const words = endpointWords(panel)
    return words === label ? { text: short, because: label } : { text: words }
  },
  sortBy: ({ panel }) => endpointWords(panel),
}
const time: Column = {
  id: 'time',
  label: 'Time',
  width: 80,
  slim: 62,
  cell: ({ panel: { outcome } }) =>
    outcome.time ? { text: timeWords(outcome) } : { text: 'not stated', missing: true },
  sortBy: ({ panel }) => weeksOf(panel.outcome),
  falls: true,
}
const n: Column = {
  id: 'n',
  label: 'n',
  width: 60,
  slim: 56,
  end: true,
  cell: ({ arm: { result, arm: group }, key }) => {
    if (result?.n !== undefined) return { text: grouped(result.n), source: key }
    if (!result || group.n === undefined)
      return { text: 'n.r.', missing: true, because: 'not reported' }
    const because = 'number randomised; the number analysed is not reported'
    return { text: `≈ ${grouped(group.n)}`, source: key, because }
  },
  sortBy: ({ arm: { result, arm: group } }) => (result ? (result.n ?? group.n) : undefined),
  falls: true,
}
const result: Column = {
  id: 'result',
  label: 'Result',
  width: 118,
  slim: 90,
  end: true,
  cell: (row) => {
    const value = valueIn(row)
    if (!isEstimable(value)) return { text: value.notEstimable, missing: true }
    const [text, unit] = figureAndUnit(minus(value.text))
    return { text, ...(unit && { after: unit }), source: row.key, calculated: value.calculated }
  },
  sortBy: (row) => {
    const value = valueIn(row)
    return isEstimable(value) ? value.estimate : undefined
  },
  within: (row) => {
    const value = valueIn(row)
    return isEstimable(value) ? scales.indexOf(value.scale) : scales.length
  },
  falls: true,
}
const scales = ['percent', 'rate', 'other'] as const

export const interval: Column = {
  id: 'interval',
  label: '95% interval',
  width: 104,
  slim: 90,
  grows: true,
  cell: (row) => {
    const value = valueIn(row)
    if (!isEstimable(value)) return { text: 'not estimable', missing: true, because: 'no figure' }
    if (!isEstimable(value.interval))
      return { text: 'not estimable', missing: true, because: value.interval.notEstimable }
    const { calculated } = value.interval
    return { text: intervalText(row.arm, value), source: row.key, calculated }
  },
}
const effect: Column = {
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
const published: Column = {
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
const recomputed: Column = {
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
const p: Column = {
  id: 'p',
  label: 'P',
  width: 84,
  slim: 80,
  end: true,
  cell: (row) => {
    const { comparison } = againstIn(row)
    if (!comparison && row.arm.arm.role !== 'experimental')
      return { text: '–', missing: true, because: 'not applicable to a control' }
    if (!comparison?.p) return { text: 'not reported', missing: true }
    return { text: comparison.p.replace('<=', '≤'), source: comparison.contrast.key }
  },
  sortBy: (row) => {
    const stated = againstIn(row).comparison?.p ?? ''
    const [, sign, figure] = /^([<≤]?=?)(\d*\.?\d+)$/.exec(stated) ?? []
    return figure ? Number(figure) * (sign?.startsWith('<') ? 1 - 1e-9 : 1) : undefined
  },
}
const confidence: Column = {
  id: 'confidence',
  label: 'Sources',
  width: 60,
  slim: 58,
  end: true,
  cell: ({ panel: { outcome } }) => ({
    text: confidenceWords(outcome.confidence, outcome.sources.length),
  }),
  sortBy: ({ panel: { outcome } }) =>
    surest.indexOf(outcome.confidence) * 1000 + outcome.sources.length,
  falls: true,
}
const surest = ['conflict', 'single', 'confirmed'] as const

/** What stands in the table until the reader chooses: the trial's header says the rest. */
export const usualColumns = {
  arms: {
    'by-trial': [arm, n, result, interval, effect, p, confidence],
    flat: [arm, trial, endpoint, time, n, result, interval, effect, p, confidence],
  },
  contrasts: {
    'by-trial': [contrast, published, recomputed, p, confidence],
    flat: [contrast, trial, endpoint, time, published, recomputed, p, confidence],
  },
} as const satisfies Record<string, Record<string, readonly Column[]>>

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
