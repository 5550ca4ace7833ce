import { expect, test } from 'vitest'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { isEstimable } from '@/stats/effect'
import type { Arm, Trial } from '@/trial/schema'
import { drawnOf, type ForestRow } from '@/views/forest/rows'
import { comparedEndpoints } from '@/evidence/sharedEndpoints'
import { sectionsOf } from '@/views/forest/sections'
import { aResponse, aTrial, anEvidence } from '../../trials'

const usual = { measure: '', values: 'recomputed', group: 'agent', order: 'dose' } as const

function sections(
  trials: readonly Trial[],
  asked: Partial<Parameters<typeof sectionsOf>[3]> = {},
  slugs: readonly string[] = ['acr20'],
) {
  const all = catalogueOf(anEvidence(trials))
  return sectionsOf(answer(all, {}, '').panels, slugs, all.evidence, { ...usual, ...asked })
}
const keys = (rows: readonly ForestRow[]) => rows.map(({ key }) => key)

const arm = (id: string, amount: number, about: Partial<Arm> = {}): Arm => ({
  id,
  label: `Baricitinib ${amount} mg`,
  treatments: [{ agent: 'baricitinib', dose: { amount, unit: 'mg', frequency: 'QD' } }],
  role: 'experimental',
  ...about,
})
const [, placebo] = aTrial().arms
const pbo = placebo ?? arm('pbo', 0)

test('two endpoints never share a section, nor do two kinds of result of one endpoint', () => {
  const [acr20, acr50] = [
    aResponse({ bari4: ['60', 100], pbo: ['40', 100] }),
    aResponse({ bari4: ['30', 100], pbo: ['10', 100] }, { id: 'acr50-w12', endpoint: 'acr50' }),
  ]
  const rate = {
    ...acr20,
    id: 'acr20-rate',
    kind: 'rate' as const,
    results: [
      { arm: 'bari4', events: 12, personYears: '100' },
      { arm: 'pbo', events: 20, personYears: '100' },
    ],
  }
  const found = sections([aTrial({ outcomes: [acr20, acr50, rate] })], {}, ['acr20', 'acr50'])
  expect(found.map(({ key }) => key)).toEqual(['acr20-binary', 'acr20-rate', 'acr50-binary'])
  for (const { rows, kind, measure } of found) {
    expect(new Set(rows.map(({ outcome }) => outcome.kind))).toEqual(new Set([kind]))
    expect(new Set(rows.map((row) => row.measure))).toEqual(new Set([measure]))
  }
})

test('the absolute effect comes first, and a measure that does not suit is not taken', () => {
  expect(sections([aTrial()])[0]?.measure).toBe('RD')
  expect(sections([aTrial()], { measure: 'OR' })[0]?.measure).toBe('OR')
  expect(sections([aTrial()], { measure: 'MD' })[0]?.measure).toBe('RD')
  expect(sections([aTrial()])[0]?.measures).toEqual(['RD', 'RR', 'OR'])
})

test('subgroups and active controls stand in blocks of their own, doses combined on an axis of their own', () => {
  const arms = [
    arm('bari2', 2),
    arm('bari4', 4),
    arm('bari', 4, { pools: ['bari2', 'bari4'], label: 'Baricitinib, both doses' }),
    arm('mtx', 1, {
      role: 'active',
      label: 'Methotrexate',
      treatments: [{ agent: 'tofacitinib' }],
    }),
    pbo,
  ]
  const whole = aResponse({
    bari2: ['50', 100],
    bari4: ['60', 100],
    bari: ['55', 200],
    mtx: ['45', 100],
    pbo: ['40', 100],
  })
  const part = aResponse(
    { bari4: ['70', 30], pbo: ['40', 30] },
    { id: 'acr20-women', role: 'subgroup' },
  )
  const found = sections([aTrial({ arms, outcomes: [whole, part] })])
  const inBlocks = found.map(({ blocks }) =>
    Object.fromEntries(
      blocks.map(({ id, groups }) => [id, groups.flatMap(({ rows }) => keys(rows))]),
    ),
  )
  expect(inBlocks).toEqual([
    {
      placebo: ['alpha.acr20-w12.bari2~pbo', 'alpha.acr20-w12.bari4~pbo'],
      active: ['alpha.acr20-w12.bari2~mtx', 'alpha.acr20-w12.bari4~mtx'],
      subgroup: ['alpha.acr20-women.bari4~pbo'],
    },
    { combined: ['alpha.acr20-w12.bari~pbo', 'alpha.acr20-w12.bari~mtx'] },
  ])
  expect(found[1]?.rows[0]?.dose).toContain('combined')
})

