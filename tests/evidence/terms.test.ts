import { expect, test } from 'vitest'
import { readData } from '../../build/readEvidence'
import { readLessons } from '../../build/readLessons'
import { allTerms, findTerms, usesOf, usesWords } from '@/evidence/terms'

const { evidence, library } = readData('data')
const terms = allTerms(evidence, library.definitions, readLessons('data', evidence).terms)
const found = (search: string) => findTerms(terms, search).map(({ slug }) => slug)

test('every endpoint of the data is a term with a meaning, and no two share a name', () => {
  for (const slug of Object.keys(evidence.endpoints))
    expect(terms.find((term) => term.slug === slug)?.means, slug).toMatch(/\w{3}/)
  expect(new Set(terms.map(({ slug }) => slug)).size).toBe(terms.length)
})

test('instruments that no trial here reports can be looked up beside their family', () => {
  expect(found('bicla')).toContain('bicla')
  const [bicla, sri4] = ['bicla', 'sri4'].map((slug) => terms.find((term) => term.slug === slug))
  expect(bicla?.group).toBe(sri4?.group)
  expect(sri4?.related).toContain('bicla')
})

test('a search reads other names and wants every word', () => {
  expect(found('college 70%')).toEqual(['acr70'])
  expect(found('acr70 lupus')).toEqual([])
  expect(found('')).toHaveLength(terms.length)
})

test('headings come in the order of the families, what belongs to none last', () => {
  expect(terms[0]?.group).toBe(Object.values(evidence.families)[0]?.label)
  expect(terms.at(-1)?.group).toBe('Reading a result')
})

test('who uses an endpoint is counted from the trials, primary ones ahead', () => {
  const uses = usesOf('sri4', evidence)
  expect(uses.map(({ disease }) => disease)).toEqual(['Systemic lupus erythematosus'])
  const names = uses[0]?.uses.map(({ trial }) => trial.name)
  expect(names).toEqual(expect.arrayContaining(['SLE-BRAVE-I', 'SLE-BRAVE-II', 'PAISLEY']))
  expect(uses[0]?.uses[0]?.primary).toBe(true)
  expect(usesWords(usesOf('bicla', evidence))).toBe('No trial here reports it under this name.')
})
