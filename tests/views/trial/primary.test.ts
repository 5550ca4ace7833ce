import { expect, test } from 'vitest'
import { allPanels } from '@/evidence/panels'
import { axis, intervalStrip, primaryArms, primaryPanels } from '@/views/trial/primary'
import { columnsOf, outcomeGroups } from '@/views/trial/outcomeRows'
import { readEvidence } from '../../../build/readEvidence'

const evidence = readEvidence('data')
const panels = allPanels(evidence)
const of = (id: string) => panels.filter(({ trial }) => trial.id === id)

test('every primary and co-primary endpoint of a trial is shown', () => {
  expect(primaryPanels(of('oral-surveillance')).map(({ outcome }) => outcome.id)).toEqual([
    'mace',
    'malignancy',
  ])
})

test('each comparison stands with the arm it is about', () => {
  const [panel] = primaryPanels(of('baricitinib-sle-phase-2'))
  const arms = panel ? primaryArms(panel) : []
  expect(
    arms.map(({ row, comparisons }) => [
      row.arm.id,
      comparisons.flatMap(({ stated, p }) => [stated[0]?.estimate, p]),
    ]),
  ).toEqual([
    ['bari2', ['1.3', '0.39']],
    ['bari4', ['1.8', '0.0414']],
    ['pbo', []],
  ])
})

test('of each arm the comparison with placebo comes first, that with another dose last', () => {
  const versus = (id: string, n: number) => {
    const panel = primaryPanels(of(id))[n]
    const arms = panel ? primaryArms(panel) : []
    return arms.flatMap(({ row, comparisons }) =>
      comparisons.map(({ contrast }) => `${row.arm.id}~${contrast.versus.arm.id}`),
    )
  }
  expect(versus('opal-broaden', 0)).toEqual(['tofa5~pbo', 'tofa5~ada', 'tofa10~pbo', 'tofa10~ada'])
  expect(versus('oral-surveillance', 1)).toContain('tofa10~tnfi')
  expect(versus('oral-surveillance', 1).indexOf('tofa10~tnfi')).toBeLessThan(
    versus('oral-surveillance', 1).indexOf('tofa10~tofa5'),
  )
})

test('an axis of percentages starts at zero and ends at or below a hundred', () => {
  for (const panel of panels) {
    const strip = intervalStrip(panel)
    if (strip?.scale !== 'percent') continue
    expect(strip.low).toBe(0)
    expect(strip.high).toBeLessThanOrEqual(100)
    expect(strip.ticks.at(-1)).toBe(strip.high)
  }
})

test.each([
  [0, 53.2, { step: 20, low: 0, high: 60 }],
  [-0.62, 0, { step: 0.2, low: -0.8, high: 0 }],
  [0, 0.9, { step: 0.5, low: 0, high: 1 }],
])('from %f to %f the axis has round steps', (from, to, ends) => {
  const found = axis(from, to)
  expect(found.step).toBeCloseTo(ends.step)
  expect(found.low).toBeCloseTo(ends.low)
  expect(found.high).toBeCloseTo(ends.high)
})

test('every outcome of a trial is in the table once, benefit before harm', () => {
  for (const trial of evidence.trials) {
    const own = of(trial.id)
    const groups = outcomeGroups(own, columnsOf(trial, own), evidence)
    const shown = groups.flatMap(({ rows }) => rows.map(({ panel }) => panel))
    expect(new Set(shown)).toEqual(new Set(own))
    expect(shown.length).toBe(own.length)
    const domains = shown.map(({ endpoint }) => endpoint.domain)
    expect(
      domains.indexOf('safety') < 0 || domains.lastIndexOf('efficacy') < domains.indexOf('safety'),
    ).toBe(true)
  }
})

test('every reported figure of a trial has its cell', () => {
  for (const trial of evidence.trials) {
    const own = of(trial.id)
    const cells = outcomeGroups(own, columnsOf(trial, own), evidence).flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.flatMap((cell) => cell.row?.result ?? [])),
    )
    expect(cells.length, trial.id).toBe(
      trial.outcomes.flatMap(({ results }) => [...results]).length,
    )
  }
})
