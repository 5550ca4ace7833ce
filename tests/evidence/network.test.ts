import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { networkOf, type Network } from '@/evidence/network'
import { partsOf } from '@/evidence/networkShape'
import { networkTopics } from '@/evidence/networkTopics'
import { solveNetwork } from '@/evidence/solveNetwork'
import { isEstimable } from '@/stats/effect'
import type { Arm, Trial } from '@/trial/schema'
import { readEvidence } from '../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../trials'

const shipped = readEvidence('data')
const topics = networkTopics(catalogueOf(shipped).panels, shipped.agents, true)

function acr20(): Network {
  const network = networkOf(topics[0]?.panels ?? [], shipped.agents, {
    measure: 'OR',
    usual: true,
  })
  if (!isEstimable(network)) throw new Error(network.notEstimable)
  return network
}

function solved(network: Network) {
  const answer = solveNetwork({
    comparisons: network.trials.flatMap(({ comparisons }) => comparisons),
    model: 'random',
    better: 'large',
  })
  if (!isEstimable(answer)) throw new Error(answer.notEstimable)
  const effect = (a: string, b: string) =>
    answer.effects[answer.treatments.indexOf(a)]?.[answer.treatments.indexOf(b)]
  return { answer, effect }
}

const arm = (id: string, agent: string, about: Partial<Arm> = {}): Arm => ({
  id,
  label: id,
  treatments: [{ agent }],
  role: agent === 'placebo' ? 'placebo' : 'experimental',
  n: 100,
  ...about,
})

function networkFrom(trials: readonly Trial[], usual = true): Network {
  const evidence = anEvidence(trials)
  const network = networkOf(catalogueOf(evidence).panels, evidence.agents, {
    measure: 'OR',
    usual,
  })
  if (!isEstimable(network)) throw new Error(network.notEstimable)
  return network
}

test('the example is ACR20 in rheumatoid arthritis: twenty trials of nine treatments', () => {
  expect(topics[0]).toMatchObject({ key: 'rheumatoid-arthritis.acr20', trials: 20 })
  const { trials, treatments } = acr20()
  expect(trials).toHaveLength(20)
  expect(treatments.map(({ id, trials: k, patients }) => `${id} ${k} ${patients}`)).toEqual([
    'placebo 14 3253',
    'abatacept 1 309',
    'adalimumab 5 1572',
    'methotrexate 4 1156',
    'baricitinib 4 1453',
    'filgotinib 3 1465',
    'peficitinib 1 257',
    'tofacitinib 5 2173',
    'upadacitinib 7 2934',
  ])
})

test('each trial enters with its earliest outcome from week 12 on that has most of its treatments', () => {
  const used = new Map(acr20().trials.map(({ trial, panel }) => [trial.id, panel.outcome.id]))
  expect(used.get('oral-scan')).toBe('acr20-m3')
  expect(used.get('oral-solo')).toBe('acr20-m3')
  expect(used.get('finch-2')).toBe('acr20-w12')
  expect(used.get('finch-3')).toBe('acr20-w24')
})

test('what does not enter is named with its reason', () => {
  const words = acr20().leftOut.map(({ trial, reason }) => `${trial.name}: ${reason}`)
  expect(words).toEqual([
    'FINCH 3: given with methotrexate, its comparator alone',
    'FINCH 3: given with methotrexate, its comparator alone',
    'ORAL Strategy: given alone, its comparator with methotrexate',
    'RAJ4: no denominator reported',
  ])
})

test('RA-BEAM: 341 of 487 against 195 of 488 is an odds ratio of 3.51', () => {
  const beam = acr20().trials.find(({ trial }) => trial.id === 'ra-beam')
  const pair = beam?.comparisons.find(
    ({ treatment, comparator }) => treatment === 'baricitinib' && comparator === 'placebo',
  )
  expect(Math.exp(pair?.estimate ?? 0)).toBeCloseTo(((341 / 146) * 293) / 195, 6)
})

// Reference: weighted least squares on the log odds of all 43 arms, an intercept per trial and an
// effect per treatment, weights 1/(1/events + 1/(n − events)), in NumPy 1.26. With τ² = 0 that is the
// same model written another way.
test('agrees with least squares on the arms’ log odds', () => {
  const { answer, effect } = solved(acr20())
  expect(answer.tau2).toBeCloseTo(0, 8)
  expect(effect('baricitinib', 'placebo')?.estimate).toBeCloseTo(1.1596, 4)
  expect(effect('baricitinib', 'placebo')?.se).toBeCloseTo(0.0851, 4)
  expect(effect('upadacitinib', 'adalimumab')?.estimate).toBeCloseTo(0.4459, 4)
  expect(effect('upadacitinib', 'adalimumab')?.se).toBeCloseTo(0.0948, 4)
  expect(answer.q).toBeCloseTo(16.8773, 4)
  expect(answer.qDf).toBe(16)
})

test('turning a comparison round changes only its sign', () => {
  const { answer } = solved(acr20())
  for (const [i, row] of answer.effects.entries())
    for (const [j, effect] of row.entries()) {
      const back = answer.effects[j]?.[i]
      if (!effect || !back) continue
      expect(back.estimate).toBeCloseTo(-effect.estimate, 10)
      expect(back.se).toBeCloseTo(effect.se, 10)
    }
})

