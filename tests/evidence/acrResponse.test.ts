import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acrMeasures, acrResponse, type AcrChange } from '@/evidence/acrResponse'
import { assessmentWords } from '@/evidence/assessment'

const everything = (better: number): AcrChange => ({
  tender: better,
  swollen: better,
  pain: better,
  patient: better,
  physician: better,
  function: better,
  reactant: better,
})
const someone: fc.Arbitrary<AcrChange> = fc.record({
  tender: fc.integer({ min: -100, max: 100 }),
  swollen: fc.integer({ min: -100, max: 100 }),
  pain: fc.integer({ min: -100, max: 100 }),
  patient: fc.integer({ min: -100, max: 100 }),
  physician: fc.integer({ min: -100, max: 100 }),
  function: fc.integer({ min: -100, max: 100 }),
  reactant: fc.integer({ min: -100, max: 100 }),
})
const levels = [20, 50, 70] as const

test.each(levels)('ACR%i is reached at exactly its threshold and missed just below', (level) => {
  expect(acrResponse(level, everything(level)).responder).toBe(true)
  expect(acrResponse(level, everything(level - 1)).responder).toBe(false)
})

test('either joint count alone decides', () => {
  expect(acrResponse(20, { ...everything(80), tender: 19 }).responder).toBe(false)
  expect(acrResponse(20, { ...everything(80), swollen: 19 }).responder).toBe(false)
})

test('three of the other five are enough, two are not', () => {
  const three = { ...everything(60), pain: 0, reactant: -50 }
  expect(acrResponse(50, three).responder).toBe(true)
  expect(acrResponse(50, { ...three, function: 0 }).responder).toBe(false)
})

test('whoever reaches a higher threshold reaches the lower ones', () => {
  fc.assert(
    fc.property(someone, (better) => {
      const [a20, a50, a70] = levels.map((level) => acrResponse(level, better).responder)
      expect(!a70 || a50).toBe(true)
      expect(!a50 || a20).toBe(true)
    }),
  )
})

test('improving one measure never loses a response', () => {
  const measure = fc.constantFrom('tender', 'swollen', 'pain', 'patient', 'reactant')
  fc.assert(
    fc.property(someone, measure, fc.nat(100), (better, which, more) => {
      const improved = { ...better, [which]: better[which as keyof AcrChange] + more }
      const before = acrResponse(20, better).responder
      expect(!before || acrResponse(20, improved).responder).toBe(true)
    }),
  )
})

test('the words name the measure that failed, and only that', () => {
  const words = assessmentWords(acrResponse(20, { ...everything(30), swollen: -10 }))
  expect(words).toBe('Not a responder: swollen joints 10% worse, 20% better needed.')
  expect(assessmentWords(acrResponse(20, everything(30)))).toBe('Responder: all 3 conditions hold.')
  expect(Object.keys(acrMeasures)).toHaveLength(7)
})
