import type { ArmRow } from '@/evidence/panels'

type Props = Pick<ArmRow, 'hue' | 'tier'> & {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bar open at its foot: outlined in its agent's colour, as full as its dose is high. */
export function ArmBar({ x, y, width, height, hue, tier }: Props) {
  const tall = Math.max(0, height - 0.9)
  return (
    <g data-agent={hue} data-dose={tier}>
      <path
        className={hue === 'active' ? 'mark bars-hatched' : 'mark'}
        d={`M${x + 0.9} ${y + height}v${-tall}h${width - 1.8}v${tall}`}
      />
    </g>
  )
}
