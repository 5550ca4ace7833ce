import type { Catalogue } from '@/evidence/catalogue'
import { countOf } from '@/evidence/counts'
import { groupsBy } from '@/evidence/groupsBy'
import type { ArmRow, Panel } from '@/evidence/panels'
import { licensed } from '@/evidence/treatment'
import { plural } from '@/evidence/words'
import { isEstimable } from '@/stats/effect'
import type { Trial } from '@/trial/schema'

/** What could still be missing of a trial; the words stand over the list of those that miss it. */
export const wants = {
  results: 'hold no result at all',
  primary: 'have results, but none for a primary endpoint',
  arms: 'have outcomes for which some arm is without a figure',
  denominators: 'give percentages or counts without the number analysed',
  randomised: 'were randomised, but do not say how many people were',
  times: 'have outcomes without a time point',
  licence: 'studied a dose of which it is not recorded whether it is licensed for the disease',
} as const

export type Want = keyof typeof wants
export type Wanted = {
  readonly trial: Trial
  readonly items: readonly { readonly want: Want; readonly words: string }[]
}

/** Trial by trial, what is still missing. */
export function wantedOf(catalogue: Catalogue): readonly Wanted[] {
  const byTrial = groupsBy(catalogue.panels, ({ trial }) => trial)
  return catalogue.evidence.trials.map((trial) => {
    const panels = byTrial.get(trial) ?? []
    return { trial, items: [...missingIn(trial, panels), ...unlicensed(trial, catalogue)] }
  })
}

function missingIn(trial: Trial, panels: readonly Panel[]): Wanted['items'] {
  const rows = panels.flatMap((panel) => panel.arms)
  const empty = rows.filter(({ result }) => !result).length
  const [without, standIns] = [rows.filter(noDenominator).length, rows.filter(standsIn).length]
  const timeless = panels.filter(({ outcome }) => !outcome.time).length
  const measured =
    rows.some(({ result }) => result) || panels.some(({ outcome }) => outcome.published.length > 0)
  const { design, randomised } = trial
  return [
    ...(measured ? [] : [{ want: 'results' as const, words: 'any result' }]),
    ...(measured && !panels.some(hasPrimary) && !isBare(trial)
      ? [{ want: 'primary' as const, words: 'the result of its primary endpoint' }]
      : []),
    ...(empty
      ? [{ want: 'arms' as const, words: plural(empty, 'arm’s figure', 'arms’ figures') }]
      : []),
    ...(without + standIns
      ? [
          {
            want: 'denominators' as const,
            words: [
              without &&
                `the number analysed for ${plural(without, 'result')} (effects not estimable)`,
              standIns &&
                `the number analysed for ${plural(standIns, 'result')} (the arm’s size stands in, ≈)`,
            ]
              .filter(Boolean)
              .join(' and '),
          },
        ]
      : []),
    ...(design.allocation === 'randomised' && !randomised
      ? [{ want: 'randomised' as const, words: 'the number randomised' }]
      : []),
    ...(timeless
      ? [{ want: 'times' as const, words: `the time point of ${plural(timeless, 'outcome')}` }]
      : []),
  ]
}

const hasPrimary = ({ outcome: { role, results, published } }: Panel) =>
  (role === 'primary' || role === 'co-primary') && results.length + published.length > 0

/** Case series and pooled analyses have no primary endpoint of their own to miss. */
const isBare = ({ design: { structure } }: Trial) =>
  structure === 'single-arm' || structure === 'observational' || structure === 'pooled'

const counted = ({ result }: ArmRow) =>
  result?.percent !== undefined || result?.events !== undefined
const noDenominator = (row: ArmRow) =>
  counted(row) && row.result?.n === undefined && row.arm.n === undefined
function standsIn(row: ArmRow): boolean {
  const count = countOf(row.result, row.arm)
  return counted(row) && isEstimable(count) && count.standIn
}

function unlicensed(trial: Trial, { evidence }: Catalogue): Wanted['items'] {
  const silent = trial.arms.filter(
    (arm) => arm.role === 'experimental' && licensed(arm, trial.disease, evidence) === 'not-stated',
  )
  const words = `whether ${plural(silent.length, 'studied dose')} ${silent.length === 1 ? 'is' : 'are'} licensed`
  return silent.length ? [{ want: 'licence', words }] : []
}
