import { pairKey, type Network, type NetworkPair, type NetworkTreatment } from '@/evidence/network'
import type { SolvedNetwork } from '@/evidence/solveNetwork'
import { absoluteInterval } from '@/stats/absoluteEffect'
import {
  interval95,
  isEstimable,
  notEstimable,
  type Interval,
  type NotEstimable,
} from '@/stats/effect'

/** What the network says of one treatment against another. */
export type Against = {
  readonly key: string
  readonly treatment: NetworkTreatment
  readonly versus: NetworkTreatment
  readonly interval: Interval
  readonly prediction: Interval | NotEstimable
  /** The trials that compare the two, where any does. */
  readonly direct: NetworkPair | undefined
}

/** One treatment against another; undefined for a treatment against itself, or one not in it. */
export function against(
  network: Network,
  solved: SolvedNetwork,
  treatment: NetworkTreatment,
  versus: NetworkTreatment,
): Against | undefined {
  const [i, j] = [treatment, versus].map(({ id }) => solved.treatments.indexOf(id))
  const effect = solved.effects[i ?? -1]?.[j ?? -1]
  if (!effect) return undefined
  const key = pairKey(treatment.id, versus.id)
  return {
    key,
    treatment,
    versus,
    interval: interval95(effect),
    prediction: solved.predictions[i ?? -1]?.[j ?? -1] ?? notEstimable('too few studies'),
    direct: network.pairs.find((pair) => pair.key === key),
  }
}

/** A treatment as a line of the forest; the reference itself has no effect. */
export type ReferenceRow = {
  readonly treatment: NetworkTreatment
  readonly against: Against | undefined
  /** Share of patients expected where the reference has its own share, 0 to 1. */
  readonly risk: Interval | NotEstimable
  readonly score: number
  readonly standing: Standing
}

/** How many of the others the 95% intervals put it above or below, and from how many not apart. */
export type Standing = { readonly above: number; readonly below: number; readonly open: number }

/** Every treatment against the reference, the reference first. */
export function referenceRows(
  network: Network,
  solved: SolvedNetwork,
  reference: NetworkTreatment,
): readonly ReferenceRow[] {
  const base = reference.events / reference.patients
  const others = network.treatments.filter(({ id }) => id !== reference.id)
  return [reference, ...others].map((treatment) => {
    const found = against(network, solved, treatment, reference)
    return {
      treatment,
      against: found,
      risk: found
        ? riskWith(network, found.interval, base)
        : { estimate: base, low: base, high: base },
      score: solved.scores[solved.treatments.indexOf(treatment.id)] ?? 0.5,
      standing: standingOf(network, solved, treatment),
    }
  })
}

/** The share expected with this effect where the reference has its own; no share leaves 0 to 1. */
function riskWith({ measure }: Network, interval: Interval, base: number): Interval | NotEstimable {
  const difference = measure === 'RD' ? interval : absoluteInterval(measure, interval, base)
  if (!isEstimable(difference)) return difference
  const estimate = base + difference.estimate
  if (estimate < -hardly || estimate > 1 + hardly)
    return notEstimable(
      `the difference would lead to a risk ${estimate < 0 ? 'below 0%' : 'above 100%'}`,
    )
  const at = (x: number) => Math.min(1, Math.max(0, base + x))
  return { estimate: at(difference.estimate), low: at(difference.low), high: at(difference.high) }
}

/** Half a tenth of a percent: what the digits shown cannot tell from the bound itself. */
const hardly = 5e-4

export const excludesNone = ({ low, high }: Interval) => low > 0 || high < 0

function standingOf(
  network: Network,
  solved: SolvedNetwork,
  treatment: NetworkTreatment,
): Standing {
  const better = network.endpoint.direction === 'higher-better' ? 1 : -1
  const all = network.treatments.flatMap(
    (other) => against(network, solved, treatment, other)?.interval ?? [],
  )
  const apart = all.filter(excludesNone)
  const above = apart.filter(({ estimate }) => better * estimate > 0).length
  return { above, below: apart.length - above, open: all.length - apart.length }
}

/** Comparisons with both direct and indirect evidence, the least consistent first. */
export function splitRows(network: Network, solved: SolvedNetwork) {
  // Arms of one trial agree by construction: what would be split off is no other evidence.
  if (solved.designs.between.df === 0) return []
  return solved.splits
    .flatMap((split) => {
      const { treatment, comparator, direct, indirect, difference } = split
      const [one, other] = [treatment, comparator].map((id) =>
        network.treatments.find((known) => known.id === id),
      )
      if (!direct || !indirect || !difference || !one || !other) return []
      // Written as in the forest: what was tested against the control.
      const turned = network.treatments.indexOf(one) < network.treatments.indexOf(other)
      const sign = turned ? -1 : 1
      const [first, second] = turned ? [other, one] : [one, other]
      const written = (effect: typeof direct) =>
        interval95({ estimate: sign * effect.estimate, se: effect.se })
      return {
        key: pairKey(treatment, comparator),
        treatment: first,
        versus: second,
        trials: split.k,
        share: split.directShare,
        direct: written(direct),
        indirect: written(indirect),
        difference: written(difference),
        p: difference.p,
      }
    })
    .toSorted((a, b) => a.p - b.p)
}
export type SplitRow = ReturnType<typeof splitRows>[number]
