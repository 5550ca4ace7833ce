import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvidence } from '../../build/readEvidence'
import { readLessons } from '../../build/readLessons'
import { sledai2k } from '@/evidence/sledai2k'

const { items } = readLessons('data', readEvidence('data')).composites['sledai-2k']
const ids = items.map(({ id }) => id)

test('nothing present is 0, everything 105', () => {
  expect(sledai2k(items, new Set())).toBe(0)
  expect(sledai2k(items, new Set(ids))).toBe(105)
})

test('arthritis, rash and raised DNA binding make 8', () => {
  expect(sledai2k(items, new Set(['arthritis', 'rash', 'dna']))).toBe(8)
})

test('one more feature always adds to the score', () => {
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids), (present, more) => {
      fc.pre(!present.includes(more))
      expect(sledai2k(items, new Set([...present, more]))).toBeGreaterThan(
        sledai2k(items, new Set(present)),
      )
    }),
  )
})
