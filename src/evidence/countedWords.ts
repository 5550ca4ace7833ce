import { countText } from '@/evidence/countText'
import { countOf } from '@/evidence/counts'
import type { ArmRow } from '@/evidence/panels'
import type { Value } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'

/** "4 of 9": what the sources state where a percentage was calculated; empty where they state one. */
export function countedWords({ result, arm }: ArmRow, value: Value): string {
  const count = countOf(result, arm)
  if (!value.calculated || value.scale !== 'percent' || !isEstimable(count)) return ''
  return countText(count)
}