test('doses of one agent are added up, and an arm that adds them up does not count again', () => {
  const arms = [
    arm('bari2', 'baricitinib'),
    arm('bari4', 'baricitinib'),
    arm('all', 'baricitinib', { pools: ['bari2', 'bari4'], n: 200 }),
    arm('pbo', 'placebo'),
  ]
  const outcome = aResponse({
    bari2: ['50', 100],
    bari4: ['60', 100],
    all: ['55', 200],
    pbo: ['40', 100],
  })
  const { treatments } = networkFrom([aTrial({ arms, outcomes: [outcome] })])
  expect(treatments.map(({ id, events, patients }) => [id, events, patients])).toEqual([
    ['placebo', 40, 100],
    ['baricitinib', 110, 200],
  ])
})

test('an arm that adds up others stands for them where they have no figures', () => {
  const arms = [
    arm('bari2', 'baricitinib'),
    arm('bari4', 'baricitinib'),
    arm('all', 'baricitinib', { pools: ['bari2', 'bari4'], n: 200 }),
    arm('pbo', 'placebo'),
  ]
  const outcome = aResponse({ all: ['55', 200], pbo: ['40', 100] })
  const { treatments } = networkFrom([aTrial({ arms, outcomes: [outcome] })])
  expect(treatments.map(({ patients }) => patients)).toEqual([100, 200])
})

test('a placebo group that had moved to the drug is no control', () => {
  const arms = [arm('bari4', 'baricitinib'), arm('pbo', 'placebo', { switched: true })]
  const outcome = aResponse({ bari4: ['60', 100], pbo: ['40', 100] })
  const { trials, leftOut } = networkFrom([aTrial({ arms, outcomes: [outcome] })])
  expect(trials).toEqual([])
  expect(leftOut.map(({ reason }) => reason)).toEqual(['no second treatment with a result'])
})

const { design } = aTrial()
const notEntering: readonly (readonly [string, Partial<Trial>])[] = [
  ['not randomised', { design: { ...design, allocation: 'non-randomised' } }],
  [
    'randomised those who had already responded',
    { design: { ...design, structure: 'withdrawal' } },
  ],
  ['an extension of another trial', { design: { ...design, structure: 'extension' } }],
  ['a published analysis of several trials', { design: { ...design, structure: 'pooled' } }],
  [
    'measured at week 52, outside week 12 to 26',
    {
      outcomes: [
        aResponse(
          { bari4: ['60', 100], pbo: ['40', 100] },
          { time: { value: '52', unit: 'week' } },
        ),
      ],
    },
  ],
  ['no event in any arm', { outcomes: [aResponse({ bari4: ['0', 100], pbo: ['0', 100] })] }],
  [
    'counts only part of its patients',
    {
      outcomes: [aResponse({ bari4: ['60', 100], pbo: ['40', 100] }, { role: 'subgroup' })],
    },
  ],
]

test.each(notEntering)('%s: the trial stays out', (reason, about) => {
  const { trials, leftOut } = networkFrom([
    aTrial(),
    aTrial({ id: 'beta', name: 'BETA', ...about }),
  ])
  expect(trials.map(({ trial }) => trial.name)).toEqual(['ALPHA'])
  expect(leftOut).toMatchObject([{ trial: { name: 'BETA' }, reason }])
})

test('another time enters when the reader chose times', () => {
  const late = aResponse(
    { bari4: ['60', 100], pbo: ['40', 100] },
    { time: { value: '52', unit: 'week' } },
  )
  expect(networkFrom([aTrial({ outcomes: [late] })], false).trials).toHaveLength(1)
})

test('of two files with the same patients the larger enters', () => {
  const small = aTrial({
    id: 'beta',
    name: 'BETA',
    overlaps: ['alpha'],
    outcomes: [aResponse({ bari4: ['60', 50], pbo: ['40', 50] })],
  })
  const { trials, leftOut } = networkFrom([small, aTrial()])
  expect(trials.map(({ trial }) => trial.name)).toEqual(['ALPHA'])
  expect(leftOut).toMatchObject([{ reason: 'shares patients with ALPHA' }])
})

test('an empty cell adds ½ to every arm of its trial, and that is noted', () => {
  const arms = [arm('bari4', 'baricitinib'), arm('tofa5', 'tofacitinib'), arm('pbo', 'placebo')]
  const outcome = aResponse({ bari4: ['10', 100], tofa5: ['4', 100], pbo: ['0', 100] })
  const { trials } = networkFrom([aTrial({ arms, outcomes: [outcome] })])
  const pair = trials[0]?.comparisons.find(({ comparator }) => comparator === 'tofacitinib')
  expect(trials[0]?.corrected).toBe(true)
  expect(pair?.estimate).toBeCloseTo(Math.log(10.5 / 90.5) - Math.log(4.5 / 96.5), 10)
})

test('trials without a common treatment fall into parts', () => {
  const other = aTrial({
    id: 'beta',
    name: 'BETA',
    arms: [arm('tofa5', 'tofacitinib'), arm('mtx', 'methotrexate', { role: 'active' })],
    outcomes: [aResponse({ tofa5: ['60', 100], mtx: ['40', 100] })],
  })
  const { pairs } = networkFrom([aTrial(), other])
  expect(partsOf(pairs.map(({ a, b }) => [a.id, b.id] as const))).toEqual([
    ['baricitinib', 'placebo'],
    ['methotrexate', 'tofacitinib'],
  ])
})
