import { expect, test } from 'vitest'
import { comparability } from '@/evidence/comparability'
import { allPanels } from '@/evidence/panels'
import type { Trial } from '@/trial/schema'
import { designColumns, designSections } from '@/views/design/rows'
import { readEvidence } from '../../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../../trials'

const shipped = readEvidence('data')

function laidOut(keys: readonly string[]) {
  const panels = allPanels(shipped).filter(({ key }) => keys.includes(key))
  const columns = designColumns(panels, shipped)
  const sections = designSections(comparability(panels, shipped), columns, shipped)
  const rows = sections.flatMap((section) => section.rows)
  const row = (id: string) => rows.find((one) => one.id === id)
  return { columns, rows, row }
}

const finch = laidOut(['finch-1.acr20-w12', 'finch-2.acr20-w12'])

test('trials stand by disease, then by year', () => {
  const keys = ['finch-1.acr20-w12', 'equator.acr20-w16', 'finch-2.acr20-w12']
  expect(laidOut(keys).columns.map(({ trial }) => trial.name)).toEqual([
    'EQUATOR',
    'FINCH 2',
    'FINCH 1',
  ])
})

test('prior therapy of FINCH 2 and FINCH 1 stands out, in their own words', () => {
  const prior = finch.row('prior')
  expect(prior?.level).toBe('amber')
  expect(prior?.cells.map(({ lines }) => lines[0]?.text)).toEqual([
    'biologic therapy: bDMARD-IR',
    'conventional therapy: MTX-IR',
  ])
  expect(prior?.cells.map(({ apart }) => apart)).toEqual(['', 'differs'])
})

// Placebo: 31.1% in FINCH 2, 49.9% in FINCH 1
test('control rates stand as reported and open their source', () => {
  expect(
    finch.row('controlRate')?.cells.map(({ lines, apart }) => ({ ...lines[0], apart })),
  ).toEqual([
    expect.objectContaining({
      text: '31.1%',
      source: 'finch-2.acr20-w12.pbo',
      calculated: false,
      apart: 'lowest',
    }),
    expect.objectContaining({ text: '49.9%', source: 'finch-1.acr20-w12.pbo', apart: 'highest' }),
  ])
})

test('where nothing differs nothing stands out', () => {
  expect(finch.row('disease')).toMatchObject({ level: 'green' })
  for (const { level, cells } of finch.rows)
    if (level === 'green' || level === 'none')
      expect(cells.every(({ apart }) => apart === '')).toBe(true)
})

test('every check of the gate has its row, each with a cell for every trial and none blank', () => {
  const panels = allPanels(shipped)
  const columns = designColumns(panels, shipped)
  const gate = comparability(panels, shipped)
  const rows = designSections(gate, columns, shipped).flatMap((section) => section.rows)
  const ids = rows.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(gate.checks.map(({ id }) => id)))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, cells } of rows) {
    expect(cells.length).toBe(columns.length)
    for (const { lines } of cells) {
      expect(lines.length, id).toBeGreaterThan(0)
      for (const { text } of lines) expect(text).toMatch(/^(?!.*(NaN|undefined|null)).*\S/)
    }
  }
})

const madeOf = (...about: readonly Partial<Trial>[]) => {
  const evidence = anEvidence(about.map((one, i) => aTrial({ id: `t${i}`, name: `T${i}`, ...one })))
  const panels = allPanels(evidence)
  const columns = designColumns(panels, evidence)
  return designSections(comparability(panels, evidence), columns, evidence).flatMap(
    ({ rows }) => rows,
  )
}
const naive = { priorTherapy: { classes: ['naive' as const] } }
const silent = { priorTherapy: { classes: [] } }

test('what no source states is said, and does not stand out', () => {
  const prior = madeOf({}, {}, naive, silent).find(({ id }) => id === 'prior')
  expect(prior?.words).toBe('conventional therapy and no earlier therapy; not stated for 1 trial')
  expect(prior?.cells.map(({ apart, stated }) => [apart, stated])).toEqual([
    ['', true],
    ['', true],
    ['differs', true],
    ['', false],
  ])
  expect(prior?.cells[3]?.lines).toEqual([expect.objectContaining({ text: 'not stated' })])
})

test('a trial with several results says which of them it speaks of', () => {
  const outcome = (id: string, value: string, percent: string) =>
    aResponse({ bari4: ['60', 100], pbo: [percent, 100] }, { id, time: { value, unit: 'week' } })
  const rows = madeOf({ outcomes: [outcome('a', '12', '20'), outcome('b', '24', '30')] })
  const rates = rows.find(({ id }) => id === 'controlRate')?.cells[0]?.lines
  expect(rates?.map(({ text, of }) => [text, of])).toEqual([
    ['20%', 'ACR20, week 12'],
    ['30%', 'ACR20, week 24'],
  ])
})

test('a pooled analysis is marked beside the trials whose patients it holds', () => {
  const { row, columns } = laidOut([
    'sle-brave-i.sri4-w52',
    'sle-brave-ii.sri4-w52',
    'sle-brave-pooled.sri4-w52',
    'paisley-sle.sri4-w32',
  ])
  const marks = row('patients')?.cells.map(({ apart }, i) => [columns[i]?.trial.id, apart])
  expect(row('patients')?.level).toBe('red')
  expect(Object.fromEntries(marks ?? [])).toEqual({
    'paisley-sle': '',
    'sle-brave-i': 'shared with SLE-BRAVE-I and -II, pooled analysis',
    'sle-brave-ii': 'shared with SLE-BRAVE-I and -II, pooled analysis',
    'sle-brave-pooled': 'shared with SLE-BRAVE-I, SLE-BRAVE-II',
  })
})
