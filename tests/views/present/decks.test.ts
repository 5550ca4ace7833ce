import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { valueOf } from '@/evidence/values'
import { isEstimable } from '@/stats/effect'
import { storyText } from '@/evidence/storyWords'
import { nothingAsked } from '@/state/url'
import type { Outcome } from '@/trial/schema'
import { deckOf, type Deck } from '@/views/present/decks'
import { barPicture } from '@/views/present/barRows'
import { squarePicture } from '@/views/present/squareRows'
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

test('no two arms of an outcome are asked in the same words', () => {
  const twice = real.panels.flatMap((panel) => {
    const asked = panel.arms.map(({ key }) => storyText(`{{${key} who}}`, real))
    return new Set(asked).size < asked.length ? [`${panel.key}: ${asked.join(', ')}`] : []
  })
  expect(twice).toEqual([])
})

test('a share is asked with its time where its name does not say it', () => {
  const [step] = deck({ quiz: 'baricitinib-sle-phase-2.serious-infection-w24.bari2' }).steps
  expect(storyText(step?.predict?.question ?? '', real)).toBe(
    'Wallace 2018 (baricitinib phase 2, SLE): Serious infection, week 24. What was it with baricitinib 2 mg?',
  )
})

test('a question of an effect draws its square', () => {
  const [step] = deck({ quiz: 'oral-surveillance.mace.tofa-all~tnfi' }).steps
  expect(step?.draw).toBe('squares')
  expect(storyText(step?.words.reader ?? '', real)).toContain('1.33 (0.91–1.94)')
})

test.each([
  ['oral-surveillance.mace.tnfi', 'a TNF inhibitor'],
  ['oral-surveillance.mace.tofa-all', 'tofacitinib (doses combined)'],
])('a class has its article, and pooled arms say that they are: %s', (quiz, who) => {
  const [step] = deck({ quiz }).steps
  expect(storyText(step?.predict?.question ?? '', real)).toContain(`What was it with ${who}?`)
})

test('an effect of medians is asked as one', () => {
  const [step] = deck({ quiz: 'select-gca.cumulative-gc-w52.upa15~pbo' }).steps
  if (!step) throw new Error('no step')
  expect(squarePicture(step, real).groups[0]?.scale.label).toBe('Difference of medians')
  expect(storyText(step.words.reader, real)).toMatch(/Difference of medians: .*−1267/)
})

test.each([
  ['a mean', 'equator.psaid9-change-w16.fil200', 'Mean'],
  ['a median', 'select-gca.cumulative-gc-w52.upa15', 'Median'],
  ['a number of events', 'selection-maintenance.death-w58.filgo200', 'Number of events'],
])('%s is asked on an axis with room for what others found', (_, quiz, label) => {
  const [step] = deck({ quiz }).steps
  if (!step) throw new Error('no step')
  const { groups } = squarePicture(step, real)
  const [group] = groups
  if (!group) throw new Error('no group')
  const asked = group.rows.find((row) => row.asked)
  expect(groups).toHaveLength(1)
  expect(group.scale.label).toBe(label)
  expect(asked?.key).toBe(quiz)
  for (const { estimate, interval } of group.rows)
    for (const x of [estimate, interval?.low ?? 0, interval?.high ?? 0]) {
      expect(x).toBeGreaterThanOrEqual(group.domain[0])
      expect(x).toBeLessThanOrEqual(group.domain[1])
    }
  expect(storyText(step.predict?.question ?? '', real)).toMatch(/What was it with/)
  expect(storyText(step.words.reader, real)).toContain(asked?.text ?? 'nothing')
})

test('of an arm without a figure of its own the effect is asked', () => {
  const [step] = deck({ quiz: 'juve-basis.time-to-flare.bari' }).steps
  expect(step?.predict?.figure).toBe('juve-basis.time-to-flare.bari~pbo')
})

