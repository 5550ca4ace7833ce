import { agentWords, armDoseWords, licensed } from '@/evidence/treatment'
import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'

/** What the comparability checks read of each trial, a line each, and for how many it is not stated. */
export function designTable(evidence: Evidence): string[] {
  const trials = evidence.trials.toSorted(
    (a, b) => a.disease.localeCompare(b.disease) || a.id.localeCompare(b.id),
  )
  const cells = trials.map((trial) =>
    Object.values(columns).map((of) => of(trial, evidence) || unstated),
  )
  const silent = Object.keys(columns).map((_, i) =>
    String(cells.filter((row) => row[i]?.startsWith(unstated)).length),
  )
  const rows = [Object.keys(columns), ...cells, ['not stated for', ...silent.slice(1)]]
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const unstated = 'not stated'

const columns: Record<string, (trial: Trial, evidence: Evidence) => string> = {
  trial: ({ id }) => id,
  disease: ({ disease }, { diseases }) => diseases[disease]?.short ?? disease,
  phase: ({ phase }) => phase,
  allocation: ({ design }) => design.allocation,
  structure: ({ design }) => design.structure,
  masking: ({ design }) => design.masking,
  'prior therapy': ({ priorTherapy: { classes, text } }) =>
    `${classes.join('+') || unstated}${text ? ` (${text})` : ''}`,
  background: ({ design }) => design.background,
  rescue: ({ design }) =>
    [design.rescueClass, design.rescueFrom && `from week ${design.rescueFrom}`]
      .filter(Boolean)
      .join(' '),
  'missing data': ({ design, outcomes }) => {
    const own = outcomes.filter(({ imputation }) => imputation).length
    return [design.imputation, own && `(${own} of its own)`].filter(Boolean).join(' ')
  },
  'not a licensed dose': ({ arms, disease }, evidence) => {
    const studied = arms.filter(({ role }) => role === 'experimental')
    const status = studied.map((arm) => ({ arm, is: licensed(arm, disease, evidence) }))
    const outside = status.filter(({ is }) => is === 'other-dose' || is === 'unlicensed')
    if (!outside.length) return status.some(({ is }) => is === 'licensed') ? 'none' : ''
    return outside
      .map(({ arm }) => `${agentWords(arm, evidence.agents)} ${armDoseWords(arm)}`)
      .join(', ')
  },
}
