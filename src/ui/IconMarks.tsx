import type { IconKind } from './iconPlaces'
import './IconArray.css'

type Props = { kind: IconKind; at: readonly { readonly x: number; readonly y: number }[] }

/** All people of one kind as one path: disc, diamond, ring or small dot. */
export function IconMarks({ kind, at }: Props) {
  return <path className="icon-marks" data-kind={kind} d={at.map(drawn[kind]).join('')} />
}

const dot = ({ x, y }: { x: number; y: number }) => `M${x} ${y}h.01`
const drawn = {
  either: dot,
  neither: dot,
  extra: ({ x, y }: { x: number; y: number }) => `M${x} ${y - 4.6}l4.6 4.6l-4.6 4.6l-4.6 -4.6z`,
  fewer: ({ x, y }: { x: number; y: number }) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`,
} as const
