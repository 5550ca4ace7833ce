import { isEstimable } from '@/stats/effect'
import { countOf } from './counts'
import { countText } from './countText'
import type { ArmRow } from './panels'
import type { Value } from './values'

/** "4 of 9": what the sources state where a percentage was calculated; empty where they state one. */
export function countedWords({ result, arm }: ArmRow, value: Value): string {
  const count = countOf(result, arm)
  if (!value.calculated || value.scale !== 'percent' || !isEstimable(count)) return ''
  return countText(count)
}

/** A percentage of so few people would claim more than their number does. */
const fewPeople = 20

/** The count that stands for a calculated percentage of few people; else empty. */
export const fewCounted = (row: ArmRow, value: Value): string =>
  (row.result?.n ?? row.arm.n ?? 0) < fewPeople ? countedWords(row, value) : ''
