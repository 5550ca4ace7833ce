import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEvidence } from '../../build/readEvidence'
import { readLessons } from '../../build/readLessons'
import { aFolder } from './aFolder'

const evidence = readEvidence('data')
const shipped = Object.fromEntries(
  readdirSync('data')
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, readFileSync(join('data', file), 'utf8')]),
)

test('the shipped lessons have no fault, and every inhibitor is in the picture', () => {
  const { signalling } = readLessons('data', evidence)
  const inhibitors = Object.values(evidence.agents).filter(({ kind }) => kind.endsWith('inhibitor'))
  expect(Object.keys(signalling.agents)).toHaveLength(inhibitors.length)
})

test('the items of SLEDAI-2K are 24 and add up to its stated maximum of 105', () => {
  const { items } = readLessons('data', evidence).composites['sledai-2k']
  expect(items).toHaveLength(24)
  expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBe(105)
})

test('what regulators decided runs from the oldest to the newest, one entry a date', () => {
  const days = readLessons('data', evidence).regulators.map(({ date }) => Date.parse(date))
  expect(days).not.toContain(Number.NaN)
  expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
})

test.each([
  ['terms.json', '"related": ["sri4", "sledai-2k"]', '"related": ["sri5"]', 'sri5 is not in terms'],
  ['terms.json', '"family": "sledai"', '"family": "lupus"', 'lupus is not in families.json'],
  ['terms.json', '"bicla": {', '"acr20": {', 'acr20: is an endpoint already'],
  ['signalling.json', '"tofacitinib": {', '"tofa": {', 'tofa is not in agents.json'],
  ['signalling.json', '["JAK2"]', '["JAK4"]', 'jaks.0'],
  [
    'signalling.json',
    '"source": "caution"',
    '"source": "hearsay"',
    'hearsay is not in its sources',
  ],
])('in %s a wrong name is refused: %s', (file, was, becomes, words) => {
  const whole = (shipped[file] ?? '').replace(
    /\[\s+("[^\]]*")\s+\]/g,
    (_, items: string) => `[${items.replaceAll(/\s*\n\s*/g, ' ')}]`,
  )
  const broken = whole.replace(was, becomes)
  expect(broken).not.toBe(whole)
  expect(() => readLessons(aFolder({ ...shipped, [file]: broken }), evidence)).toThrow(words)
})
