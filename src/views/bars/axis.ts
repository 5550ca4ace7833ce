import type { Gate } from '@/evidence/comparability'
import { isEstimable } from '@/stats/effect'
import type { BarPanel, Scale } from './rows'

export type Axis = { readonly top: number; readonly ticks: readonly number[] }

/** Panels, and the word of the gate on them: without it there is no axis. */
type Asked = { readonly panels: readonly BarPanel[]; readonly gate: Gate }

/**
 * One axis for all these panels, from zero. Percentages: up to the next 20 above the highest
 * whisker, 100 at most; where everything is rare up to 5, 10 or 20. Rates: to the next round step.
 */
export function axisOf({ panels }: Asked, scale: Scale): Axis {
  const highest = Math.max(
    0,
    ...panels.flatMap(({ bars }) =>
      bars.flatMap(({ value }) => {
        if (!isEstimable(value)) return []
        return isEstimable(value.interval)
          ? [value.estimate, value.interval.high]
          : [value.estimate]
      }),
    ),
  )
  const step = scale === 'rate' || highest <= 20 ? roundStep(Math.max(highest, 5) / 4) : 20
  const steps = Math.max(1, Math.ceil(highest / step - 1e-9))
  const top = scale === 'percent' ? Math.min(100, steps * step) : steps * step
  return { top, ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step) }
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const times = [1, 2, 5, 10].find((factor) => factor * power >= atLeast - 1e-9) ?? 10
  return times * power
}
