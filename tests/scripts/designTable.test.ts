import { expect, test } from 'vitest'
import { readEvidence } from '../../build/readEvidence'
import { designTable } from '../../scripts/designTable'

const evidence = readEvidence('data')
const [head = '', ...lines] = designTable(evidence)
const lineOf = (id: string) => lines.find((line) => line.startsWith(`${id} `)) ?? ''

test('the design table has a line for each trial, and counts what is not stated', () => {
  expect(lines.length).toBe(evidence.trials.length + 1)
  for (const { id } of evidence.trials) expect(lineOf(id), id).not.toBe('')
  expect(lines.at(-1)).toMatch(/^not stated for +\d/)
})

test('it holds what the comparability checks read', () => {
  for (const column of [
    'structure',
    'prior therapy',
    'background',
    'rescue',
    'missing data',
    'dose',
  ])
    expect(head).toContain(column)
  expect(lineOf('finch-2')).toContain('biologic (bDMARD-IR)')
  expect(lineOf('juve-basis')).toContain('withdrawal')
  expect(lineOf('select-compare')).toContain('allowed from week 14')
  expect(lineOf('oral-surveillance')).toContain('Tofacitinib 10 mg BID')
})
