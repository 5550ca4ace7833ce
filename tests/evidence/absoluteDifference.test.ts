import { expect, test } from 'vitest'
import { absoluteDifference, perThousand } from '@/evidence/absoluteDifference'
import { allPanels } from '@/evidence/panels'
import { isEstimable } from '@/stats/effect'
import { readEvidence } from '../../build/readEvidence'

const panels = allPanels(readEvidence('data'))

function difference(panel: string, arm: string, versus: string) {
  const found = panels.find(({ key }) => key === panel)
  const [one, other] = [arm, versus].map((id) => found?.arms.find((row) => row.arm.id === id))
  if (!found || !one || !other) throw new Error(`no ${panel}`)
  return absoluteDifference(one, other, found.outcome.kind)
}

test('cancer in ORAL Surveillance: 3.6 more per thousand patient-years, 0.3 to 6.7', () => {
  const found = difference('oral-surveillance.malignancy', 'tofa-all', 'tnfi')
  if (!isEstimable(found)) throw new Error(found.notEstimable)
  expect(found.unit).toBe('patient-years')
  expect(perThousand(found)).toEqual({ text: '+3.6', interval: '0.3 to 6.7' })
})

test('MACE has no patient-years there: 8 more per thousand patients, 3 fewer to 18 more', () => {
  const found = difference('oral-surveillance.mace', 'tofa-all', 'tnfi')
  if (!isEstimable(found)) throw new Error(found.notEstimable)
  expect(found.unit).toBe('people')
  expect(perThousand(found)).toEqual({ text: '+8', interval: '−3 to 18' })
})

test('rates without events or patient-years differ by their stated intervals', () => {
  const found = difference('ra-bridge-ra-branch.vte', 'bari-all', 'tnfi')
  if (!isEstimable(found)) throw new Error(found.notEstimable)
  // 0.79 (0.60–1.01) and 0.51 (0.31–0.79): 0.28 ∓ √(0.19² + 0.28²) and √(0.22² + 0.20²).
  expect(perThousand(found)).toEqual({ text: '+2.8', interval: '−0.6 to 5.8' })
})

test('a percentage without any denominator gives no difference', () => {
  const found = difference('baricitinib-sle-integrated-safety.serious-infection', 'bari4', 'pbo')
  expect(found).toEqual({ notEstimable: 'no denominator reported' })
})
