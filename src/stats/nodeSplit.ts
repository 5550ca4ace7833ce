import { isEstimable, type Effect } from './effect'
import { components } from './networkFit'
import type { Network } from './networkMetaAnalysis'
import { normalPValue } from './normal'
import { pool } from './pool'

/** What studies that compare two treatments say of them, and what the rest of the network says. */
export type NodeSplit = {
  readonly treatment: string
  readonly comparator: string
  /** Number of studies that compare the two. */
  readonly k: number
  readonly network: Effect
  readonly direct: Effect | undefined
  readonly indirect: Effect | undefined
  /** Share of direct evidence, 0 to 1. */
  readonly directShare: number
  /** Direct minus indirect, where both exist. */
  readonly difference: (Effect & { readonly z: number; readonly p: number }) | undefined
}

/**
 * Splits each comparison of a network into direct and indirect evidence, by back-calculation.
 *
 *     share = se²(network)/se²(direct)        indirect = (network − share · direct)/(1 − share)
 *     se²(indirect) = se²(network)/(1 − share)
 *
 * Direct evidence is pooled by inverse variance with the network's τ². Where no other comparisons
 * join the two, its share is 1.
 *
 * @returns one per pair of treatments, the first minus the second, in the network's order
 * @source Dias et al. 2010, Statistics in Medicine 29:932–944
 * @source König, Krahn & Binder 2013, Statistics in Medicine 32:5414–5429
 */
export const nodeSplit = (network: Network): readonly NodeSplit[] =>
  network.effects.flatMap((row, i) =>
    row.flatMap((effect, j) => (effect && i < j ? [splitPair(network, effect, i, j)] : [])),
  )

function splitPair(network: Network, effect: Effect, i: number, j: number): NodeSplit {
  const [treatment, comparator] = [network.treatments[i]!, network.treatments[j]!]
  const { k, direct, joinedOtherwise } = directEvidence(network, treatment, comparator)
  const found = isEstimable(direct) ? direct : undefined
  const share = !found ? 0 : joinedOtherwise ? Math.min(1, (effect.se / found.se) ** 2) : 1
  const left = 1 - share
  const indirect =
    left > 1e-10
      ? {
          estimate: (effect.estimate - share * (found?.estimate ?? 0)) / left,
          se: effect.se / Math.sqrt(left),
        }
      : undefined
  const difference =
    found && indirect
      ? {
          estimate: found.estimate - indirect.estimate,
          se: Math.hypot(found.se, indirect.se),
        }
      : undefined
  const z = difference ? difference.estimate / difference.se : 0
  return {
    treatment,
    comparator,
    k,
    network: effect,
    direct: found,
    indirect,
    directShare: share,
    difference: difference && { ...difference, z, p: normalPValue(z) },
  }
}

/** What compares the two, and whether all other comparisons would still join them. */
function directEvidence(
  { comparisons, treatments, tau2 }: Network,
  treatment: string,
  comparator: string,
) {
  const studies: Effect[] = []
  const links: number[][] = []
  for (const { treatment: a, comparator: b, estimate, se } of comparisons)
    if (a === treatment && b === comparator) studies.push({ estimate, se })
    else if (a === comparator && b === treatment) studies.push({ estimate: -estimate, se })
    else links.push([treatments.indexOf(a), treatments.indexOf(b)])
  const pair = [treatments.indexOf(treatment), treatments.indexOf(comparator)]
  const parts = components(links, treatments.length)
  return {
    k: studies.length,
    direct: pool(studies, { method: tau2, test: 'normal' }),
    joinedOtherwise: parts.some((part) => pair.every((place) => part.includes(place))),
  }
}
