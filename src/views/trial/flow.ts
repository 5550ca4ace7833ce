import { armOrder } from '@/evidence/treatment'
import { grouped } from '@/evidence/words'
import type { Arm, Trial } from '@/trial/schema'

/** The arms that people were put into at the start. */
export const armsAtStart = (arms: readonly Arm[]) =>
  arms.filter(({ pools, switched, unrandomised }) => !pools && !switched && !unrandomised)

/** The same in the order in which they are drawn. */
export const branchesOf = ({ arms }: Pick<Trial, 'arms'>): readonly Arm[] =>
  armsAtStart(arms).toSorted((a, b) => armOrder(a) - armOrder(b))

/** What the first box of the flow says: how many people, and how they came into the arms. */
export function startWords(trial: Trial): readonly string[] {
  const { randomised, design } = trial
  const { allocation } = design
  const ratio = ratioAsDrawn(trial)
  if (allocation === 'randomised')
    return [
      randomised ? `${grouped(randomised)} randomised` : 'Randomised, number not stated',
      ...(ratio ? [ratio] : []),
    ]
  const people = randomised ? `${grouped(randomised)} people` : ''
  const how = allocation === 'none' ? 'One group, all treated' : 'Groups not randomised'
  return people ? [people, how.toLowerCase()] : [how]
}

/** The file has the ratio in the order of its own arms; of a split control there are more parts. */
function ratioAsDrawn(trial: Trial): string | undefined {
  const parts = trial.design.ratio?.split(':')
  const arms = armsAtStart(trial.arms)
  const drawn =
    parts?.length === arms.length ? branchesOf(trial).map((arm) => parts[arms.indexOf(arm)]) : parts
  return drawn?.join(' : ')
}

/** How its groups came about, as a sentence. */
export const structureWords = ({ design: { structure }, overlaps }: Trial) =>
  structure === 'pooled' && !overlaps.length
    ? 'Pooled analysis: it adds up several trials.'
    : structures[structure]

const structures = {
  parallel: 'Parallel arms.',
  withdrawal:
    'Randomised withdrawal: people were treated first, then randomised to go on or to stop. Its rates are not response rates from a first treatment.',
  extension: 'Extension of an earlier trial.',
  'single-arm': 'No control group: nothing shows what would have happened without treatment.',
  observational: 'Observational: treatment was not assigned by the study.',
  pooled: 'Pooled analysis: it adds up trials that have records of their own.',
} as const
