import { describe, expect, test } from 'vitest'
import { allPanels, type Panel } from '@/evidence/panels'
import { effectText } from '@/evidence/measures'
import { predictionWithin } from '@/evidence/predictionWithin'
import { betweenWords, heterogeneityWords, statisticianLine } from '@/evidence/statisticianLine'
import { riskPairs, solveChecks } from '@/evidence/synthesisChecks'
import { groupingIds, groupings, subgroupsOf, weightOf } from '@/evidence/synthesisGroups'
import { defaultSynthesis, type SynthesisSettings } from '@/evidence/synthesisSettings'
import { synthesisSentence, timesOf } from '@/evidence/synthesisWords'
import { synthesize, type SynthesisLimits } from '@/evidence/synthesize'
import { isEstimable } from '@/stats/effect'
import type { Outcome } from '@/trial/schema'
import { readEvidence } from '../../build/readEvidence'
import { estimable } from '../stats/estimable'
import { aResponse, aTrial, anEvidence } from '../trials'

const evidence = readEvidence('data')
const panels = allPanels(evidence)
const candidatesOf = (from: readonly Panel[]) =>
  from.flatMap(({ trial, outcome, contrasts }) =>
    contrasts.map((contrast) => ({ trial, outcome, contrast })),
  )

const acr20 = panels.filter(
  ({ trial, outcome }) => trial.disease === 'rheumatoid-arthritis' && outcome.endpoint === 'acr20',
)
const found = (about: Partial<SynthesisSettings> = {}, limits: SynthesisLimits = {}) =>
  synthesize(candidatesOf(acr20), { ...defaultSynthesis, ...about }, limits)
const [first] = acr20
if (!first) throw new Error('no ACR20')
const context = { endpoint: first.endpoint, evidence }

describe('subgroups', () => {
  const group = (by: 'agent' | 'dose' | 'prior', about: Partial<SynthesisSettings> = {}) =>
    subgroupsOf(found(about), (candidate) => groupings[by].of(candidate, evidence))

  // numpy: REML with group means, τ²/2 between the groups of one trial, inflation max(1, Q/df)
  test('by agent come from one model', () => {
    const { groups, test: between } = group('agent')
    expect(groups.map(({ name, trials }) => `${name} ${trials.length}`)).toEqual([
      'Baricitinib 3',
      'Filgotinib 2',
      'Peficitinib 1',
      'Tofacitinib 4',
      'Upadacitinib 4',
    ])
    expect(groups.map(({ effect }) => isEstimable(effect) && effect.estimate.toFixed(5))).toEqual([
      '0.26926',
      '0.25948',
      false,
      '0.29280',
      '0.32708',
    ])
    expect(estimable(between)).toMatchObject({
      tau2: expect.closeTo(0.00073446, 7),
      statistic: expect.closeTo(1.0010706, 5),
      df: 4,
      dfWithin: 9,
      p: expect.closeTo(0.455311, 5),
    })
  })

  test('by dose a trial is in several, with the covariance of its placebo', () => {
    const { groups, test: between } = group('dose')
    const bari4 = groups.find(({ name }) => name === 'Baricitinib 4 mg QD')
    if (!bari4) throw new Error('no baricitinib 4 mg')
    expect(estimable(bari4.effect).estimate).toBeCloseTo(0.27319, 5)
    expect(estimable(bari4.effect).se).toBeCloseTo(0.02743, 5)
    expect(estimable(between)).toMatchObject({
      statistic: expect.closeTo(1.8453133, 4),
      df: 10,
      dfWithin: 16,
    })
  })

  test('of one trial are not pooled, and of one group not tested', () => {
    const peficitinib = group('agent').groups.find(({ name }) => name === 'Peficitinib')
    expect(peficitinib?.effect).toEqual({ notEstimable: 'one trial: nothing to pool' })
    const single = subgroupsOf(found(), () => 'all')
    expect(single.test).toEqual({ notEstimable: 'all results are in one subgroup' })
    expect(estimable(single.groups[0]?.effect ?? { notEstimable: 'none' }).estimate).toBe(
      estimable(found().chosen).estimate,
    )
  })

  test('share the weight of the whole', () => {
    const all = found()
    for (const by of groupingIds) {
      const { groups } = subgroupsOf(all, (one) => groupings[by].of(one, evidence))
      const total = groups.reduce((sum, one) => sum + weightOf(all, one), 0)
      expect(total, by).toBeCloseTo(1, 10)
    }
  })

  test('are told in words, with what the test cannot say', () => {
    expect(betweenWords(group('agent'))).toBe(
      'Test between subgroups: F 1.00 on 4 and 9 degrees of freedom, P = 0.46; one τ² for all, 0.00073. The subgroups were not set against each other at random.',
    )
    expect(betweenWords(group('agent', { model: 'mantel-haenszel' }))).toBe(
      'No test between subgroups: subgroups are estimated with the random-effects and common-effect models only.',
    )
  })
})

