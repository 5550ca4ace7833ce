import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparability } from '@/evidence/comparability'
import { contrastEffect } from '@/evidence/contrastEffects'
import { joinedPanels } from '@/evidence/joinedPanels'
import { measureIds, measures } from '@/evidence/measures'
import type { Candidate } from '@/evidence/outcomeEffect'
import { allPanels, type Panel } from '@/evidence/panels'
import { synthesize, type Synthesis } from '@/evidence/synthesize'
import { defaultSynthesis, type SynthesisSettings } from '@/evidence/synthesisSettings'
import { isEstimable } from '@/stats/effect'
import type { Arm, Outcome, Trial } from '@/trial/schema'
import { readEvidence } from '../../build/readEvidence'
import { estimable } from '../stats/estimable'
import { aResponse, aTrial, anEvidence } from '../trials'

const evidence = readEvidence('data')
const panels = allPanels(evidence)

const candidatesOf = (from: readonly Panel[]): Candidate[] =>
  from.flatMap(({ trial, outcome, contrasts }) =>
    contrasts.map((contrast) => ({ trial, outcome, contrast })),
  )
const ofTrials = (trials: readonly Trial[]) => candidatesOf(allPanels(anEvidence(trials)))
const real = (disease: string, endpoint: string) =>
  candidatesOf(
    panels.filter(
      ({ trial, outcome }) => trial.disease === disease && outcome.endpoint === endpoint,
    ),
  )
const settings = (about: Partial<SynthesisSettings> = {}): SynthesisSettings => ({
  ...defaultSynthesis,
  ...about,
})
const why = ({ lines }: Synthesis, key: string) =>
  lines.find(({ candidate }) => candidate.contrast.key === key)?.absence?.words ?? 'joins'
const names = ({ trials }: Synthesis) => trials.map(({ trial }) => trial.id)

const tofacitinib = (id: string, amount: number, more: Partial<Arm> = {}): Arm => ({
  id,
  label: `Tofacitinib ${amount} mg`,
  treatments: [{ agent: 'tofacitinib', dose: { amount, unit: 'mg', frequency: 'BID' } }],
  role: 'experimental',
  ...more,
})
const placebo: Arm = {
  id: 'pbo',
  label: 'Placebo',
  treatments: [{ agent: 'placebo' }],
  role: 'placebo',
}

type Counts = Readonly<Record<string, readonly [events: number, n: number]>>

/** An outcome in counts. */
const counts = (arms: Counts, about: Partial<Outcome> = {}): Outcome => ({
  ...aResponse({}),
  ...(about as object),
  results: Object.entries(arms).map(([arm, [events, n]]) => ({ arm, events, n })),
})

/** A trial of two doses against placebo. */
const twoDoses = (id: string, arms: Counts, about: Partial<Trial> = {}) =>
  aTrial({
    id,
    name: id.toUpperCase(),
    arms: [tofacitinib('low', 5), tofacitinib('high', 10), placebo],
    outcomes: [counts(arms)],
    ...about,
  })

