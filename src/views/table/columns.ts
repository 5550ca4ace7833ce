import { figureAndUnit, intervalText } from '@/evidence/valueWords'
import { grouped, minus, timeWords, weeksOf } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import { confidenceWords } from '@/ui/confidenceWords'
import type { Column } from './column'
import { effect, published, recomputed } from './effectColumns'
import { againstIn, endpointWords, valueIn } from './rows'

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
  slim: 222,
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
  slim: 70,
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
  slim: 86,
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
