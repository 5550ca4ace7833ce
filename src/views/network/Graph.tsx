import { useMemo, useState, type KeyboardEvent } from 'react'
import type { Network } from '@/evidence/network'
import { grouped, midSentence, plural } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { layoutOf, type Edge, type Node } from './layout'

type Props = {
  readonly network: Network
  readonly reference: string
  readonly narrow: boolean
}

/** What was compared with what. One tab stop; arrows go round the treatments, then the lines. */
export function Graph({ network, reference, narrow }: Props) {
  const ask = useExplorer((s) => s.ask)
  const open = useExplorer((s) => s.open)
  const [at, setAt] = useState(0)
  const layout = useMemo(() => layoutOf(network, narrow), [network, narrow])
  const { nodes, edges, width, height } = layout
  const last = nodes.length + edges.length - 1
  const here = Math.min(at, last)

  const choose = (mark: number) => {
    const node = nodes[mark]
    const edge = edges[mark - nodes.length]
    if (node) ask({ reference: node.treatment.id })
    else if (edge) ask({ open: edge.pair.key === open ? '' : edge.pair.key })
  }
  const onKeyDown = (event: KeyboardEvent<SVGElement>) => {
    const next = {
      ArrowRight: here + 1,
      ArrowDown: here + 1,
      ArrowLeft: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (event.key === 'Escape') event.currentTarget.blur()
    else if (event.key === 'Enter' || event.key === ' ') choose(here)
    else if (next !== undefined) {
      const to = Math.max(0, Math.min(last, next))
      setAt(to)
      const chart = event.currentTarget.closest('svg')
      chart?.querySelector<SVGElement>(`[data-stop="${to}"]`)?.focus()
    } else return
    event.preventDefault()
  }
  const stop = (mark: number) => ({
    role: 'button',
    tabIndex: mark === here ? 0 : -1,
    'data-stop': mark,
    onKeyDown,
    onFocus: () => setAt(mark),
    onClick: () => choose(mark),
  })

  return (
    <figure className="network-graph">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`Network of ${plural(nodes.length, 'treatment')} and ${plural(edges.length, 'direct comparison')}`}
      >
        {edges.map((edge, i) => (
          <Line
            key={edge.pair.key}
            edge={edge}
            chosen={edge.pair.key === open}
            stop={stop(nodes.length + i)}
          />
        ))}
        {nodes.map((node, i) => (
          <Point
            key={node.treatment.id}
            node={node}
            reference={node.treatment.id === reference}
            stop={stop(i)}
          />
        ))}
      </svg>
      <figcaption>
        Circles grow with patients, lines with trials, whose number stands on them.{' '}
        <span data-screen-only>
          Choose a circle to make it the reference, a line to see its trials.
        </span>
      </figcaption>
    </figure>
  )
}

type Stop = {
  readonly role: string
  readonly tabIndex: number
  readonly onKeyDown: (event: KeyboardEvent<SVGElement>) => void
  readonly onFocus: () => void
  readonly onClick: () => void
}

function Line({ edge, chosen, stop }: { edge: Edge; chosen: boolean; stop: Stop }) {
  const { pair, from, to, width, at } = edge
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  const trials = pair.trials.length
  return (
    <g
      {...stop}
      className={chosen ? 'network-edge chosen' : 'network-edge'}
      aria-pressed={chosen}
      aria-label={`${pair.a.name} and ${midSentence(pair.b.name)}: ${plural(trials, 'trial')}`}
    >
      <line className="network-reach" {...ends} />
      <line className="network-line" {...ends} strokeWidth={width} />
      <circle className="network-count" cx={at.x} cy={at.y} r={8} />
      <text x={at.x} y={at.y + 4}>
        {trials}
      </text>
    </g>
  )
}

function Point({ node, reference, stop }: { node: Node; reference: boolean; stop: Stop }) {
  const { treatment, x, y, radius, label } = node
  const { name, patients, trials, hue } = treatment
  return (
    <g
      {...stop}
      className={reference ? 'network-node reference' : 'network-node'}
      data-agent={hue}
      data-dose={hue === 'placebo' ? 1 : 3}
      aria-pressed={reference}
      aria-label={`${name} ${plural(patients, 'patient')} in ${plural(trials, 'trial')}${reference ? ', the reference' : ''}`}
    >
      {reference && <circle className="network-ring" cx={x} cy={y} r={radius + 4} />}
      <circle className="network-reach" cx={x} cy={y} r={Math.max(14, radius)} />
      <circle className="mark" cx={x} cy={y} r={radius} />
      <text x={label.x} y={label.y} textAnchor={label.anchor}>
        <tspan className="network-name">{name}</tspan>{' '}
        <tspan x={label.x} dy={14}>
          {grouped(patients)}
        </tspan>
      </text>
    </g>
  )
}