describe('ACR20 in rheumatoid arthritis', () => {
  const all = real('rheumatoid-arthritis', 'acr20')
  const found = synthesize(all, settings())

  test('pools the trials with a result against placebo, each once', () => {
    expect(names(found).toSorted()).toEqual([
      'finch-1',
      'finch-2',
      'oral-scan',
      'oral-solo',
      'oral-standard',
      'oral-step',
      'peficitinib-nct03660059',
      'ra-beacon',
      'ra-beam',
      'ra-build',
      'select-beyond',
      'select-compare',
      'select-next',
      'select-sunrise',
    ])
    expect(found.trials.flatMap(({ entries }) => entries).length).toBe(27)
    expect(found.usual).toEqual({ weeks: 12, words: 'week 12' })
  })

  // numpy: REML of the 27 contrasts, block covariances, random effect τ²J in each trial
  test('has the pooled effect of the multivariate model', () => {
    const random = estimable(found.random)
    expect(random.estimate).toBeCloseTo(0.29268836, 7)
    expect(random.seClassic).toBeCloseTo(0.013683, 6)
    expect(random.tau2).toBeCloseTo(0.00094289658, 8)
    expect(random.low).toBeCloseTo(0.26312804, 7)
    expect(random.high).toBeCloseTo(0.32224867, 7)
    const prediction = estimable(found.prediction)
    expect([prediction.low, prediction.high]).toEqual([
      expect.closeTo(0.21944261, 6),
      expect.closeTo(0.3659341, 6),
    ])
    expect(estimable(found.common)).toMatchObject({
      estimate: expect.closeTo(0.29262945, 8),
      se: expect.closeTo(0.01039285, 8),
    })
  })

  // numpy: the same on log odds
  test('and so has the odds ratio', () => {
    const { random, common } = synthesize(all, settings({ measure: 'OR' }))
    expect(estimable(common).estimate).toBeCloseTo(1.22336815, 8)
    expect(estimable(random).estimate).toBeCloseTo(1.22700269, 6)
    expect(estimable(random).tau2).toBeCloseTo(0.0117372943, 7)
    expect(estimable(random).low).toBeCloseTo(1.10282724, 6)
  })

  // Q between trials and Q of doses within them add up to Q of all 27 contrasts
  test('splits heterogeneity into that between trials and that between doses', () => {
    const { doses, common } = found
    expect((doses?.q ?? 0) + estimable(common).q).toBeCloseTo(47.774498774, 6)
    expect(doses?.df).toBe(13)
  })

  test('says of every other contrast why it stays out', () => {
    expect(why(found, 'raj4.acr20-w12.pefi100~pbo')).toBe(
      'no usable result: no denominator reported',
    )
    expect(why(found, 'ra-begin.acr20-w24.bari4~mtx')).toBe(
      'set against methotrexate 10 to 20 mg weekly, not placebo',
    )
    expect(why(found, 'finch-1.acr20-w12.ada~pbo')).toBe('compares two controls')
    expect(why(found, 'finch-2.acr20-w24.fil200~pbo')).toBe(
      'another time point of FINCH 2, which enters at week 12, the most common time',
    )
    expect(why(found, 'oral-scan.acr20-m6.tofa5~pbo')).toBe(
      'another time point of ORAL Scan, which enters at month 3, nearer to the most common time, week 12',
    )
    for (const { absence, weight } of found.lines) expect(weight === undefined).toBe(!!absence)
  })

  // SELECT-COMPARE by hand: 459/651 − 237/651 = 0.34101; p₁q₁/n₁ + p₀q₀/n₀ = 0.00031942 + 0.00035563
  test('enters one dose as it is', () => {
    const trial = found.trials.find(({ trial: { id } }) => id === 'select-compare')
    expect(trial?.estimate).toBeCloseTo(0.34101, 5)
    expect(trial?.se).toBeCloseTo(0.025982, 6)
  })

  // SELECT-NEXT by hand, placebo 79/221: differences 0.28054 and 0.30463, arm variances
  // 0.00104505 and 0.00102156, placebo 0.00103930; weights 0.49431 and 0.50569
  test('enters two doses as one, with the variance of placebo once', () => {
    const trial = found.trials.find(({ trial: { id } }) => id === 'select-next')
    expect(trial?.estimate).toBeCloseTo(0.292725, 5)
    expect(trial?.se ?? 0).toBeCloseTo(
      Math.sqrt(1 / (1 / 0.00104505 + 1 / 0.00102156) + 0.0010393),
      5,
    )
  })

  // RA-BEAM: 70% of 487 and 40% of 488 are reported, 341 and 195 people: 0.00043104 + 0.00049164
  test('keeps the reported percentages, with errors from the counts behind them', () => {
    const trial = found.trials.find(({ trial: { id } }) => id === 'ra-beam')
    expect(trial?.estimate).toBeCloseTo(0.3, 12)
    expect(trial?.se).toBeCloseTo(0.030376, 6)
    expect(trial?.entries[0]?.effect.derived).toBe(true)
  })

  test('gives weights that add up to one', () => {
    const sum = found.lines.reduce((total, { weight }) => total + (weight ?? 0), 0)
    expect(sum).toBeCloseTo(1, 12)
  })
})

