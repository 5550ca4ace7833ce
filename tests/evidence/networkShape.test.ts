import { expect, test } from 'vitest'
import { partsOf, shapeOf } from '@/evidence/networkShape'

test('one pair is no network', () => {
  expect(shapeOf([['a', 'p']])).toEqual({ kind: 'pair', hub: undefined })
})

test('comparisons that all share one treatment are a star around it', () => {
  expect(
    shapeOf([
      ['a', 'p'],
      ['p', 'b'],
      ['c', 'p'],
    ]),
  ).toEqual({ kind: 'star', hub: 'p' })
})

test('a chain has no closed loop', () => {
  expect(
    shapeOf([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]).kind,
  ).toBe('tree')
})

test('a triangle is a loop', () => {
  expect(
    shapeOf([
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ]).kind,
  ).toBe('loops')
})

test('parts are what nothing connects, the largest first', () => {
  expect(
    partsOf([
      ['x', 'y'],
      ['b', 'a'],
      ['d', 'c'],
      ['c', 'b'],
    ]),
  ).toEqual([
    ['a', 'b', 'c', 'd'],
    ['x', 'y'],
  ])
})
