import { expect, test } from 'vitest'
import { networkOf } from '@/evidence/network'
import { allPanels } from '@/evidence/panels'
import { solveNetwork } from '@/evidence/solveNetwork'
import { isEstimable } from '@/stats/effect'
import { referenceRows } from '@/views/network/rows'
import { aResponse, aTrial, anEvidence } from '../../trials'

/** The risk of baricitinib that a network of one trial expects at the risk of its placebo group. */
function expectedRisk(measure: 'OR' | 'RR' | 'RD', bari4: string, pbo: string) {
  const trial = aTrial({ outcomes: [aResponse({ bari4: [bari4, 100], pbo: [pbo, 100] })] })
  const evidence = anEvidence([trial])
  const network = networkOf(allPanels(evidence), evidence.agents, { measure, usual: true })
  if (!isEstimable(network)) throw new Error(network.notEstimable)
  const solved = solveNetwork({
    comparisons: network.trials.flatMap(({ comparisons }) => comparisons),
    model: 'random',
    better: 'large',
  })
  if (!isEstimable(solved)) throw new Error(solved.notEstimable)
  const [placebo] = network.treatments
  if (!placebo) throw new Error('no treatment')
  return referenceRows(network, solved, placebo)[1]?.risk
}

test.each(['OR', 'RR', 'RD'] as const)(
  'a network of one trial expects by its %s what that trial saw',
  (measure) => {
    expect(expectedRisk(measure, '50', '20')).toMatchObject({ estimate: expect.closeTo(0.5, 10) })
    expect(expectedRisk(measure, '10', '30')).toMatchObject({ estimate: expect.closeTo(0.1, 10) })
  },
)

test('no expected risk leaves 0 to 1', () => {
  expect(expectedRisk('RD', '97', '96')).toMatchObject({ high: 1 })
  expect(expectedRisk('RD', '1', '2')).toMatchObject({ low: 0 })
})

test('a ratio to nobody says nothing of how many', () => {
  expect(expectedRisk('OR', '20', '0')).toEqual({
    notEstimable: 'nobody, or everybody, had the event in the control group',
  })
})