test('what joined can be put to the comparability checks, alone', () => {
  const all = panels.filter(
    ({ trial, outcome }) =>
      trial.disease === 'rheumatoid-arthritis' && outcome.endpoint === 'acr20',
  )
  const joined = joinedPanels(all, synthesize(candidatesOf(all), settings()))
  expect(joined.flatMap(({ contrasts }) => contrasts).length).toBe(27)
  expect(joined.flatMap(({ arms }) => arms).length).toBe(27 + 14)
  expect(comparability(all, evidence, 'estimate').level).toBe('red')
  expect(comparability(joined, evidence, 'estimate').level).toBe('amber')
})

describe('the 13 BCG trials, as trials of this project', () => {
  const oracle = (name: string) =>
    JSON.parse(
      readFileSync(new URL(`../oracle/data/pairwise-bcg-${name}.json`, import.meta.url), 'utf8'),
    ) as {
      input: { ai: number; n1i: number; ci: number; n2i: number }[]
      models: { method: string; test: string; expected: Record<string, number> }[]
      binary: Record<string, Record<string, number> | Record<string, number>[]>
    }
  const trials = oracle('RR').input.map(({ ai, n1i, ci, n2i }, i) =>
    aTrial({ id: `t-${i}`, outcomes: [counts({ bari4: [ai, n1i], pbo: [ci, n2i] })] }),
  )
  const all = ofTrials(trials)

  test('agree with R on both models', () => {
    const found = synthesize(all, settings({ measure: 'RR' }))
    const expected = (method: string, kind: string) =>
      oracle('RR').models.find((model) => model.method === method && model.test === kind)
        ?.expected ?? {}
    const [adhoc, common] = [expected('REML', 'adhoc'), expected('EE', 'z')]
    const random = estimable(found.random)
    expect(random.estimate).toBeCloseTo(adhoc['estimate'] ?? Number.NaN, 8)
    expect(random.low).toBeCloseTo(adhoc['ci_lb'] ?? Number.NaN, 7)
    expect(random.tau2).toBeCloseTo(adhoc['tau2'] ?? Number.NaN, 7)
    expect(random.q).toBeCloseTo(adhoc['Q'] ?? Number.NaN, 7)
    expect(estimable(found.common).high).toBeCloseTo(common['ci_ub'] ?? Number.NaN, 8)
  })

  test.each([
    ['mantel-haenszel', 'mantel_haenszel_metafor'],
    ['peto', 'peto'],
  ] as const)('and on %s, with its Q', (model, section) => {
    const found = estimable(synthesize(all, settings({ measure: 'OR', model })).chosen)
    const expected = [oracle('OR').binary[section] ?? {}].flat()[0] ?? {}
    expect(found.estimate).toBeCloseTo(expected['estimate'] ?? Number.NaN, 10)
    expect(found.se).toBeCloseTo(expected['se'] ?? Number.NaN, 10)
    expect(found.q).toBeCloseTo(expected['Q'] ?? Number.NaN, 7)
    expect(100 * found.i2).toBeCloseTo(expected['I2'] ?? Number.NaN, 7)
  })
})

const someTrial = fc.record({
  low: fc.integer({ min: 1, max: 59 }),
  high: fc.integer({ min: 1, max: 79 }),
  pbo: fc.integer({ min: 1, max: 39 }),
})
const someTrials = fc
  .array(someTrial, { minLength: 2, maxLength: 5 })
  .map((all) =>
    all.map(({ low, high, pbo }, i) =>
      twoDoses(`t-${i}`, { low: [low, 60], high: [high, 80], pbo: [pbo, 40] }),
    ),
  )
const someMeasure = fc.constantFrom('RD', 'RR', 'OR' as const)

