import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFacets, indexFacets } from '@/evidence/facetIndex'

type Row = {
  readonly group: number
  readonly a: string[]
  readonly b: string[]
  readonly c: string[]
}

const letters = fc.array(fc.constantFrom('p', 'q', 'r', 's'), { maxLength: 3 })
const rows = fc
  .array(fc.record({ group: fc.nat(8), a: letters, b: letters, c: letters }), { maxLength: 60 })
  .map((list): Row[] => list.toSorted((x, y) => x.group - y.group))
const filters = fc.record({ a: letters, b: letters, c: letters }, { requiredKeys: [] })
const ids = ['a', 'b', 'c'] as const
const facets = ids.map((id) => ({ id, of: (row: Row) => row[id] }))

/** The rule in plain words: any of the chosen values, in every facet but the one named. */
const passes = (row: Row, chosen: Partial<Record<string, string[]>>, but?: string) =>
  ids.every(
    (id) =>
      id === but || !chosen[id]?.length || row[id].some((value) => chosen[id]?.includes(value)),
  )

test('finds the rows and the groups that a plain filter finds', () => {
  fc.assert(
    fc.property(rows, filters, (list, chosen) => {
      const { visible, groups } = countFacets(
        indexFacets(list, facets, (row) => row.group),
        chosen,
      )
      const plain = list.flatMap((row, i) => (passes(row, chosen) ? [i] : []))
      expect(visible).toEqual(plain)
      expect(groups).toBe(new Set(plain.map((i) => list[i]?.group)).size)
    }),
  )
})

test('counts per value the groups that would show, whatever its own facet has chosen', () => {
  fc.assert(
    fc.property(rows, filters, (list, chosen) => {
      const { counts } = countFacets(
        indexFacets(list, facets, (row) => row.group),
        chosen,
      )
      for (const id of ids)
        for (const value of new Set(list.flatMap((row) => row[id]))) {
          const plain = list.filter((row) => row[id].includes(value) && passes(row, chosen, id))
          expect(counts()[id]?.get(value)).toBe(new Set(plain.map(({ group }) => group)).size)
        }
    }),
  )
})

test('rows outside a search count for nothing', () => {
  fc.assert(
    fc.property(rows, filters, fc.infiniteStream(fc.boolean()), (list, chosen, coin) => {
      const mask = Uint8Array.from(list, () => Number(coin.next().value))
      const kept = list.filter((_, i) => mask[i])
      const of = (some: Row[], m?: Uint8Array) => {
        const { groups, counts } = countFacets(
          indexFacets(some, facets, (row) => row.group),
          chosen,
          m,
        )
        const seen = Object.entries(counts()).flatMap(([id, values]) =>
          [...values].filter(([, count]) => count > 0).map(([value, count]) => [id, value, count]),
        )
        return { groups, seen: seen.map(String).toSorted() }
      }
      expect(of(list, mask)).toEqual(of(kept))
    }),
  )
})
