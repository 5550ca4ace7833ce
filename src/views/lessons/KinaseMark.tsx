import type { KinaseEffect } from '@/trial/lessons'

/** What is stated of a drug and a kinase: full, half, a question, an empty ring, or a dotted one. */
export function KinaseMark({ x, effect }: { x: number; effect: KinaseEffect }) {
  const radius = 7
  return (
    <g className="kinase-mark" data-effect={effect} transform={`translate(${x} 0)`}>
      <circle className="ring" r={radius} />
      {effect === 'target' && <path className="bar" d="M-4 0h8" />}
      {effect === 'weaker' && (
        <path className="half" d={`M-${radius} 0a${radius} ${radius} 0 0 0 ${2 * radius} 0z`} />
      )}
      {effect === 'sources differ' && (
        <text textAnchor="middle" dy="0.36em">
          ?
        </text>
      )}
    </g>
  )
}