test('does not depend on the order of the contrasts', () => {
  fc.assert(
    fc.property(someTrials, someMeasure, (trials, measure) => {
      const all = ofTrials(trials)
      const forth = synthesize(all, settings({ measure }))
      const back = synthesize(all.toReversed(), settings({ measure }))
      expect(estimable(back.random).estimate).toBeCloseTo(estimable(forth.random).estimate, 9)
      expect(estimable(back.random).se).toBeCloseTo(estimable(forth.random).se, 9)
      expect(back.lines.toReversed().map(({ weight }) => weight?.toFixed(9))).toEqual(
        forth.lines.map(({ weight }) => weight?.toFixed(9)),
      )
    }),
    { numRuns: 30 },
  )
})

test('changes its sign, and nothing else, when the arms swap', () => {
  const one = (a: number, b: number, i: number) =>
    aTrial({ id: `t-${i}`, outcomes: [counts({ bari4: [a, 50], pbo: [b, 50] })] })
  fc.assert(
    fc.property(
      fc.array(someTrial, { minLength: 3, maxLength: 6 }),
      someMeasure,
      (all, measure) => {
        const forth = all.map(({ low, pbo }, i) => one(low % 50 || 7, pbo, i))
        const swapped = all.map(({ low, pbo }, i) => one(pbo, low % 50 || 7, i))
        const [a, b] = [forth, swapped].map((trials) =>
          estimable(synthesize(ofTrials(trials), settings({ measure })).random),
        )
        expect(b?.estimate).toBeCloseTo(-(a?.estimate ?? 0), 7)
        expect(b?.tau2).toBeCloseTo(a?.tau2 ?? 0, 7)
      },
    ),
    { numRuns: 30 },
  )
})

test('an arm that adds up the doses changes nothing', () => {
  const doses = { low: [20, 60], high: [30, 60], pbo: [10, 60] } as const
  const other = twoDoses('other', { low: [25, 60], high: [28, 60], pbo: [15, 60] })
  const both = tofacitinib('both', 5, { label: 'Both doses', pools: ['low', 'high'] })
  const pooled = twoDoses(
    'pooled',
    { ...doses, both: [50, 120] },
    {
      arms: [tofacitinib('low', 5), tofacitinib('high', 10), both, placebo],
    },
  )
  const [without, withIt] = [twoDoses('pooled', doses), pooled].map((trial) =>
    synthesize(ofTrials([trial, other]), settings()),
  )
  expect(withIt?.random).toEqual(without?.random)
  expect(withIt && why(withIt, 'pooled.acr20-w12.both~pbo')).toBe(
    'doses combined: its patients enter by dose, Tofacitinib 5 mg and Tofacitinib 10 mg',
  )
})

test('that arm stands in where no dose has a result', () => {
  const both = tofacitinib('both', 5, { label: 'Both doses', pools: ['low', 'high'] })
  const trial = twoDoses(
    'pooled',
    { both: [50, 120], pbo: [10, 60] },
    {
      arms: [tofacitinib('low', 5), tofacitinib('high', 10), both, placebo],
    },
  )
  const found = synthesize(ofTrials([trial]), settings())
  expect(why(found, 'pooled.acr20-w12.both~pbo')).toBe('joins')
})

test('two doses do not count placebo twice', () => {
  const doses = twoDoses('a', { low: [30, 60], high: [30, 60], pbo: [20, 60] })
  const single = aTrial({ id: 'a', outcomes: [counts({ bari4: [60, 120], pbo: [20, 60] })] })
  const rest = twoDoses('b', { low: [25, 60], high: [28, 60], pbo: [15, 60] })
  for (const measure of ['RD', 'RR', 'OR'] as const) {
    const [split, whole] = [doses, single].map((trial) =>
      synthesize(ofTrials([trial, rest]), settings({ measure })).trials.find(
        (one) => one.trial.id === 'a',
      ),
    )
    expect(split?.se).toBeCloseTo(whole?.se ?? Number.NaN, 10)
    expect(split?.estimate).toBeCloseTo(whole?.estimate ?? Number.NaN, 10)
  }
})

