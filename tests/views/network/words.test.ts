import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { networkOf, type Network } from '@/evidence/network'
import { partsOf } from '@/evidence/networkShape'
import { solveNetwork } from '@/evidence/solveNetwork'
import { isEstimable } from '@/stats/effect'
import type { Trial } from '@/trial/schema'
import { referenceRows, splitRows } from '@/views/network/rows'
import {
  describe as inWords,
  inconsistencyWords,
  partsWords,
  shapeWords,
  standingWords,
  statisticsWords,
  titleOf,
} from '@/views/network/words'
import { readEvidence } from '../../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../../trials'

const shipped = readEvidence('data')

function networkFrom(
  evidence = shipped,
  endpoint = 'acr20',
  disease = 'rheumatoid-arthritis',
  measure: Network['measure'] = 'OR',
) {
  const panels = catalogueOf(evidence).panels.filter(
    ({ trial, outcome }) => trial.disease === disease && outcome.endpoint === endpoint,
  )
  const network = networkOf(panels, evidence.agents, { measure, usual: true })
  if (!isEstimable(network)) throw new Error(network.notEstimable)
  return network
}

function solve(network: Network) {
  const answer = solveNetwork({
    comparisons: network.trials.flatMap(({ comparisons }) => comparisons),
    model: 'random',
    better: network.endpoint.direction === 'higher-better' ? 'large' : 'small',
  })
  if (!isEstimable(answer)) throw new Error(answer.notEstimable)
  const [reference] = network.treatments
  if (!reference) throw new Error('no treatment')
  return { answer, reference }
}

const trialOf = (
  id: string,
  agents: readonly [string, string],
  percents: [string, string],
): Trial =>
  aTrial({
    id,
    name: id.toUpperCase(),
    arms: agents.map((agent) => ({
      id: agent,
      label: agent,
      treatments: [{ agent }],
      role: agent === 'placebo' ? 'placebo' : 'experimental',
      n: 100,
    })),
    outcomes: [aResponse({ [agents[0]]: [percents[0], 100], [agents[1]]: [percents[1], 100] })],
  })

test('the example in words: what to expect first, then effects, then how sure the order is', () => {
  const network = networkFrom()
  const { answer, reference } = solve(network)
  expect(titleOf(network, shipped)).toBe(
    'ACR20 response at week 12 to month 6 in rheumatoid arthritis',
  )
  expect(inWords(network, answer, reference)).toEqual([
    'ACR20 response: of 100 patients, 36 with placebo (≈1,169 of 3,253 in 14 trials); by this network, from 46 with methotrexate (95% interval 41 to 51) to 70 with upadacitinib (95% interval 66 to 73).',
    'Against placebo, the 95% interval excludes 1, which is no difference, for all 8 treatments.',
    'Among the others it does in 13 of 28 comparisons: their order is uncertain.',
  ])
  expect(statisticsWords(network, answer, 'random')).toContain(
    'one τ² 0 by REML (0.0017 by moments); I² 5%, Q 16.9 on 16 df, P = 0.39; k = 20, 9 treatments',
  )
})

test('where direct and indirect evidence differ, the comparisons are named', () => {
  const network = networkFrom(shipped, 'acr50')
  const { answer } = solve(network)
  expect(inconsistencyWords(splitRows(network, answer), answer.designs)).toMatch(
    /^Direct and indirect evidence differ at P < 0.05 in 2 of 11 comparisons: tofacitinib against adalimumab and tofacitinib against placebo\. Read those with care/,
  )
})

test('where they do not, the smallest P is named', () => {
  const network = networkFrom()
  const { answer } = solve(network)
  expect(inconsistencyWords(splitRows(network, answer), answer.designs)).toMatch(
    /none differs at P < 0.05; the smallest P is 0.069, baricitinib against adalimumab/,
  )
})

test('arms of one design agree by construction: nothing is split into direct and indirect', () => {
  const network = networkFrom(shipped, 'pasi75', 'psoriasis')
  const { answer } = solve(network)
  expect(shapeWords(network, answer.designs)).toMatch(/inconsistency cannot be tested/)
  expect(answer.splits.some(({ indirect }) => indirect)).toBe(true)
  expect(splitRows(network, answer)).toEqual([])
})

