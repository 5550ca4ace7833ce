import { grouped } from '@/evidence/words'
import type { Trial } from '@/trial/schema'

/** What the first box of the flow says: how many people, and how they came into the arms. */
export function startWords({ randomised, design }: Trial): readonly string[] {
  const { allocation, ratio } = design
  if (allocation === 'randomised')
    return [
      randomised ? `${grouped(randomised)} randomised` : 'Randomised, number not stated',
      ...(ratio ? [ratio.replaceAll(':', ' : ')] : []),
    ]
  const people = randomised ? `${grouped(randomised)} people` : ''
  const how = allocation === 'none' ? 'One group, all treated' : 'Groups not randomised'
  return people ? [people, how.toLowerCase()] : [how]
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
