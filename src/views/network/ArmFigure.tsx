import type { ArmRow } from '@/evidence/panels'
import { valueOf } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'
import type { Arm, OutcomeKind } from '@/trial/schema'
import { Figure } from '@/views/Figure'

type Props = {
  readonly row: ArmRow
  readonly kind: OutcomeKind
  readonly nameOf: (arm: Arm) => string
}

/** An arm by name with its figure, as it enters a network. */
export function ArmFigure({ row, kind, nameOf }: Props) {
  const value = valueOf(row, kind)
  return (
    <>
      {nameOf(row.arm)}{' '}
      <Figure source={row.key} calculated={isEstimable(value) && value.calculated}>
        {isEstimable(value) ? value.text : value.notEstimable}
      </Figure>
    </>
  )
}
