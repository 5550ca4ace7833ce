import { countOf } from '@/evidence/counts'
import { yearOf } from '@/evidence/panels'
import { phaseWords } from '@/evidence/trialWords'
import { capital, grouped } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Column } from './column'
import { interval, usualColumns } from './columns'

const events: Column = {
  id: 'events',
  label: 'With event',
  width: 92,
  end: true,
  cell: ({ arm: { result, arm }, key }) => {
    const count = countOf(result, arm)
    if (!isEstimable(count)) return { text: 'n.r.', missing: true, because: count.notEstimable }
    const text = `${count.derived ? '≈ ' : ''}${grouped(count.events)}`
    return { text, source: key, ...(count.derived && { because: 'from the percentage' }) }
  },
  sortBy: ({ arm: { result, arm } }) => {
    const count = countOf(result, arm)
    return isEstimable(count) ? count.events : undefined
  },
  falls: true,
}
const limits: Column = {
  ...interval,
  id: 'limits',
  label: '95% interval in figures',
  width: 150,
  grows: false,
}
const agreement: Column = {
  id: 'agreement',
  label: 'Recomputed against published',
  width: 230,
  cell: ({ comparison }) =>
    comparison?.apart
      ? { text: capital(comparison.apart.words) }
      : { text: 'not comparable', missing: true, because: 'one of the two is missing' },
  sortBy: ({ comparison }) => comparison?.apart?.words,
}
const disease: Column = {
  id: 'disease',
  label: 'Disease',
  width: 150,
  cell: (row) => ({ text: row.disease }),
  sortBy: (row) => row.disease,
}
const year: Column = {
  id: 'year',
  label: 'Year',
  width: 72,
  end: true,
  cell: ({ panel }) => {
    const stated = yearOf(panel.trial)
    return stated ? { text: String(stated) } : { text: 'not stated', missing: true }
  },
  sortBy: ({ panel }) => yearOf(panel.trial),
  falls: true,
}
const phase: Column = {
  id: 'phase',
  label: 'Phase',
  width: 96,
  cell: ({ panel }) => ({ text: phaseWords(panel.trial) }),
  sortBy: ({ panel }) => phaseWords(panel.trial),
}
const role: Column = {
  id: 'role',
  label: 'Role',
  width: 110,
  cell: ({ panel }) => ({ text: capital(panel.outcome.role.replaceAll('-', ' ')) }),
  sortBy: ({ panel }) => panel.outcome.role,
}

const aboutTrial = [disease, year, phase, role] as const

/** Every column that can be chosen, in the order of the menu. */
export const allColumns = {
  arms: [...usualColumns.arms.flat, limits, events, ...aboutTrial],
  contrasts: [...usualColumns.contrasts.flat, agreement, ...aboutTrial],
} as const satisfies Record<string, readonly Column[]>