describe('who joins', () => {
  test('a trial in two files counts once: the trial, not the pooled analysis of it', () => {
    const own = real('systemic-lupus-erythematosus', 'sri4').filter(
      ({ trial: { id } }) => id.startsWith('sle-brave') || id === 'baricitinib-sle-phase-2',
    )
    const found = synthesize(own, settings())
    expect(names(found)).not.toContain('sle-brave-pooled')
    expect(names(found)).toEqual(expect.arrayContaining(['sle-brave-i', 'sle-brave-ii']))
    expect(
      found.lines.find(({ candidate }) => candidate.trial.id === 'sle-brave-pooled')?.absence,
    ).toMatchObject({
      why: 'same patients',
      words: expect.stringMatching(/^shares participants with SLE-BRAVE-I+, which enters$/),
    })
  })

  test('no two files of the evidence that share participants ever join together', () => {
    const topics = new Set(panels.map(({ outcome }) => outcome.endpoint))
    for (const topic of topics) {
      const own = candidatesOf(panels.filter(({ outcome }) => outcome.endpoint === topic))
      for (const measure of measureIds) {
        const joined = synthesize(own, settings({ measure })).trials
        const ids = joined.map(({ trial }) => trial.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { trial } of joined)
          expect(trial.overlaps.filter((id) => ids.includes(id))).toEqual([])
      }
    }
  })

  test('results against different controls never join one estimate', () => {
    const death = real('rheumatoid-arthritis', 'death').filter(
      ({ outcome }) => outcome.kind === 'rate',
    )
    const found = synthesize(death, settings({ measure: 'IRR' }))
    expect(why(found, 'oral-surveillance.death-interim-2019.tofa10~tnfi')).toMatch(
      /^set against .*TNF inhibitor.*, not methotrexate/,
    )
    for (const topic of new Set(panels.map(({ outcome }) => outcome.endpoint))) {
      const own = candidatesOf(panels.filter(({ outcome }) => outcome.endpoint === topic))
      for (const measure of measureIds) {
        const controls = synthesize(own, settings({ measure })).trials.flatMap(({ entries }) =>
          entries.map(({ candidate: { contrast } }) =>
            contrast.versus.arm.role === 'placebo'
              ? 'placebo'
              : contrast.versus.arm.treatments.map(({ agent }) => agent).join('+'),
          ),
        )
        expect(new Set(controls).size, `${topic} ${measure}`).toBeLessThanOrEqual(1)
      }
    }
  })

  test('the whole trial before a part of it, however near the part was measured', () => {
    const part = counts({ low: [20, 30], pbo: [8, 30] }, { id: 'part', role: 'subgroup' })
    const whole = counts(
      { low: [33, 60], pbo: [20, 60] },
      {
        id: 'acr20-w24',
        time: { value: '24', unit: 'week' },
      },
    )
    const rest = ['b', 'c'].map((id) => twoDoses(id, { low: [25, 60], pbo: [15, 60] }))
    const found = synthesize(
      ofTrials([twoDoses('a', {}, { outcomes: [part, whole] }), ...rest]),
      settings(),
    )
    expect(why(found, 'a.acr20-w24.low~pbo')).toBe('joins')
    expect(why(found, 'a.part.low~pbo')).toBe('counts only part of the patients of A')
  })

  test('an arm measured against a placebo group that had moved to the drug does not', () => {
    const switched: Arm = { ...placebo, switched: true }
    const trial = twoDoses(
      'late',
      { low: [30, 60], pbo: [28, 60] },
      {
        arms: [tofacitinib('low', 5), switched],
      },
    )
    const [outcome] = trial.outcomes
    const [low, pbo] = allPanels(anEvidence([trial]))[0]?.arms ?? []
    if (!outcome || !low || !pbo) throw new Error('no arms')
    const contrast = { key: 'late.x.low~pbo', arm: low, versus: pbo, published: [] }
    const found = synthesize([{ trial, outcome, contrast }], settings())
    expect(why(found, contrast.key)).toBe('its placebo group had moved to the drug')
  })

  test('what the reader leaves out is out, and nothing takes its place', () => {
    const trial = twoDoses('a', { low: [30, 60], high: [35, 60], pbo: [20, 60] })
    const later = counts(
      { low: [33, 60], high: [40, 60], pbo: [20, 60] },
      {
        id: 'acr20-w24',
        time: { value: '24', unit: 'week' },
      },
    )
    const rest = ['b', 'c'].map((id) =>
      twoDoses(id, { low: [25, 60], high: [28, 60], pbo: [15, 60] }),
    )
    const all = ofTrials([{ ...trial, outcomes: [...trial.outcomes, later] }, ...rest])
    const whole = synthesize(all, settings(), { leftOut: ['a'] })
    expect(names(whole)).toEqual(['b', 'c'])
    expect(why(whole, 'a.acr20-w12.low~pbo')).toBe('left out by the reader')
    expect(why(whole, 'a.acr20-w24.low~pbo')).toMatch(/^another time point of A/)

    const dose = synthesize(all, settings(), { leftOut: ['a.acr20-w12.low~pbo'] })
    const single = dose.trials.find((one) => one.trial.id === 'a')
    expect(single?.estimate).toBeCloseTo(35 / 60 - 20 / 60, 12)
    expect(why(dose, 'a.acr20-w12.low~pbo')).toBe('left out by the reader')
  })

  test('of published effects that cannot be combined the most precise one', () => {
    const stated = (arm: string, ci95: [string, string]) =>
      ({ arm, versus: 'pbo', measure: 'OR', estimate: '2.0', ci95 }) as const
    const outcome = {
      ...counts({}),
      published: [stated('low', ['1.0', '4.0']), stated('high', ['1.5', '2.7'])],
    } as Outcome
    const found = synthesize(
      ofTrials([twoDoses('a', {}, { outcomes: [outcome] })]),
      settings({ measure: 'OR', values: 'published' }),
    )
    expect(why(found, 'a.acr20-w12.high~pbo')).toBe('joins')
    expect(why(found, 'a.acr20-w12.low~pbo')).toMatch(
      /^shares its control with Tofacitinib 10 mg, which is more precise/,
    )
  })
})

