import type { IconKind } from './iconPlaces'
import { IconMarks } from './IconMarks'

type Props = { kind: IconKind; more?: 'good' | 'bad' }

const middle = [{ x: 5, y: 5 }]

/** One sign of an icon array, for its key. */
export function IconSign({ kind, more }: Props) {
  return (
    <svg
      className="icon-sign"
      width={12}
      height={12}
      viewBox="0 0 10 10"
      data-more={more}
      aria-hidden
    >
      <IconMarks kind={kind} at={middle} />
    </svg>
  )
}
