import { expect, test } from 'vitest'
import { comparability } from '@/evidence/comparability'
import { allPanels } from '@/evidence/panels'
import { isEstimable } from '@/stats/effect'
import { axisOf } from '@/views/bars/axis'
import { differenceOf } from '@/views/bars/difference'
import { ladderOf } from '@/views/bars/ladder'
import { namesOf } from '@/views/bars/names'
import { describe } from '@/views/bars/describe'
import { barsOf, scaleOf, type Bar } from '@/views/bars/rows'
import { largestDifference } from '@/views/bars/orders'
import { drawableEndpoints, sectionsOf } from '@/views/bars/sections'
import { readEvidence } from '../../../build/readEvidence'

const evidence = readEvidence('data')
const panels = allPanels(evidence)
const catalogue = { evidence, panels }
const plain = { order: 'dose', ladder: 'off', filters: {} } as const

const sections = (
  endpoints: readonly string[],
  asked: Partial<Parameters<typeof sectionsOf>[3]> = {},
) => sectionsOf(panels, endpoints, catalogue, { ...plain, ...asked })
const only = (endpoint: string, asked: Partial<Parameters<typeof sectionsOf>[3]> = {}) => {
  const [section, another] = sections([endpoint], asked).sections
  if (!section || another) throw new Error(`${endpoint} is not one section`)
  return { ...section, panels: section.groups.flatMap((group) => group.panels) }
}
const panelOf = (endpoint: string, key: string, ladder: 'on' | 'off' = 'off') => {
  const found = only(endpoint, { ladder }).panels.find((panel) => panel.key === key)
  if (!found) throw new Error(`no panel ${key}`)
  return found
}
const texts = (bars: readonly Bar[]) =>
  bars.map(({ row, step, value }) =>
    [row.arm.id, step, isEstimable(value) ? value.text : value.notEstimable]
      .filter(Boolean)
      .join(' '),
  )

test('SELECT-GCA and SLE-BRAVE-I stand as their sources print them, the control last', () => {
  const gca = panelOf('sustained-remission', 'select-gca.sustained-remission-w52')
  expect(texts(gca.bars)).toEqual(['upa75 41.1%', 'upa15 46.4%', 'pbo 29.0%'])
  const brave = panelOf('sri4', 'sle-brave-i.sri4-w52')
  expect(texts(brave.bars)).toEqual(['bari2 49.8%', 'bari4 56.7%', 'pbo 45.9%'])
})

test('every axis starts at zero and covers the highest whisker of what shares it', () => {
  const { sections: all } = sections(Object.keys(evidence.endpoints))
  expect(all.length).toBeGreaterThan(50)
  const groups = all.flatMap((section) =>
    section.groups.map((g) => ({ ...g, scale: section.scale })),
  )
  for (const { axis, panels: own, scale, key } of groups) {
    expect(axis.ticks[0], key).toBe(0)
    expect(axis.ticks.at(-1), key).toBeCloseTo(axis.top, 9)
    if (scale === 'percent') expect(axis.top, key).toBeLessThanOrEqual(100)
    for (const { value } of own.flatMap(({ bars }) => bars)) {
      if (!isEstimable(value)) continue
      const high = isEstimable(value.interval) ? value.interval.high : value.estimate
      expect(axis.top, key).toBeGreaterThanOrEqual(Math.max(value.estimate, high) - 1e-9)
    }
  }
})

test('it ends at the next 20 above that, and sooner where everything is rare', () => {
  // Highest whisker in SRI-4: 72.6, Wilson for 64% of 104
  expect(only('sri4').groups[0]?.axis).toEqual({ top: 80, ticks: [0, 20, 40, 60, 80] })
  const { panel } = panelOf('sri4', 'sle-brave-i.sri4-w52')
  const gate = comparability([panel], evidence)
  const rare = axisOf({ panels: [{ key: '', panel, bars: [] }], gate }, 'percent')
  expect(rare).toEqual({ top: 2, ticks: [0, 2] })
})

test('percentages, rates and scores never share an axis', () => {
  const { sections: death, undrawn } = sections(['death', 'haq-di-change'])
  expect(death.map(({ key }) => key)).toEqual(['death-percent', 'death-rate'])
  for (const { groups, scale } of death)
    for (const { value } of groups.flatMap((g) => g.panels.flatMap(({ bars }) => bars)))
      if (isEstimable(value)) expect(value.scale).toBe(scale)
  const scores = undrawn.filter(({ panel }) => panel.outcome.endpoint === 'haq-di-change')
  expect(scores.length).toBe(panels.filter((p) => p.outcome.endpoint === 'haq-di-change').length)
  expect(scores[0]?.reason).toBe('a score, not a share of patients')
})

