import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facetIds } from '@/evidence/facets'
import { measureIds } from '@/evidence/measures'
import { nothingAsked, readUrl, viewIds, writeUrl, type Asked } from '@/state/url'

const word = fc.string({ minLength: 1 })
const words = fc.uniqueArray(word, { maxLength: 4 })
const columns = fc.uniqueArray(fc.constantFrom('arm', 'n', 'result', 'year'))
const asked: fc.Arbitrary<Asked> = fc.record({
  view: fc.constantFrom(...viewIds),
  filters: fc
    .dictionary(fc.constantFrom(...facetIds), fc.uniqueArray(word, { minLength: 1, maxLength: 3 }))
    .map((filters) => ({ ...filters })),
  q: fc.string(),
  trial: fc.string(),
  source: fc.string(),
  open: fc.string(),
  rows: fc.constantFrom('arms', 'contrasts'),
  list: fc.constantFrom('by-trial', 'flat'),
  sort: columns.map((ids) => ids.map((id) => (id === 'n' ? '-n' : id))),
  columns,
  pin: columns,
  measure: fc.constantFrom('' as const, ...measureIds),
  values: fc.constantFrom('recomputed', 'published'),
  group: fc.constantFrom('agent', 'disease', 'dose', 'prior', 'phase', 'none'),
  order: fc.constantFrom('dose', 'effect', 'trial', 'year'),
  ladder: fc.constantFrom('off', 'on'),
  across: fc.constantFrom('agent', 'family'),
  counting: fc.constantFrom('trials', 'patients'),
  verdict: fc.constantFrom('contradicted', 'contradicted in part', 'could not check', 'all'),
  claim: fc.string(),
  reference: fc.string(),
  embed: fc.constantFrom('off', 'on'),
  facts: fc.constantFrom('apart', 'all'),
  model: fc.constantFrom('random', 'common', 'mantel-haenszel', 'peto'),
  tau2: fc.constantFrom('REML', 'DL', 'HS'),
  interval: fc.constantFrom('never-narrower', 'hartung-knapp', 'normal'),
  zeros: fc.constantFrom('empty', 'empty-keep-double-zero', 'all', 'none'),
  out: words,
  checks: fc.constantFrom('off', 'on'),
  about: fc.string(),
  term: fc.string(),
  path: fc.string(),
  pair: fc.string(),
  at: fc.string(),
  per: fc.string(),
  baseline: fc.string(),
  against: words,
  doses: fc.constantFrom('combined', 'each'),
  span: fc.constantFrom('year', 'trial'),
  story: fc.string(),
  step: fc.string(),
  present: fc.constantFrom('off', 'on'),
  quiz: fc.string(),
  words: fc.constantFrom('reader', 'expert'),
  notes: fc.constantFrom('off', 'on'),
})

test('whatever is asked can be linked to and is read back the same', () => {
  fc.assert(
    fc.property(asked, (question) => {
      expect(readUrl(writeUrl(question)).asked).toEqual(question)
    }),
  )
})

test('no address, however foreign, breaks the page', () => {
  fc.assert(
    fc.property(fc.string(), fc.webQueryParameters(), (junk, query) => {
      expect(readUrl(junk).asked).toHaveProperty('view')
      expect(readUrl(`?${query}`).asked).toHaveProperty('filters')
    }),
  )
})

test('nothing asked is a bare address', () => {
  expect(writeUrl(nothingAsked)).toBe('')
  expect(readUrl('')).toEqual({ asked: nothingAsked, notUnderstood: [] })
})

test('the documented link reads as its words say', () => {
  const link =
    '?view=forest&disease=rheumatoid-arthritis&agent=upadacitinib&agent=baricitinib&endpoint=acr20'
  const { asked: question, notUnderstood } = readUrl(link)
  expect(question).toMatchObject({
    view: 'forest',
    filters: {
      disease: ['rheumatoid-arthritis'],
      agent: ['upadacitinib', 'baricitinib'],
      endpoint: ['acr20'],
    },
  })
  expect(notUnderstood).toEqual([])
  expect(writeUrl(question)).toBe(link)
})

test('what is not understood is named and left out; the rest stands', () => {
  const knows = (_: string, value: string) => value !== 'gout'
  const { asked: question, notUnderstood } = readUrl(
    '?view=radar&disease=gout&disease=psoriasis&colour=red&measure=XX&sort=-n&sort=mood&pin=-n',
    knows,
  )
  const filters = { disease: ['psoriasis'] }
  expect(question).toEqual({ ...nothingAsked, filters, sort: ['-n'] })
  expect(notUnderstood).toEqual([
    'view=radar',
    'disease=gout',
    'colour=red',
    'measure=XX',
    'sort=mood',
    'pin=-n',
  ])
})
