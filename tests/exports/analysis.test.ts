import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Filters } from '@/evidence/facetIndex'
import { effectText } from '@/evidence/measures'
import { networkOf } from '@/evidence/network'
import { networkTopics } from '@/evidence/networkTopics'
import { solvePooling } from '@/evidence/solvePooling'
import { groupings, subgroupsOf } from '@/evidence/synthesisGroups'
import { usualAnalysis, type Analysis } from '@/exports/analysis'
import { cinema } from '@/exports/cinema'
import { pooledIn } from '@/exports/pooledIn'
import { revmanArms, revmanResults } from '@/exports/revman'
import { rNetwork } from '@/exports/rNetwork'
import { rPooled } from '@/exports/rPooled'
import { nothingAsked } from '@/state/url'
import { isEstimable } from '@/stats/effect'
import { poolingOf, toPool } from '@/views/forest/pooling'
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
    const joined = toPool(section, evidence, chosen, chosen.out)
    const { shown } = poolingOf(joined, solvePooling(joined.question))
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

const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })

// RevMan Knowledge Base, "Data extraction templates": arms and results, one row per arm for each study.
const revmanHeads =
  'Study,Outcome,Data type,Effect measure,Arm,Reference arm,Sample size,Cases,Mean,SD,SE,Variance,' +
  'CI level,CI start,CI end,Exp mean,Exp CI start,Exp CI end,t-test,z-test,P value,' +
  'Covariance method,Covariance,Other arm 1,Other arm 2,Correlation arm 1,Correlation arm 2,' +
  'Correlation,Other mean,Other SE,Other variance,Other CI level,Other CI start,Other CI end,' +
  'Other exp mean,Other exp CI start,Other exp CI end,Other t-test,Other z-test,Other P value,' +
  'Footnotes'

test('RevMan gets its own templates: each arm once, with its people, under its intervention', () => {
  const leaving = asked(acr20, { measure: 'RR' })
  const [pooled] = pooledIn(leaving.panels, leaving.evidence, leaving.analysis)
  const [arms, results] = [rowsOf(revmanArms(leaving)), rowsOf(revmanResults(leaving))]
  expect(arms.meta.fields).toEqual(['Study', 'Arm', 'Description', 'Intervention'])
  expect(results.meta.fields?.join()).toBe(revmanHeads)
  expect(new Set(results.data.map(({ Study }) => Study)).size).toBe(
    pooled?.synthesis.trials.length ?? 0,
  )
  const armKeys = arms.data.map(({ Study, Arm }) => `${Study}|${Arm}`)
  expect(new Set(armKeys).size).toBe(armKeys.length)
  expect(new Set(results.data.map(({ Study, Arm }) => `${Study}|${Arm}`))).toEqual(new Set(armKeys))
  for (const row of results.data) {
    expect(row).toMatchObject({ 'Data type': 'Dichotomous', 'Effect measure': '', Mean: '' })
    expect(Number(row['Cases'])).toBeLessThanOrEqual(Number(row['Sample size']))
  }
  const next = results.data.filter(({ Study }) => Study === 'SELECT-NEXT 2018')
  const people = (role: string) =>
    next.filter(({ Arm = '' }) => interventionOf(Arm) === role).map((row) => Number(row['Cases']))
  const interventionOf = (arm: string) =>
    arms.data.find(({ Study, Arm }) => Study === 'SELECT-NEXT 2018' && Arm === arm)?.Intervention
  expect(people('Upadacitinib').reduce((sum, x) => sum + x, 0)).toBe(286)
  expect(people('Placebo')).toEqual([79])
  expect(next[0]?.['Footnotes']).toMatch(/^select-next\.acr20.*data release/)
})

test('RevMan gets published ratios as logarithms with their standard errors, and what they share', () => {
  const leaving = asked(acr20, { measure: 'OR', values: 'published' })
  const [pooled] = pooledIn(leaving.panels, leaving.evidence, leaving.analysis)
  const { data } = rowsOf(revmanResults(leaving))
  const entries = pooled?.synthesis.trials.flatMap((trial) => trial.entries) ?? []
  expect(entries.length).toBeGreaterThan(0)
  expect(data.map((row) => [Number(row['Mean']), Number(row['SE'])])).toEqual(
    entries.map(({ effect: { estimate, se } }) => [estimate, se]),
  )
  for (const row of data) {
    expect(row).toMatchObject({ 'Effect measure': 'LOG_OR', Cases: '', 'Sample size': '' })
    expect(row['Reference arm']).not.toBe(row['Arm'])
  }
})

test('RevMan gets means with their own spread', () => {
  const { data } = rowsOf(
    revmanResults(asked({ disease: ['rheumatoid-arthritis'], endpoint: ['haq-di-change'] })),
  )
  expect(data.length).toBeGreaterThan(2)
  for (const row of data) {
    expect(row['Data type']).toBe('Continuous')
    const wide = Number(row['CI end']) - Number(row['CI start'])
    expect(Number(row['SD']) + Number(row['SE']) + wide).toBeGreaterThan(0)
    expect(row['Mean']).toMatch(/^-?\d/)
  }
  expect(data.find(({ Study }) => Study?.startsWith('ORAL Solo'))).toMatchObject({ SE: '0.03' })
})

// CINeMA's documentation, "My projects", binary data, long format.
test('CINeMA gets one row per treatment of a trial, and no judgement that nobody made', () => {
  const { data, meta } = rowsOf(cinema(asked(acr20)))
  expect(meta.fields).toEqual(['study', 'id', 't', 'r', 'n', 'rob', 'indirectness'])
  expect(data.every(({ rob, indirectness }) => rob === '' && indirectness === '')).toBe(true)
  expect(data.find(({ study, t }) => study === 'FINCH 1' && t === 'Adalimumab')).toMatchObject({
    r: '229',
    n: '325',
  })
  for (const { id, t, r, n, study } of data) {
    expect(id).toMatch(/^\d+$/)
    expect(t).toMatch(/^\w+$/)
    expect(study).not.toBe('')
    expect(Number(r)).toBeLessThanOrEqual(Number(n))
  }
  const pairs = data.map(({ id, t }) => `${id} ${t}`)
  expect(new Set(pairs).size).toBe(pairs.length)
})