test('no result is dropped in silence: each has its bar or its reason', () => {
  const { sections: all, undrawn } = sections(Object.keys(evidence.endpoints))
  const drawn = all.flatMap(({ groups }) => groups.flatMap((g) => g.panels))
  const shown = new Set([...drawn, ...undrawn].map(({ panel }) => panel.key))
  expect([...shown].sort()).toEqual(panels.map(({ key }) => key).sort())
  const arms = new Set(
    drawn.flatMap(({ bars }) =>
      bars.flatMap(({ source, value }) => (isEstimable(value) ? source : [])),
    ),
  )
  for (const { panel } of drawn)
    for (const row of panel.arms) if (row.result?.percent) expect(arms).toContain(row.key)
  const keys = drawn.flatMap(({ key, bars }) => [key, ...bars.map((bar) => bar.key)])
  expect(new Set(keys).size).toBe(
    new Set(drawn.map(({ key }) => key)).size + keys.length - drawn.length,
  )
})

test('what may not be compared has an axis of its own, and the reason is said', () => {
  const { sections: all } = sections(Object.keys(evidence.endpoints))
  const groups = all.flatMap((section) => section.groups)
  expect(groups.filter(({ gate }) => gate.level === 'red')).toEqual([])
  const [together, alone] = only('sri4').groups
  expect(together?.apart).toBe('')
  expect(alone?.panels.map(({ panel }) => panel.trial.id)).toEqual(['sle-brave-pooled'])
  expect(alone?.apart).toBe(
    '“SLE-BRAVE-I and -II, pooled analysis” holds patients of SLE-BRAVE-I and SLE-BRAVE-II.',
  )
})

test('combined doses stand apart from each dose, beside the same control', () => {
  const [mace] = sections(['mace']).sections
  const groups = (mace?.groups ?? []).filter(({ panels: own }) =>
    own.some(({ panel }) => panel.trial.id === 'oral-surveillance'),
  )
  const arms = groups.map(({ panels: own }) =>
    own
      .filter(({ panel }) => panel.key === 'oral-surveillance.mace')
      .flatMap(({ bars }) => bars.map(({ row }) => row.arm.id)),
  )
  expect(arms.filter((own) => own.length)).toEqual([
    ['tofa5', 'tofa10', 'tnfi'],
    ['tofa-all', 'tnfi'],
  ])
})

test('an arm without a figure keeps its place and says why', () => {
  const wallace = panelOf('sri4', 'baricitinib-sle-phase-2.sri4-w24')
  expect(texts(wallace.bars)).toEqual(['bari2 not reported', 'bari4 64%', 'pbo 48%'])
})

test('an arm that the reader filtered out does not come back as not reported', () => {
  const asked = { agent: ['baricitinib'], dose: ['baricitinib-4-mg-qd'] }
  const wallace = only('sri4', { filters: asked }).panels.find(({ key }) =>
    key.startsWith('baricitinib-sle-phase-2.'),
  )
  expect(texts(wallace?.bars ?? [])).toEqual(['bari4 64%', 'pbo 48%'])
})

test('the published difference comes first; else the printed figures are subtracted', () => {
  const words = (bars: readonly Bar[]) =>
    bars
      .map(differenceOf)
      .map((d) => (isEstimable(d) ? `${d.text}${d.calculated ? ' calc' : ''}` : '–'))
  const gca = panelOf('sustained-remission', 'select-gca.sustained-remission-w52')
  expect(words(gca.bars)).toEqual(['+12.1', '+17.1', '–'])
  expect(words(panelOf('sri4', 'sle-brave-i.sri4-w52').bars)).toEqual([
    '+3.9 calc',
    '+10.8 calc',
    '–',
  ])
  expect(words(panelOf('sri4', 'paisley-sle.sri4-w32').bars)).toEqual([
    '+24 calc',
    '+16 calc',
    '+11 calc',
    '–',
  ])
})

test('where several placebo groups stand side by side only published pairs are compared', () => {
  const several = panels.filter(
    ({ arms }) =>
      arms.filter(({ arm, result }) => arm.role === 'placebo' && !arm.switched && result).length >
      1,
  )
  expect(several.length).toBeGreaterThan(0)
  for (const panel of several) {
    const scale = scaleOf(panel)
    if (typeof scale !== 'string') continue
    for (const { row, control } of barsOf(panel, scale)) {
      const pair = panel.contrasts.find(
        ({ arm, versus, published }) => arm === row && versus === control && published.length > 0,
      )
      expect(pair?.versus, row.key).toBe(control)
    }
  }
})

test('thresholds of one instrument make a ladder, the easiest first', () => {
  const steps = (slug: string) => ladderOf(slug, evidence.endpoints)?.map(({ step }) => step)
  expect(steps('acr50')).toEqual(['20', '50', '70'])
  expect(steps('easi75')?.slice(0, 2)).toEqual(['75', '90'])
  expect(steps('salt20')).toEqual(['≤20', '≤10'])
  expect(steps('sri4')).toBeUndefined()
  expect(steps('iga01')).toBeUndefined()
})

test('a ladder puts each arm’s thresholds side by side, of the same trial and time', () => {
  const { bars } = panelOf('acr20', 'select-next.acr20-w12', 'on')
  const arms = [...new Set(bars.map(({ row }) => row.arm.id))]
  expect(bars.map(({ step }) => step)).toEqual(arms.flatMap(() => ['20', '50', '70']))
  for (const { panel } of bars) {
    expect(panel.trial.id).toBe('select-next')
    expect(panel.outcome.time).toEqual(bars[0]?.panel.outcome.time)
  }
})

