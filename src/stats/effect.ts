/** An effect on the analysis scale: log for ratios (RR, OR, HR), natural units for differences. */
export type Effect = { readonly estimate: number; readonly se: number }

/** An estimate between its confidence limits, all on one scale. */
export type Interval = { readonly estimate: number; readonly low: number; readonly high: number }

/** What the data cannot give, with the reason in words a reader will see. */
export type NotEstimable = { readonly notEstimable: string }

/** A value that the data cannot give; the reason completes the sentence “not estimable: …”. */
export const notEstimable = (reason: string): NotEstimable => ({ notEstimable: reason })

/** Whether the data gave the value. */
export const isEstimable = <T extends object>(x: T | NotEstimable): x is T => !('notEstimable' in x)

/** All of them, or the first reason why one is missing. */
export function allEstimable<T extends object>(
  items: readonly (T | NotEstimable)[],
): readonly T[] | NotEstimable {
  const estimable: T[] = []
  for (const item of items) {
    if (!isEstimable(item)) return item
    estimable.push(item)
  }
  return estimable
}

/** How a measure makes its Effect: finite, with a standard error above zero. */
export function effect(estimate: number, se: number): Effect | NotEstimable {
  const sound = Number.isFinite(estimate) && Number.isFinite(se) && se > 0
  return sound ? { estimate, se } : notEstimable('no standard error can be computed')
}

/** Half-width of a 95% interval in standard errors, Φ⁻¹(0.975). */
export const z95 = 1.959963984540054

/** Normal-theory 95% confidence interval, on the effect's own scale. */
export function interval95({ estimate, se }: Effect): Interval {
  return { estimate, low: estimate - z95 * se, high: estimate + z95 * se }
}
