import fc from 'fast-check'
import { isEstimable, type NotEstimable } from '@/stats/effect'

/** The value, or a failed test when it was refused. */
export function estimable<T extends object>(value: T | NotEstimable): T {
  if (!isEstimable(value)) throw new Error(value.notEstimable)
  return value
}

export const someCount = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ events: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

/** A count with at least one person on each side. */
export const innerCount = fc
  .integer({ min: 2, max: 500 })
  .chain((n) => fc.record({ events: fc.integer({ min: 1, max: n - 1 }), n: fc.constant(n) }))

export const someExposure = fc.record({
  events: fc.integer({ min: 0, max: 300 }),
  personYears: fc.double({ min: 1, max: 5000, noNaN: true }),
})

export const someEffect = fc.record({
  estimate: fc.double({ min: -3, max: 3, noNaN: true }),
  se: fc.double({ min: 0.05, max: 2, noNaN: true }),
})

export const someEffects = (minLength: number) => fc.array(someEffect, { minLength, maxLength: 15 })
