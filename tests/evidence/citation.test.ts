import { expect, test } from 'vitest'
import { citation, trialCitation } from '@/evidence/citation'
import { registrations, sourceLinks } from '@/evidence/links'
import { readEvidence } from '../../build/readEvidence'
import { aTrial } from '../trials'

test('a paper is cited with volume, issue, pages and DOI', () => {
  const gca = readEvidence('data').trials.find(({ id }) => id === 'select-gca')
  expect(gca && trialCitation(gca)).toBe(
    'Blockmans D, Penn SK, Setty AR, et al. A Phase 3 Trial of Upadacitinib for Giant-Cell Arteritis. N Engl J Med 2025;392(20):2013–2024. doi:10.1056/NEJMoa2413449',
  )
})

test('what is not known leaves no gap in a citation', () => {
  expect(citation({ title: 'A trial', journal: 'Lancet', year: 2018 })).toBe(
    'A trial. Lancet 2018.',
  )
  expect(citation({ journal: 'Gut', year: 2017, pages: '117-', pmid: '12345678' })).toBe(
    'Gut 2017;117. PMID 12345678',
  )
})

test('a year that the journal’s name holds is not said twice', () => {
  expect(citation({ title: 'A trial', journal: 'EULAR Congress 2025', year: 2025 })).toBe(
    'A trial. EULAR Congress 2025.',
  )
})

test('words that only say what the sources leave out are no part of a citation', () => {
  expect(
    citation({
      authors: '(authors not stated)',
      title: 'A trial',
      journal: 'Journal not stated in the sources used',
      year: 2020,
    }),
  ).toBe('A trial. 2020.')
})

test('a trial without publication is cited by its first source and its registration', () => {
  const trial = aTrial({ publications: [], registry: 'NCT00000001' })
  expect(trialCitation(trial)).toBe('ALPHA. ALPHA. J 2020. NCT00000001.')
  const named = { ...trial, name: 'Extension (NCT00000001)' }
  expect(trialCitation(named)).toBe('Extension (NCT00000001). ALPHA. J 2020.')
})

test('a source links to its DOI, PubMed entry, registry and own page, each once', () => {
  const links = sourceLinks({
    doi: '10.1056/NEJMoa2413449',
    pmid: '40174237',
    registry: 'NCT03725202',
    url: 'https://pubmed.ncbi.nlm.nih.gov/40174237',
  })
  expect(links.map(({ href }) => href)).toEqual([
    'https://doi.org/10.1056/NEJMoa2413449',
    'https://pubmed.ncbi.nlm.nih.gov/40174237/',
    'https://clinicaltrials.gov/study/NCT03725202',
  ])
  expect(sourceLinks({ url: 'https://www.pathway.md/studies/1' })).toEqual([
    { label: 'pathway.md', href: 'https://www.pathway.md/studies/1' },
  ])
})

test('each registration of ClinicalTrials.gov has its address, others stay text', () => {
  expect(registrations('NCT03616912, EudraCT 2017-005026-37')).toEqual([
    { id: 'NCT03616912', href: 'https://clinicaltrials.gov/study/NCT03616912' },
    { id: 'EudraCT 2017-005026-37', href: null },
  ])
  expect(registrations(undefined)).toEqual([])
})
