import { countOf } from '@/evidence/counts'
import type { MeasureId } from '@/evidence/measures'
import { yearOf, type ArmRow } from '@/evidence/panels'
import type { SynthesisTrial } from '@/evidence/synthesize'
import { agentWords } from '@/evidence/treatment'
import { isEstimable } from '@/stats/effect'
import type { Trial } from '@/trial/schema'
import { plainCsv } from './csv'
import type { Leaving } from './leaving'
import { pooledIn, type Pooled } from './pooledIn'
import { numberIn, tableOf, type Cell } from './table'

/** RevMan's template "Study arms": each arm of the pooled trials, and which intervention it got. */
export function revmanArms(leaving: Leaving): string {
  const { agents } = leaving.evidence
  const arms = new Map(
    joinedIn(leaving).flatMap(({ trial }) =>
      armsOf(trial).map((row) => [`${trial.trial.id} ${row.arm.id}`, { trial: trial.trial, row }]),
    ),
  )
  return file(
    ['Study', 'Arm', 'Description', 'Intervention'],
    [...arms.values()].map(({ trial, row: { arm } }) => ({
      Study: studyName(trial),
      Arm: arm.label,
      Description: arm.background,
      Intervention: agentWords(arm, agents),
    })),
  )
}

/**
 * RevMan's template "Study results": people or means by arm, which RevMan adds up by intervention;
 * effects with their standard errors, ratios as logarithms, where the pooled result rests on them.
 */
export function revmanResults(leaving: Leaving): string {
  const { release } = leaving.evidence
  const rows = joinedIn(leaving).flatMap(({ pooled, outcome, trial }) => {
    const head = { Study: studyName(trial.trial), Outcome: outcome }
    const { measure, values } = pooled.synthesis.settings
    const note = (key: string, ...words: readonly string[]) =>
      [`${key}, data release ${release}`, ...words].join('; ')
    if (values === 'published' || !(measure in byArm))
      return contrastRows(trial, measure, head, note)
    return armsOf(trial).map((row) => ({
      ...head,
      ...(measure === 'MD' ? meanOf(row) : casesOf(row)),
      Arm: row.arm.label,
      Footnotes: note(row.key, ...(measure === 'MD' ? [] : derivedWords(row))),
    }))
  })
  return file(resultHeads, rows)
}

type Row = Readonly<Partial<Record<string, Cell | undefined>>>
type Joined = {
  readonly pooled: Pooled
  /** A name of its own: another pooled result of the same endpoint is another outcome. */
  readonly outcome: string
  readonly trial: SynthesisTrial
}

function joinedIn({ panels, evidence, analysis }: Leaving): readonly Joined[] {
  const all = pooledIn(panels, evidence, analysis)
  return all.flatMap((pooled, at) => {
    const { label } = pooled.endpoint
    const before = all.slice(0, at).filter(({ endpoint }) => endpoint.label === label).length
    const outcome = before ? `${label} (${before + 1})` : label
    return pooled.synthesis.trials.map((trial) => ({ pooled, outcome, trial }))
  })
}

const studyName = (trial: Trial) => [trial.name, yearOf(trial)].filter(Boolean).join(' ')

/** The arms that join, each once, doses before their control. */
const armsOf = ({ entries }: SynthesisTrial): readonly ArmRow[] => {
  const contrasts = entries.map(({ candidate }) => candidate.contrast)
  return [
    ...new Set([...contrasts.map(({ arm }) => arm), ...contrasts.map(({ versus }) => versus)]),
  ]
}

/** What RevMan computes from arms by itself. */
const byArm = { RD: true, RR: true, OR: true, MD: true }

function casesOf({ result, arm }: ArmRow): Row {
  const count = countOf(result, arm)
  const found = isEstimable(count) ? count : undefined
  return { 'Data type': 'Dichotomous', Cases: found?.events, 'Sample size': found?.n }
}

function derivedWords({ result, arm }: ArmRow): string[] {
  const count = countOf(result, arm)
  if (!isEstimable(count)) return []
  return [
    ...(count.derived ? ['cases derived from the reported percentage'] : []),
    ...(count.standIn ? ['sample size: number randomised'] : []),
  ]
}

function meanOf({ result, arm }: ArmRow): Row {
  const { mean, sd, se, ci95, n = arm.n } = result ?? {}
  const [low, high] = ci95 ?? []
  return {
    'Data type': 'Continuous',
    Mean: numberIn(mean),
    ...(sd
      ? { SD: numberIn(sd) }
      : se
        ? { SE: numberIn(se) }
        : { 'CI level': 95, 'CI start': numberIn(low), 'CI end': numberIn(high) }),
    'Sample size': n,
  }
}

const measureNames: Readonly<Record<MeasureId, string>> = {
  RD: 'RD',
  RR: 'LOG_RR',
  OR: 'LOG_OR',
  HR: 'LOG_HR',
  IRR: 'LOG_RATE_RATIO',
  MD: 'MD',
}

function contrastRows(
  { entries }: SynthesisTrial,
  measure: MeasureId,
  head: Row,
  note: (key: string) => string,
): Row[] {
  return entries.map(({ candidate: { contrast }, effect }) => ({
    ...head,
    'Data type': measure === 'MD' ? 'Continuous' : 'Dichotomous',
    'Effect measure': measureNames[measure],
    Arm: contrast.arm.arm.label,
    'Reference arm': contrast.versus.arm.label,
    Mean: effect.estimate,
    SE: effect.se,
    Covariance: entries.length > 1 ? effect.shared : undefined,
    Footnotes: note(contrast.key),
  }))
}

const resultHeads = [
  'Study, Outcome, Data type, Effect measure, Arm, Reference arm, Sample size, Cases, Mean, SD, SE',
  'Variance, CI level, CI start, CI end, Exp mean, Exp CI start, Exp CI end, t-test, z-test',
  'P value, Covariance method, Covariance, Other arm 1, Other arm 2, Correlation arm 1',
  'Correlation arm 2, Correlation, Other mean, Other SE, Other variance, Other CI level',
  'Other CI start, Other CI end, Other exp mean, Other exp CI start, Other exp CI end',
  'Other t-test, Other z-test, Other P value, Footnotes',
].flatMap((line) => line.split(', '))

const file = (heads: readonly string[], rows: readonly Row[]) =>
  plainCsv(
    tableOf(
      '',
      '',
      heads.map((id) => ({ id, about: '', of: (row: Row) => row[id] })),
      rows,
    ),
  )
