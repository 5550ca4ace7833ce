import { notEstimable, type NotEstimable } from '@/stats/effect'
import type { ArmRow } from './panels'

/** Why no effect is calculated between two arms of one outcome; null where nothing is against it. */
export function heldApart(arm: ArmRow, versus: ArmRow): NotEstimable | null {
  const because = arm.setApart ?? versus.setApart
  return because === undefined || arm.setApart === versus.setApart ? null : notEstimable(because)
}
