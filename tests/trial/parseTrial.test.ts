import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseTrial } from '@/trial/parseTrial'

const gca = () => JSON.parse(readFileSync('data/trials/select-gca.json', 'utf8'))
const refusal = (change: (trial: ReturnType<typeof gca>) => void, file = 'select-gca.json') => {
  const trial = gca()
  change(trial)
  return () => parseTrial(file, trial)
}

test('keeps the digits that the source printed', () => {
  const [primary] = parseTrial('select-gca.json', gca()).outcomes
  expect(primary?.results.map((result) => 'percent' in result && result.percent)).toEqual([
    '46.4',
    '41.1',
    '29.0',
  ])
})

test.each<[string, Parameters<typeof refusal>[0], string]>([
  [
    'a number where the text was wanted',
    (t) => (t.outcomes[0].results[2].percent = 29.0),
    'select-gca.json: outcomes.0.results.2.percent',
  ],
  ['a percentage above 100', (t) => (t.outcomes[0].results[0].percent = '146.4'), 'from 0 to 100'],
  [
    'more events than people',
    (t) => Object.assign(t.outcomes[0].results[0], { events: 210 }),
    'more people with the event than people in the arm',
  ],
  [
    'a percentage that its own count contradicts',
    (t) => {
      Object.assign(t.outcomes[0].results[0], { events: 90 })
      delete t.outcomes[0].note
    },
    '90 of 209 is 43.06%, not 46.4%',
  ],
  [
    'a result of an unknown arm',
    (t) => (t.outcomes[0].results[0].arm = 'upa99'),
    'unknown arm upa99',
  ],
  [
    'an unknown arm that is set apart',
    (t) => (t.outcomes[0].setApart = { arms: ['upa99'], because: 'it ended sooner' }),
    'sets an unknown arm upa99 apart',
  ],
  [
    'an unknown arm that missed the primary endpoint',
    (t) => (t.primaryEndpointMissedBy = ['upa99']),
    'primaryEndpointMissedBy: unknown arm upa99',
  ],
  ['a source that is not listed', (t) => (t.outcomes[0].sources = [99]), 'names source 99'],
  ['no source at all', (t) => (t.outcomes[0].sources = []), 'names no source'],
  [
    'an estimate outside its interval',
    (t) => (t.outcomes[0].published[0].estimate = '30.0'),
    'the estimate 30.0 lies outside 6.3 to 27.8',
  ],
  [
    'a conflict that does not say what the other source states',
    (t) => (t.outcomes[0].confidence = 'conflict'),
    'a conflict names what the other source says',
  ],
  [
    'another figure of a source that is not listed',
    (t) => {
      t.outcomes[0].confidence = 'conflict'
      t.outcomes[0].conflicting = [{ source: 99, says: '47%' }]
    },
    'names source 99',
  ],
  ['a misspelt field', (t) => (t.outcoms = []), 'outcoms'],
  ['an arm id used twice', (t) => (t.arms[1].id = 'upa15'), 'the id upa15 is used twice'],
])('%s is refused with file, field and fault', (_, change, words) => {
  expect(refusal(change)).toThrow(words)
  expect(refusal(change)).toThrow('select-gca.json')
})

test('a file must be named after its trial', () => {
  expect(refusal(() => {}, 'other.json')).toThrow('differs from file name')
})
