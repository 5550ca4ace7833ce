import { groupsBy } from './groupsBy'

export type Shape = {
  /** `star`: all comparisons share one treatment; `tree`: no closed loop. */
  readonly kind: 'pair' | 'star' | 'tree' | 'loops'
  /** The treatment in every comparison of a star. */
  readonly hub: string | undefined
}

type Pair = readonly [string, string]

/** What can be learned from how a connected network hangs together. */
export function shapeOf(pairs: readonly Pair[]): Shape {
  const nodes = [...new Set(pairs.flat())]
  const hub = nodes.find((node) => pairs.every((pair) => pair.includes(node)))
  if (nodes.length <= 2) return { kind: 'pair', hub: undefined }
  if (hub !== undefined) return { kind: 'star', hub }
  return { kind: pairs.length < nodes.length ? 'tree' : 'loops', hub: undefined }
}

/** The connected parts of a network, the largest first; each in alphabetical order. */
export function partsOf(pairs: readonly Pair[]): readonly (readonly string[])[] {
  const home = new Map<string, string>()
  for (const node of pairs.flat()) home.set(node, node)
  for (const [a, b] of pairs) {
    const [from, to] = [home.get(a), home.get(b) ?? b]
    for (const [node, at] of home) if (at === from) home.set(node, to)
  }
  return [...groupsBy([...home.keys()].toSorted(), (node) => home.get(node)).values()].toSorted(
    (a, b) => b.length - a.length,
  )
}