test('withdrawal designs and cohorts never share an axis with randomised trials', () => {
  const designed = (id: string, design: Partial<Trial['design']>) =>
    aTrial({ id, name: id, design: { ...aTrial().design, ...design } })
  const found = sections([
    designed('alpha', {}),
    designed('bravo', { structure: 'pooled' }),
    designed('charlie', { structure: 'withdrawal' }),
    designed('delta', { allocation: 'non-randomised' }),
  ])
  expect(found.map(({ blocks }) => blocks.map(({ id }) => id))).toEqual([
    ['placebo', 'pooled'],
    ['withdrawal'],
    ['unrandomised'],
  ])
})

test('a contrast without a usable result keeps its row, with the reason', () => {
  const arms = aTrial().arms.map((any) => ({ ...any, n: undefined }))
  const outcome = aResponse({})
  const results = [
    { arm: 'bari4', percent: '60' },
    { arm: 'pbo', percent: '40' },
  ]
  const [section] = sections([
    aTrial(),
    aTrial({
      id: 'bravo',
      name: 'BRAVO',
      arms,
      outcomes: [outcome.kind === 'binary' ? { ...outcome, results } : outcome],
    }),
  ])
  const [, bravo] = section?.rows ?? []
  expect(section?.covers).toEqual({ recomputed: 1, published: 0 })
  expect(bravo && drawnOf(bravo, 'recomputed')).toEqual({
    notEstimable: 'no denominator reported',
  })
  expect(bravo && drawnOf(bravo, 'published')).toEqual({
    notEstimable: 'no published risk difference',
  })
})

test('the published effect is drawn where nothing can be recomputed, in its own digits', () => {
  const outcome = {
    ...aResponse({ bari4: ['3.4', 2911], pbo: ['2.5', 1451] }),
    kind: 'time-to-event' as const,
    published: [
      {
        arm: 'bari4',
        versus: 'pbo',
        measure: 'HR' as const,
        estimate: '1.5',
        ci95: ['1.0', '2.25'] satisfies [string, string],
      },
    ],
    results: [],
  }
  const [section] = sections([aTrial({ outcomes: [outcome] })])
  const [row] = section?.rows ?? []
  expect(section?.measure).toBe('HR')
  expect(section?.values).toBe('published')
  expect(row && isEstimable(row.published) && row.published.text).toBe('1.5 (1.0–2.25)')
  const drawn = row && drawnOf(row, 'published')
  expect(drawn && isEstimable(drawn) && drawn.estimate).toBeCloseTo(Math.log(1.5), 12)
})

test('a published effect without an interval is drawn without one', () => {
  const published = [{ arm: 'bari4', versus: 'pbo', measure: 'OR' as const, estimate: '2.3' }]
  const outcome = aResponse({ bari4: ['60', 100], pbo: ['40', 100] }, { published })
  const [section] = sections([aTrial({ outcomes: [outcome] })], {
    measure: 'OR',
    values: 'published',
  })
  const [row] = section?.rows ?? []
  expect(row && drawnOf(row, 'published')).toMatchObject({ interval: null, derived: false })
})

