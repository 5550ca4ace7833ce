import { expect, test } from 'vitest'
import {
  adaptedMayo,
  adaptedMayoRemission,
  ebsRemission,
  mayoResponse,
  totalMayo,
  totalMayoRemission,
  type Mayo,
} from '@/evidence/mayoScore'

const mayo = (stool: number, bleeding: number, endoscopy: number, physician: number): Mayo => ({
  stool,
  bleeding,
  endoscopy,
  physician,
})
const remissions = (before: Mayo, now: Mayo, friable = false) => ({
  total: totalMayoRemission({ before, now, friable }).responder,
  adapted: adaptedMayoRemission({ before, now, friable }).responder,
  ebs: ebsRemission({ before, now, friable }).responder,
})
const ill = mayo(3, 2, 3, 3)

test('the worst colitis scores 12 of 12 and 9 of 9', () => {
  expect(totalMayo(mayo(3, 3, 3, 3))).toBe(12)
  expect(adaptedMayo(mayo(3, 3, 3, 3))).toBe(9)
})

test('a quiet colon is in remission by all three rules', () => {
  expect(remissions(ill, mayo(1, 0, 1, 0))).toEqual({ total: true, adapted: true, ebs: true })
})

test('any bleeding ends remission by all three rules', () => {
  expect(remissions(ill, mayo(0, 1, 0, 0))).toEqual({ total: false, adapted: false, ebs: false })
})

test('a part of 2 ends remission by the total score although the sum is 2', () => {
  expect(remissions(ill, mayo(0, 0, 0, 2))).toEqual({ total: false, adapted: true, ebs: true })
  expect(remissions(ill, mayo(1, 0, 1, 1))).toEqual({ total: false, adapted: true, ebs: true })
})

test('a stool frequency that never was high splits the rules', () => {
  const mild = mayo(1, 2, 3, 2)
  expect(remissions(mild, mayo(1, 0, 1, 0))).toEqual({ total: true, adapted: true, ebs: false })
  const normal = mayo(0, 2, 3, 2)
  expect(remissions(normal, mayo(1, 0, 1, 0))).toEqual({ total: true, adapted: false, ebs: false })
})

test('friability ends remission by the adapted score alone', () => {
  expect(remissions(ill, mayo(1, 0, 1, 0), true)).toEqual({
    total: true,
    adapted: false,
    ebs: true,
  })
})

test.each([
  ['total', mayo(3, 2, 3, 2), mayo(2, 1, 2, 2), true],
  ['total', mayo(3, 2, 3, 2), mayo(2, 1, 3, 2), false],
  ['total', mayo(3, 3, 3, 3), mayo(2, 2, 2, 3), false],
  ['total', mayo(3, 2, 3, 2), mayo(0, 2, 3, 2), false],
  ['adapted', mayo(2, 2, 2, 0), mayo(1, 1, 2, 0), true],
  ['adapted', mayo(2, 2, 3, 0), mayo(1, 1, 3, 0), false],
  ['adapted', mayo(0, 0, 0, 0), mayo(0, 0, 0, 0), false],
] as const)(
  'response by the %s score needs points, share and less bleeding',
  (rule, before, now, is) => {
    expect(mayoResponse(rule, { before, now }).responder).toBe(is)
  },
)
