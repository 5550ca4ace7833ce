import type { Values } from './rows'

/** What there is room for; what is left out stands in the row's details. */
export type Room = {
  readonly narrow: boolean
  readonly ample: boolean
  readonly prior: boolean
  readonly counts: boolean
  readonly published: boolean
}

export const roomIn = (width: number): Room => ({
  narrow: width < 680,
  ample: width >= 1240,
  prior: width >= 1060,
  counts: width >= 1000,
  published: width >= 800,
})

/** The columns of one section: an effect that no row has takes none. */
export type Columns = Omit<Room, 'ample'> & {
  /** Each result's share of the pooled effect. */
  readonly weight: boolean
  readonly effects: readonly Values[]
  /** How many there are, before the plot and after it, and with it. */
  readonly before: number
  readonly after: number
  readonly span: number
}

export function columnsOf(
  room: Room,
  has: Readonly<Record<Values, boolean>>,
  drawn: Values,
  /** The figures of its arms take so much room that the plot would be left with little. */
  wide: boolean,
  pooled: boolean,
): Columns {
  const { narrow, counts, published } = room
  const weight = pooled && published
  const both = (['recomputed', 'published'] as const).filter((id) => has[id] || id === drawn)
  const effects = published && (!weight || room.ample) ? both : [drawn]
  const prior = room.prior && ((!wide && !weight && effects.length === 1) || room.ample)
  const before = narrow ? 1 : 4 + Number(prior)
  const after = effects.length + Number(weight) + Number(published)
  const span = before + 1 + after
  return { narrow, prior, counts, published, weight, effects, before, after, span }
}
