import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indirectComparison } from '@/stats/indirectComparison'
import { networkMetaAnalysis } from '@/stats/networkMetaAnalysis'
import { nodeSplit } from '@/stats/nodeSplit'
import { estimable } from './estimable'

const against = (treatment: string, comparator: string, estimate: number, se: number) => ({
  study: `${treatment} ${comparator} ${estimate} ${se}`,
  treatment,
  comparator,
  estimate,
  se,
})

// Bucher et al. 1997, Journal of Clinical Epidemiology 50:683–691
test('in a triangle indirect evidence is the indirect comparison of the other two sides', () => {
  const [ab, ac, bc] = [
    against('a', 'b', 0.6, 0.2),
    against('a', 'c', 0.9, 0.3),
    against('b', 'c', 0.1, 0.25),
  ]
  const [split] = nodeSplit(estimable(networkMetaAnalysis([ab, ac, bc], 'common')))
  const other = estimable(indirectComparison(ac, bc))
  expect(split?.direct?.estimate).toBeCloseTo(0.6, 12)
  expect(split?.indirect?.estimate).toBeCloseTo(other.estimate, 12)
  expect(split?.indirect?.se).toBeCloseTo(other.se, 12)
  expect(split?.difference?.estimate).toBeCloseTo(0.6 - 0.8, 12)
  expect(split?.difference?.se).toBeCloseTo(Math.hypot(0.2, other.se), 12)
})

test('drugs that were only compared with placebo have no indirect evidence against it', () => {
  const size = fc.double({ min: -4, max: 4, noNaN: true }).map((x) => 10 ** (x / 2))
  const drug = fc.constantFrom('a', 'b', 'c', 'd')
  const star = fc.array(fc.tuple(drug, size, fc.double({ min: -1, max: 1, noNaN: true })), {
    minLength: 2,
    maxLength: 12,
  })
  fc.assert(
    fc.property(star, (trials) => {
      const comparisons = trials.map(([treatment, se, estimate], i) => ({
        ...against(treatment, 'placebo', estimate, se),
        study: String(i),
      }))
      for (const split of nodeSplit(estimable(networkMetaAnalysis(comparisons, 'REML')))) {
        if (!split.direct) expect(split.directShare).toBe(0)
        else expect(split).toMatchObject({ directShare: 1, indirect: undefined })
        expect(split.difference).toBeUndefined()
      }
    }),
    { numRuns: 300 },
  )
})
