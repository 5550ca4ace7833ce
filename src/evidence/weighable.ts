import { groupsBy } from './groupsBy'
import { heldApart } from './heldApart'
import { peoplePer } from './perPeople'
import type { Contrast, Panel } from './panels'
import { licensed } from './treatment'
import { timeWords, weeksOf } from './words'
import { isEstimable } from '@/stats/effect'
import type { Evidence } from '@/trial/evidence'
import type { Arm, Trial } from '@/trial/schema'

/** A dose against its control in one trial. */
export type Pair = {
  /** `trial.arm~control`, as the address has it. */
  readonly key: string
  readonly arm: Arm
  readonly versus: Arm
}

/** A time point that outcomes share. */
export type Horizon = {
  readonly words: string
  readonly benefits: number
  readonly harms: number
}

/** A trial that reports shares of people in two arms, and what it has at its fullest time point. */
export type Weighable = {
  readonly trial: Trial
  readonly panels: readonly Panel[]
  readonly pairs: readonly Pair[]
  readonly has: 'both' | 'benefit' | 'harm'
}

/** Trials whose benefits and harms can be counted in people, each with its pairs. */
export function weighable(panels: readonly Panel[], evidence: Evidence): readonly Weighable[] {
  return [...groupsBy(panels, ({ trial }) => trial)].flatMap(([trial, own]) => {
    const pairs = pairsOf(trial, own, evidence)
    const [first] = pairs
    if (!first) return []
    const [best] = horizonsOf(own, first)
    const has = !best
      ? null
      : best.harms && best.benefits
        ? 'both'
        : best.harms
          ? 'harm'
          : 'benefit'
    return has ? [{ trial, panels: own, pairs, has }] : []
  })
}

/** Every pair with a share of people in both arms: the fullest first, then licensed, then high doses. */
function pairsOf(trial: Trial, panels: readonly Panel[], evidence: Evidence): readonly Pair[] {
  const contrasts = panels
    .filter(isCounted)
    .flatMap((panel) => panel.contrasts.filter((contrast) => hasShares(contrast, panel)))
  const pairs = [...groupsBy(contrasts, keyOf(trial))].flatMap(([key, [first]]) =>
    first ? [{ key, arm: first.arm.arm, versus: first.versus.arm }] : [],
  )
  const fullness = (pair: Pair) => {
    const [best] = horizonsOf(panels, pair)
    return best ? rank(best) : 0
  }
  const licence = ({ arm }: Pair) => Number(licensed(arm, trial.disease, evidence) === 'licensed')
  const single = ({ arm }: Pair) => Number(!arm.pools && arm.role === 'experimental')
  const place = ({ arm }: Pair) => trial.arms.indexOf(arm)
  return pairs.toSorted(
    (a, b) =>
      single(b) - single(a) ||
      fullness(b) - fullness(a) ||
      licence(b) - licence(a) ||
      place(a) - place(b),
  )
}

/** Time points at which both arms have a share of people: those with benefit and harm first. */
export function horizonsOf(panels: readonly Panel[], pair: Pair): readonly Horizon[] {
  const counted = panels.filter(
    (panel) => isCounted(panel) && panel.outcome.time && contrastOf(panel, pair),
  )
  return [...groupsBy(counted, ({ outcome }) => timeWords(outcome))]
    .map(([words, own]) => {
      const harms = own.filter(({ endpoint }) => endpoint.domain === 'safety').length
      return { words, harms, benefits: own.length - harms, weeks: weeksOf(own[0]?.outcome ?? {}) }
    })
    .sort((a, b) => rank(b) - rank(a) || (b.weeks ?? 0) - (a.weeks ?? 0))
}

const rank = ({ benefits, harms }: Pick<Horizon, 'benefits' | 'harms'>) =>
  (benefits && harms ? 1000 : 0) + benefits + harms

/** The pair in an outcome, where both arms have a share of people and may be set side by side. */
export function contrastOf(panel: Panel, { arm, versus }: Pair): Contrast | undefined {
  const found = panel.contrasts.find(
    (contrast) => contrast.arm.arm.id === arm.id && contrast.versus.arm.id === versus.id,
  )
  return found && hasShares(found, panel) ? found : undefined
}

const hasShares = ({ arm, versus }: Contrast, { outcome }: Panel) =>
  !heldApart(arm, versus) &&
  [arm, versus].every((row) => isEstimable(peoplePer(row, outcome.kind, 100)))

/** Counts people, and all of the trial's. */
export const isCounted = ({ outcome }: Panel) =>
  (outcome.kind === 'binary' || outcome.kind === 'time-to-event') && outcome.role !== 'subgroup'

const keyOf = (trial: Trial) => (contrast: Contrast) =>
  `${trial.id}.${contrast.arm.arm.id}~${contrast.versus.arm.id}`