test('a derived count and a stand-in denominator are told from reported counts', () => {
  const reported = aResponse({})
  const results = [
    { arm: 'bari4', events: 60, n: 100 },
    { arm: 'pbo', events: 40, n: 100 },
  ]
  const [section] = sections([
    aTrial(),
    aTrial({
      id: 'bravo',
      name: 'BRAVO',
      outcomes: [reported.kind === 'binary' ? { ...reported, results } : reported],
    }),
  ])
  expect(section?.rows.map((row) => drawnOf(row, 'recomputed'))).toMatchObject([
    { derived: true },
    { derived: false },
  ])
})

test('by effect, what speaks most for the tested arm stands first and what is not drawn last', () => {
  const trial = (id: string, percent: string) =>
    aTrial({ id, name: id, outcomes: [aResponse({ bari4: [percent, 100], pbo: ['40', 100] })] })
  const silent = aTrial({ id: 'zulu', name: 'zulu', outcomes: [aResponse({ pbo: ['40', 100] })] })
  const [section] = sections([trial('alpha', '50'), trial('bravo', '70'), silent], {
    order: 'effect',
  })
  const shown = section?.blocks[0]?.groups[0]?.rows.map((row) => row.trial.id)
  expect(shown?.slice(0, 2)).toEqual(['bravo', 'alpha'])
})

test('rows are grouped by agent, dose or disease, or not at all', () => {
  const arms = [arm('bari2', 2), arm('bari4', 4), pbo]
  const outcomes = [aResponse({ bari2: ['50', 100], bari4: ['60', 100], pbo: ['40', 100] })]
  const trials = [
    aTrial({ arms, outcomes }),
    aTrial({ id: 'bravo', name: 'BRAVO', disease: 'psoriatic-arthritis' }),
  ]
  const labels = (group: 'agent' | 'dose' | 'disease' | 'none') =>
    sections(trials, { group }).map(({ blocks }) =>
      blocks.flatMap(({ groups }) => groups.map(({ label }) => label)),
    )
  expect(labels('agent')).toEqual([['Baricitinib'], ['Baricitinib']])
  expect(labels('dose')).toEqual([
    ['Baricitinib 2 mg QD', 'Baricitinib 4 mg QD'],
    ['Baricitinib 4 mg QD'],
  ])
  expect(labels('disease')).toEqual([['rheumatoid arthritis'], ['psoriatic arthritis']])
  expect(labels('none')).toEqual([[''], ['']])
})

test('without a wish, the endpoint that most trials compare comes first', () => {
  const acr50 = aResponse({ bari4: ['30', 100], pbo: ['10', 100] }, { endpoint: 'acr50' })
  const all = catalogueOf(
    anEvidence([
      aTrial({ outcomes: [acr50] }),
      aTrial({ id: 'bravo', name: 'BRAVO' }),
      aTrial({ id: 'charlie', name: 'CHARLIE' }),
    ]),
  )
  const offered = comparedEndpoints(answer(all, {}, '').panels)
  expect(offered.map(({ slug, trials }) => [slug, trials])).toEqual([
    ['acr20', 2],
    ['acr50', 1],
  ])
})

test('with several placebo groups nothing is paired that the sources did not pair', () => {
  const arms = [arm('bari4', 4), pbo, { ...pbo, id: 'pbo2', label: 'Placebo, later' }]
  const results = { bari4: ['60', 100], pbo: ['40', 100], pbo2: ['30', 100] } as const
  const published = [{ arm: 'bari4', versus: 'pbo2', measure: 'RD' as const, estimate: '30' }]
  const [unpaired] = sections([aTrial({ arms, outcomes: [aResponse(results)] })])
  expect(unpaired?.rows).toEqual([])
  expect(unpaired?.alone).toHaveLength(1)
  const [paired] = sections([aTrial({ arms, outcomes: [aResponse(results, { published })] })])
  expect(keys(paired?.rows ?? [])).toEqual(['alpha.acr20-w12.bari4~pbo2'])
})