test('in a ladder nobody reaches a harder threshold more often than an easier one', () => {
  let compared = 0
  for (const slug of ['acr20', 'easi75', 'pasi75', 'salt20', 'jia-acr30'])
    for (const { bars, key } of only(slug, { ladder: 'on' }).panels)
      for (const [i, { value, row }] of bars.entries()) {
        const harder = bars[i + 1]
        if (!harder || harder.row.arm.id !== row.arm.id) continue
        if (!isEstimable(value) || !isEstimable(harder.value)) continue
        compared++
        expect(harder.value.estimate, key).toBeLessThanOrEqual(value.estimate)
      }
  expect(compared).toBeGreaterThan(50)
})

test('asking for all thresholds draws one ladder, not one for each', () => {
  const { sections: ladder } = sections(['acr50', 'acr20', 'acr70'], { ladder: 'on' })
  expect(ladder.map(({ rungs }) => rungs.map(({ slug }) => slug))).toEqual([
    ['acr20', 'acr50', 'acr70'],
  ])
})

test('panels stand by dose, by effect, by trial or by year', () => {
  const together = (asked: Parameters<typeof only>[1]) =>
    only('sri4', asked).groups[0]?.panels ?? []
  const names = (order: 'dose' | 'effect' | 'trial' | 'year') =>
    together({ order }).map(({ panel }) => panel.trial.name)
  expect(names('trial')).toEqual([...names('trial')].sort((a, b) => a.localeCompare(b, 'en')))
  const effects = together({ order: 'effect' }).map(largestDifference)
  expect(effects).toEqual([...effects].sort((a, b) => b - a))
  const years = together({ order: 'year' }).map(
    ({ panel }) => panel.trial.publications[0]?.year ?? Infinity,
  )
  expect(years).toEqual([...years].sort((a, b) => a - b))
  const hues = together({ order: 'dose' }).map(({ panel }) => panel.arms[0]?.hue)
  expect(hues).toEqual([...hues].sort((a = '', b = '') => a.localeCompare(b, 'en')))
})

test('the diseases of one endpoint stand apart', () => {
  const { groups } = only('acr20')
  expect(groups[0]?.disease).toBe('rheumatoid-arthritis')
  for (const { disease, panels: own } of groups)
    for (const { panel } of own) expect(panel.trial.disease).toBe(disease)
})

test('with nothing asked the endpoint most trials share comes first, benefit before harm', () => {
  const [first, second] = drawableEndpoints(panels)
  expect(first?.slug).toBe('acr20')
  expect(first?.trials).toBeGreaterThanOrEqual(second?.trials ?? Infinity)
})

test('a placebo group that had moved to the drug is no control, and is named as what it was', () => {
  const panel = panelOf('asas40', 'select-axis-1.asas40-w104')
  expect(panel.bars.map(({ reference }) => reference)).toEqual([undefined, undefined])
  const nameOf = namesOf(panel.panel, evidence.agents)
  expect(panel.bars.map(({ row }) => nameOf(row).whole)).toEqual([
    'Upadacitinib 15 mg QD',
    'Placebo, then upadacitinib 15 mg from week 14',
  ])
})

test('arms followed for different times stand side by side, and are not subtracted', () => {
  const all = sections(['serious-adverse-event']).sections.flatMap(({ groups }) =>
    groups.flatMap((group) => group.panels),
  )
  const apart = all.filter(({ panel }) => panel.outcome.setApart)
  expect(apart.map(({ panel }) => panel.trial.id)).toContain('brave-aa2')
  for (const { bars } of apart)
    for (const bar of bars) expect(isEstimable(differenceOf(bar)), bar.key).toBe(false)
  for (const panel of apart) expect(largestDifference(panel)).toBe(-1e9)
})

const told = (endpoint: string, ofTrial: (id: string) => boolean = () => true) => {
  const own = panels.filter(({ trial }) => ofTrial(trial.id))
  const { sections: found } = sectionsOf(own, [endpoint], catalogue, plain)
  return found.map((section) =>
    describe(section, evidence.agents)
      .map((part) => (typeof part === 'string' ? part : part.text))
      .join(''),
  )
}

test('arms that cannot be set against each other are not said to have had no more', () => {
  // Herpes zoster per 100 patient-years: 3.1 with upadacitinib, 1.3 with adalimumab
  const [words] = told('herpes-zoster', (id) => id === 'select-compare')
  expect(words).toContain('No difference from a control is estimable.')
})

test('a subgroup is not told as its trial', () => {
  const [words] = told('mace', (id) => ['oral-surveillance', 'finch-3'].includes(id))
  expect(words).toContain(
    'tofacitinib 5 mg BID in a subgroup of ORAL Surveillance (8.3% against 4.2%)',
  )
})

test('control groups with one and the same rate are not a range', () => {
  const [words] = told('breast-cancer', (id) => id === 'oral-surveillance')
  expect(words).toContain('Control groups had 0.9%.')
})
