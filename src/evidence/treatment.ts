import type { Evidence } from '@/trial/evidence'
import type { Arm, Dose, Trial, Treatment } from '@/trial/schema'
import type { Agent, Agents } from '@/trial/vocabulary'

/** "4 mg QD", "up to 20 mg weekly", or empty where no single dose was given. */
export const doseWords = (dose: Dose | undefined) =>
  dose
    ? `${dose.upTo ? 'up to ' : ''}${dose.amount}${dose.unit === '%' ? '%' : ` ${dose.unit}`} ${dose.frequency}`
    : ''

/** "Baricitinib", "Upadacitinib + elsubrutinib", "Ruxolitinib or tofacitinib". */
export function agentWords({ treatments, either }: Arm, agents: Agents): string {
  const names = treatments.map(({ agent, route }) => {
    const name = agents[agent]?.name ?? agent
    return route === 'topical' ? `${name} cream` : name
  })
  return names.map((name, i) => (i === 0 ? name : name.toLowerCase())).join(either ? ' or ' : ' + ')
}

/** What else finds an agent: the names it is sold under, and its class. */
export const otherNames = (agent: Agent | undefined): readonly string[] =>
  [...(agent?.brands ?? []), agent?.class ?? ''].filter(Boolean)

/** The dose of an arm in words; both doses where two agents were combined. */
export function armDoseWords({ treatments, pools }: Arm): string {
  const doses = treatments.map(schemeWords).filter(Boolean)
  return doses.length ? doses.join(' + ') : pools ? 'all doses' : ''
}

/** "50 mg QD", "200 mg for 4 weeks, then 50 mg QD". */
function schemeWords({ dose, loading }: Treatment): string {
  const first =
    dose && loading && `${loading.amount} ${dose.unit} for ${loading.weeks} weeks, then `
  return `${first ?? ''}${doseWords(dose)}`
}

/** "Baricitinib 4 mg QD": agents and dose of an arm. */
export const agentAndDose = (arm: Arm, agents: Agents): string =>
  [agentWords(arm, agents), armDoseWords(arm)].filter(Boolean).join(' ')

/** An arm by its whole label, with doses written as in every other name: "15 mg QD". */
export const byLabel = ({ label }: Arm) =>
  label
    .replaceAll('once daily', 'QD')
    .replaceAll('twice daily', 'BID')
    .replaceAll('every 2 weeks', 'Q2W')

/** A treatment as a slug: `baricitinib-4-mg-qd`; null when the arm has no single dose. */
export function doseSlug(treatment: Treatment): string | null {
  const known = slugs.get(treatment)
  if (known !== undefined) return known
  const slug = slugOf(treatment)
  slugs.set(treatment, slug)
  return slug
}

const slugs = new WeakMap<Treatment, string | null>()

function slugOf({ agent, dose, route }: Treatment): string | null {
  if (!dose) return null
  const unit = dose.unit === '%' ? 'percent' : dose.unit
  const amount = String(dose.amount).replace('.', '-')
  return [agent, route, amount, unit, dose.frequency.toLowerCase()].filter(Boolean).join('-')
}

/** Which colour an arm wears: its agent's, or that of placebo, active comparators, mixtures. */
export function hueOf({ treatments, role }: Arm): string {
  if (role !== 'experimental') return role
  const [only, another] = treatments
  return only && !another ? only.agent : 'mixed'
}

/** Rank of a dose among all doses of its agent in the evidence: 1 lowest, 2 middle, 3 highest. */
export type DoseTier = 1 | 2 | 3

/**
 * For each arm the tier of its first treatment’s dose by amount a day; 2 where it has no single
 * dose.
 */
export function doseTiers(trials: readonly Trial[]): (arm: Arm) => DoseTier {
  const ladders = new Map<string, Map<string, Dose>>()
  for (const { arms } of trials)
    for (const treatment of arms.flatMap((arm) => arm.treatments)) {
      const slug = doseSlug(treatment)
      if (!slug || !treatment.dose) continue
      const ladder = ladders.get(substance(treatment)) ?? new Map<string, Dose>()
      ladders.set(substance(treatment), ladder.set(slug, treatment.dose))
    }
  const tiers = new Map<string, DoseTier>()
  for (const ladder of ladders.values()) {
    const steps = [...ladder].sort(([, a], [, b]) => perDay(a) - perDay(b) || a.amount - b.amount)
    steps.forEach(([slug], rank) => {
      const height = steps.length === 1 ? 1 : rank / (steps.length - 1)
      tiers.set(slug, height < 1 / 4 ? 1 : height > 3 / 4 ? 3 : 2)
    })
  }
  return ({ treatments: [first] }) => tiers.get((first && doseSlug(first)) ?? '') ?? 2
}

/** Where an arm stands in its trial: dose ascending, then several agents, then the controls. */
export function armOrder(arm: Arm): number {
  if (arm.role === 'placebo') return 1e9
  if (arm.role === 'active') return 1e8
  if (arm.pools) return 1e7
  return arm.treatments.reduce((sum, { dose }) => sum + (dose ? perDay(dose) : 1e6), 0)
}

const timesPerDay = { QD: 1, BID: 2, Q2W: 1 / 14, weekly: 1 / 7 } as const
const perDay = ({ amount, frequency }: Dose) => amount * timesPerDay[frequency]
const substance = ({ agent, route }: Treatment) => `${agent} ${route ?? ''}`

/**
 * Whether a source states that this dose is licensed for this disease somewhere, or that its drug is
 * not; that no approval was found says neither.
 */
export function licensed(arm: Arm, disease: string, { agents }: Evidence): Licensed {
  const [only, another] = arm.treatments
  if (!only || another || arm.pools) return 'not-stated'
  const known = (agents[only.agent]?.licences ?? []).filter((use) => use.disease === disease)
  const approved = known.filter(({ status }) => status === 'approved')
  if (!approved.length)
    return known.some(({ status }) => status !== 'not found') ? 'unlicensed' : 'not-stated'
  const uses = approved.filter(({ doses }) => doses.length > 0)
  if (!uses.length || !only.dose) return 'not-stated'
  const { dose, loading } = only
  const listed = !loading && uses.some(({ doses }) => doses.some((one) => sameDose(one, dose)))
  return listed ? 'licensed' : 'other-dose'
}

/** The same amount, as often. */
export const sameDose = (one: Dose, other: Dose | undefined) =>
  one.amount === other?.amount && one.unit === other.unit && one.frequency === other.frequency

export type Licensed = 'licensed' | 'other-dose' | 'unlicensed' | 'not-stated'
