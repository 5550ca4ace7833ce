import { expect, test } from 'vitest'
import { branchesOf, startWords, structureWords } from '@/views/trial/flow'
import { readEvidence } from '../../../build/readEvidence'

const { trials } = readEvidence('data')
const words = (id: string) =>
  trials
    .filter((trial) => trial.id === id)
    .map(structureWords)
    .join()

test('a pooled analysis names records of its trials only where there are some', () => {
  expect(words('sle-brave-pooled')).toMatch(/trials that have records of their own/)
  expect(words('ra-bridge-ra-branch')).toBe('Pooled analysis: it adds up several trials.')
})

const trialOf = (id: string) => {
  const trial = trials.find((one) => one.id === id)
  if (!trial) throw new Error(id)
  return trial
}

test('a ratio stands in the order of the arms drawn below it', () => {
  const gca = trialOf('select-gca')
  expect(startWords(gca)).toEqual(['428 randomised', '1 : 2 : 1'])
  expect(branchesOf(gca).map(({ n }) => n)).toEqual([107, 209, 112])
})

test('where a control was split, its parts come last as the source gives them', () => {
  expect(startWords(trialOf('oral-standard'))).toEqual(['717 randomised', '4 : 4 : 4 : 1 : 1'])
})
