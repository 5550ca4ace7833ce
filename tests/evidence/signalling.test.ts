import { expect, test } from 'vitest'
import { readEvidence } from '../../build/readEvidence'
import { readLessons } from '../../build/readLessons'
import { kinases, pathWords, reachOf, selectivityWords } from '@/evidence/signalling'

const evidence = readEvidence('data')
const { signals, agents } = readLessons('data', evidence).signalling
const signal = (id: string) => signals.find((own) => own.id === id)!
const reach = (agent: string, id: string) => reachOf(agents[agent]!, signal(id))

test('a JAK1 inhibitor meets its target in IL-6, and erythropoietin only more weakly', () => {
  expect(reach('upadacitinib', 'il-6')).toBe('target')
  expect(reach('upadacitinib', 'hormones')).toBe('weaker')
})

test('a TYK2 inhibitor leaves the signals without TYK2 alone', () => {
  expect(reach('deucravacitinib', 'il-23')).toBe('target')
  expect(reach('deucravacitinib', 'hormones')).toBe('spared')
  expect(reach('deucravacitinib', 'interferon-gamma')).toBe('spared')
})

test('what nobody states is not guessed', () => {
  expect(reach('abrocitinib', 'hormones')).toBe('not stated')
  expect(selectivityWords(agents['povorcitinib']!)).toBe('not stated in the sources used')
  expect(pathWords('Povorcitinib', agents['povorcitinib']!, signals)).toContain('is not stated')
})

test('the words say what is a target, what weaker, what disputed and what spared', () => {
  expect(selectivityWords(agents['upadacitinib']!)).toBe(
    'JAK1; JAK2 and JAK3 more weakly; spares TYK2',
  )
  expect(selectivityWords(agents['tofacitinib']!)).toBe(
    'JAK3; sources differ on JAK1 and JAK2; spares TYK2',
  )
})

test('every signal of an agent that is known at all falls under a heading of its path', () => {
  const forgotten = Object.entries(agents).flatMap(([agent, effects]) => {
    const words = pathWords(agent, effects, signals)
    return words.includes('is not stated in')
      ? []
      : signals.filter(({ label }) => !words.includes(label)).map(({ id }) => `${agent}: ${id}`)
  })
  expect(forgotten).toEqual([])
})

test('no agent is said to inhibit a kinase that its own selectivity does not name', () => {
  const unfounded = Object.entries(agents).flatMap(([agent, effects]) =>
    kinases
      .filter((kinase) => effects[kinase] === 'target' || effects[kinase] === 'weaker')
      .filter((kinase) => !evidence.agents[agent]?.selectivity?.includes(kinase))
      .map((kinase) => `${agent}: ${kinase}`),
  )
  expect(unfounded).toEqual([])
})
