import type { Evidence } from '@/trial/evidence'
import type { Arm } from '@/trial/schema'
import type { Found } from './gate'
import type { Panel } from './panels'
import { agentAndDose, licensed, sameDose, type Licensed } from './treatment'
import { compareNames, listed, plural } from './words'

/**
 * Amber where several results include a dose outside the licence for the disease. Where sources call
 * no dose licensed for it, and some are not, that is no difference between the results: it is said.
 */
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
  const having = (...some: readonly Licensed[]) => all.filter(({ status }) => some.includes(status))
  const unstated = having('not-stated').length > 0
  const found = { values, unstated }
  const [within, outside] = [having('licensed', 'other-dose'), having('other-dose', 'unlicensed')]
  if (!outside.length) {
    const words = unstated
      ? 'No dose shown is known to lie outside those licensed for the disease; for some that is not stated.'
      : 'Every dose shown is licensed for the disease.'
    return { ...found, level: 'green', words }
  }
  if (!within.length) return { ...found, level: 'green', words: noneLicensed(outside), said: true }
  const words = `Not a licensed dose for the disease: ${namesOf(outside.map(({ name }) => name))}.`
  return { ...found, level: panels.length > 1 ? 'amber' : 'green', words }
}

type DoseShown = ReturnType<typeof dosesShown>[number]

function noneLicensed(outside: readonly DoseShown[]): string {
  const places = new Set(outside.map(({ where }) => where))
  if (places.size === 1)
    return `Not licensed for the disease (${[...places].join()}): ${namesOf(outside.map(({ name }) => name))}.`
  return `Not licensed for the disease: ${namesOf(outside.map(({ name, where }) => `${name} (${where})`))}.`
}

function namesOf(all: readonly string[]): string {
  const names = [...new Set(all)].sort(compareNames)
  return names.length > 4 ? plural(names.length, 'dose') : listed(names)
}

/** The studied doses of a panel, and whether each is licensed for its disease, as far as it is known where. */
export const dosesShown = ({ trial, arms }: Panel, evidence: Evidence) =>
  arms
    .filter(({ arm }) => arm.role === 'experimental')
    .map(({ arm }) => {
      const name = agentAndDose(arm, evidence.agents)
      const status = licensed(arm, trial.disease, evidence)
      const where = regionsOf(arm, trial.disease, status, evidence)
      const words = [statuses[status], where].filter(Boolean).join(': ')
      return { name, status, where, words: `${name} (${words})` }
    })

const statuses = {
  licensed: 'licensed',
  'other-dose': 'not a licensed dose',
  unlicensed: 'not licensed for the disease',
  'not-stated': 'licence not stated',
} as const satisfies Record<Licensed, string>

/** "US, EU": where the dose is licensed, or where its drug is known not to be. */
function regionsOf(
  { treatments: [only] }: Arm,
  disease: string,
  status: Licensed,
  { agents }: Evidence,
): string {
  const uses = (only && agents[only.agent]?.licences) ?? []
  const said = uses.filter((use) => {
    if (use.disease !== disease) return false
    if (status === 'licensed')
      return use.status === 'approved' && use.doses.some((dose) => sameDose(dose, only?.dose))
    return status === 'unlicensed' && use.status !== 'not found'
  })
  return [...new Set(said.map(({ region }) => region))].join(', ')
}
