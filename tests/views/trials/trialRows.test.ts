import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { trialGroups } from '@/views/trials/trialRows'
import { readEvidence } from '../../../build/readEvidence'

const catalogue = catalogueOf(readEvidence('data'))
const ids = (filters: Record<string, readonly string[]>, search = '') =>
  trialGroups(catalogue, filters, search).flatMap(({ trials }) => trials.map(({ id }) => id))

test('without a question every record is listed, those without results too', () => {
  expect(new Set(ids({}))).toEqual(new Set(catalogue.evidence.trials.map(({ id }) => id)))
})

test('a disease narrows the list to its own group', () => {
  const groups = trialGroups(catalogue, { disease: ['giant-cell-arteritis'] }, '')
  expect(groups.map(({ disease }) => disease)).toEqual(['giant-cell-arteritis'])
  expect(groups[0]?.trials.map(({ id }) => id)).toContain('select-gca')
})

test('a trial without results is found by its name, disease and agent, by nothing else', () => {
  for (const search of ['raj3', 'peficitinib in rheumatoid arthritis ', 'RAJ-3'])
    expect(ids({}, search), search).toContain('raj3')
  expect(ids({ disease: ['rheumatoid-arthritis'], agent: ['peficitinib'] })).toContain('raj3')
  expect(ids({ endpoint: ['acr20'] })).not.toContain('raj3')
  expect(ids({ disease: ['vitiligo'] })).not.toContain('raj3')
})

test('a search that fits nothing leaves no group', () => {
  expect(trialGroups(catalogue, {}, 'qqqq')).toEqual([])
})
