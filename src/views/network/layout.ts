import type { Network, NetworkPair, NetworkTreatment } from '@/evidence/network'

export type Node = {
  readonly treatment: NetworkTreatment
  readonly x: number
  readonly y: number
  /** Its area grows with the patients. */
  readonly radius: number
  readonly label: {
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
  }
}

export type Edge = {
  readonly pair: NetworkPair
  readonly from: Node
  readonly to: Node
  /** It grows with the trials. */
  readonly width: number
  /** Where the number of trials stands. */
  readonly at: { readonly x: number; readonly y: number }
}

export type Layout = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

const [least, most] = [6, 21]

/** Treatments on a circle, the first at the top; labels outside, numbers of trials on the lines. */
export function layoutOf(
  { treatments, pairs }: Pick<Network, 'treatments' | 'pairs'>,
  narrow: boolean,
): Layout {
  const [width, height] = narrow ? [340, 340] : [480, 390]
  const [across, down] = narrow ? [92, 108] : [140, 134]
  const patients = Math.max(1, ...treatments.map((one) => one.patients))
  const trials = Math.max(1, ...pairs.map((pair) => pair.trials.length))
  const nodes = treatments.map((treatment, i): Node => {
    const angle = (2 * Math.PI * i) / treatments.length - Math.PI / 2
    const [right, below] = [Math.cos(angle), Math.sin(angle)]
    const [x, y] = [width / 2 + across * right, height / 2 + down * below]
    const radius = Math.max(least, most * Math.sqrt(treatment.patients / patients))
    const anchor = Math.abs(right) < 0.2 ? 'middle' : right > 0 ? 'start' : 'end'
    const out = radius + 7
    const labelY =
      anchor === 'middle' ? y + (below < 0 ? -out - 15 : out + 10) : y + out * 0.7 * below
    const labelX = anchor === 'middle' ? x : x + out * Math.sign(right)
    return { treatment, x, y, radius, label: { x: labelX, y: labelY, anchor } }
  })
  const find = (id: string) => nodes.find(({ treatment }) => treatment.id === id)
  const edges = pairs.flatMap((pair): Edge[] => {
    const [from, to] = [find(pair.a.id), find(pair.b.id)]
    if (!from || !to) return []
    const share = 0.58
    return [
      {
        pair,
        from,
        to,
        width: 1.5 + (7 * (pair.trials.length - 1)) / Math.max(3, trials - 1),
        at: { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) },
      },
    ]
  })
  return { width, height, nodes, edges }
}
