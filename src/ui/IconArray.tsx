import { iconPlaces, type IconCounts, type IconKind } from './iconPlaces'
import { IconMarks } from './IconMarks'

type Props = IconCounts & {
  /** What the picture says, for those who do not see it. */
  readonly label: string
  /** Whether more of the event is good or bad news; colours what the treatment changes. */
  readonly more?: 'good' | 'bad'
}

const kinds = ['either', 'extra', 'fewer', 'neither'] as const satisfies readonly IconKind[]

/** A hundred or a thousand people, a place for each, in whole people and the same order always. */
export function IconArray({ label, more, ...counts }: Props) {
  const { places, width, height } = iconPlaces(counts)
  return (
    <svg
      className="icon-array"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      data-more={more}
    >
      {kinds.map(
        (kind) => places[kind].length > 0 && <IconMarks key={kind} kind={kind} at={places[kind]} />,
      )}
    </svg>
  )
}
