import { yearOf } from '@/evidence/panels'
import { armOrder } from '@/evidence/treatment'
import { compareNames } from '@/evidence/words'
import type { Asked } from '@/state/url'
import { isEstimable } from '@/stats/effect'
import { differenceOf } from './difference'
import type { Bar, BarPanel } from './rows'

type Compare = (a: BarPanel, b: BarPanel) => number

const byName: Compare = (a, b) => compareNames(a.panel.trial.name, b.panel.trial.name)

/** Each order of panels; ties go by trial name. */
export const orders: Readonly<Record<Asked['order'], Compare>> = {
  trial: byName,
  year: (a, b) =>
    (yearOf(a.panel.trial) ?? Infinity) - (yearOf(b.panel.trial) ?? Infinity) || byName(a, b),
  dose: (a, b) => {
    const [first, second] = [highestDose(a), highestDose(b)]
    return first.hue.localeCompare(second.hue) || first.dose - second.dose || byName(a, b)
  },
  effect: (a, b) => largestDifference(b) - largestDifference(a) || byName(a, b),
}

function highestDose({ panel }: BarPanel) {
  const treated = panel.arms.filter(({ arm }) => arm.role === 'experimental' && !arm.pools)
  const last = treated.at(-1) ?? panel.arms[0]
  return { hue: last?.hue ?? '', dose: last ? armOrder(last.arm) : 0 }
}

/** The largest benefit in a panel; of harms, the largest excess. No control: below all others. */
export const largestDifference = ({ bars }: BarPanel): number =>
  Math.max(-1e9, ...bars.map((bar) => benefitOf(bar) ?? -1e9))

/** How much better than its control an experimental arm did; of harms, how much more it had. */
export function benefitOf(bar: Bar): number | undefined {
  const { direction, domain } = bar.panel.endpoint
  const difference = differenceOf(bar)
  if (bar.row.arm.role !== 'experimental' || !isEstimable(difference)) return undefined
  return direction === 'lower-better' && domain === 'efficacy'
    ? -difference.estimate
    : difference.estimate
}
