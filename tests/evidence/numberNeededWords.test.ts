import { expect, test } from 'vitest'
import { numberNeededWords } from '@/evidence/numberNeededWords'

const interval = (estimate: number, low: number, high: number) => ({ estimate, low, high })

test('one more with a benefit for every so many, the limits in rising order', () => {
  expect(numberNeededWords(interval(0.1, 0.02, 0.18), 'benefit')).toEqual({
    text: 'NNTB 10',
    interval: '6 to 50',
  })
  expect(numberNeededWords(interval(-0.1, -0.18, -0.02), 'harm')).toEqual({
    text: 'NNTB 10',
    interval: '6 to 50',
  })
})

test('more of a harm, or less of a benefit, is a number needed to harm', () => {
  expect(numberNeededWords(interval(0.05, 0.01, 0.09), 'harm')).toMatchObject({ text: 'NNTH 20' })
  expect(numberNeededWords(interval(-0.05, -0.09, -0.01), 'benefit')).toMatchObject({
    text: 'NNTH 20',
  })
})

// Altman 1998: a difference of 5.1% (−1.7% to 11.9%) is NNTB 19.6, from NNTH 58.8 through ∞ to NNTB 8.4.
test('an interval that includes no difference runs through infinity', () => {
  expect(numberNeededWords(interval(0.051, -0.017, 0.119), 'benefit')).toEqual({
    text: 'NNTB 20',
    interval: 'NNTB 9 to ∞ to NNTH 59',
  })
  expect(numberNeededWords(interval(-0.016, -0.051, 0.015), 'harm')).toEqual({
    text: 'NNTB 63',
    interval: 'NNTB 20 to ∞ to NNTH 67',
  })
})

test('equal risks need infinitely many', () => {
  expect(numberNeededWords(interval(0, -0.04, 0.04), 'harm')).toEqual({
    text: '∞',
    interval: 'NNTH 25 to ∞ to NNTB 25',
  })
  expect(numberNeededWords(interval(0.1, 0, 0.2), 'benefit')).toEqual({
    text: 'NNTB 10',
    interval: '5 to ∞',
  })
})
