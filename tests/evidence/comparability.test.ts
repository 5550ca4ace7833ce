import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparability, type RuleId } from '@/evidence/comparability'
import { comparableGroups } from '@/evidence/comparableGroups'
import type { Use } from '@/evidence/gate'
import { gateText } from '@/evidence/gateWords'
import { allPanels, type Panel } from '@/evidence/panels'
import { countedAgain, partsApart, patientsCountedOnce } from '@/evidence/patientsCountedOnce'
import type { Trial } from '@/trial/schema'
import { readEvidence } from '../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../trials'

const evidence = readEvidence('data')
const panels = allPanels(evidence)
const panel = (key: string) => {
  const found = panels.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no panel ${key}`)
  return found
}
const gate = (keys: readonly string[], use?: Use) => comparability(keys.map(panel), evidence, use)
const check = (shown: readonly Panel[], id: RuleId, use?: Use) => {
  const found = comparability(shown, evidence, use).checks.find((one) => one.id === id)
  if (!found) throw new Error(`no check ${id}`)
  return found
}
const amber = (keys: readonly string[]) =>
  gate(keys).checks.flatMap(({ id, level }) => (level === 'amber' ? [id] : []))

const brave = ['sle-brave-i.sri4-w52', 'sle-brave-ii.sri4-w52']
const finch = ['finch-1.acr20-w12', 'finch-2.acr20-w12']

describe('real pairs', () => {
  test('SLE-BRAVE-I with SLE-BRAVE-II is green, and says what neither states', () => {
    expect(gate(brave).level).toBe('green')
    expect(gateText(gate(brave))).toBe(
      'Comparable. No difference that matters was found between these 2 trials. Not stated for all: rescue treatment and missing data. Not licensed for the disease (US): Baricitinib 2 mg QD and Baricitinib 4 mg QD.',
    )
  })

  test('FINCH 1 with FINCH 2 is amber for prior therapy', () => {
    expect(gate(finch).level).toBe('amber')
    expect(amber(finch)).toContain('prior')
    expect(check(finch.map(panel), 'prior').words).toContain(
      'Conventional therapy in FINCH 1; biologic therapy in FINCH 2.',
    )
  })

  // Placebo: 49.9% in FINCH 1, 31.1% in FINCH 2
  test('and for placebo groups more than 15 points apart', () => {
    expect(check(finch.map(panel), 'controlRate')).toMatchObject({
      level: 'amber',
      brief: '31.1–49.9%',
    })
    expect(gateText(gate(finch))).toMatch(
      /^Compare with care\. These trials differ in prior therapy \(conventional therapy and biologic therapy\).* control rate \(31\.1–49\.9%\)/,
    )
    expect(gateText(gate(finch, 'estimate'))).toMatch(/^Pooled with care\./)
  })

  test('ACR20 with EASI-75 is red, in words', () => {
    const other = gate(['finch-1.acr20-w12', 'ad-up.easi75-w16'])
    expect(other.level).toBe('red')
    expect(gateText(other)).toMatch(
      /^Not on one axis\..*EASI-75 in AD Up; ACR20 in FINCH 1\. Different endpoints count different things\./,
    )
  })

  test('a disease has its capital where a sentence begins, and where it is a name', () => {
    const found = check(['finch-1.acr20-w12', 'equator.acr20-w16'].map(panel), 'disease')
    expect(found.words).toMatch(
      /^Psoriatic arthritis in EQUATOR; rheumatoid arthritis in FINCH 1\. /,
    )
    expect(found.values.map(({ value }) => value)).toContain('Rheumatoid arthritis')
  })

  test('of many kinds those that most results have are named, the rest together', () => {
    const all = comparability(panels, evidence)
    const words = all.checks.find(({ id }) => id === 'disease')?.words
    expect(words).toMatch(/^Rheumatoid arthritis in 2\d trials; .*; \d+ others in \d+ trials\. /)
  })

  test('of many reasons to refuse an axis only the names stand above what is drawn', () => {
    expect(gateText(comparability(panels, evidence))).toMatch(
      /^Not on one axis\. These trials differ in disease, endpoint, kind of result, design and randomisation: each of these alone rules out one axis\. Some results count the same patients\. These trials also differ in /,
    )
  })

  test('one endpoint with another of the same trial is red too', () => {
    expect(gate(['finch-1.acr20-w12', 'finch-1.acr50-w12']).level).toBe('red')
  })

  test('flare in JUVE-BASIS is red with every response of a trial with parallel arms', () => {
    const responses = panels.filter(
      ({ trial, outcome, endpoint }) =>
        trial.design.structure === 'parallel' &&
        outcome.kind === 'binary' &&
        endpoint.domain === 'efficacy',
    )
    expect(responses.length).toBeGreaterThan(100)
    const flare = panel('juve-basis.jia-flare-w44')
    for (const response of responses)
      expect(check([flare, response], 'design').level, response.key).toBe('red')
  })

  test('the run-in of JUVE-BASIS is not the randomised part of PROPEL', () => {
    const mixed = ['juve-basis.jia-acr30-w12', 'propel.jia-acr30-w44'].map(panel)
    expect(check(mixed, 'design').level).toBe('red')
  })

  test.each(['axis', 'estimate'] as const)(
    'the pooled SLE-BRAVE analysis beside its parts is red for an %s',
    (use) => {
      expect(gate(['sle-brave-pooled.sri4-w52', ...brave], use).level).toBe('red')
      expect(
        check(['sle-brave-pooled.sri4-w52', ...brave].map(panel), 'patients', use).words,
      ).toContain('holds patients of SLE-BRAVE-I and SLE-BRAVE-II.')
    },
  )

  test('every case series is red beside every randomised trial', () => {
    const series = panels.filter(({ trial }) => trial.phase.startsWith('case'))
    const randomised = panels.filter(({ trial }) => trial.design.allocation === 'randomised')
    expect(series.length).toBeGreaterThan(10)
    for (const one of series)
      expect(check([one, ...randomised.slice(0, 1)], 'allocation').level, one.key).toBe('red')
  })

  test('the two trials of SELECT-AXIS 2 can be compared, and their one number is said', () => {
    const both = ['select-axis-2-bdmard-ir.asas40-w14', 'select-axis-2-nr-axspa.asas40-w14']
    expect(check(both.map(panel), 'patients', 'estimate').level).toBe('green')
    expect(gateText(gate(both, 'estimate'))).toContain(
      'have one registry number (NCT04169373) but different patients.',
    )
  })

  test('ORAL Surveillance: the combined doses beside each dose are red, and split apart', () => {
    const whole = panel('oral-surveillance.mace')
    expect(gate(['oral-surveillance.mace']).level).toBe('red')
    const groups = comparableGroups([whole], evidence)
    expect(
      groups.map((group) => group.flatMap(({ arms }) => arms.map(({ arm }) => arm.id))),
    ).toEqual([
      ['tofa5', 'tofa10', 'tnfi'],
      ['tofa-all', 'tnfi'],
    ])
    for (const group of groups) expect(comparability(group, evidence).level).toBe('green')
    expect(comparability(groups.flat(), evidence).level).toBe('red')
  })

  test('trials share an axis before the analysis that pools them does', () => {
    const sri4 = panels.filter(({ outcome }) => outcome.endpoint === 'sri4')
    const groups = comparableGroups(sri4, evidence).map((group) =>
      group.map(({ trial }) => trial.id),
    )
    expect(groups[0]).toEqual(
      expect.arrayContaining([
        'baricitinib-sle-phase-2',
        'paisley-sle',
        'sle-brave-i',
        'sle-brave-ii',
      ]),
    )
    expect(groups.slice(1).flat()).toEqual(Array(3).fill('sle-brave-pooled'))
  })

  test('files that share patients may stand beside each other, not be pooled', () => {
    const relapse = ['leflunomide', 'methotrexate'].map((drug) =>
      panel(`tofacitinib-takayasu-vs-${drug}.relapse-m12`),
    )
    expect(check(relapse, 'patients', 'axis').level).toBe('amber')
    expect(check(relapse, 'patients', 'estimate').level).toBe('red')
  })

  test('a trial at two time points is not pooled with itself', () => {
    const twice = ['finch-2.acr20-w12', 'finch-2.acr20-w24'].map(panel)
    expect(check(twice, 'patients', 'axis').level).toBe('amber')
    expect(check(twice, 'patients', 'estimate').level).toBe('red')
  })

  test('a subgroup is not its trial', () => {
    const mixed = ['sle-brave-i.sri4-w52', 'sle-brave-pooled.sri4-w52-gc-ge-10'].map(panel)
    expect(check(mixed, 'analysed').level).toBe('amber')
  })

  test('placebo and an active control are told apart', () => {
    const mixed = ['select-compare.acr20-w12', 'select-choice.acr20-w12'].map(panel)
    expect(check(mixed, 'control').words).toContain(
      'Abatacept in SELECT-CHOICE; placebo in SELECT-COMPARE.',
    )
  })

  test('a dose outside those licensed is said as soon as two results are compared', () => {
    const both = ['select-beyond.acr20-w12', 'select-compare.acr20-w12'].map(panel)
    expect(check(both, 'dose').words).toBe(
      'Not a licensed dose for the disease: Upadacitinib 30 mg QD.',
    )
    expect(check(both, 'dose').level).toBe('amber')
    expect(check(both.slice(0, 1), 'dose').level).toBe('green')
  })

  test('where no dose is licensed for the disease the trials do not differ in it, and it is said', () => {
    const found = check(brave.map(panel), 'dose')
    expect(found).toMatchObject({ level: 'green', unstated: false })
    expect(found.words).toBe(
      'Not licensed for the disease (US): Baricitinib 2 mg QD and Baricitinib 4 mg QD.',
    )
    expect(found.values[0]?.value).toContain(
      'Baricitinib 4 mg QD (not licensed for the disease: US)',
    )
    expect(gateText(gate(brave)).split(found.words)).toHaveLength(2)
  })

  test('a drug without a licence beside one with it is a difference', () => {
    const shown = [
      'diversity.clinical-remission-pro2-w58',
      'u-exceed.clinical-remission-pro-w12',
    ].map(panel)
    const found = check(shown, 'dose')
    expect(found.level).toBe('amber')
    expect(found.words).toBe('Not a licensed dose for the disease: Filgotinib 200 mg QD.')
  })

  test('a licence of some regions names them', () => {
    expect(check([panel('ra-build.acr20-w12')], 'dose').values[0]?.value).toBe(
      'Baricitinib 2 mg QD (licensed: US, EU, Japan); Baricitinib 4 mg QD (licensed: EU, Japan)',
    )
  })
})

const madeOf = (...trials: readonly Partial<Trial>[]) => {
  const made = trials.map((about, i) => aTrial({ id: `t${i}`, name: `T${i}`, ...about }))
  const around = anEvidence(made)
  const { checks, level } = comparability(allPanels(around), around)
  const of = (id: RuleId) => checks.find((one) => one.id === id)
  return { level, of }
}
const at = (value: string, unit: 'week' | 'month' = 'week') => ({
  outcomes: [aResponse({ bari4: ['60', 100], pbo: ['40', 100] }, { time: { value, unit } })],
})
const { design } = aTrial()

describe('rules', () => {
  test.each([
    ['week 12 and 16', at('12'), at('16'), 'green'],
    ['week 12 and month 3', at('12'), at('3', 'month'), 'green'],
    ['week 12 and 17', at('12'), at('17'), 'amber'],
    ['week 12 and 24', at('12'), at('24'), 'amber'],
  ] as const)('%s', (words, a, b, level) => {
    expect(madeOf(a, b).of('time')).toMatchObject({ level })
    expect(madeOf(a, b).of('time')?.words.toLowerCase()).toContain(words)
  })

  const placebo = (percent: string) => ({
    outcomes: [aResponse({ bari4: ['60', 100], pbo: [percent, 100] })],
  })
  test('15 points between control rates pass, more do not', () => {
    expect(madeOf(placebo('20'), placebo('35')).of('controlRate')?.level).toBe('green')
    expect(madeOf(placebo('20'), placebo('35.1')).of('controlRate')).toMatchObject({
      level: 'amber',
      brief: '20–35.1%',
    })
  })

  test('arms that were followed for different times are not called comparable', () => {
    const harms = ['allegro-2b3.serious-adverse-event-w24-pbo']
    expect(amber(harms)).toEqual(['arms'])
    expect(gateText(gate(harms))).toBe(
      'Compare with care. In ALLEGRO 2b/3 placebo was given for 24 weeks, ritlecitinib for 48. No effect is calculated across such arms.',
    )
    const { arms, ...rest } = panel(harms[0] ?? '')
    const drug = { ...rest, arms: arms.filter(({ arm }) => arm.role === 'experimental') }
    expect(check([{ ...drug, contrasts: [] }], 'arms').level).toBe('green')
  })

  test('a placebo group that has moved to the drug is no control', () => {
    const [bari, pbo] = aTrial().arms
    if (!bari || !pbo) throw new Error('two arms')
    const moved = { arms: [bari, { ...pbo, switched: true as const }] }
    expect(madeOf(placebo('20'), { ...placebo('60'), ...moved }).of('controlRate')?.level).toBe(
      'green',
    )
    expect(madeOf({}, moved).of('control')?.level).toBe('amber')
  })

  test('rescue counts only for what was measured after it began', () => {
    const rescued = (rescueFrom: number) => ({
      design: { ...design, rescueClass: 'allowed' as const, rescueFrom },
    })
    const none = { design: { ...design, rescueClass: 'none' as const } }
    expect(madeOf(none, rescued(14)).of('rescue')?.level).toBe('green')
    expect(madeOf(none, rescued(8)).of('rescue')?.level).toBe('amber')
  })

  test('background therapy is that of the arms that are shown', () => {
    // RA-BEGIN reports this for baricitinib alone; ORAL Start and SELECT-EARLY gave their drugs alone
    const early = ['ra-begin.acr20-w24', 'select-early.acr20-w12'].map(panel)
    expect(check(early, 'background')).toMatchObject({ level: 'green', words: 'Alone.' })
    const both = panel('finch-3.acr20-w24')
    expect(check([...early, both], 'background').level).toBe('amber')
    const added = { ...both, arms: both.arms.filter(({ arm }) => arm.id !== 'fil200') }
    expect(check([...early, added], 'background').words).toContain(
      'Added to other treatment in FINCH 3; alone in RA-BEGIN',
    )
  })

  test('missing values: an outcome’s own rule stands before its trial’s', () => {
    const nri = { design: { ...design, imputation: 'non-responder' as const } }
    const own = {
      ...nri,
      outcomes: [
        aResponse(
          { bari4: ['60', 100], pbo: ['40', 100] },
          { imputation: 'multiple-imputation' as const },
        ),
      ],
    }
    expect(madeOf(nri, nri).of('missing')?.level).toBe('green')
    expect(madeOf(nri, own).of('missing')).toMatchObject({
      level: 'amber',
      brief: 'counted as non-response and multiple imputation',
    })
  })

  test('prior therapy that is described has its class, and a mixture is not one class', () => {
    for (const { id, priorTherapy } of evidence.trials) {
      const { text = '', classes } = priorTherapy
      const mixed = /\b(most|some|mixed|about)\b/.test(text)
      const least = mixed ? 2 : /naive|-IR\b|DMARD|TNFi/.test(text) ? 1 : 0
      expect(classes.length, id).toBeGreaterThanOrEqual(least)
    }
  })

  test('what only some state is no difference, but is said', () => {
    const stated = { design: { ...design, imputation: 'non-responder' as const } }
    expect(madeOf(stated, {}).of('missing')).toMatchObject({
      level: 'green',
      unstated: true,
      words: 'Counted as non-response; not stated for T1.',
    })
  })

  const differing: readonly (readonly [RuleId, Partial<Trial>])[] = [
    ['background', { design: { ...design, background: 'monotherapy' } }],
    ['masking', { design: { ...design, masking: 'open-label' } }],
    ['phase', { phase: '2' }],
    ['prior', { priorTherapy: { classes: ['naive'] } }],
  ]
  test.each(differing)('%s that differs is amber', (id, about) => {
    expect(madeOf({}, about).of(id)?.level).toBe('amber')
    expect(madeOf({}, {}).level).toBe('green')
  })

  test('red on the axis is said before anything else, with what differs besides', () => {
    const made = [aTrial(), aTrial({ id: 'b', name: 'B', disease: 'psoriasis', phase: '2' })]
    const around = anEvidence(made)
    expect(gateText(comparability(allPanels(around), around))).toBe(
      'Not on one axis. Rheumatoid arthritis in ALPHA; psoriasis in B. Diseases differ in course and in how they are measured. These trials also differ in phase.',
    )
  })

  test('one result alone is called what it is', () => {
    expect(gateText(gate(['select-gca.sustained-remission-w52']))).toMatch(/^One randomised trial/)
    expect(gateText(gate(['juve-basis.jia-flare-w44']))).toMatch(/^One withdrawal trial/)
    expect(gateText(gate(['juve-basis.jia-acr30-w12']))).toMatch(/^One group/)
    expect(gateText(gate(['sle-brave-pooled.sri4-w52']))).toMatch(/^One pooled analysis/)
    expect(gateText(gate(['tofacitinib-takayasu-vs-leflunomide.relapse-m12']))).toMatch(
      /^Not randomised/,
    )
  })
})

const gravity = { green: 0, amber: 1, red: 2 } as const
const combines = ({ arms }: Panel) => arms.some(({ arm }) => arm.pools)
const some = fc.uniqueArray(fc.constantFrom(...panels), { minLength: 1, maxLength: 6 })
const uses = fc.constantFrom<Use>('axis', 'estimate')
/** Panels alike enough to be worth comparing. */
const alike = fc
  .constantFrom('acr20', 'easi75', 'sri4', 'death', 'asas40', 'jia-flare')
  .chain((slug) =>
    fc.uniqueArray(fc.constantFrom(...panels.filter(({ outcome }) => outcome.endpoint === slug)), {
      minLength: 1,
      maxLength: 6,
    }),
  )

describe('whatever is compared', () => {
  test('a result with itself is green, unless its sources keep its own arms apart', () => {
    for (const one of panels.filter((candidate) => !combines(candidate)))
      expect(comparability([one, one], evidence, 'estimate').level, one.key).toBe(
        one.outcome.setApart ? 'amber' : 'green',
      )
  })

  test('the order of results does not matter', () => {
    fc.assert(
      fc.property(fc.oneof(some, alike), uses, (shown, use) => {
        expect(comparability(shown.toReversed(), evidence, use)).toEqual(
          comparability(shown, evidence, use),
        )
      }),
    )
  })

  test('one more result never makes it greener', () => {
    fc.assert(
      fc.property(fc.oneof(some, alike), uses, (shown, use) => {
        const less = comparability(shown.slice(1), evidence, use).level
        expect(gravity[comparability(shown, evidence, use).level]).toBeGreaterThanOrEqual(
          gravity[less],
        )
      }),
    )
  })

  test('what may not be compared on an axis may not be pooled', () => {
    fc.assert(
      fc.property(fc.oneof(some, alike), (shown) => {
        expect(gravity[comparability(shown, evidence, 'estimate').level]).toBeGreaterThanOrEqual(
          gravity[comparability(shown, evidence, 'axis').level],
        )
      }),
    )
  })

  test('groups hold every arm, and none of them is red', () => {
    fc.assert(
      fc.property(fc.oneof(some, alike), (shown) => {
        const groups = comparableGroups(shown, evidence)
        const keys = (of: readonly Panel[]) =>
          [...new Set(of.flatMap(({ arms }) => arms.map(({ key }) => key)))].toSorted()
        expect(keys(groups.flat())).toEqual(keys(shown))
        for (const group of groups) expect(comparability(group, evidence).level).not.toBe('red')
      }),
    )
  })

  test('a result that would count people of a group again is the one that turns it red', () => {
    fc.assert(
      fc.property(fc.oneof(some, alike), (shown) => {
        const [last, ...others] = shown.flatMap(partsApart).toReversed()
        if (!last || patientsCountedOnce(others, evidence, 'axis').level === 'red') return
        const { level } = patientsCountedOnce([...others, last], evidence, 'axis')
        expect(countedAgain(last, others)).toBe(level === 'red')
      }),
    )
  })

  test('no sentence shows a hole', () => {
    fc.assert(
      fc.property(fc.oneof(some, alike), uses, (shown, use) => {
        const { checks, ...rest } = comparability(shown, evidence, use)
        const words = [gateText({ checks, ...rest }), ...checks.flatMap((c) => [c.words])]
        expect(words.join(' ')).not.toMatch(/undefined|null|NaN|\(\)|\s[.;,]|  /)
        for (const { values } of checks)
          for (const { value } of values) expect(value.trim()).not.toBe('')
      }),
    )
  })
})
