import { allOf, type Assessment, type Check } from './assessment'
import { decimals, listed } from './words'

/** BILAG grades of an organ system: A severe, B moderate, C mild, D no activity. */
export const bilagGrades = ['A', 'B', 'C', 'D'] as const
export type BilagGrade = (typeof bilagGrades)[number]

type Twice<T> = { readonly before: T; readonly now: T }
export type LupusPatient = {
  readonly sledai: Twice<number>
  /** Physician’s global assessment, 0–3. */
  readonly pga: Twice<number>
  readonly bilag: readonly (Twice<BilagGrade> & { readonly system: string })[]
  /** Treatment outside the rules of the protocol. */
  readonly breach: boolean
}

/**
 * SRI-4: SLEDAI-2K down by at least 4; no new BILAG A and at most one new B; physician’s global
 * rise below 0.3 of 3; no breach of the medication rules.
 *
 * @source TOPAZ-1, ClinicalTrials.gov NCT04895241, outcome definitions
 */
export function sri4({ sledai, pga, bilag, breach }: LupusPatient): Assessment {
  const rise = riseOf(pga)
  return allOf([
    {
      met: sledai.before - sledai.now >= 4,
      words: `SLEDAI-2K ${pointsWords(sledai.now - sledai.before)}, a fall of 4 needed`,
    },
    ...newActivity(bilag),
    {
      met: rise < 0.3,
      words: `Physician’s global ${pointsWords(rise)}, a rise must stay below 0.3 of 3`,
    },
    medication(breach),
  ])
}

/**
 * BICLA: every system that was A or B at entry at least one grade better; no new A and at most one
 * new B; SLEDAI not worse; physician’s global not worse by more than 10%, taken here as 0.3 of
 * its 3 points; no treatment failure.
 *
 * @source ePROVIDE, BILAG-based Combined Lupus Assessment (Wallace et al. 2011)
 */
export function bicla({ sledai, pga, bilag, breach }: LupusPatient): Assessment {
  const active = bilag.filter(({ before }) => before === 'A' || before === 'B')
  const stuck = active.filter(({ before, now }) => now <= before).map(({ system }) => system)
  const rise = riseOf(pga)
  return allOf([
    {
      met: stuck.length === 0,
      words: !active.length
        ? 'No organ system was A or B at entry, so none has to improve'
        : stuck.length
          ? `${listed(stuck)} active at entry and not a grade better, every such system must be`
          : `Every organ system active at entry (${active.length}) is at least one grade better`,
    },
    ...newActivity(bilag),
    {
      met: sledai.now <= sledai.before,
      words: `SLEDAI-2K ${pointsWords(sledai.now - sledai.before)}, it must not rise`,
    },
    {
      met: rise <= 0.3,
      words: `Physician’s global ${pointsWords(rise)}, a rise of up to 0.3 of 3 is allowed`,
    },
    medication(breach),
  ])
}

/** A grade is new where the system did not have it, or a worse one, at entry. */
function newActivity(bilag: LupusPatient['bilag']): readonly Check[] {
  const newA = bilag.filter(({ before, now }) => now === 'A' && before !== 'A').length
  const newB = bilag.filter(({ before, now }) => now === 'B' && before > 'B').length
  return [
    { met: newA === 0, words: `${newA || 'No'} new BILAG A, none allowed` },
    { met: newB <= 1, words: `${newB || 'No'} new BILAG B, one allowed` },
  ]
}

const medication = (breach: boolean): Check => ({
  met: !breach,
  words: breach ? 'Medication rules of the protocol broken' : 'Medication rules kept',
})

/** Steps of a tenth, without the dust of binary fractions. */
const riseOf = ({ before, now }: Twice<number>) => Math.round((now - before) * 10) / 10

const pointsWords = (change: number) =>
  change === 0
    ? 'unchanged'
    : `${change > 0 ? 'up' : 'down'} by ${decimals(Number.isInteger(change) ? 0 : 1)(Math.abs(change))}`
