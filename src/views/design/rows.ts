import { rule, ruleIds, type Check, type Gate, type RuleId } from '@/evidence/comparability'
import { controlRates } from '@/evidence/controlRates'
import { dosesShown } from '@/evidence/dosesLicensed'
import type { CheckValue, Level } from '@/evidence/gate'
import { groupsBy } from '@/evidence/groupsBy'
import { yearOf, type Panel } from '@/evidence/panels'
import { compareNames, grouped, plural, timeWords } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import { standingOut } from './standingOut'

/** A trial, with its results that are compared. */
export type DesignColumn = { readonly trial: Trial; readonly panels: readonly Panel[] }

export type DesignLine = {
  readonly text: string
  /** Which of several results of the trial it is about. */
  readonly of?: string
  /** The figure it opens. */
  readonly source?: string | undefined
  readonly calculated?: boolean
}

/** What one trial states of one fact. */
export type DesignCell = {
  readonly lines: readonly DesignLine[]
  readonly stated: boolean
  /** Why it stands out, in a word or two; empty where it does not. */
  readonly apart: string
}

export type DesignRow = {
  readonly id: string
  readonly label: string
  /** `none`: it describes, and is not judged. */
  readonly level: Level | 'none'
  /** What differs, or that nothing does. */
  readonly words: string
  readonly cells: readonly DesignCell[]
}

export type DesignSection = { readonly label: string; readonly rows: readonly DesignRow[] }

/** The trials of a selection side by side: by disease, then by year. */
export function designColumns(panels: readonly Panel[], { diseases }: Evidence): DesignColumn[] {
  const name = ({ disease }: Trial) => diseases[disease]?.name ?? disease
  return [...groupsBy(panels, ({ trial }) => trial)]
    .map(([trial, own]) => ({ trial, panels: own }))
    .sort(
      ({ trial: a }, { trial: b }) =>
        compareNames(name(a), name(b)) ||
        (yearOf(a) ?? Infinity) - (yearOf(b) ?? Infinity) ||
        compareNames(a.name, b.name),
    )
}

/** Every fact that the gate checks, and what describes a trial besides, a cell for each column. */
export function designSections(
  gate: Gate,
  columns: readonly DesignColumn[],
  evidence: Evidence,
): readonly DesignSection[] {
  const judged = new Map(gate.checks.map((check) => [check.id, check]))
  const rowOf = (id: RuleId) => {
    const check = judged.get(id)
    return check ? [judgedRow(check, columns, evidence)] : []
  }
  return [
    {
      label: 'Patients',
      rows: [
        ...patientRules.flatMap(rowOf),
        described('randomised', 'Randomised', columns, ({ trial }) => sizeOf(trial)),
        described('population', 'Population', columns, ({ trial }) => trial.population),
      ],
    },
    {
      label: 'Treatment',
      rows: treatmentRules.flatMap(rowOf),
    },
    {
      label: 'Trial',
      rows: trialRules.flatMap(rowOf),
    },
    {
      label: 'Results',
      rows: resultRules.flatMap(rowOf),
    },
  ]
}

const patientRules: readonly RuleId[] = ['disease', 'prior', 'patients']
const treatmentRules: readonly RuleId[] = ['dose', 'control', 'background', 'rescue']
const trialRules: readonly RuleId[] = ['design', 'allocation', 'masking', 'phase']
const elsewhere = new Set([...patientRules, ...treatmentRules, ...trialRules])
/** All others, so that none is missing. */
const resultRules = [
  ...new Set<RuleId>(['endpoint', 'kind', 'time', 'analysed', 'arms', 'missing', ...ruleIds]),
].filter((id) => !elsewhere.has(id))

function sizeOf({ randomised, design }: Trial): string {
  if (design.allocation !== 'randomised') return 'nobody was randomised'
  const people = randomised ? grouped(randomised) : ''
  return [people || (design.ratio ? 'number not stated' : ''), design.ratio]
    .filter(Boolean)
    .join(', ')
}

