import { expect, test } from 'vitest'
import type { NetworkPair, NetworkTreatment } from '@/evidence/network'
import { layoutOf } from '@/views/network/layout'

const treatment = (id: string, patients: number): NetworkTreatment => ({
  id,
  name: id,
  hue: 'mixed',
  trials: 1,
  patients,
  events: 1,
  derived: false,
  standIn: false,
})
const [a, b, c, d] = [
  treatment('a', 400),
  treatment('b', 100),
  treatment('c', 100),
  treatment('d', 100),
]
const pair = (from: NetworkTreatment, to: NetworkTreatment): NetworkPair => ({
  key: `${from.id}~${to.id}`,
  a: from,
  b: to,
  trials: [],
})

test('four times the patients are four times the area', () => {
  const [first, second] = layoutOf({ treatments: [a, b, c, d], pairs: [] }, false).nodes
  expect((first?.radius ?? 0) ** 2).toBeCloseTo(4 * (second?.radius ?? 0) ** 2, 6)
})

test('the first treatment stands at the top', () => {
  const { nodes } = layoutOf({ treatments: [a, b, c, d], pairs: [] }, false)
  expect(Math.min(...nodes.map(({ y }) => y))).toBe(nodes[0]?.y)
})

test('numbers of trials on crossing lines do not cover each other', () => {
  const { edges } = layoutOf({ treatments: [a, b, c, d], pairs: [pair(a, c), pair(b, d)] }, true)
  const [one, other] = edges.map(({ at }) => at)
  expect(
    Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0)),
  ).toBeGreaterThan(20)
})
