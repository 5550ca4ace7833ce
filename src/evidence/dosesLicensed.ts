import type { Evidence } from '@/trial/evidence'
import type { Found } from './gate'
import type { Panel } from './panels'
import { agentAndDose, licensed } from './treatment'
import { compareNames, listed, plural } from './words'

/** Amber where several results include a dose that no source calls licensed for that disease. */
export function dosesLicensed(panels: readonly Panel[], evidence: Evidence): Found {
  const doses = panels.map((panel) => ({
    key: panel.key,
    trial: panel.trial,
    arms: dosesShown(panel, evidence),
  }))
  const values = doses.map(({ key, trial, arms }) => {
    return {
      key,
      trial,
      value: arms.map(({ words }) => words).join('; ') || 'no studied dose shown',
    }
  })
  const all = doses.flatMap(({ arms }) => arms)
  const unstated = all.some(({ status }) => status === 'not-stated')
  const found = { values, unstated }
  const outside = [
    ...new Set(all.filter(({ status }) => status === 'other-dose').map(({ name }) => name)),
  ].sort(compareNames)
  if (!outside.length) {
    const words = all.every(({ status }) => status === 'licensed')
      ? 'Every dose shown is licensed for the disease.'
      : 'No dose shown is known to lie outside those licensed for the disease; for some that is not stated.'
    return { ...found, level: 'green', words }
  }
  const names = outside.length > 4 ? plural(outside.length, 'dose') : listed(outside)
  const words = `Not a licensed dose for the disease: ${names}.`
  return { ...found, level: panels.length > 1 ? 'amber' : 'green', words }
}

/** The studied doses of a panel, and whether each is licensed for its disease. */
export const dosesShown = ({ trial, arms }: Panel, evidence: Evidence) =>
  arms
    .filter(({ arm }) => arm.role === 'experimental')
    .map(({ arm }) => {
      const name = agentAndDose(arm, evidence.agents)
      const status = licensed(arm, trial.disease, evidence)
      return { name, status, words: `${name} (${statuses[status]})` }
    })

const statuses = {
  licensed: 'licensed',
  'other-dose': 'not a licensed dose',
  'not-stated': 'licence not stated',
} as const
