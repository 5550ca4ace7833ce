import type { EventCount } from './eventCount'
import { sumOver } from './sum'

/** What the number of events on treatment may be, given the margins of the table and an odds ratio. */
export type Hypergeometric = {
  readonly mean: number
  /** Probability of at most, and of at least, as many events on treatment as were seen. */
  readonly atMost: number
  readonly atLeast: number
  /** Probability of all outcomes no likelier than the one seen. */
  readonly asUnlikely: number
}

/**
 * Fisher's noncentral hypergeometric distribution of a 2×2 table with fixed margins, summed outwards
 * from its mode for as long as terms are above the smallest double.
 *
 * @param oddsRatio above zero; 1 for no effect
 * @source Fisher 1935, Journal of the Royal Statistical Society 98:39–82
 */
export function hypergeometric(
  treatment: EventCount,
  control: EventCount,
  oddsRatio = 1,
): Hypergeometric {
  const [n1, n0, m] = [treatment.n, control.n, treatment.events + control.events]
  const [least, most] = [Math.max(0, m - n0), Math.min(n1, m)]
  /** weight(x + 1) / weight(x) */
  const step = (x: number) => (oddsRatio * (n1 - x) * (m - x)) / ((x + 1) * (n0 - m + x + 1))

  let [below, above] = [least - 1, most]
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (step(middle) >= 1) below = middle
    else above = middle
  }
  const mode = above
  const right = [1]
  for (let x = mode; x < most && right.at(-1)! > 0; x++) right.push(right.at(-1)! * step(x))
  const left = [1]
  for (let x = mode - 1; x >= least && left.at(-1)! > 0; x--) left.push(left.at(-1)! / step(x))
  const weights = [...left.slice(1).toReversed(), ...right]
  const first = mode - left.length + 1

  const seen = treatment.events - first
  const limit = (weights[seen] ?? 0) * (1 + 1e-7)
  const k = weights.length
  const total = sumOver(k, (i) => weights[i]!)
  const mean = sumOver(k, (i) => weights[i]! * (first + i)) / total
  const share = (counts: (i: number) => boolean) =>
    Math.min(1, sumOver(k, (i) => (counts(i) ? weights[i]! : 0)) / total)
  return {
    mean,
    atMost: share((i) => i <= seen),
    atLeast: share((i) => i >= seen),
    asUnlikely: share((i) => weights[i]! <= limit),
  }
}