describe('a sentence for everybody', () => {
  test('says the absolute effect first', () => {
    expect(synthesisSentence(found(), context)).toBe(
      'Of 100 people, about 29 more reached ACR20 with a JAK inhibitor than with placebo (95% interval 26 to 32 more), mostly at week 12, from 14 trials with ≈9,424 participants. In a new trial of this kind the true difference is expected from 21.9 to 36.6 percentage points. Doses of one trial differ by more than chance allows; this is their average.',
    )
  })

  // By hand: of 14 placebo rates the middle ones are 48/169 = 28.40% and 31.1%
  test('applies a ratio to the median of the control groups, and says so', () => {
    const text = synthesisSentence(found({ measure: 'OR' }), context)
    expect(text).toMatch(/^Of 100 people, about 29 more reached ACR20/)
    expect(text).toContain(
      'The ratio is applied to 29.8%, the median with placebo in these trials.',
    )
    expect(text).toContain('Odds ratio 3.41 (3.01–3.86).')
  })

  test('names two trials as such, with both models', () => {
    const two = acr20.filter(({ trial }) => ['ra-build', 'ra-beacon'].includes(trial.id))
    const text = synthesisSentence(synthesize(candidatesOf(two), defaultSynthesis), context)
    expect(text).toContain('with baricitinib than with placebo')
    expect(text).toMatch(
      /These are two trials: .* \(risk difference in percentage points: random effects .* and common effect .*\)\./,
    )
  })

  const pooledOf = (endpointId: string, disease: string) => {
    const own = panels.filter(
      ({ trial, outcome }) => trial.disease === disease && outcome.endpoint === endpointId,
    )
    const [{ endpoint } = first] = own
    return synthesisSentence(synthesize(candidatesOf(own), defaultSynthesis), {
      endpoint,
      evidence,
    })
  }

  test('says that nobody had it, where nobody had, and what that leaves open', () => {
    expect(pooledOf('death', 'axial-spondyloarthritis')).toMatch(
      /^Nobody had the outcome “death”, with a JAK inhibitor or with placebo, at week 12 and week 14, in 2 trials with 303 participants\. Up to 11 more of 100 with one than with the other are not excluded \(95% interval\)\./,
    )
  })

  test('says where an interval needs more people than the control groups leave', () => {
    expect(pooledOf('any-adverse-event', 'juvenile-idiopathic-arthritis')).toContain(
      'The interval allows for no difference. The interval goes further than these trials leave room for, where 46.9% to 74.1% had it with placebo: it tells how little is known.',
    )
    expect(pooledOf('acr20', 'rheumatoid-arthritis')).not.toContain('leave room for')
  })

  test('says “mostly” only of a time that more than half of the trials have', () => {
    const at = (...weeks: readonly (string | undefined)[]) => {
      const around = anEvidence(
        weeks.map((value, i) =>
          aTrial({
            id: `t${i}`,
            name: `T${i}`,
            outcomes: [
              aResponse(
                { bari4: ['60', 100], pbo: ['40', 100] },
                { time: value === undefined ? undefined : { value, unit: 'week' } },
              ),
            ],
          }),
        ),
      )
      const all = allPanels(around)
      return timesOf(synthesize(candidatesOf(all), defaultSynthesis))
    }
    expect(at('12', '12')).toBe(' at week 12')
    expect(at('12', '16', '12')).toBe(', mostly at week 12')
    expect(at('16', '12')).toBe(', at week 12 and week 16')
    expect(at('12', '16', '16', '12')).toBe(', at week 12 and week 16')
    expect(at('4', '8', '12', '16')).toBe(', at week 4 to week 16')
    expect(at('12', undefined)).toBe(', at week 12 where the time is stated')
  })

  test('says why nothing was pooled', () => {
    const one = acr20.filter(({ trial }) => trial.id === 'ra-build')
    expect(synthesisSentence(synthesize(candidatesOf(one), defaultSynthesis), context)).toBe(
      'Only one trial has a usable result: there is nothing to pool.',
    )
    const none = acr20.filter(({ trial }) => trial.id === 'raj4')
    expect(synthesisSentence(synthesize(candidatesOf(none), defaultSynthesis), context)).toBe(
      'No trial has a usable result (no denominator reported).',
    )
  })

  test('calls the reader’s choice exploratory, and says what it was', () => {
    const text = synthesisSentence(found({}, { leftOut: ['ra-build'] }), {
      ...context,
      filtered: 'phase 3',
    })
    expect(text).toMatch(
      /Exploratory: chosen by the reader \(phase 3\) and 2 results left out by the reader\.$/,
    )
    expect(synthesisSentence(found(), context)).not.toContain('Exploratory')
  })

  const harm = (arms: readonly (readonly [number, number])[]) => {
    const trials = arms.map(([drug, pbo], i) =>
      aTrial({
        id: `t-${i}`,
        outcomes: [
          {
            ...aResponse({}),
            kind: 'binary',
            results: [
              { arm: 'bari4', events: drug, n: 1000 },
              { arm: 'pbo', events: pbo, n: 1000 },
            ],
          },
        ],
      }),
    )
    const small = anEvidence(trials)
    const [panel] = allPanels(small)
    if (!panel) throw new Error('no panel')
    const endpoint = {
      ...panel.endpoint,
      domain: 'safety',
      direction: 'lower-better',
      label: 'Serious infection',
    } as const
    return synthesisSentence(synthesize(candidatesOf(allPanels(small)), defaultSynthesis), {
      endpoint,
      evidence: small,
    })
  }

  test('counts rare harms per 1,000, and says when no difference is within the interval', () => {
    expect(
      harm([
        [12, 10],
        [9, 8],
        [11, 10],
      ]),
    ).toMatch(
      /^Of 1,000 people, about 1 more had the outcome “serious infection” with baricitinib than with placebo \(95% interval 10 fewer to 12 more\).*The interval allows for no difference\./,
    )
    expect(
      harm([
        [10, 10],
        [9, 9],
        [11, 11],
      ]),
    ).toMatch(
      /^Of 1,000 people, about as many had the outcome “serious infection” with baricitinib as with placebo/,
    )
    expect(
      harm([
        [10, 25],
        [9, 26],
        [12, 24],
      ]),
    ).toMatch(/^Of 1,000 people, about 15 fewer had .* \(95% interval \d+ to \d+ fewer\)/)
  })
})