function described(
  id: string,
  label: string,
  columns: readonly DesignColumn[],
  of: (column: DesignColumn) => string,
): DesignRow {
  const cells = columns.map((column) => {
    const text = of(column)
    return { lines: [{ text: text || 'not stated' }], stated: text !== '', apart: '' }
  })
  return { id, label, level: 'none', words: '', cells }
}

function judgedRow(check: Check, columns: readonly DesignColumn[], evidence: Evidence): DesignRow {
  const { id, label, level } = check
  const values = groupsBy(check.values, ({ trial }) => trial)
  const keys = columns.map((column) => keyOf(id, column, evidence))
  const standing = level === 'green' ? undefined : standingOut(id, keys, columns, evidence)
  const cells = columns.map((column, i): DesignCell => ({
    lines: linesOf(id, column, values.get(column.trial) ?? [], evidence),
    stated: keys[i] !== '',
    apart: standing?.(column, keys[i] ?? '') ?? '',
  }))
  const silent = cells.filter(({ stated }) => !stated).length
  const missing = silent && level !== 'green' ? `not stated for ${plural(silent, 'trial')}` : ''
  const found = level === 'green' ? check.words : (check.brief ?? check.words)
  return {
    id,
    label: labels.get(id) ?? label,
    level,
    words: [found, missing].filter(Boolean).join('; '),
    cells,
  }
}

const labels: ReadonlyMap<RuleId, string> = new Map([
  ['patients', 'Same patients'],
  ['dose', 'Studied doses'],
  ['missing', 'Missing values'],
])

/** What decides whether two trials agree; empty where the sources do not say. */
function keyOf(id: RuleId, { panels }: DesignColumn, evidence: Evidence): string {
  const does = rule(id)
  const keys = panels.flatMap((panel) => {
    if ('of' in does) return does.of(panel, evidence).key ?? []
    if (id === 'time') return panel.outcome.time ? timeWords(panel.outcome) : []
    if (id !== 'controlRate') return 'stated'
    return controlRates([panel]).some(({ rate }) => isEstimable(rate)) ? 'stated' : []
  })
  return [...new Set(keys)].toSorted().join(' | ')
}

/** Each different value once; of several results each says which it is about. */
function linesOf(
  id: RuleId,
  { trial, panels }: DesignColumn,
  values: readonly CheckValue[],
  evidence: Evidence,
): DesignLine[] {
  if (id === 'patients') return [{ text: trial.registry ?? 'no registry number stated' }]
  if (id === 'dose') {
    const doses = panels.flatMap((panel) => dosesShown(panel, evidence).map(({ words }) => words))
    const several = [...new Set(doses)].toSorted(compareNames)
    return several.length ? several.map((text) => ({ text })) : [{ text: 'no studied dose shown' }]
  }
  const groups = [...groupsBy(values, ({ value }) => value).values()]
  const endpoints = new Set(panels.map(({ outcome }) => outcome.endpoint)).size
  return groups.flatMap(([first, ...same]): DesignLine[] => {
    const panel = panels.find(({ key }) => key === first?.key)
    if (!first || !panel) return []
    const others = same.length ? ` and ${same.length} more` : ''
    const about =
      id === 'endpoint'
        ? ''
        : id === 'time'
          ? endpoints > 1 && `${panel.endpoint.short}${others}`
          : groups.length > 1 && `${panel.endpoint.short}, ${timeWords(panel.outcome)}${others}`
    return [
      {
        text: first.value,
        calculated: first.calculated ?? false,
        source: first.source ?? (ofResults.has(id) ? figureOf(panel) : undefined),
        of: about || '',
      },
    ]
  })
}

/** These are stated with a figure, not with its trial. */
const ofResults: ReadonlySet<RuleId> = new Set(['endpoint', 'time', 'analysed'])

const figureOf = ({ arms }: Panel) => (arms.find(({ result }) => result) ?? arms[0])?.key
