import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvidence } from '../../build/readEvidence'
import { readLessons } from '../../build/readLessons'
import { easi, easiResponse, type EasiScores } from '@/evidence/easiScore'

const { regions } = readLessons('data', readEvidence('data')).composites.easi
const everywhere = (area: number, sign: number): EasiScores =>
  Object.fromEntries(regions.map(({ id }) => [id, { area, signs: [sign, sign, sign, sign] }]))

test('the score runs from 0 to 72', () => {
  expect(easi(regions, everywhere(0, 3))).toBe(0)
  expect(easi(regions, everywhere(6, 3))).toBe(72)
})

test('a region counts by its weight: legs four times the head', () => {
  const one = (id: string) => easi(regions, { [id]: { area: 2, signs: [1, 1, 1, 0] } })
  expect(one('head')).toBe(0.6)
  expect(one('arms')).toBe(1.2)
  expect(one('trunk')).toBe(1.8)
  expect(one('legs')).toBe(2.4)
})

test('EASI-75 is reached at a quarter of the score and missed just above', () => {
  expect(easiResponse(75, 24, 6).responder).toBe(true)
  const missed = easiResponse(75, 24, 6.1)
  expect(missed.responder).toBe(false)
  expect(missed.checks[0]?.words).toBe('EASI 74.5% lower than at baseline, 75% lower needed')
})

test('a miss never reads as the share that it misses', () => {
  const missed = easiResponse(75, 70, 17.52)
  expect(missed.responder).toBe(false)
  expect(missed.checks[0]?.words).toContain('74.9% lower')
})

test('clear skin is EASI-100; no eczema to begin with is no response', () => {
  expect(easiResponse(100, 12, 0).responder).toBe(true)
  expect(easiResponse(75, 0, 0).responder).toBe(false)
})

test('less eczema never loses a response', () => {
  const score = fc.integer({ min: 1, max: 720 })
  fc.assert(
    fc.property(score, score, fc.nat(720), (before, now, less) => {
      for (const level of [75, 90, 100] as const) {
        const is = easiResponse(level, before / 10, now / 10).responder
        const better = easiResponse(level, before / 10, Math.max(0, now - less) / 10).responder
        expect(!is || better).toBe(true)
      }
    }),
  )
})
