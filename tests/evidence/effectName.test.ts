import { expect, test } from 'vitest'
import { isEstimable } from '@/stats/effect'
import { contrastEffect } from '@/evidence/contrastEffects'
import { effectName } from '@/evidence/effectName'
import { allPanels } from '@/evidence/panels'
import { statedWords } from '@/evidence/statedWords'
import { defaultSynthesis } from '@/evidence/synthesisSettings'
import { synthesize } from '@/evidence/synthesize'
import type { Outcome } from '@/trial/schema'
import { readEvidence } from '../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../trials'

const panels = allPanels(readEvidence('data'))
const gca = panels.find(({ key }) => key === 'select-gca.cumulative-gc-w52')
const medians = gca?.contrasts ?? []

const outcome = (as: 'mean' | 'median'): Outcome => ({
  ...aResponse({}),
  kind: 'continuous',
  results: [
    { arm: 'bari4', [as]: '-3.5', n: 50 },
    { arm: 'pbo', [as]: '-1.0', n: 50 },
  ],
  published: [
    { arm: 'bari4', versus: 'pbo', measure: 'MD', estimate: '-2.5', ci95: ['-3.5', '-1.5'] },
  ],
})
const candidatesOf = (...as: readonly ('mean' | 'median')[]) =>
  allPanels(
    anEvidence(as.map((one, i) => aTrial({ id: `t${i}`, outcomes: [outcome(one)] }))),
  ).flatMap(({ trial, outcome: of, contrasts }) =>
    contrasts.map((contrast) => ({ trial, outcome: of, contrast })),
  )
const published = { ...defaultSynthesis, measure: 'MD', values: 'published' } as const

test('a difference of medians is never called one of means', () => {
  expect(medians.length).toBe(2)
  expect(effectName('MD', medians).label).toBe('Difference of medians')
  const means = candidatesOf('mean').map(({ contrast }) => contrast)
  expect(effectName('MD', means).label).toBe('Mean difference')
  expect(effectName('MD', [...means, ...medians]).label).toBe('Difference of means or medians')
  expect(effectName('RD', medians).label).toBe('Risk difference')
})

test('a published one is worded by that name, in the digits of its source', () => {
  const [first] = medians
  const [stated] = first?.published ?? []
  expect(first && stated && statedWords(stated, first)).toBe(
    'Diff. of medians −1206 (−1452 to −802)',
  )
})

test('it is not pooled with differences of means', () => {
  const candidates = candidatesOf('mean', 'median', 'mean')
  const { trials, lines } = synthesize(candidates, published)
  expect(trials.map(({ trial }) => trial.id)).toEqual(['t0', 't2'])
  expect(lines[1]?.absence?.words).toBe(
    'no usable result: a difference of medians is not pooled as one of means',
  )
  const own = candidates.map(({ contrast }) => isEstimable(contrastEffect(contrast, published)))
  expect(own).toEqual([true, false, true])
})
