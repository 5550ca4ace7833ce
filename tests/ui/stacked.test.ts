import { expect, test } from 'vitest'
import { stacked } from '@/ui/stacked'

test('marks that would touch stand on each other, the leftmost at the bottom', () => {
  expect(stacked([10, 10.5, 11, 20], 1)).toEqual([0, 1, 0, 0])
  expect(stacked([5, 5, 5], 1)).toEqual([0, 1, 2])
})

test('heights come back in the order of the places', () => {
  expect(stacked([30, 10, 29.5], 1)).toEqual([1, 0, 0])
})
