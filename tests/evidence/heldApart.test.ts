import { expect, test } from 'vitest'
import { absoluteDifference } from '@/evidence/absoluteDifference'
import { contrastEffect } from '@/evidence/contrastEffects'
import { heldApart } from '@/evidence/heldApart'
import { measureIds, measures } from '@/evidence/measures'
import { networkArms } from '@/evidence/networkArms'
import { allPanels, type ArmRow, type Panel } from '@/evidence/panels'
import { defaultSynthesis } from '@/evidence/synthesisSettings'
import { isEstimable } from '@/stats/effect'
import { readEvidence } from '../../build/readEvidence'

const evidence = readEvidence('data')
const panels = allPanels(evidence)
const apart = panels.filter(({ outcome }) => outcome.setApart)
function pair(key: string, armId: string, versusId: string) {
  const found = panels.find((panel) => panel.key === key)
  const [arm, versus] = [armId, versusId].map((id) => found?.arms.find((row) => row.arm.id === id))
  if (!arm || !versus) throw new Error(`no ${key}`)
  return [arm, versus] as const
}

// ALLEGRO 2b/3: ritlecitinib over 48 weeks, placebo over 24
test('no effect is calculated between arms that were followed for different times', () => {
  const [drug, placebo] = pair('allegro-2b3.serious-adverse-event-w24-pbo', 'r50', 'pbo')
  const refused = { notEstimable: 'placebo was given for 24 weeks, ritlecitinib for 48' }
  expect(measures.RD.recompute(drug, placebo)).toEqual(refused)
  expect(absoluteDifference(drug, placebo, 'binary')).toEqual(refused)
})

test('but between two that were followed alike', () => {
  const [one, other] = pair('allegro-2b3.serious-adverse-event-w24-pbo', 'r50', 'r30')
  expect(heldApart(one, other)).toBeNull()
  expect(isEstimable(measures.RD.recompute(one, other))).toBe(true)
})

test('nor between groups that share the patients who changed treatment', () => {
  const [drug, other] = pair('select-compare.herpes-zoster-w264', 'upa15-any', 'ada-any')
  const refused = { notEstimable: 'patients who changed treatment count with each drug they took' }
  expect(measures.IRR.recompute(drug, other)).toEqual(refused)
  expect(absoluteDifference(drug, other, 'rate')).toEqual(refused)
})

const across = ({ contrasts }: Panel) =>
  contrasts.filter(({ arm, versus }) => heldApart(arm, versus))

test('by no measure, in no pooled effect and in no network', () => {
  expect(apart.length).toBeGreaterThan(20)
  for (const panel of apart) {
    expect(isEstimable(networkArms(panel, evidence.agents)), panel.key).toBe(false)
    for (const contrast of across(panel))
      for (const measure of measureIds) {
        const { arm, versus, key } = contrast
        expect(isEstimable(measures[measure].recompute(arm, versus)), key).toBe(false)
        const pooled = contrastEffect(contrast, { ...defaultSynthesis, measure })
        expect(isEstimable(pooled), key).toBe(false)
      }
  }
})

test('nor is a difference of means, of which the evidence has none yet', () => {
  const [drug, placebo] = pair('allegro-2b3.serious-adverse-event-w24-pbo', 'r50', 'pbo')
  const withMean = (row: ArmRow): ArmRow => ({
    ...row,
    result: row.result && { ...row.result, mean: '1.2', se: '0.1' },
  })
  const [one, other] = [withMean(drug), withMean(placebo)]
  const refused = { notEstimable: 'placebo was given for 24 weeks, ritlecitinib for 48' }
  expect(measures.MD.recompute(one, other)).toEqual(refused)
  expect(isEstimable(measures.MD.recompute(one, one))).toBe(true)
})

test('wherever a note says that follow-up is unequal, the arms are set apart', () => {
  const unequal = panels.filter(
    ({ arms, outcome }) =>
      /follow-up is unequal|period.* longer (on|for) baricitinib|placebo over (its )?24 weeks/i.test(
        outcome.note ?? '',
      ) && arms.length > 1,
  )
  expect(unequal.length).toBeGreaterThan(5)
  for (const { key, outcome } of unequal) expect(outcome.setApart, key).toBeDefined()
})
