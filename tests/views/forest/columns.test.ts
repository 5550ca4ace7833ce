import { expect, test } from 'vitest'
import { columnsOf, roomIn } from '@/views/forest/columns'

const has = { recomputed: true, published: true } as const
const columns = (width: number, pooled: boolean) =>
  columnsOf(roomIn(width), has, 'recomputed', false, pooled)

test('where weights stand, the plot keeps the room of the effect that is not drawn', () => {
  expect(columns(1088, true)).toMatchObject({ weight: true, effects: ['recomputed'] })
  expect(columns(1088, false)).toMatchObject({
    weight: false,
    effects: ['recomputed', 'published'],
  })
  expect(columns(1400, true).effects).toEqual(['recomputed', 'published'])
})

test('two effects leave the prior therapy to the details, unless there is room for all', () => {
  expect(columns(1088, false).prior).toBe(false)
  expect(
    columnsOf(roomIn(1088), { ...has, published: false }, 'recomputed', false, false),
  ).toMatchObject({ prior: true, effects: ['recomputed'] })
  expect(columns(1400, true).prior).toBe(true)
})

test('a phone keeps the name, the plot and the effect', () => {
  expect(columns(358, true)).toMatchObject({ narrow: true, weight: false, span: 3 })
})

test('counts make way for the plot on a small laptop', () => {
  expect(columns(976, true).counts).toBe(false)
  expect(columns(1040, true).counts).toBe(true)
})
