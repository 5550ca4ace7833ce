import { expect, test } from 'vitest'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { allPanels } from '@/evidence/panels'
import type { Trial } from '@/trial/schema'
import { describe } from '@/views/forest/describe'
import { sectionsOf } from '@/views/forest/sections'
import { favours, shortPrior, sidesOf, spoken, titleOf } from '@/views/forest/words'
import { readEvidence } from '../../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../../trials'

const sides = { treated: 'baricitinib', control: 'placebo' }

test.each([
  ['higher-better', 'placebo', 'baricitinib'],
  ['lower-better', 'baricitinib', 'placebo'],
] as const)(
  'of an endpoint where %s, the left favours %s and the right %s',
  (direction, left, right) => {
    expect(favours({ direction }, sides)).toEqual({ left, right })
  },
)

function first(trials: readonly Trial[], asked: object = {}) {
  const all = catalogueOf(anEvidence(trials))
  const [section] = sectionsOf(answer(all, {}, '').panels, ['acr20'], all.evidence, {
    measure: '',
    values: 'recomputed',
    group: 'agent',
    order: 'dose',
    ...asked,
  })
  if (!section) throw new Error('no section')
  return { section, evidence: all.evidence, own: sidesOf(section.rows, all.evidence.agents) }
}
const text = (parts: ReturnType<typeof describe>) =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')

test.each(['RD', 'RR', 'OR'] as const)('a benefit by %s is spoken as one', (measure) => {
  const { section, own } = first([aTrial()], { measure })
  const [row] = section.rows
  expect(row && spoken(row, 'recomputed', own)).toMatch(/favours baricitinib/)
})

test('a row is spoken with its trial, effect, interval and whom it favours', () => {
  const { section, own } = first([aTrial()], { measure: 'OR' })
  const [row] = section.rows
  expect(row && spoken(row, 'recomputed', own)).toBe(
    'ALPHA 2020, Baricitinib 4 mg QD against placebo, week 12, odds ratio 2.25, 95% CI 1.28 to 3.96, favours baricitinib, recomputed',
  )
})

test('an interval that includes no effect favours nobody', () => {
  const outcome = aResponse({ bari4: ['42', 100], pbo: ['40', 100] })
  const { section, own } = first([aTrial({ outcomes: [outcome] })])
  const [row] = section.rows
  expect(row && spoken(row, 'recomputed', own)).toContain('the interval allows for no difference')
})

test('a row that is not drawn is spoken with the reason', () => {
  const arms = aTrial().arms.map((any) => ({ ...any, n: undefined }))
  const outcome = aResponse({ pbo: ['40', 100] })
  const { section, own } = first([
    aTrial({
      arms,
      outcomes: [
        { ...outcome, published: [{ arm: 'bari4', versus: 'pbo', measure: 'p-only', p: '0.02' }] },
      ],
    }),
  ])
  const [row] = section.rows
  expect(row && spoken(row, 'recomputed', own)).toContain('not estimable, not drawn: not reported')
})

test('a title asks the question: endpoint, times and disease', () => {
  const later = aResponse(
    { bari4: ['60', 100], pbo: ['40', 100] },
    { id: 'acr20-w24', time: { value: '24', unit: 'week' } },
  )
  const { section, evidence } = first([
    aTrial(),
    aTrial({ id: 'bravo', name: 'BRAVO', outcomes: [later] }),
  ])
  expect(titleOf(section, evidence)).toBe('ACR20 at week 12 to 24 in rheumatoid arthritis')
})

test('the description counts contrasts, those that exclude no effect, and the range', () => {
  const trial = (id: string, percent: string) =>
    aTrial({ id, name: id, outcomes: [aResponse({ bari4: [percent, 100], pbo: ['40', 100] })] })
  const { section, own } = first([trial('alpha', '42'), trial('bravo', '60'), trial('c', '70')])
  expect(text(describe(section, own))).toBe(
    '3 contrasts from 3 trials; 2 of 3 intervals exclude 0, all in favour of baricitinib. Risk differences run from 2.0 to 30.0 percentage points.',
  )
})

test('one interval among several contrasts is not called theirs', () => {
  const bare = aResponse(
    {},
    { published: [{ arm: 'bari4', versus: 'pbo', measure: 'p-only', p: '0.02' }] },
  )
  const unknown = aTrial({ id: 'bravo', name: 'BRAVO', outcomes: [bare] })
  const { section, own } = first([aTrial(), unknown])
  expect(text(describe(section, own))).toMatch(
    /^2 contrasts from 2 trials; the one interval excludes 0, .* The risk difference is 20\.0 percentage points\. 1 has no usable result\.$/,
  )
  const alone = first([unknown])
  expect(text(describe(alone.section, alone.own))).toBe(
    '1 contrast from 1 trial. It has no usable result.',
  )
})

test('effects that read alike are not a range', () => {
  const trial = (id: string) =>
    aTrial({ id, name: id, outcomes: [aResponse({ bari4: ['0', 100], pbo: ['0', 100] })] })
  const { section, own } = first([trial('alpha'), trial('bravo')])
  expect(text(describe(section, own))).toContain('Every risk difference is 0.0 percentage points.')
})

test('each figure of the description opens the contrast that it comes from', () => {
  const { section, own } = first([aTrial()])
  const figures = describe(section, own).filter((part) => typeof part !== 'string')
  expect(figures).toEqual([{ text: '20.0', source: 'alpha.acr20-w12.bari4~pbo', calculated: true }])
})

test('a published difference of medians is not called one of means', () => {
  const around = readEvidence('data')
  const [section] = sectionsOf(allPanels(around), ['cumulative-glucocorticoid-dose'], around, {
    measure: '',
    values: 'published',
    group: 'agent',
    order: 'dose',
  })
  if (!section) throw new Error('no section')
  const own = sidesOf(section.rows, around.agents)
  expect(text(describe(section, own))).toContain('Differences of medians run from −1267 to −1206')
  const [row] = section.rows
  expect(row && spoken(row, 'published', own)).toContain('difference of medians')
})

test('a prior therapy is as short as a column has room for, and says that there is more', () => {
  expect(shortPrior('MTX-IR')).toBe('MTX-IR')
  expect(shortPrior('csDMARD-IR (methotrexate)')).toBe('csDMARD-IR …')
  expect(shortPrior('topical-IR; dupilumab-naive')).toBe('topical-IR …')
})
