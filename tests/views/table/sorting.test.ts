import { expect, test } from 'vitest'
import { chosenColumns } from '@/views/table/chosenColumns'
import { usualColumns } from '@/views/table/columns'
import { allColumns } from '@/views/table/moreColumns'
import { leastWidth, numberWidth, placed } from '@/views/table/placed'
import { nextSort, sortWords } from '@/views/table/sorting'

const figures = { id: 'result', falls: true } as const
const names = { id: 'arm' } as const

test('pressing a head goes through its directions and back to the usual order', () => {
  expect(nextSort([], figures, false)).toEqual(['-result'])
  expect(nextSort(['-result'], figures, false)).toEqual(['result'])
  expect(nextSort(['result'], figures, false)).toEqual([])
  expect(nextSort([], names, false)).toEqual(['arm'])
  expect(nextSort(['arm'], names, false)).toEqual(['-arm'])
})

test('pressing another head replaces the order; adding to it keeps what there was', () => {
  expect(nextSort(['arm'], figures, false)).toEqual(['-result'])
  expect(nextSort(['arm'], figures, true)).toEqual(['arm', '-result'])
  expect(nextSort(['arm', '-result'], names, true)).toEqual(['-arm', '-result'])
  expect(nextSort(['-arm', '-result'], names, true)).toEqual(['-result'])
})

test('the order is said in words, of names and of figures, and only what is in order', () => {
  const columns = allColumns.arms
  expect(sortWords(['-result', 'n'], columns)).toBe('Result, highest first, then n, lowest first')
  expect(sortWords(['p'], columns)).toBe('P, lowest first')
  expect(sortWords(['-arm', 'year'], columns)).toBe('Arm, Z first, then Year, lowest first')
  expect(sortWords(['interval', 'recomputed'], columns)).toBe('')
})

test('columns asked for come in the reader’s order, after the one that says what a row is', () => {
  expect(chosenColumns('arms', true, ['p', 'n', 'arm'])).toEqual(['arm', 'p', 'n'])
  expect(chosenColumns('arms', true, ['published'])).toContain('result')
  expect(chosenColumns('contrasts', false, [])).toEqual(
    'contrast trial endpoint time published recomputed p confidence'.split(' '),
  )
})

test('pinned columns come first, each beside the one before', () => {
  const columns = placed(usualColumns.arms['by-trial'], ['p', 'result'], true)
  expect(columns.map(({ id }) => id).slice(0, 4)).toEqual(['arm', 'result', 'p', 'n'])
  const [arm, result, p, n] = columns
  expect(arm?.left).toBe(numberWidth)
  expect(result?.left).toBe(numberWidth + (arm?.width ?? 0))
  expect(p?.left).toBe((result?.left ?? 0) + (result?.width ?? 0))
  expect(n?.left).toBeUndefined()
})

test('one list of all its columns fits beside the filters of a laptop', () => {
  expect(leastWidth(placed(usualColumns.arms.flat, [], false))).toBeLessThanOrEqual(1112)
  expect(leastWidth(placed(usualColumns.contrasts.flat, [], false))).toBeLessThanOrEqual(1112)
})
