import { expect, test } from 'vitest'
import { nearNames } from '@/views/trial/nearNames'
import { readEvidence } from '../../../build/readEvidence'

const { trials } = readEvidence('data')
const near = (asked: string) => nearNames(trials, asked).map(({ id }) => id)

test('a misspelt name finds the trial first', () => {
  expect(near('selct-gca')[0]).toBe('select-gca')
  expect(near('oral-survelance')[0]).toBe('oral-surveillance')
  expect(near('SLE BRAVE 1').slice(0, 3)).toContain('sle-brave-i')
})

test('nonsense is near to nothing', () => {
  expect(near('zzzzqqq')).toEqual([])
  expect(near('')).toEqual([])
})
