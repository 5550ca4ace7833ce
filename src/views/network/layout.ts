import type { Network, NetworkPair, NetworkTreatment } from '@/evidence/network'

type Point = { readonly x: number; readonly y: number }

export type Node = Point & {
  readonly treatment: NetworkTreatment
  /** Its area grows with the patients. */
  readonly radius: number
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' }
}

export type Edge = {
  readonly pair: NetworkPair
  readonly from: Node
  readonly to: Node
  /** It grows with the trials. */
  readonly width: number
  /** Where the number of trials stands. */
  readonly at: Point
}

export type Layout = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

const least = 6
/** Room above the first circle and below the lowest for a name and a number. */
const margin = 62

/** Treatments on a circle, the first at the top; labels outside, numbers of trials on the lines. */
export function layoutOf(
  { treatments, pairs }: Pick<Network, 'treatments' | 'pairs'>,
  narrow: boolean,
): Layout {
  const width = narrow ? 340 : 480
  const [across, down] = narrow ? [86, 104] : [140, 138]
  const most = narrow ? 16 : 21
  const patients = Math.max(1, ...treatments.map((one) => one.patients))
  const angles = treatments.map((_, i) => (2 * Math.PI * i) / treatments.length - Math.PI / 2)
  const lowest = Math.max(...angles.map(Math.sin))
  const nodes = treatments.map((treatment, i): Node => {
    const angle = angles[i] ?? 0
    const [right, below] = [Math.cos(angle), Math.sin(angle)]
    const [x, y] = [width / 2 + across * right, margin + down * (1 + below)]
    const radius = Math.max(least, most * Math.sqrt(treatment.patients / patients))
    return { treatment, x, y, radius, label: labelOf({ x, y }, radius, right, below) }
  })
  return {
    width,
    height: Math.round(down * (1 + lowest) + 2 * margin),
    nodes,
    edges: edgesOf(nodes, pairs),
  }
}

function labelOf({ x, y }: Point, radius: number, right: number, below: number): Node['label'] {
  const out = radius + 7
  if (Math.abs(right) < 0.2)
    return { x, y: y + (below < 0 ? -out - 17 : out + 12), anchor: 'middle' }
  return {
    x: x + out * Math.sign(right),
    y: y + 0.6 * out * below,
    anchor: right > 0 ? 'start' : 'end',
  }
}

function edgesOf(nodes: readonly Node[], pairs: readonly NetworkPair[]): Edge[] {
  const busiest = Math.max(4, ...pairs.map((pair) => pair.trials.length))
  const find = (id: string) => nodes.find(({ treatment }) => treatment.id === id)
  const taken: Point[] = []
  return pairs.flatMap((pair): Edge[] => {
    const [from, to] = [find(pair.a.id), find(pair.b.id)]
    if (!from || !to) return []
    const at = freest(from, to, taken, nodes)
    taken.push(at)
    const width = 1.5 + (7 * (pair.trials.length - 1)) / (busiest - 1)
    return [{ pair, from, to, width, at }]
  })
}

/** A place on a line away from circles and from the numbers already set, near its middle if it can be. */
function freest(from: Node, to: Node, taken: readonly Point[], nodes: readonly Node[]): Point {
  const places = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72].map((share) => ({
    x: from.x + share * (to.x - from.x),
    y: from.y + share * (to.y - from.y),
  }))
  const room = (place: Point) =>
    Math.min(
      ...taken.map(({ x, y }) => Math.hypot(x - place.x, y - place.y)),
      ...nodes.map(({ x, y, radius }) => Math.hypot(x - place.x, y - place.y) - radius + 10),
    )
  const free = places.find((place) => room(place) >= apart)
  return free ?? places.toSorted((a, b) => room(b) - room(a))[0] ?? from
}

const apart = 24
