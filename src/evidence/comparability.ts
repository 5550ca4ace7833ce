import type { Evidence } from '@/trial/evidence'
import { armsSideBySide } from './armsSideBySide'
import { controlRateGap } from './controlRateGap'
import { controlGroup } from './controlRates'
import * as facts from './designFacts'
import { differing, type Fact } from './differing'
import { dosesLicensed } from './dosesLicensed'
import type { Found, Level, Use } from './gate'
import { groupsBy } from './groupsBy'
import type { Panel } from './panels'
import { patientsCountedOnce } from './patientsCountedOnce'
import { timeApart } from './timeApart'
import { compareNames } from './words'

export type Check = Found & { readonly id: RuleId; readonly label: string }

/** Only the gate makes one: what needs a `Gate` to be drawn cannot be drawn unasked. */
const asked = Symbol('asked')

export type Gate = {
  readonly [asked]: true
  readonly level: Level
  readonly use: Use
  readonly panels: readonly Panel[]
  readonly checks: readonly Check[]
}

type Look = (panels: readonly Panel[], evidence: Evidence, use: Use) => Found
type Rule = {
  readonly label: string
  /** The worst it can find. */
  readonly worst: 'amber' | 'red'
} & (
  | {
      /** Results differ when their facts do. */
      readonly of: (panel: Panel, evidence: Evidence) => Fact
      /** Why that matters. */
      readonly because: string
    }
  | { readonly look: Look }
)

/**
 * Every check, the gravest first. What no source states never makes a check amber by itself: it
 * does when the stated facts differ, and where they agree the words say for whom they are missing.
 */
export const rules = {
  disease: {
    label: 'Disease',
    worst: 'red',
    of: facts.disease,
    because: 'Diseases differ in course and in how they are measured.',
  },
  endpoint: {
    label: 'Endpoint',
    worst: 'red',
    of: facts.endpoint,
    because: 'Different endpoints count different things.',
  },
  kind: {
    label: 'Kind of result',
    worst: 'red',
    of: facts.kind,
    because: 'Shares of patients, rates, times and means have no common scale.',
  },
  design: {
    label: 'Design',
    worst: 'red',
    of: facts.structure,
    because:
      'A withdrawal trial randomises people who had already responded: who then does well or flares is not a response rate.',
  },
  allocation: {
    label: 'Randomisation',
    worst: 'red',
    of: facts.allocation,
    because: 'Without randomisation groups differ for other reasons than treatment.',
  },
  patients: { label: 'Double counting', worst: 'red', look: patientsCountedOnce },
  arms: { label: 'Arms side by side', worst: 'amber', look: armsSideBySide },
  analysed: {
    label: 'Who was analysed',
    worst: 'amber',
    of: facts.analysed,
    because: 'A subgroup is not its trial.',
  },
  time: { label: 'Time point', worst: 'amber', look: timeApart },
  prior: {
    label: 'Prior therapy',
    worst: 'amber',
    of: facts.priorTherapy,
    because: 'After treatments that failed, a response can be harder to reach.',
  },
  background: {
    label: 'Background therapy',
    worst: 'amber',
    of: facts.background,
    because: 'Added to other treatment a drug can show more or less than alone.',
  },
  dose: { label: 'Dose', worst: 'amber', look: dosesLicensed },
  control: {
    label: 'Control group',
    worst: 'amber',
    of: controlGroup,
    because: 'A difference from placebo is not a difference from an active drug.',
  },
  controlRate: { label: 'Control rate', worst: 'amber', look: controlRateGap },
  masking: {
    label: 'Blinding',
    worst: 'amber',
    of: facts.masking,
    because: 'Those who know the treatment can judge its effect by it.',
  },
  phase: {
    label: 'Phase',
    worst: 'amber',
    of: facts.phase,
    because: 'Early and late phases can differ in size, patients and doses.',
  },
  rescue: {
    label: 'Rescue treatment',
    worst: 'amber',
    of: facts.rescue,
    because: 'Rescue can lift a group, or count as its failure.',
  },
  missing: {
    label: 'Missing data',
    worst: 'amber',
    of: facts.missing,
    because: 'What a missing value counts for moves the rates.',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
const isRuleId = (id: string): id is RuleId => Object.hasOwn(rules, id)

/** The names of all checks, the gravest first. */
export const ruleIds: readonly RuleId[] = Object.keys(rules).filter(isRuleId)

/** What a check looks at. */
export const rule = (id: RuleId): Rule => rules[id]

/**
 * Asked before results share an axis or an estimate: how far they may be compared, and why.
 *
 * @param shown the panels as they are to be shown: only the arms and contrasts that are drawn or pooled
 */
export function comparability(
  shown: readonly Panel[],
  evidence: Evidence,
  use: Use = 'axis',
): Gate {
  const panels = merged(shown).sort(byName)
  const checks = ruleIds.map((id): Check => {
    const { label, ...does } = rule(id)
    const found =
      'look' in does ? does.look(panels, evidence, use) : differing(does, panels, evidence)
    return { id, label, ...found }
  })
  return { [asked]: true, level: worst(checks), use, panels, checks }
}

const gravity = { green: 0, amber: 1, red: 2 } as const
const worst = (checks: readonly Check[]): Level =>
  checks.reduce<Level>(
    (level, check) => (gravity[check.level] > gravity[level] ? check.level : level),
    'green',
  )

/** One panel per key: what is drawn of it in several places stands together. */
const merged = (panels: readonly Panel[]) =>
  [...groupsBy(panels, ({ key }) => key).values()].flatMap(([first, ...others]) => {
    if (!first || !others.length) return first ?? []
    const all = [first, ...others]
    return {
      ...first,
      arms: [...new Set(all.flatMap(({ arms }) => arms))],
      contrasts: [...new Set(all.flatMap(({ contrasts }) => contrasts))],
    }
  })

const byName = (a: Panel, b: Panel) =>
  compareNames(a.trial.name, b.trial.name) || (a.key < b.key ? -1 : 1)
