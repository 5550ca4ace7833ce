/** What stands in a place of an icon array. */
export type IconKind = 'either' | 'extra' | 'fewer' | 'neither'

export type IconCounts = {
  readonly total: 100 | 1000
  /** People with the event whichever treatment they get. */
  readonly either: number
  /** People with the event only because of the treatment. */
  readonly extra: number
  /** People spared the event by the treatment. */
  readonly fewer: number
}

type Place = { readonly x: number; readonly y: number }

/** Side of a place, and the extra room after each block of places. */
const [step, gap] = [10, 4]
const shapes = { 100: { columns: 10, block: 5 }, 1000: { columns: 40, block: 10 } } as const

/** Where each person stands: row by row, with the event first, so that two arrays line up. */
export function iconPlaces({ total, either, extra, fewer }: IconCounts) {
  const { columns, block } = shapes[total]
  const places: Record<IconKind, Place[]> = { either: [], extra: [], fewer: [], neither: [] }
  const at = (i: number, size: number) => i * step + step / 2 + Math.floor(i / size) * gap
  for (let i = 0; i < total; i++) {
    const kind =
      i < either
        ? 'either'
        : i < either + extra
          ? 'extra'
          : i < either + extra + fewer
            ? 'fewer'
            : 'neither'
    places[kind].push({ x: at(i % columns, block), y: at(Math.floor(i / columns), 5) })
  }
  return {
    places,
    width: at(columns - 1, block) + step / 2,
    height: at(total / columns - 1, 5) + step / 2,
  }
}
