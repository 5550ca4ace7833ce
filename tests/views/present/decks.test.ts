import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { storyText } from '@/evidence/storyWords'
import { nothingAsked } from '@/state/url'
import type { Outcome } from '@/trial/schema'
import { deckOf, type Deck } from '@/views/present/decks'
import { barPicture } from '@/views/present/barRows'
import { readEvidence } from '../../../build/readEvidence'
import { aResponse, aTrial, anEvidence } from '../../trials'

const real = catalogueOf(readEvidence('data'))
const deck = (about: object, catalogue = real): Deck => {
  const made = deckOf(catalogue, [], { ...nothingAsked, ...about })
  if ('missing' in made) throw new Error(made.missing)
  return made
}
const missing = (about: object, catalogue = real) => {
  const made = deckOf(catalogue, [], { ...nothingAsked, ...about })
  return 'missing' in made ? made.missing : 'a deck'
}

test('a question of any figure shows the other arms and keeps that one', () => {
  const { steps } = deck({ quiz: 'sle-brave-ii.sri4-w52.bari4' })
  const [step] = steps
  if (!step) throw new Error('no step')
  expect(step.predict?.figure).toBe('sle-brave-ii.sri4-w52.bari4')
  expect(storyText(step.predict?.question ?? '', real)).toBe(
    'SLE-BRAVE-II: SRI-4 response at week 52. What was it with baricitinib 4 mg?',
  )
  const bars = barPicture(step, real).groups.flatMap((group) => group.bars)
  expect(bars.map(({ value, asked }) => [value.text, asked])).toEqual([
    ['46.3%', false],
    ['47.1%', true],
    ['45.6%', false],
  ])
})

test('a question of an effect draws its square', () => {
  const [step] = deck({ quiz: 'oral-surveillance.mace.tofa-all~tnfi' }).steps
  expect(step?.draw).toBe('squares')
  expect(storyText(step?.words.reader ?? '', real)).toContain('1.33 (0.91–1.94)')
})

test('of a mean, which has no bar from zero, the difference from its control is asked', () => {
  const [step] = deck({ quiz: 'equator.psaid9-change-w16.fil200' }).steps
  expect(step?.draw).toBe('squares')
  expect(step?.predict?.figure).toBe('equator.psaid9-change-w16.fil200~pbo')
})

test('what cannot be asked or is not there is said in words', () => {
  expect(missing({ quiz: 'nobody.knows.this' })).toMatch(/no figure called “nobody.knows.this”/)
  const bare: Outcome = {
    ...aResponse({}),
    kind: 'continuous',
    results: [{ arm: 'bari4', mean: '1' }],
  }
  const lone = catalogueOf(anEvidence([aTrial({ outcomes: [bare] })]))
  expect(missing({ quiz: 'alpha.acr20-w12.bari4' }, lone)).toMatch(/cannot be drawn/)
  expect(missing({ story: 'once-upon' })).toBe('There is no story called “once-upon”.')
})

test('a view is presented result by result, a forest as effects', () => {
  const about = { filters: { endpoint: ['sri4'], role: ['primary'] } }
  const bars = deck({ ...about, present: 'on', view: 'bars' })
  expect(bars.steps.every(({ draw }) => draw === 'bars')).toBe(true)
  const forest = deck({ ...about, present: 'on', view: 'forest' })
  expect(forest.steps.some(({ draw }) => draw === 'squares')).toBe(true)
  expect(bars.id).not.toBe(forest.id)
})

test('a trial is presented with its primary result first', () => {
  const outcomes = [
    aResponse({ bari4: ['20', 100], pbo: ['10', 100] }, { id: 'second', role: 'secondary' }),
    aResponse({ bari4: ['60', 100], pbo: ['40', 100] }, { id: 'first' }),
  ]
  const alpha = catalogueOf(anEvidence([aTrial({ outcomes })]))
  const { steps } = deck({ trial: 'alpha', present: 'on' }, alpha)
  expect(steps.map(({ figures }) => figures[0])).toEqual([
    'alpha.first.bari4',
    'alpha.second.bari4',
  ])
})

test('where something is to be guessed, the axis leaves room above it', () => {
  const alpha = catalogueOf(anEvidence([aTrial()]))
  const [step] = deck({ quiz: 'alpha.acr20-w12.bari4' }, alpha).steps
  if (!step) throw new Error('no step')
  const told = { ...step, predict: undefined }
  const end = (one: typeof step) => barPicture(one, alpha).groups[0]?.axis.max ?? 0
  expect(end(step)).toBeGreaterThan(end(told))
})
