import { describe, expect, test } from 'vitest'
import { absoluteEffect, absoluteInterval } from '@/stats/absoluteEffect'

describe('a ratio at a control risk', () => {
  // Cochrane Handbook 5.1, 12.5.4.3: OR 0.73 at a control risk of 0.3 is 62 fewer per 1,000
  test('is the difference of the handbook’s example', () => {
    expect(1000 * Number(absoluteEffect('OR', Math.log(0.73), 0.3))).toBeCloseTo(-62, 0)
  })

  test.each([
    ['RR', 1.5, 0.2, 0.1],
    ['OR', 4, 0.2, 0.3],
    ['HR', 2, 0.2, 0.16],
  ] as const)('%s %f at %f adds %f', (measure, ratio, at, difference) => {
    expect(absoluteEffect(measure, Math.log(ratio), at)).toBeCloseTo(difference, 12)
  })

  test('is nothing without an effect, and cannot lead beyond everybody', () => {
    expect(absoluteEffect('OR', 0, 0.4)).toBeCloseTo(0, 12)
    expect(absoluteEffect('RR', Math.log(3), 0.4)).toEqual({
      notEstimable: 'the ratio would lead to a risk above 100%',
    })
    for (const all of [0, 1])
      expect(absoluteEffect('OR', 1, all)).toEqual({
        notEstimable: 'nobody, or everybody, had the event in the control group',
      })
  })

  test('leads to everybody where it knows no bounds', () => {
    expect(absoluteEffect('OR', 800, 0.3)).toBeCloseTo(0.7, 12)
    expect(absoluteEffect('OR', -800, 0.3)).toBeCloseTo(-0.3, 12)
    expect(absoluteEffect('HR', 800, 0.3)).toBeCloseTo(0.7, 12)
  })

  test('takes its limits along, of which one beyond everybody is everybody', () => {
    const interval = { estimate: Math.log(2), low: 0, high: Math.log(9) }
    expect(absoluteInterval('RR', interval, 0.25)).toEqual({
      estimate: expect.closeTo(0.25, 12),
      low: expect.closeTo(0, 12),
      high: 0.75,
    })
    expect(absoluteInterval('RR', { ...interval, estimate: Math.log(9) }, 0.25)).toEqual({
      notEstimable: 'the ratio would lead to a risk above 100%',
    })
  })
})
