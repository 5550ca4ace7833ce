import { expect, test } from 'vitest'
import { armNames, doseNames } from '@/evidence/armNames'
import { readEvidence } from '../../build/readEvidence'

const { trials, agents } = readEvidence('data')
const named = (id: string, names: typeof armNames) => {
  const trial = trials.find((other) => other.id === id)
  return trial?.arms.map(names(trial, agents))
}

test('an arm is named by its agent and dose', () => {
  expect(named('select-gca', armNames)).toEqual([
    'Upadacitinib 15 mg QD',
    'Upadacitinib 7.5 mg QD',
    'Placebo',
  ])
})

test('an arm that needs its label writes its dose as the others do', () => {
  expect(named('select-compare', armNames)).toEqual([
    'Upadacitinib 15 mg QD',
    'Adalimumab 40 mg Q2W',
    'Placebo',
    'Upadacitinib 15 mg, any exposure including rescue and switch',
    'Adalimumab, any exposure including rescue',
  ])
})

test('a placebo is called so beside those who moved from it to the drug', () => {
  expect(named('select-axis-1', armNames)).toEqual([
    'Upadacitinib 15 mg QD',
    'Placebo',
    'Placebo, then upadacitinib 15 mg from week 14',
  ])
})

test('no two arms of a trial share a name', () => {
  for (const trial of trials)
    for (const names of [armNames, doseNames]) {
      const all = trial.arms.map(names(trial, agents))
      expect(new Set(all).size, `${trial.id}: ${all.join(', ')}`).toBe(all.length)
    }
})

test('where one agent was tested its doses are name enough', () => {
  expect(named('select-gca', doseNames)).toEqual(['15 mg QD', '7.5 mg QD', 'Placebo'])
})

test('where several agents were tested, or an arm needs its whole label, it keeps the agent', () => {
  expect(named('sleek', doseNames)?.every((name) => /[A-Z]/.test(name.charAt(0)))).toBe(true)
  expect(named('finch-3', doseNames)).toContain('Filgotinib 100 mg QD + methotrexate')
  expect(named('ritlecitinib-vitiligo-2b', doseNames)).toContain(
    '100 mg for 4 weeks, then 50 mg QD',
  )
})
