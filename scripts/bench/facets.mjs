// Times one toggled value: six facets, three of them filtered, all counts fresh. Our own engine,
// crossfilter2 and TanStack's faceted models take turns in one run; read the ratios.
import {
  columnFacetingFeature,
  columnFilteringFeature,
  constructTable,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  filterFn_arrIncludesSome,
  tableFeatures,
} from '@tanstack/react-table'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import crossfilter from 'crossfilter2'
import { withModule } from '../load.mjs'

const facets = ['a', 'b', 'c', 'd', 'e', 'f']
const sizes = [3, 12, 30, 8, 5, 150]
const chosen = { a: ['a1'], b: ['b1', 'b2', 'b5'], d: ['d0', 'd3', 'd4'] }

/** @param {number} n */
function rowsOf(n) {
  let seed = 1
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  return Array.from({ length: n }, (_, i) => ({
    id: i,
    ...Object.fromEntries(
      facets.map((facet, f) => [facet, facet + Math.floor(random() * (sizes[f] ?? 1))]),
    ),
  }))
}

/** @typedef {ReturnType<typeof rowsOf>} Rows */
/** @type {Record<string, (rows: Rows, engine: any) => (on: boolean) => Record<string, Map<string, number>>>} */
const engines = {
  own(rows, { indexFacets, countFacets }) {
    const columns = facets.map((id) => ({ id, of: (/** @type {any} */ row) => [row[id]] }))
    const index = indexFacets(rows, columns, (/** @type {any} */ row) => row.id)
    return (on) => countFacets(index, { ...chosen, a: on ? ['a1', 'a2'] : ['a1'] }).counts()
  },
  crossfilter2(rows) {
    const data = crossfilter(rows)
    const dimensions = Object.fromEntries(
      facets.map((id) => [id, data.dimension((/** @type {any} */ row) => row[id])]),
    )
    const groups = Object.fromEntries(
      facets.map((id) => [id, dimensions[id]?.group().reduceCount()]),
    )
    const set = (/** @type {string} */ id, /** @type {string[]} */ values) =>
      dimensions[id]?.filterFunction((value) => values.includes(String(value)))
    for (const [id, values] of Object.entries(chosen)) set(id, values)
    return (on) => {
      set('a', on ? ['a1', 'a2'] : ['a1'])
      return Object.fromEntries(
        facets.map((id) => [
          id,
          new Map(groups[id]?.all().map(({ key, value }) => [String(key), Number(value)])),
        ]),
      )
    }
  },
  tanstack(rows) {
    const features = tableFeatures({
      coreReactivityFeature: storeReactivityBindings(),
      columnFilteringFeature,
      filteredRowModel: createFilteredRowModel(),
      filterFns: { arrIncludesSome: filterFn_arrIncludesSome },
      columnFacetingFeature,
      facetedRowModel: createFacetedRowModel(),
      facetedUniqueValues: createFacetedUniqueValues(),
    })
    /** @type {any} */
    const helper = createColumnHelper()
    const oneOf = (
      /** @type {any} */ row,
      /** @type {string} */ id,
      /** @type {string[]} */ values,
    ) => values.includes(row.getValue(id))
    const columns = facets.map((id) => helper.accessor(id, { header: id, filterFn: oneOf }))
    /** @type {any} */
    const table = constructTable(/** @type {any} */ ({ features, columns, data: rows }))
    return (on) => {
      table.setColumnFilters([
        { id: 'a', value: on ? ['a1', 'a2'] : ['a1'] },
        { id: 'b', value: chosen.b },
        { id: 'd', value: chosen.d },
      ])
      return Object.fromEntries(
        facets.map((id) => [id, table.getColumn(id).getFacetedUniqueValues()]),
      )
    }
  },
}

/** Counts above zero, sorted, so that engines can be held against each other. */
const plain = (/** @type {Record<string, Map<string, number>>} */ counts) =>
  JSON.stringify(
    facets.map((id) =>
      [...(counts[id] ?? [])]
        .filter(([, count]) => count > 0)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  )

await withModule('/src/evidence/facetIndex.ts', (own) => {
  console.log('one value toggled, all counts fresh; medians, ms (and times our own)')
  for (const n of [1e3, 1e4, 1e5, 1e6]) {
    const rows = rowsOf(n)
    const names = Object.keys(engines)
    const toggles = names.map((name) => engines[name]?.(rows, own))
    const counts = toggles.map((toggle) => plain(toggle?.(true) ?? {}))
    for (const toggle of toggles) toggle?.(false)
    if (new Set(counts).size > 1) throw new Error(`the engines disagree at ${n} rows`)
    const rounds = n < 1e6 ? 15 : 5
    /** @type {number[][]} */
    const times = names.map(() => [])
    for (let round = 0; round < rounds; round++)
      toggles.forEach((toggle, i) => {
        const start = performance.now()
        toggle?.(round % 2 === 0)
        times[i]?.push(performance.now() - start)
      })
    const medians = times.map((list) => list.toSorted((a, b) => a - b)[rounds >> 1] ?? NaN)
    const cells = names.map((name, i) => {
      const time = medians[i] ?? NaN
      return `${name} ${time.toFixed(2)} (${(time / (medians[0] ?? NaN)).toFixed(1)}×)`
    })
    console.log(`${String(n).padStart(8)} rows   ${cells.join('   ')}`)
  }
})