test('of two treatments that are not told from the reference it is neither', () => {
  const network = networkFrom(shipped, 'any-adverse-event', 'axial-spondyloarthritis')
  const { answer, reference } = solve(network)
  expect(inWords(network, answer, reference).join(' ')).toContain(
    'excludes 1, which is no difference, for neither of the two treatments.',
  )
})

test('another reference turns the signs of the effects and leaves P-scores as they are', () => {
  const network = networkFrom()
  const { answer } = solve(network)
  const by = (id: string) => {
    const reference = network.treatments.find((one) => one.id === id)
    if (!reference) throw new Error(id)
    return referenceRows(network, answer, reference)
  }
  const found = (rows: ReturnType<typeof by>, id: string) =>
    rows.find(({ treatment }) => treatment.id === id)
  const [toPlacebo, toUpadacitinib] = [by('placebo'), by('upadacitinib')]
  expect(found(toUpadacitinib, 'placebo')?.against?.interval.estimate).toBeCloseTo(
    -(found(toPlacebo, 'upadacitinib')?.against?.interval.estimate ?? NaN),
    10,
  )
  expect(found(toUpadacitinib, 'baricitinib')?.score).toBe(found(toPlacebo, 'baricitinib')?.score)
})

test('a star says that nothing active was compared directly', () => {
  const evidence = anEvidence([
    trialOf('alpha', ['baricitinib', 'placebo'], ['60', '40']),
    trialOf('beta', ['tofacitinib', 'placebo'], ['55', '35']),
  ])
  const network = networkFrom(evidence)
  const { answer, reference } = solve(network)
  expect(shapeWords(network, answer.designs)).toBe(
    'The network is a star around placebo: no direct comparison between active agents, so what is said of them is indirect, and inconsistency cannot be tested.',
  )
  expect(statisticsWords(network, answer, 'random')).toContain(
    'random effects without a τ²: no degree of freedom is left to estimate it; I² not estimable',
  )
  expect(inWords(network, answer, reference).join(' ')).toContain(
    'Against placebo, the 95% interval excludes 1, which is no difference, for both treatments. It does not for the other two against each other: their order is uncertain.',
  )
})

test('a network in parts names them', () => {
  const network = networkFrom(
    anEvidence([
      trialOf('alpha', ['baricitinib', 'placebo'], ['60', '40']),
      trialOf('beta', ['tofacitinib', 'upadacitinib'], ['55', '35']),
    ]),
  )
  const parts = partsOf(network.pairs.map(({ a, b }) => [a.id, b.id] as const))
  expect(partsWords(network, parts)).toBe(
    'The network falls into 2 parts that no trial connects: Placebo and baricitinib; Tofacitinib and upadacitinib. Treatments of different parts cannot be compared; the part with the reference is shown.',
  )
})

test('an interval that says next to nothing is not put into a number of patients', () => {
  const evidence = anEvidence([trialOf('alpha', ['baricitinib', 'placebo'], ['4', '0'])])
  const one = trialOf('beta', ['baricitinib', 'placebo'], ['1', '1'])
  const network = networkFrom({ ...evidence, trials: [...evidence.trials, one] })
  const { answer, reference } = solve(network)
  const words = inWords(network, answer, reference).join(' ')
  expect(words).toContain('too uncertain to say with baricitinib')
  expect(words).toContain('½ was added to every cell of 1 trial')
})

test('a difference that would leave less than nobody is not put into a number of patients', () => {
  const network = networkFrom(shipped, 'acr70', 'rheumatoid-arthritis', 'RD')
  const { answer, reference } = solve(network)
  expect(inWords(network, answer, reference)[0]).toMatch(
    /by this network, from 12 with adalimumab .* to 21 with upadacitinib \(95% interval 16 to 25\); with methotrexate it cannot be said: the difference would lead to a risk below 0%\.$/,
  )
})

test('a standing counts intervals, it gives no rank', () => {
  expect(standingWords({ above: 5, below: 0, open: 2 })).toBe('better than 5, not apart from 2')
})
