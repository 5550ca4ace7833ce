import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessmentWords } from '@/evidence/assessment'
import { bicla, bilagGrades, sri4, type LupusPatient } from '@/evidence/lupusResponse'

/** Better in every way. */
const well: LupusPatient = {
  sledai: { before: 10, now: 4 },
  pga: { before: 2, now: 1 },
  bilag: [
    { system: 'Mucocutaneous', before: 'B', now: 'C' },
    { system: 'Musculoskeletal', before: 'A', now: 'B' },
  ],
  breach: false,
}
const verdicts = (change: Partial<LupusPatient>) => {
  const patient = { ...well, ...change }
  return { sri4: sri4(patient).responder, bicla: bicla(patient).responder }
}

test('a patient better in every way responds by both rules', () => {
  expect(verdicts({})).toEqual({ sri4: true, bicla: true })
})

test('a SLEDAI-2K fall of 4 is enough for SRI-4, 3 is not; BICLA only forbids a rise', () => {
  expect(verdicts({ sledai: { before: 10, now: 6 } })).toEqual({ sri4: true, bicla: true })
  expect(verdicts({ sledai: { before: 10, now: 7 } })).toEqual({ sri4: false, bicla: true })
  expect(verdicts({ sledai: { before: 10, now: 11 } })).toEqual({ sri4: false, bicla: false })
})

test('one active system that stays as it was fails BICLA and leaves SRI-4', () => {
  const bilag = [{ system: 'Joints', before: 'B', now: 'B' } as const]
  expect(verdicts({ bilag })).toEqual({ sri4: true, bicla: false })
  expect(assessmentWords(bicla({ ...well, bilag }))).toContain('joints active at entry')
})

test('a new A or two new B fail both; one new B, or an A that became B, does not', () => {
  const quiet = { system: 'Kidney', before: 'D', now: 'D' } as const
  const [first] = [{ system: 'Skin', before: 'A', now: 'B' } as const]
  const newB = { ...quiet, now: 'B' } as const
  expect(verdicts({ bilag: [first, newB] })).toEqual({ sri4: true, bicla: true })
  expect(verdicts({ bilag: [first, newB, newB] })).toEqual({ sri4: false, bicla: false })
  const newA = { ...quiet, now: 'A' } as const
  expect(verdicts({ bilag: [first, newA] })).toEqual({ sri4: false, bicla: false })
})

test('a physician’s global up by exactly 0.3 fails SRI-4 and passes BICLA', () => {
  expect(verdicts({ pga: { before: 1.1, now: 1.4 } })).toEqual({ sri4: false, bicla: true })
  expect(verdicts({ pga: { before: 1.1, now: 1.3 } })).toEqual({ sri4: true, bicla: true })
  expect(verdicts({ pga: { before: 1.1, now: 1.5 } })).toEqual({ sri4: false, bicla: false })
})

test('broken medication rules fail both', () => {
  expect(verdicts({ breach: true })).toEqual({ sri4: false, bicla: false })
})

test('less activity now never loses a response', () => {
  const grade = fc.constantFrom(...bilagGrades)
  const score = fc.record({ before: fc.nat(30), now: fc.nat(30) })
  const global = fc.record({ before: fc.nat(30), now: fc.nat(30) })
  const systems = fc.array(fc.record({ system: fc.constant('one'), before: grade, now: grade }), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(score, global, systems, (sledai, tenths, bilag) => {
      const pga = { before: tenths.before / 10, now: tenths.now / 10 }
      const patient = { sledai, pga, bilag, breach: false }
      const better = {
        ...patient,
        sledai: { ...sledai, now: Math.max(0, sledai.now - 1) },
        bilag: bilag.map((own) => ({ ...own, now: 'D' as const })),
      }
      for (const rule of [sri4, bicla])
        expect(!rule(patient).responder || rule(better).responder).toBe(true)
    }),
  )
})
