import { expect, test } from 'vitest'
import { answer } from '@/evidence/catalogue'
import { weighable } from '@/evidence/weighable'
import { askedBaseline, atBaseline, observedRange, scaleOf } from '@/views/balance/baseline'
import { chosen } from '@/views/balance/chosen'
import { peopleOf } from '@/views/balance/people'
import { balanceSections } from '@/views/balance/rows'
import { aBalance } from './aBalance'

const catalogue = aBalance()
const found = chosen(
  weighable(catalogue.panels, catalogue.evidence),
  answer(catalogue, {}, '').panels,
  '',
  '',
).picture
const sections = found ? balanceSections(found.shown, found.pair, 100) : []
const rowOf = (endpoint: string) => {
  const row = sections
    .flatMap(({ rows }) => rows)
    .find(({ panel }) => panel.outcome.endpoint === endpoint)
  if (!row) throw new Error(`no row of ${endpoint}`)
  return row
}

test('at the risk of the trial both ratios give the difference of the trial', () => {
  for (const measure of ['RR', 'OR'] as const)
    expect(atBaseline(rowOf('acr20'), measure, 0.4)).toMatchObject({
      difference: { estimate: expect.closeTo(0.2, 10) },
    })
})

// 60% against 40%: RR 1.5, OR 2.25. At 20%: 30% and 36%.
test('at half the risk the risk ratio halves the difference, the odds ratio does not', () => {
  expect(atBaseline(rowOf('acr20'), 'RR', 0.2)).toMatchObject({
    difference: { estimate: expect.closeTo(0.1, 10) },
  })
  expect(atBaseline(rowOf('acr20'), 'OR', 0.2)).toMatchObject({
    difference: { estimate: expect.closeTo(0.16, 10) },
  })
})

test('a risk ratio that leads beyond everybody is refused; a limit that does is cut and said to be', () => {
  expect(atBaseline(rowOf('acr20'), 'RR', 0.7)).toMatchObject({
    notEstimable: 'at this risk risk ratio 1.50 would lead beyond 100%',
  })
  const near = atBaseline(rowOf('acr20'), 'RR', 0.6)
  expect(near).toMatchObject({ cut: true })
  expect('difference' in near && near.difference.high).toBeCloseTo(0.4, 10)
})

test('without an event in either group there is nothing to apply', () => {
  expect(atBaseline(rowOf('death'), 'RR', 0.2)).toEqual({ notEstimable: 'no event in either arm' })
})

test('a risk in the address is a percentage between none and all, or is not one', () => {
  expect(['30', '0.5', '0', '100', 'x', ''].map(askedBaseline)).toEqual([
    30,
    0.5,
    null,
    null,
    null,
    null,
  ])
})

test('the slider is finer where the event is rare, and knows the observed control rates', () => {
  expect(scaleOf(rowOf('death'), null)).toMatchObject({ step: 0.1, own: 0 })
  expect(scaleOf(rowOf('acr20'), null)).toMatchObject({ step: 1, own: 40 })
  const range = observedRange(catalogue.panels, rowOf('acr20'))
  expect([range?.lowest.rate.text, range?.highest.rate.text]).toEqual(['30%', '40%'])
})

test('both groups are whole people, the extra or spared ones beside those of either', () => {
  expect(peopleOf(0.53, 0.67, 100)).toEqual({
    control: { total: 100, either: 53, extra: 0, fewer: 0 },
    treated: { total: 100, either: 53, extra: 14, fewer: 0 },
  })
  expect(peopleOf(0.037, 0.021, 1000).treated).toEqual({
    total: 1000,
    either: 21,
    extra: 0,
    fewer: 16,
  })
})
