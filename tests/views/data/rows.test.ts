import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { claimRows } from '@/views/data/claimRows'
import { byDisease, confidenceCounts, coverageOf } from '@/views/data/coverage'
import { differences } from '@/views/data/differences'
import { wantedOf } from '@/views/data/wanted'
import { readData } from '../../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../../trials'

const { evidence, library } = readData('data')
const catalogue = catalogueOf(evidence)

test('the diseases add up to all, and every outcome has its confidence', () => {
  const all = coverageOf(evidence.trials)
  const rows = byDisease(evidence)
  const sum = (id: 'trials' | 'pooled' | 'outcomes' | 'results' | 'effects') =>
    rows.reduce((total, row) => total + row[id], 0)
  expect(all.trials + all.pooled).toBe(evidence.trials.length)
  for (const id of ['trials', 'pooled', 'outcomes', 'results', 'effects'] as const)
    expect(sum(id), id).toBe(all[id])
  const { confirmed, single, conflict } = confidenceCounts(evidence)
  expect(confirmed + single + conflict).toBe(all.outcomes)
})

// SELECT-GCA: published, adjusted 20.7 points; 37.1% − 16.1% by plain arithmetic
test('a published effect from another method is listed with its reason', () => {
  const row = differences(catalogue.panels).find(({ key }) =>
    key.startsWith('select-gca.sustained-complete-remission-w52.upa15~pbo'),
  )
  expect(row?.published).toMatch(/^20\.7/)
  expect(row?.why).toMatch(/adjusted/)
})

test('every difference can be read: no cell is blank, none is not a number', () => {
  const rows = differences(catalogue.panels)
  expect(rows.length).toBeGreaterThan(30)
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  for (const { published, recomputed, why, apart } of rows)
    for (const text of [published, recomputed, why, apart.words])
      expect(text).toMatch(/^(?!.*(NaN|undefined|Infinity)).+/)
})

test('an effect that the arms give themselves is not listed', () => {
  const published = { arm: 'bari4', versus: 'pbo', measure: 'RD', p: '0.01' } as const
  const panels = (estimate: string) =>
    catalogueOf(
      anEvidence([
        aTrial({
          outcomes: [
            aResponse(
              { bari4: ['60', 100], pbo: ['40', 100] },
              { published: [{ ...published, estimate }] },
            ),
          ],
        }),
      ]),
    ).panels
  expect(differences(panels('20'))).toEqual([])
  expect(differences(panels('26'))[0]).toMatchObject({
    published: '26',
    why: 'No reason is recorded.',
  })
})

test('what a trial still lacks is named', () => {
  const { design, arms } = aTrial()
  const words = (about: Parameters<typeof aTrial>[0]) => {
    const [wanted] = wantedOf(catalogueOf(anEvidence([aTrial(about)])))
    return wanted?.items.map((item) => item.want)
  }
  expect(words({})).toEqual(['licence'])
  expect(words({ outcomes: [] })).toContain('results')
  const secondary = aResponse({ bari4: ['60', 100], pbo: ['40', 100] }, { role: 'secondary' })
  expect(words({ outcomes: [secondary] })).toContain('primary')
  expect(
    words({ outcomes: [secondary], design: { ...design, structure: 'single-arm' } }),
  ).not.toContain('primary')
  const bare = {
    ...aResponse({}),
    kind: 'binary' as const,
    results: [{ arm: 'bari4', percent: '60' }],
  }
  expect(
    words({ outcomes: [bare], arms: arms.map((arm) => ({ ...arm, n: undefined })) }),
  ).toContain('denominators')
})

test('trials without any result are found in the shipped data', () => {
  const bare = wantedOf(catalogue).filter(({ items }) =>
    items.some(({ want }) => want === 'results'),
  )
  expect(bare.map(({ trial }) => trial.id).toSorted()).toEqual(['raj3', 'tofacitinib-as-phase2'])
})

test('contradicted claims come first, those that could harm before the others', () => {
  const [first] = claimRows(library.claims, 'all')
  expect(first).toMatchObject({ verdict: 'contradicted', dangerous: true })
  expect(claimRows(library.claims, 'all').length).toBe(library.claims.claims.length)
})
