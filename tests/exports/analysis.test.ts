import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Filters } from '@/evidence/facetIndex'
import { effectText } from '@/evidence/measures'
import { networkOf, networkTopics } from '@/evidence/network'
import { groupings, subgroupsOf } from '@/evidence/synthesisGroups'
import { usualAnalysis, type Analysis } from '@/exports/analysis'
import { cinema, revman } from '@/exports/otherPrograms'
import { pooledIn } from '@/exports/pooledIn'
import { rNetwork } from '@/exports/rNetwork'
import { rPooled } from '@/exports/rPooled'
import { nothingAsked } from '@/state/url'
import { isEstimable } from '@/stats/effect'
import { poolingOf } from '@/views/forest/pooling'
import { sectionsOf } from '@/views/forest/sections'
import { aResponse, aTrial } from '../trials'
import { aLeaving, realLeaving } from './leaving'

const acr20 = { disease: ['rheumatoid-arthritis'], endpoint: ['acr20'] }

function asked(filters: Filters, about: Partial<Analysis> = {}) {
  const endpoints = filters['endpoint'] ?? []
  return realLeaving(filters, { analysis: { ...usualAnalysis, endpoints, ...about } })
}

/** The numbers of `name <- c(…)` or of a column of a data frame. */
function numbers(script: string, name: string): number[] {
  const [, list = ''] = new RegExp(`\\b${name} (?:=|<-) c\\(([^)]*)\\)`).exec(script) ?? []
  return list.split(',').map(Number)
}

test.each([
  ['risk differences', {}],
  ['odds ratios', { measure: 'OR' }],
  ['published odds ratios', { measure: 'OR', values: 'published' }],
  ['a common effect', { measure: 'RR', model: 'common' }],
  ['Mantel–Haenszel', { measure: 'RR', model: 'mantel-haenszel' }],
  ['a trial left out', { out: ['ra-beam.acr20-w12.bari4~pbo'] }],
] as const)('what is pooled for a script is what the forest pools: %s', (_, about) => {
  const leaving = asked(acr20, about)
  const { evidence, panels, analysis } = leaving
  const sections = sectionsOf(panels, analysis.endpoints, evidence, { ...nothingAsked, ...about })
  const wanted = sections.map((section) => {
    const chosen = { ...nothingAsked, ...about }
    const { shown } = poolingOf(section, evidence, chosen, chosen.out)
    return { chosen: shown.chosen, trials: shown.trials.map(({ trial }) => trial.id) }
  })
  const found = pooledIn(panels, evidence, analysis).map(({ synthesis }) => ({
    chosen: synthesis.chosen,
    trials: synthesis.trials.map(({ trial }) => trial.id),
  }))
  expect(found).toEqual(wanted)
  expect(found.length).toBeGreaterThan(0)
})

test('a script holds the counts of every arm that joins, and the result that the app shows', () => {
  const leaving = asked(acr20, { measure: 'RR' })
  const [pooled] = pooledIn(leaving.panels, leaving.evidence, leaving.analysis)
  const chosen = pooled?.synthesis.chosen
  if (!chosen || !isEstimable(chosen)) throw new Error('nothing pooled')
  const script = rPooled(leaving)
  const entries = pooled.synthesis.trials.flatMap((trial) => trial.entries)
  const events = entries.map(({ candidate }) => candidate.contrast.arm)
  expect(numbers(script, 'x1')).toHaveLength(entries.length)
  events.forEach((arm, i) => {
    if (arm.result?.events !== undefined) expect(numbers(script, 'x1')[i]).toBe(arm.result.events)
    expect(numbers(script, 'n1')[i]).toBe(arm.result?.n ?? arm.arm.n)
  })
  expect(numbers(script, 'shown')).toEqual([chosen.estimate, chosen.low, chosen.high])
  expect(script).toContain('method = "REML", test = "adhoc"')
  expect(script).toContain('exploratory, chosen by the reader: ACR20 in Rheumatoid arthritis')
})

test('the effects that a script computes from its counts are those of the synthesis', () => {
  const leaving = asked(acr20, { measure: 'OR' })
  const [pooled] = pooledIn(leaving.panels, leaving.evidence, leaving.analysis)
  const script = rPooled(leaving)
  const [x1, n1, x0, n0] = ['x1', 'n1', 'x0', 'n0'].map((name) => numbers(script, name))
  const entries = pooled?.synthesis.trials.flatMap((trial) => trial.entries) ?? []
  entries.forEach(({ effect }, i) => {
    const [a = 0, n = 0, c = 0, m = 0] = [x1?.[i], n1?.[i], x0?.[i], n0?.[i]]
    expect(Math.log(a / (n - a)) - Math.log(c / (m - c))).toBeCloseTo(effect.estimate, 10)
    expect(1 / a + 1 / (n - a) + 1 / c + 1 / (m - c)).toBeCloseTo(effect.se ** 2, 10)
  })
  expect(entries.length).toBeGreaterThan(20)
})

