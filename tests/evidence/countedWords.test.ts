import { expect, test } from 'vitest'
import { countedWords, fewCounted } from '@/evidence/countedWords'
import { allPanels } from '@/evidence/panels'
import { valueOf } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'
import { readEvidence } from '../../build/readEvidence'

const panels = allPanels(readEvidence('data'))
const counted = (key: string) => {
  const panel = panels.find(({ arms }) => arms.some((arm) => arm.key === key))
  const row = panel?.arms.find((arm) => arm.key === key)
  const value = panel && row && valueOf(row, panel.outcome.kind)
  if (!row || !value || !isEstimable(value)) throw new Error(`no value: ${key}`)
  return [countedWords(row, value), fewCounted(row, value)]
}

test('the count stands for a calculated percentage of few people, and beside one of many', () => {
  expect(counted('tofacitinib-child-onset-sle-case-series.clinical-improvement.tofa')).toEqual([
    '4 of 9',
    '4 of 9',
  ])
  expect(counted('select-gca.mace-w52.upa15')).toEqual(['0 of 209', ''])
  expect(counted('select-gca.sustained-remission-w52.upa15')).toEqual(['', ''])
})
