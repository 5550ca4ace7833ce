import { expect, test } from 'vitest'
import { axisFor, percentAxis, ticksBetween } from '@/views/present/axis'

test.each([
  [75.3, 80],
  [53.2, 60],
  [17.5, 20],
  [4.1, 5],
  [97, 100],
  [100, 100],
])('percentages up to %d end at %d', (highest, end) => {
  const { max, ticks } = percentAxis(highest)
  expect(max).toBe(end)
  expect(ticks[0]).toBe(0)
  expect(ticks.at(-1)).toBe(end)
  expect(ticks.length).toBeLessThanOrEqual(7)
})

test('a rate ends just above its highest mark', () => {
  expect(axisFor(22.2).max).toBe(25)
  expect(axisFor(266.4).max).toBe(300)
})

test('lines of a difference hold zero and lie inside', () => {
  const ticks = ticksBetween(-8.4, 29)
  expect(ticks.some((tick) => Math.abs(tick) < 1e-9)).toBe(true)
  expect(Math.min(...ticks)).toBeGreaterThanOrEqual(-8.4)
  expect(Math.max(...ticks)).toBeLessThanOrEqual(29)
})