describe('what is no share of people', () => {
  const sentenceOf = (outcomes: readonly Outcome[], measure: 'IRR' | 'MD') => {
    const small = anEvidence(
      outcomes.map((outcome, i) => aTrial({ id: `t-${i}`, outcomes: [outcome] })),
    )
    const own = allPanels(small)
    const [panel] = own
    if (!panel) throw new Error('no panel')
    const result = synthesize(candidatesOf(own), { ...defaultSynthesis, measure })
    return synthesisSentence(result, { endpoint: panel.endpoint, evidence: small })
  }

  // Rates 4 and 2 per 100 patient-years; by hand se √(0.075/3), t 4.303: ratio 1.013 to 3.95, so 0.03 to 5.9 more
  test('a rate ratio becomes events per 100 patient-years', () => {
    const outcome: Outcome = {
      ...aResponse({}),
      kind: 'rate',
      results: [
        { arm: 'bari4', events: 40, personYears: '1000' },
        { arm: 'pbo', events: 20, personYears: '1000' },
      ],
    }
    expect(sentenceOf([outcome, outcome, outcome], 'IRR')).toMatch(
      /^In 100 patient-years, events of ACR20: about 2\.0 more with baricitinib than with placebo \(95% interval 0\.0 to 5\.9 more\).*The ratio is applied to 2\.0 per 100 patient-years, the median with placebo/,
    )
  })

  // SE √2 in each of 2 trials, so 1 over both; t with 1 degree of freedom is 12.706
  test('a mean difference stays in the units of its endpoint', () => {
    const outcome: Outcome = {
      ...aResponse({}),
      kind: 'continuous',
      results: [
        { arm: 'bari4', mean: '-3.5', se: '1', n: 50 },
        { arm: 'pbo', mean: '-1.0', se: '1', n: 50 },
      ],
    }
    expect(sentenceOf([outcome, outcome], 'MD')).toMatch(
      /^ACR20 was on average 2\.50 lower with baricitinib than with placebo \(95% interval 15\.21 lower to 10\.21 higher\) at week 12, from 2 trials with 200 participants\./,
    )
  })
})

