import { expect, test } from 'vitest'
import { agreementWords } from '@/evidence/methods'

test('the agreement with R is said in powers of ten', () => {
  expect(agreementWords({ values: 5312, largest: 2.2e-13, at: '' })).toBe(
    'largest relative deviation 2.2×10⁻¹³ over 5,312 values of R',
  )
})

test('a large deviation is said in plain decimals, none as none', () => {
  expect(agreementWords({ values: 81, largest: 0.0069, at: '' })).toMatch(/ 0\.0069 over 81 /)
  expect(agreementWords({ values: 9, largest: 0, at: '' })).toBe('no deviation over 9 values of R')
})
