import { kinases, reachOf, selectivityWords } from '@/evidence/signalling'
import type { KinaseEffect, Signal, Signalling } from '@/trial/lessons'
import { KinaseMark } from './KinaseMark'
import { lines } from './lines'
import { reachWords } from './reachWords'

type Props = {
  readonly signalling: Signalling
  /** The agent whose path is shown; empty: none. */
  readonly agent: string
  readonly nameOf: (agent: string) => string
  readonly words: string
  readonly onPoint: (agent: string) => void
  readonly onChoose: (agent: string) => void
}

const width = 960
const at = {
  membrane: 226,
  kinase: 296,
  apart: 66,
  stop: 534,
  stat: 576,
  nucleus: 702,
  drives: 724,
}
const rowHeight = 38
const gap = 32
const agentHeight = 27
const kinaseX = (i: number) => at.kinase + i * at.apart

/** From the cytokine outside the cell to what it drives, and below, on the same kinases, the drugs. */
export function SignallingPicture({ signalling, agent, nameOf, words, onPoint, onChoose }: Props) {
  const groups = (['I', 'II'] as const).map((type) => ({
    type,
    signals: signalling.signals.filter(({ receptor }) => receptor === type),
  }))
  const tops = groups.map((_, i) =>
    groups.slice(0, i).reduce((y, { signals }) => y + gap + signals.length * rowHeight, 46),
  )
  const bottom = 56 + groups.length * gap + signalling.signals.length * rowHeight
  const agentsTop = bottom + 44
  const agents = Object.entries(signalling.agents)
  const height = agentsTop + agents.length * agentHeight + 8
  return (
    <svg
      className="lesson-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`JAK–STAT signalling: ${signalling.signals.length} signals from cytokine to effect. ${words}`}
      data-agent={agent || undefined}
    >
      <rect
        className="cell"
        x={at.membrane}
        y={34}
        width={width - at.membrane - 3}
        height={bottom - 30}
        rx={14}
      />
      <rect
        className="nucleus"
        x={at.nucleus}
        y={42}
        width={width - at.nucleus - 8}
        height={bottom - 46}
        rx={12}
      />
      <g className="head">
        <text x={0} y={18}>
          Cytokine
        </text>
        <text x={at.membrane} y={18} textAnchor="middle">
          Receptor
        </text>
        <text x={at.stat} y={18}>
          STAT
        </text>
        <text x={at.drives} y={18}>
          In the nucleus: what it drives
        </text>
        {kinases.map((kinase, i) => (
          <text key={kinase} className="kinase" x={kinaseX(i)} y={18} textAnchor="middle">
            {kinase}
          </text>
        ))}
      </g>
      {kinases.map((kinase, i) => (
        <path key={kinase} className="rail" d={`M${kinaseX(i)} 26V${height - 6}`} />
      ))}
      {groups.map(({ type, signals }, i) => (
        <g key={type} transform={`translate(0 ${tops[i]})`}>
          <text className="type" y={gap - 10}>
            TYPE {type} RECEPTORS
          </text>
          {signals.map((signal, row) => (
            <g
              key={signal.id}
              transform={`translate(0 ${gap - 4 + row * rowHeight + rowHeight / 2})`}
            >
              <SignalRow signal={signal} effects={signalling.agents[agent]} />
            </g>
          ))}
        </g>
      ))}
      <text className="type" y={agentsTop - 10}>
        INHIBITORS, ON THE SAME KINASES
      </text>
      <Legend y={agentsTop - 14} />
      {agents.map(([id, effects], row) => (
        // The radio buttons above are the controls; here the pointer takes a shortcut.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <g
          key={id}
          className="agent"
          data-agent={id}
          data-dose={3}
          data-shown={id === agent}
          transform={`translate(0 ${agentsTop + row * agentHeight + agentHeight / 2})`}
          onPointerEnter={() => onPoint(id)}
          onPointerLeave={() => onPoint('')}
          onClick={() => onChoose(id)}
        >
          <rect className="ground" y={-agentHeight / 2} width={width} height={agentHeight} rx={5} />
          <circle className="mark" cx={10} r={5} />
          <text className="name" x={24} dy="0.35em">
            {nameOf(id)}
          </text>
          {kinases.map((kinase, i) => (
            <KinaseMark key={kinase} x={kinaseX(i)} effect={effects[kinase]} />
          ))}
          <text className="words" x={at.stat - 30} dy="0.35em">
            {selectivityWords(effects)}
          </text>
        </g>
      ))}
    </svg>
  )
}

type RowProps = { signal: Signal; effects: Signalling['agents'][string] | undefined }

function SignalRow({ signal, effects }: RowProps) {
  const { label, family, jaks, stats, drives } = signal
  const reach = effects && reachOf(effects, signal)
  const used = kinases.flatMap((kinase, i) => (jaks.includes(kinase) ? [kinaseX(i)] : []))
  const last = used.at(-1) ?? at.kinase
  const effect = lines(drives, 34)
  const name = lines(label, 33)
  return (
    <g className="signal" data-reach={reach}>
      {name.map((line, i) => (
        <text key={line} className="name" y={i * 14 - 7} dy="0.35em">
          {line}
        </text>
      ))}
      {name.length === 1 && (
        <text className="family" y={8} dy="0.35em">
          {family}
        </text>
      )}
      <path className="receptor" d={`M${at.membrane - 9} -7l9 7-9 7M${at.membrane} 0h12`} />
      <path className="line" d={`M${at.membrane + 12} 0H${last}`} />
      <path className="line after" d={`M${last} 0H${at.stat - 12}m-6 -4l6 4-6 4`} />
      <path className="line after" d={`M${at.stat + 88} 0H${at.nucleus + 8}m-6 -4l6 4-6 4`} />
      {kinases.map((kinase, i) =>
        jaks.includes(kinase) ? (
          <g key={kinase}>
            <circle className="node" cx={kinaseX(i)} r={9} />
            {effects && effects[kinase] !== 'spared' && effects[kinase] !== 'not stated' && (
              <g data-dose={3}>
                <KinaseMark x={kinaseX(i)} effect={effects[kinase]} />
              </g>
            )}
          </g>
        ) : null,
      )}
      {reach && (
        <text className="reach" x={(last + at.stat - 12) / 2} y={-6} textAnchor="middle">
          {reachWords[reach]}
        </text>
      )}
      <text className="stat after" x={at.stat} dy="0.35em">
        {stats.join(' ').replaceAll(/ STAT/g, ', ')}
      </text>
      {effect.map((line, i) => (
        <text
          key={line}
          className="drives after"
          x={at.drives}
          y={(i - (effect.length - 1) / 2) * 15}
          dy="0.35em"
        >
          {line}
        </text>
      ))}
    </g>
  )
}

const legend = [
  ['target', 0],
  ['weaker', 66],
  ['sources differ', 136],
  ['spared', 234],
  ['not stated', 300],
] as const satisfies readonly (readonly [KinaseEffect, number])[]

function Legend({ y }: { y: number }) {
  return (
    <g className="legend" data-agent="mixed" data-dose={3}>
      {legend.map(([effect, x]) => (
        <g key={effect} transform={`translate(${at.stat - 30 + x} ${y})`}>
          <KinaseMark x={6} effect={effect} />
          <text x={19} dy="0.35em">
            {effect}
          </text>
        </g>
      ))}
    </g>
  )
}
