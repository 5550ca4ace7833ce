import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asasPartialRemission, asasResponse, type AsasDomain } from '@/evidence/asasResponse'

const patient = (...changes: [number, number][]): AsasDomain[] =>
  changes.map(([before, now], i) => ({ label: `domain ${i + 1}`, before, now }))
const responds = (level: 20 | 40, ...changes: [number, number][]) =>
  asasResponse(level, patient(...changes)).responder

test('three domains at the threshold and a fourth unchanged are a response', () => {
  expect(responds(40, [5, 3], [5, 3], [5, 3], [5, 5])).toBe(true)
  expect(responds(40, [5, 3], [5, 3], [5, 4], [5, 5])).toBe(false)
  expect(responds(20, [5, 4], [5, 4], [5, 4], [5, 5])).toBe(true)
})

test('the percentage alone is not enough where the units are missed, nor the reverse', () => {
  expect(responds(40, [2, 1], [2, 1], [2, 1], [2, 1])).toBe(false)
  expect(responds(40, [10, 7], [10, 7], [10, 7], [10, 7])).toBe(false)
})

test('ASAS40 forbids any worsening of the fourth domain, ASAS20 only one of 20% and 1 unit', () => {
  const better: [number, number][] = [
    [6, 2],
    [6, 2],
    [6, 2],
  ]
  expect(responds(40, ...better, [9, 10])).toBe(false)
  expect(responds(20, ...better, [9, 10])).toBe(true)
  expect(responds(20, ...better, [5, 6])).toBe(false)
  expect(responds(20, ...better, [0, 1])).toBe(false)
})

test('partial remission needs all four at 2 or lower', () => {
  expect(asasPartialRemission(patient([9, 2], [9, 2], [9, 2], [9, 2])).responder).toBe(true)
  const missed = asasPartialRemission(patient([9, 2], [9, 2], [9, 3], [9, 2]))
  expect(missed.responder).toBe(false)
  expect(missed.checks[0]?.words).toBe('domain 3 at 3, 2 or lower needed')
})

test('an ASAS40 response is an ASAS20 response, and lower scores never lose one', () => {
  const change = fc.tuple(fc.nat(10), fc.nat(10))
  const four = fc.tuple(change, change, change, change)
  fc.assert(
    fc.property(four, fc.nat(3), (changes, which) => {
      expect(!responds(40, ...changes) || responds(20, ...changes)).toBe(true)
      const lower = changes.map(([before, now], i): [number, number] => [
        before,
        i === which ? Math.max(0, now - 1) : now,
      ])
      for (const level of [20, 40] as const)
        expect(!responds(level, ...changes) || responds(level, ...lower)).toBe(true)
    }),
  )
})
