import { expect, test } from 'vitest'
import { answer, catalogueOf, waysOut } from '@/evidence/catalogue'
import { facetIds } from '@/evidence/facets'
import { suggestions } from '@/evidence/suggestions'
import { readData } from '../../build/readEvidence'

const {
  evidence,
  library: { claims },
} = readData('data')
const all = catalogueOf(evidence)

test('a bare question finds every trial that has outcomes', () => {
  const withOutcomes = evidence.trials.filter(({ outcomes }) => outcomes.length)
  expect(answer(all, {}, '').trials).toBe(withOutcomes.length)
})

test('a filter keeps the arms asked for and the controls they were measured against', () => {
  const { panels } = answer(all, { agent: ['baricitinib'], endpoint: ['sri4'] }, '')
  const brave = panels.find(({ trial }) => trial.id === 'sle-brave-i')
  expect(brave?.arms.map(({ arm }) => arm.id)).toEqual(['bari2', 'bari4', 'pbo'])
  expect(panels.every(({ outcome }) => outcome.endpoint === 'sri4')).toBe(true)
})

test('one dose brings its control, not the other dose', () => {
  const { panels } = answer(all, { dose: ['baricitinib-4-mg-qd'], endpoint: ['sri4'] }, '')
  const brave = panels.find(({ trial }) => trial.id === 'sle-brave-i')
  expect(brave?.arms.map(({ arm }) => arm.id)).toEqual(['bari4', 'pbo'])
  expect(brave?.contrasts.map(({ key }) => key)).toEqual(['sle-brave-i.sri4-w52.bari4~pbo'])
})

test('asking for one comparator leaves the other controls out', () => {
  const { panels } = answer(all, { comparator: ['adalimumab'], endpoint: ['acr20'] }, '')
  expect(panels.length).toBeGreaterThan(0)
  for (const { arms } of panels) expect(arms.some(({ arm }) => arm.role === 'placebo')).toBe(false)
})

test('a facet’s counts ignore its own choice and obey all others', () => {
  const counts = answer(
    all,
    { disease: ['giant-cell-arteritis'], agent: ['upadacitinib'] },
    '',
  ).counts()
  const sole = answer(all, { agent: ['upadacitinib'], disease: ['psoriatic-arthritis'] }, '').trials
  expect(counts['disease']?.get('psoriatic-arthritis')).toBe(sole)
  expect(counts['agent']?.get('tofacitinib')).toBe(
    answer(all, { disease: ['giant-cell-arteritis'], agent: ['tofacitinib'] }, '').trials,
  )
})

test.each(facetIds)('every value of %s leads to as many trials as it promises', (id) => {
  const promised = answer(all, {}, '').counts()[id]
  expect(promised?.size).toBeGreaterThan(0)
  for (const [value, count] of promised ?? [])
    expect([value, answer(all, { [id]: [value] }, '').trials]).toEqual([value, count])
})

test('a search reads names, registry numbers, agents and endpoints, every word', () => {
  expect(
    answer(all, {}, 'NCT03725202').panels.every(({ trial }) => trial.registry === 'NCT03725202'),
  ).toBe(true)
  expect(answer(all, {}, 'gca upadacitinib').trials).toBeGreaterThan(0)
  expect(answer(all, {}, 'gca upadacitinib zzz').trials).toBe(0)
})

test('a question without an answer names the filters to drop, and what that brings', () => {
  const filters = { disease: ['giant-cell-arteritis'], agent: ['abrocitinib'] }
  expect(answer(all, filters, '').trials).toBe(0)
  const ways = waysOut(all, filters, '')
  expect(ways.map(({ drop }) => drop)).toEqual(['disease', 'agent'])
  for (const { drop, trials } of ways)
    expect(trials).toBe(answer(all, { ...filters, [drop ?? '']: [] }, '').trials)
})

test('a search in vain can be dropped too', () => {
  expect(waysOut(all, {}, 'no such words')).toEqual([
    { drop: null, trials: answer(all, {}, '').trials },
  ])
})

test('suggestions lead with names that start like the search', () => {
  const [first] = suggestions(evidence, claims)('uc')
  expect(first).toMatchObject({ facet: 'disease', value: 'ulcerative-colitis' })
  expect(suggestions(evidence, { claims: [] })('oral surv')).toEqual([
    expect.objectContaining({ facet: 'trial', value: 'oral-surveillance' }),
  ])
  expect(suggestions(evidence, claims)('  ')).toEqual([])
})

test('a claim is found by its words, and never offered without its refutation', () => {
  const [found] = suggestions(evidence, claims)('rifampicin')
  expect(found).toMatchObject({
    facet: 'claim',
    value: 'S2-28',
    name: 'Claim: Raise the tofacitinib dose with rifampicin',
  })
  expect(found?.about).toMatch(/^Contradicted\. The label says not to combine tofacitinib/)
  for (const { facet, about } of suggestions(evidence, claims)('tofacitinib'))
    if (facet === 'claim') expect(about).toMatch(/^(Contradicted|Outdated|Imprecise|Agrees|Could)/)
})
