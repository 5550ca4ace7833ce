import { countOf, type Count } from '@/evidence/counts'
import type { ArmRow, Panel } from '@/evidence/panels'
import { isEstimable } from '@/stats/effect'

export type DerivedCount = { readonly panel: Panel; readonly row: ArmRow; readonly count: Count }

/** Every count that was derived from a percentage. */
export const derivedCounts = (panels: readonly Panel[]): readonly DerivedCount[] =>
  panels.flatMap((panel) =>
    panel.arms.flatMap((row) => {
      const count = countOf(row.result, row.arm)
      return isEstimable(count) && count.derived ? [{ panel, row, count }] : []
    }),
  )

/** The count that its percentage leaves most open: an example that says something. */
export function mostOpen(counts: readonly DerivedCount[]): DerivedCount | undefined {
  const width = ({ count: { range } }: DerivedCount) => range[1] - range[0]
  const whole = counts.filter(({ count }) => count.whole && !count.standIn)
  return whole.toSorted((a, b) => width(b) - width(a))[0]
}
