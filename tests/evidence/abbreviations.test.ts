import { expect, test } from 'vitest'
import { abbreviationsIn, abbreviationWords } from '@/evidence/abbreviations'
import { readEvidence } from '../../build/readEvidence'

const shortIn = (words: string) => abbreviationsIn(words).map(([short]) => short)

test('only what stands by itself is an abbreviation', () => {
  expect(shortIn('csDMARD-IR, TNFi-naive')).toEqual(['csDMARD', 'TNFi', 'IR'])
  expect(shortIn('DMARD-IR (synthetic or biologic)')).toEqual(['DMARD', 'IR'])
  expect(shortIn('active despite standard therapy; AIRFLOW')).toEqual([])
})

test('in words they end as a sentence does, or there are none', () => {
  expect(abbreviationWords('MTX-IR')).toBe('MTX: methotrexate; IR: inadequate response.')
  expect(abbreviationWords('refractory')).toBe('')
})

test('no capitals of an earlier treatment go unexplained', () => {
  const known = new Set(['JAK', 'IL-6', 'TNF'])
  for (const { id, priorTherapy } of readEvidence('data').trials) {
    const words = priorTherapy.text ?? ''
    const capitals = words.match(/\b[a-z]*[A-Z]{2,}(-\d)?[a-z]?\b/g) ?? []
    const unexplained = capitals.filter(
      (word) => !known.has(word) && !shortIn(words).includes(word),
    )
    expect(unexplained, `${id}: ${words}`).toEqual([])
  }
})