test('a name that is cut short is written out in a sentence', () => {
  const own = panels.filter(({ outcome }) => outcome.endpoint === 'clinical-remission-adapted-mayo')
  const [one] = own
  if (!one) throw new Error('no remission')
  const pooled = synthesize(candidatesOf(own), defaultSynthesis)
  expect(synthesisSentence(pooled, { endpoint: one.endpoint, evidence })).toMatch(
    /^Of 100 people, about 25 more reached “UC clinical remission, adapted Mayo score” with upadacitinib than with placebo/,
  )
})

describe('a line for statisticians', () => {
  test('has method, heterogeneity, prediction and the other model', () => {
    expect(statisticianLine(found())).toBe(
      'Random effects, inverse variance, τ² by REML, 95% interval by Hartung–Knapp, never narrower: RD 29.3 (26.3–32.2), P <0.001. 14 trials (k), 27 contrasts. τ² 0.00094 (95% interval 0–0.0050), I² 38%, H² 1.61, Q 20.90, 13 degrees of freedom, P = 0.075. Doses within trials: Q 26.87, 13 degrees of freedom, P = 0.013. 95% prediction interval 21.9–36.6. Common effect: 29.3 (27.2–31.3).',
    )
  })

  test('promises no difference of risks beyond 100 points, and says where it was cut', () => {
    const trials = ['96', '70', '50', '60', '40'].map((percent, i) =>
      aTrial({
        id: `t${i}`,
        outcomes: [aResponse({ bari4: [percent, 50], pbo: ['10', 50] })],
      }),
    )
    const apart = synthesize(candidatesOf(allPanels(anEvidence(trials))), defaultSynthesis)
    const raw = estimable(apart.prediction)
    expect(raw.high).toBeGreaterThan(1)
    const [low] = effectText('RD', { ...raw, estimate: raw.low }).split(' (')
    expect(statisticianLine(apart)).toContain(
      `95% prediction interval ${low} to 100.0 (cut at what is possible).`,
    )
    expect(synthesisSentence(apart, context)).toContain(
      `expected from ${low} to 100.0 percentage points (cut at what is possible)`,
    )
    expect(predictionWithin('MD', raw)).toEqual({ ...raw, cut: false })
  })

  test('says nothing of τ² where one effect is taken for granted', () => {
    const line = statisticianLine(found({ model: 'common' }))
    expect(line).toMatch(/^Common effect, inverse variance, classic 95% interval: RD 29\.3/)
    expect(line).not.toContain('τ² 0')
    expect(heterogeneityWords(found({ model: 'common' }))).toMatch(/^I² 38%/)
  })

  test('says why there is no estimate', () => {
    expect(statisticianLine(found({}, { refused: 'other disease' }))).toBe(
      'Not pooled: other disease.',
    )
  })
})

