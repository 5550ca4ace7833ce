import { expect, test } from 'vitest'
import { readData } from '../../../build/readEvidence'
import { practiceGroups } from '@/views/lessons/practice'

const { claims } = readData('data').library
const placed = practiceGroups(claims).flatMap((group) => group.claims)

test('every claim about practice has its place, and none has two', () => {
  const practice = claims.claims.filter(({ about }) => about.includes('practice'))
  expect(placed).toEqual(expect.arrayContaining(practice))
  expect(new Set(placed).size).toBe(placed.length)
})

test('every group is filled, and the dangerous advice on rifampicin is there as refuted', () => {
  for (const { title, claims: own } of practiceGroups(claims)) expect(own, title).not.toEqual([])
  const rifampicin = placed.find(({ claim }) => claim.includes('rifampicin'))
  expect(rifampicin).toMatchObject({ verdict: 'contradicted', dangerous: true })
})

test('the four points on infection are four', () => {
  const infection = practiceGroups(claims).find(({ title }) => title.startsWith('Infection'))
  expect(infection?.claims).toHaveLength(4)
})