test.each([
  ['published without one', 'upadacitinib-hs-phase2.hiscr50-w12.upa30~pbo', false],
  ['two shares without denominators', 'diversity.clinical-remission-pro2-w58.filgo200~pbo', true],
  ['two rates', 'select-gca.serious-infection-rate-w52.upa15~pbo', true],
])('an effect without interval is asked, and says so: %s', (_, quiz, calculated) => {
  const [step] = deck({ quiz }).steps
  if (!step) throw new Error('no step')
  const [row] = squarePicture(step, real).groups.flatMap(({ rows }) => rows)
  expect(row).toMatchObject({ interval: null, intervalWords: 'not reported', calculated })
  expect(storyText(step.words.reader, real)).not.toMatch(/not estimable|undefined|NaN/)
})

test('every figure can be asked, or says what is missing', () => {
  const keys = real.panels.flatMap(({ arms, contrasts }) => [...arms, ...contrasts])
  const unasked = keys.flatMap(({ key }) => {
    const made = deckOf(real, [], { ...nothingAsked, quiz: key })
    if ('missing' in made) return made.missing
    const [step] = made.steps
    if (!step) return 'no step'
    const rows =
      step.draw === 'bars'
        ? barPicture(step, real).groups.flatMap(({ bars }) => bars)
        : squarePicture(step, real).groups.flatMap(({ rows: drawn }) => drawn)
    return rows.filter(({ asked }) => asked).length === 1 ? [] : `${key} is not drawn`
  })
  expect(unasked.filter((words) => !/^There is nothing to guess: .+\.$/.test(words))).toEqual([])
  const known = real.panels.flatMap(({ arms, outcome }) =>
    arms.filter((row) => isEstimable(valueOf(row, outcome.kind))),
  )
  expect(known.length).toBeGreaterThan(1600)
  for (const { key } of known) expect(missing({ quiz: key })).toBe('a deck')
})

test.each([
  ['a P value alone', 'sle-brave-i.time-to-severe-flare.bari4~pbo', /a P value, but no effect/],
  ['nobody with the event', 'brave-aa1.death-w36.bari4~pbo', /nothing to guess: /],
  ['arms that are held apart', 'select-compare.mace-w48.upa15-any~ada-any', /nothing to guess: /],
])('why %s cannot be asked is said', (_, quiz, words) => {
  expect(missing({ quiz })).toMatch(words)
})

test('what cannot be asked or is not there is said in words', () => {
  expect(missing({ quiz: 'nobody.knows.this' })).toMatch(/no figure called “nobody.knows.this”/)
  const bare: Outcome = {
    ...aResponse({}),
    kind: 'continuous',
    results: [{ arm: 'bari4', mean: '1' }, { arm: 'pbo' }],
  }
  const lone = catalogueOf(anEvidence([aTrial({ outcomes: [bare] })]))
  expect(missing({ quiz: 'alpha.acr20-w12.pbo' }, lone)).toMatch(/state no figure here/)
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

test('steps are told apart: by their trials, or by what was measured in one', () => {
  const labels = (about: object) =>
    deck({ ...about, present: 'on' }).steps.map(({ label }) => storyText(label, real))
  const one = deck({ trial: 'select-gca', present: 'on' })
  expect(one.title).toBe('SELECT-GCA (period 1), 10 results')
  expect(labels({ trial: 'select-gca' }).slice(0, 2)).toEqual([
    'GCA sustained rem.',
    'Sust. complete rem.',
  ])
  expect(labels({ filters: { endpoint: ['sri4'], role: ['primary'] } })).toContain('SLE-BRAVE-I')
  // FINCH 1 measured it twice.
  const rheumatoid = { endpoint: ['acr20'], disease: ['rheumatoid-arthritis'] }
  expect(labels({ filters: rheumatoid, view: 'forest' })).toContain('FINCH 2')
})

test('where something is to be guessed, the axis leaves room above it', () => {
  const alpha = catalogueOf(anEvidence([aTrial()]))
  const [step] = deck({ quiz: 'alpha.acr20-w12.bari4' }, alpha).steps
  if (!step) throw new Error('no step')
  const told = { ...step, predict: undefined }
  const end = (one: typeof step) => barPicture(one, alpha).groups[0]?.axis.max ?? 0
  expect(end(step)).toBeGreaterThan(end(told))
})
