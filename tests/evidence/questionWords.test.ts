import { expect, test } from 'vitest'
import { facetIds } from '@/evidence/facets'
import { questionOrder } from '@/evidence/questionOrder'
import { questionWords } from '@/evidence/questionWords'
import { anEvidence } from '../trials'

const evidence = anEvidence([])

test('filters read as one line: or inside a facet, a joining word between facets', () => {
  const filters = { agent: ['tofacitinib', 'x'], domain: ['safety'], prior: ['naive'] }
  const names = (id: string) => evidence.agents[id]?.name ?? id
  expect(questionWords(filters, '', evidence)).toBe(
    `Safety for ${names('tofacitinib')} or x after No earlier therapy`,
  )
  expect(questionWords({ phase: ['2-3'] }, 'knee', evidence)).toBe(
    'every result from Phase 2/3 with the words “knee”',
  )
})

test('no filter is every result', () => {
  expect(questionWords({ agent: [] }, '', evidence)).toBe('every result of every trial')
  expect(questionWords({}, 'knee', evidence)).toBe('every result with the words “knee”')
})

test('every filter has one place in the sentence', () => {
  expect(questionOrder.toSorted()).toEqual(facetIds.toSorted())
})
