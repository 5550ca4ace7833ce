import { expect, test } from 'vitest'
import { allPanels } from '@/evidence/panels'
import { derivedCounts, mostOpen } from '@/views/methods/derived'
import { anEvidence, aResponse, aTrial } from '../../trials'

const counts = (arms: Parameters<typeof aResponse>[0]) =>
  derivedCounts(allPanels(anEvidence([aTrial({ outcomes: [aResponse(arms)] })])))

test('a percentage is what a count is derived from', () => {
  const found = counts({ bari4: ['60', 100], pbo: ['40.0', 100] })
  expect(found.map(({ count }) => count.events)).toEqual([60, 40])
})

test('the example is the count that its percentage leaves most open', () => {
  const found = mostOpen(counts({ bari4: ['60', 1000], pbo: ['40.0', 1000] }))
  expect(found?.count).toMatchObject({ events: 600, range: [595, 605] })
})

test('a percentage that no whole number gives is no example', () => {
  expect(mostOpen(counts({ bari4: ['60.3', 10], pbo: ['41.7', 10] }))).toBeUndefined()
})