test('a script holds what the forest shows of its groups, and why where it cannot', () => {
  const leaving = asked(acr20, { group: 'agent' })
  const [pooled] = pooledIn(leaving.panels, leaving.evidence, leaving.analysis)
  if (!pooled) throw new Error('nothing pooled')
  const { groups } = subgroupsOf(pooled.synthesis, (one) =>
    groupings.agent.of(one, leaving.evidence),
  )
  const shown = groups.flatMap(({ name, effect }) =>
    isEstimable(effect) ? [{ name, ...effect }] : [],
  )
  expect(shown.map(({ name }) => name)).toEqual([
    'Baricitinib',
    'Filgotinib',
    'Tofacitinib',
    'Upadacitinib',
  ])
  const [, script = ''] = rPooled(leaving).split('# By agent')
  expect(script).toContain(`shown <- cbind(c(${shown.map(({ estimate }) => estimate).join(', ')})`)
  for (const row of shown) expect(script).toContain(`# ${row.name}: ${effectText('RD', row)}`)
  expect(rPooled(asked(acr20, { group: 'disease' }))).toContain(
    '# Groups by disease are not in this script: all results are in one subgroup.',
  )
})

test('a network’s script holds each arm, and what the app shows of each treatment', () => {
  const leaving = asked(acr20)
  const script = rNetwork(leaving)
  const [topic] = networkTopics(leaving.panels, leaving.evidence.agents, true)
  const network = networkOf(topic?.panels ?? [], leaving.evidence.agents, {
    measure: 'OR',
    usual: true,
  })
  if (!isEstimable(network)) throw new Error(network.notEstimable)
  const arms = network.trials.flatMap((trial) => trial.arms)
  expect(numbers(script, 'events')).toEqual(arms.map(({ events }) => events))
  expect(numbers(script, 'n')).toEqual(arms.map(({ n }) => n))
  expect(script).toContain('# Baricitinib against Placebo: 3.19 (2.70–3.77)')
})

test('where there is nothing to pool or to join, the script says why', () => {
  const one = aLeaving([aTrial()])
  expect(rPooled(one)).toContain('# No pooled result: only one trial has a usable result')
  expect(rNetwork(one)).toContain('# No network: no two randomised trials')
})

test('text of the data cannot leave a comment or a string of a script', () => {
  const evil = 'X"\n); system("evil") #\u2028\\'
  const trials = ['a', 'b'].map((id) =>
    aTrial({
      id,
      name: `${evil}${id}`,
      arms: aTrial().arms.map((arm) => ({ ...arm, label: evil })),
      outcomes: [aResponse({ bari4: ['60', 100], pbo: ['40', 100] })],
    }),
  )
  const leaving = aLeaving(trials, { question: evil, address: `https://x.example/?q=${evil}` })
  for (const script of [rPooled(leaving), rNetwork(leaving)]) {
    const code = script
      .split(/[\n\u2028]/)
      .map((line) => line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').replace(/#.*/, ''))
    expect(code.join('\n')).not.toContain('system')
    expect(script).toContain('evil')
  }
})

test('RevMan gets one row per trial, the doses of a trial added up', () => {
  const leaving = asked(acr20, { measure: 'RR' })
  const [pooled] = pooledIn(leaving.panels, leaving.evidence, leaving.analysis)
  const { data } = Papa.parse<Record<string, string>>(revman(leaving), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data).toHaveLength(pooled?.synthesis.trials.length ?? 0)
  expect(data.find(({ Study }) => Study === 'SELECT-NEXT 2018')).toMatchObject({
    'Experimental events': '286',
    'Experimental total': '440',
    'Control events': '79',
    'Control total': '221',
  })
})

test('CINeMA gets one row per treatment of a trial, and no judgement that nobody made', () => {
  const { data, meta } = Papa.parse<Record<string, string>>(cinema(asked(acr20)), {
    header: true,
    skipEmptyLines: true,
  })
  expect(meta.fields).toEqual(['study', 'id', 't', 'r', 'n', 'rob', 'indirectness'])
  expect(data.every(({ rob, indirectness }) => rob === '' && indirectness === '')).toBe(true)
  expect(data.find(({ study, t }) => study === 'FINCH 1' && t === 'Adalimumab')).toMatchObject({
    r: '229',
    n: '325',
  })
})
