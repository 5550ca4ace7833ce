/** What a facet needs to know of a row: the values it has, none, one or several. */
export type FacetOf<Row> = { readonly id: string; readonly of: (row: Row) => readonly string[] }

/** Chosen values by facet; a facet without an entry, or with none chosen, lets everything pass. */
export type Filters = Readonly<Record<string, readonly string[]>>

/**
 * Rows in columns, each made when it is first asked for: for each facet, the codes of row i are
 * `codes[starts[i]] … codes[starts[i + 1] − 1]`, each an index into `values`.
 */
export type FacetIndex = {
  readonly rows: number
  /** The group of each row; rows of a group stand together. Counts are of groups. */
  readonly groups: Int32Array
  readonly columns: readonly Column[]
}

type Column = { readonly id: string; readonly coded: () => Coded }
type Coded = {
  readonly values: readonly string[]
  readonly starts: Int32Array
  readonly codes: Int32Array
}

export type Counted = {
  /** Positions of the rows that pass every facet, in order. */
  readonly visible: readonly number[]
  /** How many groups pass, of those with a visible row. */
  readonly groups: number
  /**
   * Per facet and value: groups that would show, whatever the facet itself has chosen. Counted when
   * first asked for.
   */
  readonly counts: () => Readonly<Record<string, ReadonlyMap<string, number>>>
}

/** Turns rows into columns once; `groupOf` must give the rows of one group in a run. */
export function indexFacets<Row>(
  rows: readonly Row[],
  facets: readonly FacetOf<Row>[],
  groupOf: (row: Row) => unknown,
): FacetIndex {
  const groups = new Int32Array(rows.length)
  let group = -1
  let last: unknown
  rows.forEach((row, i) => {
    const own = groupOf(row)
    if (i === 0 || own !== last) group++
    last = own
    groups[i] = group
  })
  const columns = facets.map(({ id, of }) => ({ id, coded: once(() => codedOf(rows, of)) }))
  return { rows: rows.length, groups, columns }
}

/** The values that a facet takes. */
export const valuesOf = ({ columns }: FacetIndex, facet: string): readonly string[] =>
  columns.find(({ id }) => id === facet)?.coded().values ?? []

function codedOf<Row>(rows: readonly Row[], of: FacetOf<Row>['of']): Coded {
  const codeOf = new Map<string, number>()
  const starts = new Int32Array(rows.length + 1)
  const codes: number[] = []
  rows.forEach((row, i) => {
    for (const value of new Set(of(row))) {
      const code = codeOf.get(value) ?? codeOf.size
      codeOf.set(value, code)
      codes.push(code)
    }
    starts[i + 1] = codes.length
  })
  return { values: [...codeOf.keys()], starts, codes: Int32Array.from(codes) }
}

/**
 * Within a facet any chosen value passes, between facets all must; a row that fails exactly one facet
 * still counts for that facet.
 *
 * @param mask 1 where a row may show at all, 0 where not (a text search); absent: every row may
 */
export function countFacets(index: FacetIndex, filters: Filters, mask?: Uint8Array): Counted {
  const active = index.columns.flatMap(({ id, coded }) => {
    const chosen = filters[id]
    if (!chosen?.length) return []
    const column = coded()
    const wanted = Uint8Array.from(column.values, (value) => Number(chosen.includes(value)))
    return [{ ...column, id, wanted }]
  })
  const visible: number[] = []
  let shown = 0
  let last = -1
  for (let row = 0; row < index.rows; row++) {
    if ((mask && !mask[row]) || !active.every((column) => passes(column, row))) continue
    visible.push(row)
    const group = index.groups[row] ?? -1
    if (last !== group) shown++
    last = group
  }
  return { visible, groups: shown, counts: once(() => countsOf(index, active, mask)) }
}

type Active = Coded & { readonly id: string; readonly wanted: Uint8Array }

function countsOf(
  { rows, groups, columns }: FacetIndex,
  active: readonly Active[],
  mask?: Uint8Array,
) {
  const counting = columns.map(({ id, coded }): Counting => {
    const column = coded()
    const { length } = column.values
    return { ...column, id, counts: new Int32Array(length), last: new Int32Array(length).fill(-1) }
  })
  for (let row = 0; row < rows; row++) {
    if (mask && !mask[row]) continue
    let failed: Active | undefined
    let fails = 0
    for (const column of active) {
      if (passes(column, row)) continue
      failed = column
      if (++fails > 1) break
    }
    if (fails > 1) continue
    const group = groups[row] ?? -1
    for (const column of counting) if (!failed || column.id === failed.id) add(column, row, group)
  }
  return Object.fromEntries(
    counting.map(({ id, values, counts }) => [
      id,
      new Map(values.map((value, code) => [value, counts[code] ?? 0])),
    ]),
  )
}

function passes({ starts, codes, wanted }: Active, row: number): boolean {
  const end = starts[row + 1] ?? 0
  for (let k = starts[row] ?? 0; k < end; k++) if (wanted[codes[k] ?? 0]) return true
  return false
}

type Counting = Coded & {
  readonly id: string
  readonly counts: Int32Array
  readonly last: Int32Array
}

/** Counts a row's group once for each of its values. */
function add({ starts, codes, counts, last }: Counting, row: number, group: number): void {
  const end = starts[row + 1] ?? 0
  for (let k = starts[row] ?? 0; k < end; k++) {
    const code = codes[k] ?? 0
    if (last[code] === group) continue
    last[code] = group
    counts[code] = (counts[code] ?? 0) + 1
  }
}

/** Makes something when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
