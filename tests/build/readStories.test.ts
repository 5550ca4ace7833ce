import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storyChecker } from '@/state/storyChecker'
import { readEvidence } from '../../build/readEvidence'
import { readStories } from '../../build/readStories'
import { aFolder } from './aFolder'

const faultsOf = storyChecker(readEvidence('data'))
const home = join('data', 'stories')
const shipped = Object.fromEntries(
  readdirSync(home).map((file) => [`stories/${file}`, readFileSync(join(home, file), 'utf8')]),
)
const read = (files: Record<string, string>) => readStories(aFolder(files), faultsOf)

test('the six shipped stories have no fault and come in their order', () => {
  expect(readStories('data', faultsOf).map(({ id }) => id)).toEqual([
    'reading-select-gca',
    'promise-and-proof',
    'noninferior',
    'other-endpoint',
    'two-bars',
    'one-in-ten',
  ])
})

test('a folder without stories has none', () => {
  expect(read({})).toEqual([])
})

test.each([
  ['a number that is no figure’s', 'The lower dose: ', 'The lower dose, 41%: ', 'names no figure'],
  ['a figure that does not exist', 'w52.upa75', 'w52.upa99', 'no figure'],
  ['a fact nobody knows', 'upa15 whole}}', 'upa15 colour}}', 'colour'],
  ['a placeholder that cannot be read', '{{', '{{{{', 'cannot be read'],
  ['an address nobody understands', '?view=bars&disease', '?view=radar&disease', 'view=radar'],
  ['an address of a disease nobody knows', '=giant-cell', '=gaint-cell', 'not understood'],
  ['an address that finds nothing', 'q=select-gca', 'q=select-gcx', 'finds nothing'],
  ['a page of a trial nobody knows', '?trial=select-gca', '?trial=select-gcx', 'no trial'],
  ['a prediction of what is not drawn', '"figure": "', '"figure": "a.b.c-', 'does not draw'],
  ['an unknown field', '"rank": 1', '"rank": 1, "colour": "red"', 'colour'],
  ['another name than its file', '"id": "reading', '"id": "riding', 'differs from file name'],
  ['an end in the middle', /[\s\S]{200}$/, '', 'not JSON'],
])('%s is refused with file and fault', (_, was, becomes, words) => {
  const file = 'stories/reading-select-gca.json'
  const text = shipped[file] ?? ''
  const broken = text.replace(was, becomes)
  expect(broken).not.toBe(text)
  expect(() => read({ [file]: broken })).toThrow(/reading-select-gca\.json: /)
  expect(() => read({ [file]: broken })).toThrow(words)
})

test('every fault of every story is named at once', () => {
  const two = { 'stories/a.json': '{}', 'stories/b.json': '[' }
  expect(() => read(two)).toThrow(/a\.json: id: [\s\S]*b\.json: not JSON/)
})
