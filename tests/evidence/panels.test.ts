import { expect, test } from 'vitest'
import { allPanels, controlOf } from '@/evidence/panels'
import { armDoseWords, doseTiers, licensed } from '@/evidence/treatment'
import { readEvidence } from '../../build/readEvidence'
import { aTrial, anEvidence } from '../trials'

const evidence = readEvidence('data')
const panels = allPanels(evidence)
const panel = (key: string) => {
  const found = panels.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no panel ${key}`)
  return found
}

test('no fact is dropped: every result of every file is in exactly one panel', () => {
  const results = evidence.trials.flatMap(({ outcomes }) => outcomes.flatMap((o) => [...o.results]))
  const shown = panels.flatMap(({ arms }) => arms.flatMap(({ result }) => result ?? []))
  expect(shown.length).toBe(results.length)
  expect(new Set(shown)).toEqual(new Set(results))
})

test('no published effect is dropped either', () => {
  const published = evidence.trials.flatMap(({ outcomes }) => outcomes.flatMap((o) => o.published))
  const shown = panels.flatMap(({ contrasts }) => contrasts.flatMap((c) => c.published))
  expect(new Set(shown)).toEqual(new Set(published))
})

test('placebo groups of different arms are paired only as the sources pair them', () => {
  const { contrasts } = panel('selection-maintenance.clinical-remission-w58')
  expect(contrasts.map(({ arm, versus }) => [arm.arm.id, versus.arm.id])).toEqual([
    ['filgo100', 'pbo100'],
    ['filgo200', 'pbo200'],
  ])
})

test('doses stand in ascending order, the pooled arm after its parts, the control last', () => {
  expect(panel('select-gca.sustained-remission-w52').arms.map(({ arm }) => arm.id)).toEqual([
    'upa75',
    'upa15',
    'pbo',
  ])
  expect(panel('oral-surveillance.mace').arms.map(({ arm }) => arm.id)).toEqual([
    'tofa5',
    'tofa10',
    'tofa-all',
    'tnfi',
  ])
})

test('every key names one thing', () => {
  const keys = panels.flatMap(({ arms, contrasts }) =>
    [...arms, ...contrasts].map(({ key }) => key),
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test('a dose’s tier is its rank among all doses of its agent', () => {
  const tier = doseTiers(evidence.trials)
  const arms = evidence.trials.flatMap((trial) => trial.arms)
  const of = (agent: string, amount: number) => {
    const arm = arms.find(({ treatments: [t] }) => t?.agent === agent && t.dose?.amount === amount)
    if (!arm) throw new Error(`${agent} ${amount}`)
    return tier(arm)
  }
  expect([1, 2, 4].map((mg) => of('baricitinib', mg))).toEqual([1, 2, 3])
  expect([7.5, 15, 45].map((mg) => of('upadacitinib', mg))).toEqual([1, 2, 3])
})

test('upadacitinib 15 mg is a licensed dose in giant cell arteritis, 7.5 mg is not', () => {
  const { arms, disease } = panel('select-gca.sustained-remission-w52').trial
  const of = (id: string) => {
    const arm = arms.find((candidate) => candidate.id === id)
    if (!arm) throw new Error(id)
    return licensed(arm, disease, evidence)
  }
  expect(of('upa15')).toBe('licensed')
  expect(of('upa75')).toBe('other-dose')
})

test('a drug that sources call not licensed for a disease is told from one of which nothing is known', () => {
  const first = (id: string) => {
    const { trial, arms } = panel(id)
    const [tested] = arms
    return tested && licensed(tested.arm, trial.disease, evidence)
  }
  expect(first('sle-brave-i.sri4-w52')).toBe('unlicensed')
  expect(first('sleek.sri4-gc-le-10-w24')).toBe('not-stated')
})

test('a placebo group that has moved to the drug is no control, unless a source compares with it', () => {
  const [bari, pbo] = aTrial().arms
  const [outcome] = aTrial().outcomes
  if (!bari || !pbo || !outcome) throw new Error('two arms and an outcome')
  const arms = [bari, { ...pbo, switched: true as const }]
  const of = (trial: ReturnType<typeof aTrial>) => allPanels(anEvidence([trial]))
  expect(
    of(aTrial())
      .map(controlOf)
      .map((row) => row?.arm.id),
  ).toEqual(['pbo'])
  expect(of(aTrial({ arms })).map(controlOf)).toEqual([undefined])
  expect(of(aTrial({ arms })).flatMap(({ contrasts }) => contrasts)).toEqual([])
  const published = [{ arm: 'bari4', versus: 'pbo', measure: 'RD' as const, estimate: '20' }]
  const stated = aTrial({ arms, outcomes: [{ ...outcome, published }] })
  expect(of(stated).flatMap(({ contrasts }) => contrasts).length).toBe(1)
})

test('a dose that was raised as far as each patient could go is no fixed one', () => {
  for (const { arms } of evidence.trials)
    for (const arm of arms.filter(({ label }) => /(up|[\d.]+) to \d+ mg weekly/.test(label)))
      expect(armDoseWords(arm), arm.label).toBe('up to 20 mg weekly')
})

test('a dose that began with a higher one is another scheme, not the licensed dose', () => {
  const trial = evidence.trials.find(({ id }) => id === 'allegro-2b3')
  const of = (id: string) => trial?.arms.find((arm) => arm.id === id)
  const [plain, loaded] = [of('r50'), of('r200-50')]
  if (!trial || !plain || !loaded) throw new Error('no ritlecitinib')
  expect(licensed(plain, trial.disease, evidence)).toBe('licensed')
  expect(licensed(loaded, trial.disease, evidence)).toBe('other-dose')
  expect(armDoseWords(loaded)).toBe('200 mg for 4 weeks, then 50 mg QD')
  for (const { arms } of evidence.trials)
    for (const arm of arms.filter(({ label }) => /\d mg for \d+ weeks, then/.test(label)))
      expect(arm.treatments[0]?.loading, arm.label).toBeDefined()
})

test('an arm that its label calls pooled names the arms that it adds up', () => {
  const arms = evidence.trials.flatMap((trial) => trial.arms.map((arm) => ({ trial, arm })))
  const pooled = arms.filter(
    ({ arm }) => arm.role === 'experimental' && /pooled|combined|both doses/i.test(arm.label),
  )
  expect(pooled.length).toBeGreaterThan(4)
  for (const { trial, arm } of pooled) {
    const parts = trial.arms.filter(({ id }) => arm.pools?.includes(id))
    expect(parts.length, `${trial.id}.${arm.id}`).toBeGreaterThan(1)
    const sizes = parts.flatMap(({ n }) => n ?? [])
    if (arm.n && sizes.length === parts.length)
      expect(
        sizes.reduce((sum, n) => sum + n, 0),
        trial.id,
      ).toBe(arm.n)
  }
})