describe('what cannot be pooled has its reason', () => {
  const one = twoDoses('a', { low: [30, 60], high: [35, 60], pbo: [20, 60] })
  const two = twoDoses('b', { low: [25, 60], high: [28, 60], pbo: [15, 60] })

  test('one trial has no pooled effect', () => {
    const { random, common, prediction } = synthesize(ofTrials([one]), settings())
    const reason = {
      notEstimable: 'only one trial has a usable result: there is nothing to pool',
    }
    expect([random, common, prediction]).toEqual([reason, reason, reason])
  })

  test('two have both models, and no prediction', () => {
    const found = synthesize(ofTrials([one, two]), settings())
    expect([found.random, found.common].every(isEstimable)).toBe(true)
    expect(found.prediction).toEqual({ notEstimable: 'fewer than three trials' })
  })

  test('a red gate refuses everything, and every line says so', () => {
    const found = synthesize(ofTrials([one, two]), settings(), { refused: 'other disease' })
    expect(found.chosen).toEqual({ notEstimable: 'other disease' })
    expect(found.trials).toEqual([])
    expect(new Set(found.lines.map(({ absence }) => absence?.words))).toEqual(
      new Set(['not pooled: other disease']),
    )
  })

  test.each([
    [{ model: 'peto', measure: 'RD' }, 'Peto’s method pools odds ratios only'],
    [
      { model: 'mantel-haenszel', measure: 'MD' },
      'the Mantel–Haenszel method pools risk differences, risk ratios and odds ratios only',
    ],
    [
      { model: 'peto', measure: 'OR', values: 'published' },
      'Peto’s method needs the counts of the arms, not published effects',
    ],
  ] as const)('%j', (about, reason) => {
    expect(synthesize(ofTrials([one, two]), settings(about)).chosen).toEqual({
      notEstimable: reason,
    })
  })
})

