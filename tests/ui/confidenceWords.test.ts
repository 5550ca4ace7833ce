import { expect, test } from 'vitest'
import { confidenceWords } from '@/ui/confidenceWords'

test.each([
  ['confirmed', 1, 'confirmed, 1 source'],
  ['confirmed', 4, 'confirmed, 4 sources'],
  ['conflict', 3, 'sources disagree, 3 sources'],
  ['single', 1, 'one source'],
] as const)('%s by %i is told as such', (confidence, sources, words) => {
  expect(confidenceWords(confidence, sources)).toBe(words)
})

test('several sources of a figure that is not confirmed are not called one source', () => {
  expect(confidenceWords('single', 2)).toBe('2 sources that count as one')
})