test('no combination of settings, on any endpoint, prints what is not a number or a word', () => {
  const topics = new Set(panels.map(({ trial, outcome }) => `${trial.disease}.${outcome.endpoint}`))
  let pooled = 0
  for (const topic of topics) {
    const own = panels.filter(
      ({ trial, outcome }) => topic === `${trial.disease}.${outcome.endpoint}`,
    )
    const endpoint = own[0]?.endpoint
    if (!endpoint) continue
    for (const measure of ['RD', 'OR', 'HR', 'IRR', 'MD'] as const)
      for (const values of ['recomputed', 'published'] as const)
        for (const model of ['random', 'peto'] as const) {
          const settings = { ...defaultSynthesis, measure, values, model }
          const result = synthesize(candidatesOf(own), settings)
          const groups = subgroupsOf(result, (one) => groupings.dose.of(one, evidence))
          if (isEstimable(result.chosen)) pooled += 1
          const text = [
            synthesisSentence(result, { endpoint, evidence }),
            statisticianLine(result),
            betweenWords(groups),
          ].join(' ')
          expect(text, topic).not.toMatch(/NaN|undefined|null|Infinity|∞/)
        }
  }
  expect(pooled).toBeGreaterThan(50)
})

describe('checks of a result', () => {
  test('without each trial in turn, as when the reader leaves it out', () => {
    const at = found().trials.findIndex(({ trial }) => trial.id === 'select-compare')
    const { estimate, low, high } = estimable(found({}, { leftOut: ['select-compare'] }).random)
    expect(solveChecks(found()).without[at]).toEqual({ estimate, low, high })
  })

  test('trial after trial, by year, to the whole', () => {
    const { cumulative } = solveChecks(found())
    expect(cumulative[0]).toHaveProperty('notEstimable')
    const years = found().trials.map(({ trial }) => trial.publications[0]?.year ?? 9999)
    expect(years).toEqual(years.toSorted((a, b) => a - b))
    expect(cumulative).toHaveLength(years.length)
    const { estimate, low, high } = estimable(found().random)
    expect(cumulative.at(-1)).toEqual({ estimate, low, high })
  })

  test('the funnel is tested from ten trials on', () => {
    expect(isEstimable(solveChecks(found()).funnel)).toBe(true)
    const few = synthesize(candidatesOf(acr20.slice(0, 12)), defaultSynthesis)
    expect(few.trials.length).toBeLessThan(10)
    expect(solveChecks(few).funnel).toEqual({
      notEstimable: 'fewer than 10 trials: a test could not tell asymmetry from chance',
    })
  })

  test('contributions to Q add up to it in the common-effect model', () => {
    const common = found({ model: 'common' })
    const each = solveChecks(common).influences
    if (!isEstimable(each)) throw new Error(each.notEstimable)
    const total = each.reduce((sum, { heterogeneity }) => sum + heterogeneity, 0)
    expect(total).toBeCloseTo(estimable(common.common).q, 8)
  })

  // RA-BUILD: 65.9% of 229 and 61.7% of 227 are 151 and 140 people; placebo 90 of 228
  test('risks are those of all doses of a trial together', () => {
    const pair = riskPairs(found().trials).find(({ trial }) => trial.trial.id === 'ra-build')
    expect(pair).toMatchObject({
      treatment: expect.closeTo(291 / 456, 12),
      control: expect.closeTo(90 / 228, 12),
      n: 684,
    })
  })
})
