import { expect, test } from 'vitest'
import { givenWith } from '@/views/trial/givenWith'
import { readEvidence } from '../../../build/readEvidence'

const { trials } = readEvidence('data')

test.each([
  ['oral-surveillance', 'Methotrexate, in all arms'],
  ['select-gca', 'By arm: 26-week glucocorticoid taper; 52-week glucocorticoid taper'],
  ['finch-3', 'By arm: methotrexate; nothing'],
  ['tofacitinib-psa-china', 'csDMARD (methotrexate in 92%), in all arms'],
  ['tofacitinib-child-onset-sle-case-series', 'Glucocorticoid and other SLE therapy'],
  ['propel', 'Methotrexate in about 65%'],
  ['valor', 'Other treatment in some people'],
  ['select-early', 'Nothing: monotherapy'],
  ['brave-aa1', 'not stated'],
])('what was given beside the drugs of %s: %s', (id, words) => {
  const trial = trials.find((other) => other.id === id)
  expect(trial && givenWith(trial)).toBe(words)
})
