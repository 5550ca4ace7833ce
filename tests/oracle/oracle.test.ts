import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replayFile } from './replay'

const folder = new URL('data/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const replayed = files.map((name) => ({
  name,
  ...replayFile(readFileSync(new URL(name, folder), 'utf8')),
}))

test.each(replayed)('agrees with the reference results of $name', ({ failures, deviations }) => {
  expect(failures).toEqual([])
  expect(deviations.length).toBeGreaterThan(0)
})

test('compares more than 95 of 100 reference values', () => {
  const compared = replayed.reduce((sum, file) => sum + file.deviations.length, 0)
  const numeric = replayed.reduce((sum, file) => sum + file.numeric, 0)
  console.log(`${compared} of ${numeric} reference values compared, in ${files.length} files`)
  expect(compared / numeric).toBeGreaterThan(0.95)
})

test('refuses a value of the reference only where the data cannot give it', () => {
  const refused = new Map<string, number>()
  for (const { skipped } of replayed)
    for (const [reason, count] of skipped)
      if (reason.startsWith('refused: ')) refused.set(reason, (refused.get(reason) ?? 0) + count)
  expect(Object.fromEntries(refused)).toEqual({
    'refused: no event in either arm': 42,
    'refused: every participant had the event': 10,
    'refused: no standard error can be computed': 48,
    'refused: identical effects leave nothing to judge their spread by': 204,
    'refused: the effects lie exactly on a line': 10,
  })
})
