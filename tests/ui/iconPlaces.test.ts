import fc from 'fast-check'
import { expect, test } from 'vitest'
import { iconPlaces } from '@/ui/iconPlaces'

const somebody = fc.integer({ min: 0, max: 33 })

test('every person has one place, and each kind as many as it was given', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(100 as const, 1000 as const),
      somebody,
      somebody,
      somebody,
      (total, either, extra, fewer) => {
        const { places, width, height } = iconPlaces({ total, either, extra, fewer })
        expect(places.either.length).toBe(either)
        expect(places.extra.length).toBe(extra)
        expect(places.fewer.length).toBe(fewer)
        const all = Object.values(places).flat()
        expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(total)
        expect(all.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true)
      },
    ),
  )
})

test('those with the event under both treatments stand in the same places in both arrays', () => {
  const control = iconPlaces({ total: 100, either: 23, extra: 0, fewer: 0 })
  const drug = iconPlaces({ total: 100, either: 23, extra: 9, fewer: 0 })
  expect(drug.places.either).toEqual(control.places.either)
  expect(drug.places.extra).toEqual(control.places.neither.slice(0, 9))
})