describe('rare events', () => {
  // 2/100 and 0/100 against 1/50 and 0/50; doses added up: 2/200 against 1/50 …
  const trials = [
    twoDoses('a', { low: [2, 100], high: [0, 100], pbo: [1, 50] }),
    twoDoses('b', { low: [3, 100], high: [1, 100], pbo: [0, 50] }),
    twoDoses('c', { low: [0, 100], high: [0, 100], pbo: [0, 50] }),
  ]
  const all = ofTrials(trials)

  // By hand: a: 2·49/250 = 0.392, 198·1/250 = 0.792; b: 4·50/250 = 0.8, 0
  test('are pooled by Mantel–Haenszel from added counts, without a correction', () => {
    const found = synthesize(all, settings({ measure: 'OR', model: 'mantel-haenszel' }))
    expect(estimable(found.chosen).estimate).toBeCloseTo(Math.log((0.392 + 0.8) / 0.792), 12)
    expect(found.random).toHaveProperty('notEstimable')
    expect(names(found)).toEqual(['a', 'b'])
  })

  // By hand: a: O−E 2−2.4 = −0.4, V 0.8·0.2·3·247/249; b: 4−3.2 = 0.8, V 0.8·0.2·4·246/249
  test('or by Peto', () => {
    const found = estimable(synthesize(all, settings({ measure: 'OR', model: 'peto' })).chosen)
    const variance = (0.16 * (3 * 247 + 4 * 246)) / 249
    expect(found.estimate).toBeCloseTo(0.4 / variance, 12)
    expect(found.se).toBeCloseTo(1 / Math.sqrt(variance), 12)
  })

  test('a ratio leaves out a trial without any event, a difference does not', () => {
    const ratio = synthesize(all, settings({ measure: 'RR' }))
    expect(names(ratio)).toEqual(['a', 'b'])
    expect(why(ratio, 'c.acr20-w12.low~pbo')).toBe('no usable result: no event in either arm')
    expect(names(synthesize(all, settings({ measure: 'RD' })))).toEqual(['a', 'b', 'c'])
    const kept = settings({ measure: 'RR', correction: 'empty-keep-double-zero' })
    expect(names(synthesize(all, kept))).toEqual(['a', 'b', 'c'])
  })

  test('½ goes to all arms of a trial or to none', () => {
    const { trials: joined } = synthesize(all, settings({ measure: 'OR' }))
    const first = joined.find(({ trial }) => trial.id === 'a')
    expect(first?.entries.map(({ effect }) => effect.corrected)).toEqual([true, true])
    expect(first?.entries[0]?.effect.estimate).toBeCloseTo(Math.log(2.5 / 98.5 / (1.5 / 49.5)), 12)
  })

  test('of a difference get ½ for its error alone, so that no dose has all the weight', () => {
    const found = synthesize(all, settings({ measure: 'RD' }))
    const first = found.trials.find(({ trial }) => trial.id === 'a')
    expect(first?.entries.map(({ effect }) => effect.estimate)).toEqual([
      expect.closeTo(0, 12),
      expect.closeTo(-0.02, 12),
    ])
    // By hand: variances of the arms with ½ added, 2.5·98.5/101³ and 0.5·100.5/101³
    const share = (2.5 * 98.5) / (2.5 * 98.5 + 0.5 * 100.5)
    expect(first?.estimate).toBeCloseTo(-0.02 * share, 12)
  })

  test('without a correction a trial with an empty cell has no ratio', () => {
    const found = synthesize(all, settings({ measure: 'OR', correction: 'none' }))
    expect(names(found)).toEqual([])
    expect(why(found, 'a.acr20-w12.low~pbo')).toBe(
      'no usable result: an empty cell, and no correction for it is chosen',
    )
  })
})

test('a contrast alone enters with the effect that its row shows', () => {
  let compared = 0
  for (const { contrasts } of panels)
    for (const contrast of contrasts)
      for (const measure of measureIds) {
        const shown = measures[measure].recompute(contrast.arm, contrast.versus)
        const entering = contrastEffect(contrast, settings({ measure }))
        if (!isEstimable(shown) || !isEstimable(shown.effect)) continue
        compared += 1
        expect(estimable(entering).estimate, contrast.key).toBeCloseTo(shown.effect.estimate, 10)
        expect(estimable(entering).se, contrast.key).toBeCloseTo(shown.effect.se, 10)
      }
  expect(compared).toBeGreaterThan(1000)
})
