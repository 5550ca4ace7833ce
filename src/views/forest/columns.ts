import type { Values } from './rows'

/** What there is room for; what is left out stands in the row's details. */
export type Room = {
  readonly narrow: boolean
  readonly ample: boolean
  readonly prior: boolean
  readonly counts: boolean
  readonly published: boolean
}

export const muchRoom: Room = {
  narrow: false,
  ample: true,
  prior: true,
  counts: true,
  published: true,
}

export const roomIn = (width: number): Room => ({
  narrow: width < 680,
  ample: width >= 1240,
  prior: width >= 1060,
  counts: width >= 950,
  published: width >= 800,
})

/** The columns of one section: an effect that no row has takes none. */
export type Columns = Omit<Room, 'ample'> & {
  readonly effects: readonly Values[]
  readonly span: number
}

export function columnsOf(
  room: Room,
  has: Readonly<Record<Values, boolean>>,
  drawn: Values,
  /** The figures of its arms take so much room that the plot would be left with little. */
  wide: boolean,
): Columns {
  const { narrow, counts, published } = room
  const prior = room.prior && (!wide || room.ample)
  const both = (['recomputed', 'published'] as const).filter((id) => has[id] || id === drawn)
  const effects = published ? both : [drawn]
  const span = narrow ? 3 : 5 + Number(prior) + effects.length + Number(published)
  return { narrow, prior, counts, published, effects, span }
}
