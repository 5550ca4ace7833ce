import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { isEstimable } from '@/stats/effect'
import { axisTicks, axisTop } from '@/views/table/axis'
import type { Cell, Column } from '@/views/table/column'
import { tableItems } from '@/views/table/items'
import { allColumns } from '@/views/table/moreColumns'
import { againstIn, controlRate, endpointWords, tableRows, valueIn } from '@/views/table/rows'
import { readEvidence } from '../../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../../trials'

const evidence = readEvidence('data')
const { panels } = catalogueOf(evidence)
const rows = {
  arms: tableRows(panels, 'arms', evidence),
  contrasts: tableRows(panels, 'contrasts', evidence),
}
const columns: Record<'arms' | 'contrasts', readonly Column[]> = allColumns

const row = (key: string) => {
  const found = [...rows.arms, ...rows.contrasts].find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no row ${key}`)
  return found
}
const cell = (key: string, id: string): Cell => {
  const kind = key.includes('~') ? 'contrasts' : 'arms'
  const column = columns[kind].find((candidate) => candidate.id === id)
  if (!column) throw new Error(`no column ${id}`)
  return column.cell(row(key))
}
const words = (key: string, id: string) => {
  const { text, after, calculated } = cell(key, id)
  return [text, calculated && 'calc', after].filter(Boolean).join(' ')
}

test.each(['arms', 'contrasts'] as const)('no cell is blank in a table of all %s', (kind) => {
  expect(rows[kind].length).toBeGreaterThan(500)
  const faults = rows[kind].flatMap((each) =>
    columns[kind].flatMap((column) => {
      const { text, after = 'x', because = 'x' } = column.cell(each)
      const said = [text, after, because]
      const sound = said.every((part) => part.trim() && !/NaN|null|undefined|Infinity/.test(part))
      return sound ? [] : [`${each.key} ${column.id}: ${said.join(' | ')}`]
    }),
  )
  expect(faults).toEqual([])
})

test('a published difference of medians is not called one of means', () => {
  const key = 'select-gca.cumulative-gc-w52.upa15~pbo'
  expect(words(key, 'published')).toBe('Diff. of medians −1,267 (−1,587 to −1,133)')
  expect(cell(key, 'recomputed').text).toBe('not estimable')
})

test('each figure of the table can be opened, and what stands in for one says why', () => {
  const bare = rows.arms.flatMap((each) =>
    ['n', 'result', 'interval', 'effect', 'p'].flatMap((id) => {
      const { text, source, missing } = cell(each.key, id)
      return /\d/.test(text) && !source && !missing ? [`${each.key} ${id}: ${text}`] : []
    }),
  )
  expect(bare).toEqual([])
  const unexplained = rows.arms.filter(({ key }) => {
    const { text, because } = cell(key, 'effect')
    return text === 'not estimable' && !because
  })
  expect(unexplained).toEqual([])
})

test('every arm of every panel is a row, doses ascending and the control last', () => {
  expect(rows.arms.length).toBe(panels.reduce((sum, panel) => sum + panel.arms.length, 0))
  const gca = rows.arms.filter(({ key }) => key.startsWith('select-gca.sustained-remission-w52.'))
  expect(gca.map(({ agent, dose }) => `${agent} ${dose}`.trim())).toEqual([
    'Upadacitinib 7.5 mg QD',
    'Upadacitinib 15 mg QD',
    'Placebo',
  ])
})

test('arms that share an agent and a dose are told apart by their own labels', () => {
  const seen = new Map<string, string>()
  const twice = rows.arms.flatMap(({ panel, agent, dose, key }) => {
    const name = `${panel.key} ${agent} ${dose}`
    const other = seen.get(name)
    seen.set(name, key)
    return other ? [`${other} and ${key}: ${name}`] : []
  })
  expect(twice).toEqual([])
})

// SELECT-GCA: Blockmans et al. 2025; SLE-BRAVE-I and -II: Morand, Petri et al. 2023
test.each([
  ['select-gca.sustained-remission-w52.upa15', '46.4%', '39.6–53.2', '+17.1 pts (6.3–27.8)'],
  ['select-gca.sustained-remission-w52.upa75', '41.1%', '31.8–50.4', '+12.1 pts (−0.4 to 24.6)'],
  ['select-gca.sustained-remission-w52.pbo', '29.0%', '20.6–37.5', 'control'],
  ['sle-brave-i.sri4-w52.bari4', '56.7%', '50.6–62.7 calc', 'OR 1.57 (1.09–2.27)'],
  ['sle-brave-i.sri4-w52.bari2', '49.8%', '43.7–55.9 calc', '+3.9 pts calc (−4.7 to 12.6)'],
  ['sle-brave-i.sri4-w52.pbo', '45.9%', '39.8–52.0 calc', 'control'],
  ['sle-brave-ii.sri4-w52.bari4', '47.1%', '41.3–53.4 calc', '+1.5 pts calc (−7.0 to 10.2)'],
  ['sle-brave-ii.sri4-w52.bari2', '46.3%', '40.4–52.4 calc', '+0.7 pts calc (−7.9 to 9.2)'],
  ['sle-brave-ii.sri4-w52.pbo', '45.6%', '39.7–51.8 calc', 'control'],
])('%s shows its figures in the digits of its source', (key, result, interval, effect) => {
  expect(words(key, 'result')).toBe(result)
  expect(words(key, 'interval')).toBe(interval)
  expect(words(key, 'effect')).toBe(effect)
})

test('a P value is the reported one; a control has none', () => {
  expect(words('select-gca.sustained-remission-w52.upa15', 'p')).toBe('0.002')
  expect(words('select-gca.sustained-remission-w52.upa75', 'p')).toBe('not reported')
  expect(cell('select-gca.sustained-remission-w52.pbo', 'p').because).toBe(
    'not applicable to a control',
  )
})

test('the number randomised stands in for an unreported number analysed, and is marked', () => {
  expect(words('sle-brave-ii.sri4-w52.bari4', 'n')).toBe('≈ 258')
  expect(words('sle-brave-i.sri4-w52.bari4', 'n')).toBe('252')
})

test('a rate keeps its unit, a large number its separator, a fall its minus', () => {
  expect(words('select-gca.serious-infection-rate-w52.upa15', 'result')).toBe('7.9 per 100 PY')
  expect(words('select-gca.cumulative-gc-w52.pbo', 'result')).toBe('2,882 mg')
  expect(words('select-gca.cumulative-gc-w52.upa15', 'effect')).toBe(
    'Diff. of medians −1,267 (−1,587 to −1,133)',
  )
})

test('a control that is not reported is not taken for a trial without one', () => {
  expect(cell('select-gca.mace-w52.upa15', 'effect')).toMatchObject({
    text: 'not estimable',
    because: 'the control arm is not reported',
  })
})

test('an arm that was followed for longer than its control says so in place of an effect', () => {
  expect(againstIn(row('allegro-2b3.serious-adverse-event-w24-pbo.r50'))).toMatchObject({
    comparison: null,
    words: 'not estimable',
    reason: 'placebo was given for 24 weeks, ritlecitinib for 48',
  })
})

test('a comparator with a published effect against placebo shows it', () => {
  const adalimumab = rows.arms.find(({ key }) => key === 'finch-1.acr20-w12.ada')
  expect(adalimumab && againstIn(adalimumab).comparison?.stated.length).toBe(1)
})

test('an effect against another arm than the control of the panel names that arm', () => {
  const unnamed = rows.arms.flatMap((each) => {
    const against = againstIn(each)
    const named = /versus/.test(cell(each.key, 'effect').after ?? '')
    const other = against.comparison !== null && !against.usual
    const shown = !cell(each.key, 'effect').missing
    return shown && named !== other ? [each.key] : []
  })
  expect(unnamed).toEqual([])
})

test('a contrast shows what is published beside what is recomputed', () => {
  const key = 'select-gca.sustained-remission-w52.upa15~pbo'
  expect(words(key, 'contrast')).toBe('Upadacitinib 15 mg QD versus placebo')
  expect(words(key, 'published')).toBe('+17.1 pts (6.3–27.8)')
  expect(words(key, 'recomputed')).toMatch(/^\+17\.4 pts calc \(6\.\d–28\.\d\)$/)
})

test('a trial’s own label replaces the endpoint’s where two outcomes would look the same', () => {
  const seen = new Map<string, string>()
  const alike = panels.flatMap((panel) => {
    const { time, kind } = panel.outcome
    const name = [panel.trial.id, endpointWords(panel), kind, JSON.stringify(time)].join(' ')
    const other = seen.get(name)
    seen.set(name, panel.key)
    return other ? [`${other} and ${panel.key}`] : []
  })
  expect(alike).toEqual([])
})

test('the dashed line of a panel stands at the share of its control', () => {
  expect(controlRate(row('select-gca.sustained-remission-w52.upa15').panel)).toBe(29)
  expect(controlRate(row('select-gca.mace-w52.upa15').panel)).toBeNull()
})

test('the axis of the shares ends where every interval fits, at 100% at the most', () => {
  const rare = anEvidence([
    aTrial({ outcomes: [aResponse({ bari4: ['1.0', 1000], pbo: ['0.5', 1000] })] }),
  ])
  expect(axisTop(tableRows(catalogueOf(rare).panels, 'arms', rare))).toBe(4)
  expect(axisTop(rows.arms)).toBe(100)
  for (const each of rows.arms) {
    const value = valueIn(each)
    if (!isEstimable(value) || value.scale !== 'percent' || !isEstimable(value.interval)) continue
    expect(value.interval.high, each.key).toBeLessThanOrEqual(axisTop([each]))
  }
  expect(axisTicks(10).map(({ text }) => text)).toEqual(['0', '2.5', '5', '7.5', '10%'])
})

test('rows are numbered in the order shown, and the open one is followed by its details', () => {
  const [first, second, third, ...others] = rows.arms.slice(0, 6)
  const some = [first, second, third, ...others].flatMap((each) => each ?? [])
  const items = tableItems(some, false, second?.key ?? '')
  expect(items.map((item) => (item.kind === 'row' ? item.number : item.kind))).toEqual([
    1,
    2,
    'detail',
    3,
    4,
    5,
    6,
  ])
})

test('under their trials, rows stay together, where the first of them stands', () => {
  const [a, b] = ['alpha', 'bravo'].map((id) => aTrial({ id, name: id.toUpperCase() }))
  const two = anEvidence([a, b].flatMap((trial) => trial ?? []))
  const made = tableRows(catalogueOf(two).panels, 'arms', two)
  const sorted = [...made].sort((x, y) => y.key.localeCompare(x.key))
  const keys = tableItems(sorted, true, '').map(({ key }) => key)
  expect(keys).toEqual([
    'bravo.acr20-w12',
    'bravo.acr20-w12.pbo',
    'bravo.acr20-w12.bari4',
    'alpha.acr20-w12',
    'alpha.acr20-w12.pbo',
    'alpha.acr20-w12.bari4',
  ])
})
