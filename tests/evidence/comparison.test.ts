import { expect, test } from 'vitest'
import { apart, comparisons } from '@/evidence/comparison'
import { allPanels } from '@/evidence/panels'
import { isEstimable } from '@/stats/effect'
import type { Trial } from '@/trial/schema'
import { readEvidence } from '../../build/readEvidence'
import { aResponse, anEvidence, aTrial } from '../trials'

const real = allPanels(readEvidence('data'))
const compared = (key: string) => {
  const panel = real.find((other) => other.key === key)
  if (!panel) throw new Error(`no panel ${key}`)
  return comparisons(panel)
}
const first = (trial: Trial) => {
  const [panel] = allPanels(anEvidence([trial]))
  if (!panel) throw new Error('no panel')
  return comparisons(panel)
}

test('a published odds ratio is recomputed as an odds ratio', () => {
  const found = compared('sle-brave-i.sri4-w52').find(
    ({ contrast }) => contrast.arm.arm.id === 'bari4',
  )
  expect(found?.measure).toBe('OR')
  expect(found?.stated[0]?.estimate).toBe('1.57')
})

test('beside a published hazard ratio stands the rate ratio, and no difference is claimed', () => {
  const found = compared('oral-surveillance.malignancy').find(
    ({ contrast }) => contrast.key === 'oral-surveillance.malignancy.tofa-all~tnfi',
  )
  expect(found?.stated.map(({ measure, estimate, ci95 }) => [measure, estimate, ci95])).toEqual([
    ['HR', '1.48', ['1.04', '2.09']],
  ])
  expect(found?.measure).toBe('IRR')
  expect(found?.apart).toBeNull()
})

test('where nothing is published a risk difference is worked out', () => {
  const [only] = first(aTrial())
  expect(only?.stated).toEqual([])
  expect(only?.measure).toBe('RD')
  expect(only && isEstimable(only.recomputed)).toBe(true)
})

test('a pair that can neither be cited nor recomputed is left out', () => {
  const outcome = aResponse({ bari4: ['60', 100] })
  expect(first(aTrial({ outcomes: [outcome] }))).toEqual([])
})

test('where each dose has its own placebo group, only pairs of the sources are compared', () => {
  const pairs = compared('selection-maintenance.clinical-remission-w58').map(
    ({ contrast: { arm, versus } }) => `${arm.arm.id} ${versus.arm.id}`,
  )
  expect(pairs).toEqual(['filgo100 pbo100', 'filgo200 pbo200'])
})

const points = (
  estimate: number,
  low: number,
  high: number,
  moves = [estimate, estimate] as const,
) => ({ estimate, low, high, moves, derived: false, effect: { estimate, se: 1 } }) as const

test('a published figure is met when the recomputed one prints as it', () => {
  expect(apart({ estimate: '17.1' }, 'RD', points(0.17149, 0.06, 0.28))).toEqual({
    same: true,
    words: 'the same to the digits given',
  })
})

test('a difference that the rounding of the counts can explain is said to be none', () => {
  const recomputed = points(0.178, 0.06, 0.28, [0.1705, 0.178])
  expect(apart({ estimate: '17.1' }, 'RD', recomputed)).toEqual({
    same: true,
    words: 'the same within the rounding of the counts',
  })
})

test('any other difference is put into words: points for differences, times for ratios', () => {
  expect(apart({ estimate: '20.7' }, 'RD', points(0.212, 0.1, 0.3)).words).toBe(
    '0.5 points above the published',
  )
  const ratio = points(Math.log(0.42), Math.log(0.27), Math.log(0.68))
  expect(apart({ estimate: '0.47' }, 'OR', ratio).words).toBe('0.89 times the published ratio')
  expect(apart({ estimate: '-0.17' }, 'MD', points(-0.14, -0.2, -0.1)).words).toBe(
    '0.03 above the published',
  )
})

test('intervals on different sides of no difference are pointed out', () => {
  const recomputed = points(Math.log(0.6), Math.log(0.33), Math.log(0.96))
  expect(apart({ estimate: '0.6', ci95: ['0.35', '1.03'] }, 'OR', recomputed)).toEqual({
    same: false,
    words:
      'the same to the digits given; one 95% interval allows for no difference, the other does not',
  })
})

test('a bound that is rounded to no difference says nothing about which side it is on', () => {
  const recomputed = points(Math.log(1.8), Math.log(1.03), Math.log(3.16))
  expect(apart({ estimate: '1.8', ci95: ['1.0', '3.3'] }, 'OR', recomputed).same).toBe(true)
})
