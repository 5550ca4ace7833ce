/** What a facet needs to know of a row: the values it has, none, one or several. */
export type FacetOf<Row> = { readonly id: string; readonly of: (row: Row) => readonly string[] }

/** Chosen values by facet; a facet without an entry, or with none chosen, lets everything pass. */
export type Filters = Readonly<Record<string, readonly string[]>>

/**
 * Rows in columns: for each facet, the codes of row i are
 * `codes[starts[i]] … codes[starts[i + 1] − 1]`, each an index into `values`.
 */
export type FacetIndex = {
  readonly rows: number
  /** The group of each row; rows of a group stand together. Counts are of groups. */
  readonly groups: Int32Array
  readonly columns: readonly Column[]
}

type Column = {
  readonly id: string
  readonly values: readonly string[]
  readonly starts: Int32Array
  readonly codes: Int32Array
}

export type Counted = {
  /** Positions of the rows that pass every facet, in order. */
  readonly visible: readonly number[]
  /** How many groups pass, of those with a visible row. */
  readonly groups: number
  /** Per facet and value: groups that would show, whatever the facet itself has chosen. */
  readonly counts: Readonly<Record<string, ReadonlyMap<string, number>>>
}

/** Turns rows into columns once; `groupOf` must give the rows of one group in a run. */
export function indexFacets<Row>(
  rows: readonly Row[],
  facets: readonly FacetOf<Row>[],
  groupOf: (row: Row) => unknown,
): FacetIndex {
  const groups = new Int32Array(rows.length)
  for (let i = 1, group = 0; i < rows.length; i++) {
    if (groupOf(rows[i] as Row) !== groupOf(rows[i - 1] as Row)) group++
    groups[i] = group
  }
  return { rows: rows.length, groups, columns: facets.map((facet) => column(rows, facet)) }
}

function column<Row>(rows: readonly Row[], { id, of }: FacetOf<Row>): Column {
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
  return { id, values: [...codeOf.keys()], starts, codes: Int32Array.from(codes) }
}

/**
 * One pass over the columns. Within a facet any chosen value passes, between facets all must; a row
 * that fails exactly one facet still counts for that facet.
 *
 * @param mask 1 where a row may show at all, 0 where not (a text search); absent: every row may
 */
export function countFacets(index: FacetIndex, filters: Filters, mask?: Uint8Array): Counted {
  const { rows, groups, columns } = index
  const chosen = columns.map(({ id, values }) => {
    const wanted = filters[id]
    return wanted?.length
      ? Uint8Array.from(values, (value) => Number(wanted.includes(value)))
      : null
  })
  const counts = columns.map(({ values }) => new Int32Array(values.length))
  const last = columns.map(({ values }) => new Int32Array(values.length).fill(-1))
  const visible: number[] = []
  let shown = 0
  let lastShown = -1

  const add = (facet: number, row: number, group: number) => {
    const { starts, codes } = columns[facet] as Column
    const [count, seen] = [counts[facet] as Int32Array, last[facet] as Int32Array]
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const code = codes[k] as number
      if (seen[code] === group) continue
      seen[code] = group
      count[code] = (count[code] as number) + 1
    }
  }
  const passes = (facet: number, row: number, wanted: Uint8Array) => {
    const { starts, codes } = columns[facet] as Column
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++)
      if (wanted[codes[k] as number]) return true
    return false
  }

  const active = chosen.flatMap((wanted, facet) => (wanted ? [{ wanted, facet }] : []))
  for (let row = 0; row < rows; row++) {
    if (mask && !mask[row]) continue
    let failed = -1
    let fails = 0
    for (const { wanted, facet } of active) {
      if (passes(facet, row, wanted)) continue
      failed = facet
      if (++fails > 1) break
    }
    const group = groups[row] as number
    if (fails === 1) add(failed, row, group)
    if (fails > 0) continue
    visible.push(row)
    if (lastShown !== group) shown++
    lastShown = group
    for (let facet = 0; facet < columns.length; facet++) add(facet, row, group)
  }

  return {
    visible,
    groups: shown,
    counts: Object.fromEntries(
      columns.map(({ id, values }, facet) => [
        id,
        new Map(values.map((value, code) => [value, counts[facet]?.[code] ?? 0])),
      ]),
    ),
  }
}
