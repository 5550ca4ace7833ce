import { expect, test } from 'vitest'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { suggestions } from '@/evidence/suggestions'
import { readData } from '../../build/readEvidence'

const {
  evidence,
  library: { claims },
} = readData('data')
const all = catalogueOf(evidence)
const found = suggestions(evidence, claims)
const values = (search: string) => found(search).map(({ value }) => value)

test.each([
  ['Olumiant', 'baricitinib'],
  ['rinvoq', 'upadacitinib'],
  ['xelj', 'tofacitinib'],
])('the brand %s leads to its agent, and its trials are in the table', (brand, agent) => {
  expect(found(brand)[0]).toMatchObject({ facet: 'agent', value: agent })
  expect(answer(all, {}, brand).trials).toBe(answer(all, { agent: [agent] }, '').trials)
})

test('a class finds its agents, a group its diseases', () => {
  expect(values('TYK2').slice(0, 2)).toEqual(['brepocitinib', 'deucravacitinib'])
  expect(values('vasculitis').slice(0, 2)).toEqual(['giant-cell-arteritis', 'takayasu-arteritis'])
  expect(answer(all, {}, 'vasculitis').trials).toBe(
    answer(all, { disease: ['giant-cell-arteritis', 'takayasu-arteritis'] }, '').trials,
  )
})

test('words begin where the search does: UC is not in deucravacitinib, RA not in raise', () => {
  expect(values('uc')).not.toContain('deucravacitinib')
  expect(found('ra').some(({ name }) => name.startsWith('Claim: Raise'))).toBe(false)
  expect(values('ra')[0]).toBe('rheumatoid-arthritis')
})

test.each(['easi75', 'EASI-75', 'easi 75', 'EASI‑75 '])('“%s” is one endpoint', (search) => {
  expect(values(search)).toContain('easi75')
})

test('an agent, a disease and an endpoint together are one question', () => {
  expect(found('acr50 rinvoq in RA')[0]).toMatchObject({
    name: 'ACR50 response, Upadacitinib, Rheumatoid arthritis',
    facet: 'endpoint',
    value: 'acr50',
    also: [
      { facet: 'agent', value: 'upadacitinib' },
      { facet: 'disease', value: 'rheumatoid-arthritis' },
    ],
  })
  expect(values('baricitinib lupus')).toContain('sle-brave-i')
})

test('what is named beside unknown words is still offered', () => {
  expect(found('upadacitinib 15 mg')[0]).toMatchObject({ facet: 'agent', value: 'upadacitinib' })
})

test('a slip of the pen is met with the nearest name, nonsense with nothing', () => {
  expect(found('baricitnib')[0]).toMatchObject({ value: 'baricitinib' })
  expect(found('baricitnib')[0]?.about).toMatch(/^meant this\? /)
  expect(found('zzzz')).toEqual([])
})

test('a person’s name in a disease keeps its capital', () => {
  expect(found('U-ENDURE')[0]?.about).toBe('trial in Crohn’s disease')
})
