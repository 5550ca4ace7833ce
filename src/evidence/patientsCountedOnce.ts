import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import type { Found, Use } from './gate'
import { groupsBy } from './groupsBy'
import { withArms, type ArmRow, type Panel } from './panels'
import { sharePatients } from './sharePatients'
import { listed, plural } from './words'

/**
 * Whether the same people would be counted twice.
 *
 * Red always: a pooled analysis beside its parts, a combined arm beside its doses. Red for an
 * estimate, amber on an axis: files that share participants, and one trial shown several times.
 * One registry number for different populations is no double count, but it is said.
 */
export function patientsCountedOnce(panels: readonly Panel[], _: Evidence, use: Use): Found {
  const trials = [...groupsBy(panels, ({ trial }) => trial)]
  const pairs = relatedPairs(trials.map(([trial]) => trial))
  const sharing = pairs.filter(([a, b]) => sharePatients(a, b))
  const repeated = trials.flatMap(([trial, own]) => (own.length > 1 ? [trial.name] : []))

  const red = [
    ...trials.flatMap(([trial, own]) => combinedBesideParts(trial, own)),
    ...wholesBesideParts(sharing),
  ]
  const amber = [
    ...sharing
      .filter((pair) => !pair.some(isPooled))
      .map(([a, b]) => `${a.name} and ${b.name} share patients.`),
    ...(repeated.length
      ? [
          `${few(repeated, 'trial')} ${repeated.length === 1 ? 'is' : 'are'} there more than once, with the same patients.`,
        ]
      : []),
  ]
  const values = panels.map(({ key, trial, outcome }) => {
    const value = [trial.registry ?? 'no registry number', outcome.label].join(', ')
    return { key, trial, value }
  })
  const found = { values, unstated: false }
  if (red.length || (amber.length && use === 'estimate'))
    return {
      ...found,
      level: 'red',
      words: [...red, ...(use === 'estimate' ? amber : [])].join(' '),
    }
  if (amber.length) return { ...found, level: 'amber', words: amber.join(' ') }
  const told = pairs.filter((pair) => !sharing.includes(pair)).flatMap(oneNumber)
  if (told.length) return { ...found, level: 'green', words: told.join(' '), said: true }
  return { ...found, level: 'green', words: 'Nobody is counted twice, as far as the sources say.' }
}

/**
 * Whether a result beside others is red for the people it holds, where those others by themselves
 * are not.
 */
export function countedAgain(panel: Panel, others: readonly Panel[]): boolean {
  const { trial } = panel
  const own = others.filter((other) => other.trial === trial)
  return (
    combinedBesideParts(trial, [...own, panel]).length > 0 ||
    others.some(
      ({ trial: other }) =>
        other !== trial && sharePatients(trial, other) && [trial, other].some(isPooled),
    )
  )
}

const isPooled = ({ design }: Trial) => design.structure === 'pooled'
const few = (names: readonly string[], one: string) =>
  names.length > 3 ? plural(names.length, one) : listed(names)

type Pair = readonly [Trial, Trial]

/** Of many trials those two and two that share patients or a registry number. */
function relatedPairs(trials: readonly Trial[]): readonly Pair[] {
  const all = trials.map((trial) => ({ trial, numbers: numbersOf(trial) }))
  return all.flatMap(({ trial: a, numbers }, i) =>
    all
      .slice(i + 1)
      .filter((b) => sharePatients(a, b.trial) || numbers.some((one) => b.numbers.includes(one)))
      .map((b) => [a, b.trial] as const),
  )
}

const numbersOf = ({ registry }: Trial) => registry?.split(', ') ?? []

function wholesBesideParts(sharing: readonly Pair[]): string[] {
  const whole = ([a, b]: Pair) => (isPooled(a) ? a : b)
  const wholes = groupsBy(
    sharing.filter((pair) => pair.some(isPooled)),
    whole,
  )
  return [...wholes].map(([{ name, id }, pairs]) => {
    const parts = pairs.flatMap((pair) => pair.filter((trial) => trial.id !== id))
    return `“${name}” holds patients of ${few(
      parts.map((part) => part.name),
      'trial',
    )}.`
  })
}

/** A panel that shows a combined arm beside its doses as two: the doses, and the combined arm. */
export function partsApart(panel: Panel): readonly Panel[] {
  const shown = new Set(panel.arms.map(({ arm }) => arm.id))
  const combines = ({ arm }: ArmRow) => arm.pools?.some((id) => shown.has(id)) ?? false
  if (!panel.arms.some(combines)) return [panel]
  return [
    withArms(panel, (row) => !combines(row)),
    withArms(panel, (row) => combines(row) || row.arm.role !== 'experimental'),
  ]
}

function combinedBesideParts(trial: Trial, panels: readonly Panel[]): string[] {
  const shown = new Map(panels.flatMap(({ arms }) => arms.map(({ arm }) => [arm.id, arm] as const)))
  return [...shown.values()].flatMap(({ label, pools }) => {
    const parts = (pools ?? []).flatMap((id) => shown.get(id)?.label ?? [])
    if (!parts.length) return []
    return [
      `In ${trial.name}, “${label}” holds the patients of ${listed(parts.map((part) => `“${part}”`))}.`,
    ]
  })
}

function oneNumber([a, b]: Pair): string[] {
  const numbers = numbersOf(b)
  const same = numbersOf(a).find((number) => numbers.includes(number))
  if (!same) return []
  return [`${a.name} and ${b.name} have one registry number (${same}) but different patients.`]
}
