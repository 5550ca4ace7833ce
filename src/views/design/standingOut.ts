import type { RuleId } from '@/evidence/comparability'
import { controlRange, controlRates } from '@/evidence/controlRates'
import { dosesShown } from '@/evidence/dosesLicensed'
import { groupsBy } from '@/evidence/groupsBy'
import { sharePatients } from '@/evidence/sharePatients'
import type { Evidence } from '@/trial/evidence'
import type { DesignColumn } from './rows'

/** Why a trial stands out, in a word or two; empty where it does not. */
type StandingOut = (column: DesignColumn, key: string) => string

/** Who stands out where something differs, and as what. */
export function standingOut(
  id: RuleId,
  keys: readonly string[],
  columns: readonly DesignColumn[],
  evidence: Evidence,
): StandingOut {
  if (id === 'patients') return sharing(columns)
  if (id === 'dose')
    return ({ panels }) => {
      const doses = panels.flatMap((panel) => dosesShown(panel, evidence))
      return doses.some(({ status }) => status === 'other-dose' || status === 'unlicensed')
        ? 'not licensed'
        : ''
    }
  if (id === 'controlRate') {
    const range = controlRange(controlRates(columns.flatMap(({ panels }) => panels)))
    return ({ trial }) =>
      range?.lowest.panel.trial === trial
        ? 'lowest'
        : range?.highest.panel.trial === trial
          ? 'highest'
          : ''
  }
  const usual = mostCommon(keys)
  return (_, key) => (key && key !== usual ? 'differs' : '')
}

/** Who has patients of another trial here; where nobody has, who is there with several results. */
function sharing(columns: readonly DesignColumn[]): StandingOut {
  const othersOf = ({ trial }: DesignColumn) =>
    columns.filter((other) => sharePatients(other.trial, trial))
  const some = columns.some((column) => othersOf(column).length > 0)
  return (column) => {
    const others = othersOf(column).map(({ trial }) => trial.name)
    if (others.length) return `shared with ${others.join(', ')}`
    const { length } = column.panels
    return !some && length > 1 ? `${length} results of the same patients` : ''
  }
}

/** What most trials have; of several the first. */
function mostCommon(keys: readonly string[]): string | undefined {
  const counted = [...groupsBy(keys.filter(Boolean), (key) => key)]
  return counted.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}
