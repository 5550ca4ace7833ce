import { expect, test } from 'vitest'
import { structureWords } from '@/views/trial/flow'
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
