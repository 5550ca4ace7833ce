import { expect, test } from 'vitest'
import { answer } from '@/evidence/catalogue'
import { weighable } from '@/evidence/weighable'
import { apart } from '@/views/balance/apart'
import { chosen } from '@/views/balance/chosen'
import { balanceSections } from '@/views/balance/rows'
import { cautions, describe, differenceWords } from '@/views/balance/words'
import { aResponse, aTrial } from '../../trials'
import { aBalance } from './aBalance'

function picture(catalogue = aBalance(), pair = '', at = '') {
  const found = chosen(
    weighable(catalogue.panels, catalogue.evidence),
    answer(catalogue, {}, '').panels,
    pair,
    at,
  ).picture
  if (!found) throw new Error('there is something to draw')
  return found
}

test('a reader who has not chosen gets the time point with benefit and harm', () => {
  const { pair, at, horizons } = picture()
  expect([pair.key, at]).toEqual(['alpha.bari4~pbo', 'week 12'])
  expect(horizons).toMatchObject([
    { words: 'week 12', benefits: 2, harms: 2 },
    { words: 'week 24', benefits: 1, harms: 0 },
  ])
})

test('an endpoint filter that hides the harms does not hide them here', () => {
  const catalogue = aBalance()
  const { panels } = answer(catalogue, { endpoint: ['acr20'] }, '')
  const found = chosen(weighable(catalogue.panels, catalogue.evidence), panels, '', '').picture
  expect(found?.shown.map(({ outcome }) => outcome.endpoint)).toContain('death')
})

test('the time with benefit and harm that has the endpoint asked for is shown first', () => {
  const late = { id: 'death-w24', endpoint: 'death', time: { value: '24', unit: 'week' } } as const
  const deaths = aResponse({ bari4: ['1', 100], pbo: ['2', 100] }, { ...late, role: 'safety' })
  const catalogue = aBalance()
  const outcomes = [...(catalogue.evidence.trials[0]?.outcomes ?? []), deaths]
  const at = (filters: Record<string, readonly string[]>, all = aBalance({ outcomes })) =>
    chosen(weighable(all.panels, all.evidence), answer(all, filters, '').panels, '', '').picture?.at
  expect(at({})).toBe('week 12')
  expect(at({ time: ['week-13-to-26'] })).toBe('week 24')
  expect(at({ time: ['week-13-to-26'] }, catalogue), 'no harm at week 24').toBe('week 12')
})

test('what the address asks in vain is named, and falls back to what is there', () => {
  expect(picture(aBalance(), 'alpha.bari4~nobody', 'week 99')).toMatchObject({
    pair: { key: 'alpha.bari4~pbo' },
    at: 'week 12',
    missed: [
      'No such pair of groups with shares of people: “alpha.bari4~nobody”. This is ALPHA.',
      'Nothing to show at “week 99”. This is week 12.',
    ],
  })
  expect(picture(aBalance(), 'alpha').missed).toEqual([])
  expect(picture(aBalance(), 'alpha', 'week 24').at).toBe('week 24')
})

test('only one time point is drawn; the rest is kept apart by its reason', () => {
  const { panels, pair, shown } = picture()
  const drawn = balanceSections(shown, pair, 100).map(({ id, rows }) => [
    id,
    rows.map(({ panel }) => panel.outcome.id),
  ])
  expect(drawn).toEqual([
    ['benefit', ['acr20-w12']],
    ['prevented', ['flare-w12']],
    ['harm', ['death-w12', 'any-adverse-event-w12']],
  ])
  expect(
    apart(panels, pair, 'week 12').map(({ why, at, panels: [panel] }) => [
      why,
      at,
      panel?.outcome.id,
    ]),
  ).toEqual([
    ['Measured at another time: week 24', 'week 24', 'acr20-w24'],
    ['Rates per patient-years, not shares of people', null, 'zoster-rate'],
    ['Average values or changes, not people', null, 'haq-w12'],
  ])
})

test('a group that is not nearly the whole arm is said to be one', () => {
  const [outcome] = aTrial().outcomes
  if (outcome?.kind !== 'binary') throw new Error('it is a response')
  const women = {
    ...outcome,
    analysisSet: 'women',
    results: [
      { arm: 'bari4', percent: '60', n: 80 },
      { arm: 'pbo', percent: '40', n: 78 },
    ],
  }
  const { shown, pair } = picture(aBalance({ outcomes: [women] }))
  const sections = balanceSections(shown, pair, 100)
  expect(cautions(sections)).toContain('1 row is of another set of patients, as marked.')
  expect(sections[0]?.rows[0]).toMatchObject({ others: 'women', counts: '≈31 of 78 and ≈48 of 80' })
})

// 70 of 104 is printed as 67%, and 53% is all that is stated of placebo: 67.31 − 53, not 67 − 53.
test('a difference rests on the counts where they are stated, as everywhere else', () => {
  const outcome = aResponse({ pbo: ['53', 105] })
  if (outcome.kind !== 'binary') throw new Error('it is a response')
  const results = [...outcome.results, { arm: 'bari4', percent: '67', events: 70, n: 104 }]
  const { shown, pair } = picture(aBalance({ outcomes: [{ ...outcome, results }] }))
  const [row] = balanceSections(shown, pair, 100)[0]?.rows ?? []
  if (!row) throw new Error('there is a row')
  expect(differenceWords(row, 100)).toEqual({ text: '+14.3', interval: '0.7–26.8' })
  const [thousand] = balanceSections(shown, pair, 1000)[0]?.rows ?? []
  expect(thousand && differenceWords(thousand, 1000)).toEqual({ text: '+143', interval: '7–268' })
  expect(row).toMatchObject({
    treated: { text: '67' },
    counts: '≈56 of 105 and 70 of 104',
  })
})

test('the words say what is clearly better, clearly worse and neither', () => {
  const { shown, pair, at } = picture()
  const names = { treated: 'baricitinib 4 mg QD', control: 'placebo' }
  const words = describe(balanceSections(shown, pair, 100), names, 100, at)
  expect(words).toContain('Of 100 people with baricitinib 4 mg QD rather than placebo, at week 12')
  expect(words).toMatch(/clearly better: ACR20, 20 more \(.*\); FLARE, 15\.0 fewer/)
  expect(words).toMatch(/Clearly worse: ANY-ADVERSE-EVENT, 20\.0 more/)
  expect(words).toContain('No clear difference: DEATH')
})

test('groups that were not randomised, or had all taken the drug, are said to be such', () => {
  const { design } = aTrial()
  const said = (about: Partial<typeof design>) => {
    const { shown, pair } = picture(aBalance({ design: { ...design, ...about } }))
    return cautions(balanceSections(shown, pair, 100)).join(' ')
  }
  expect(said({})).toBe('')
  expect(said({ allocation: 'non-randomised' })).toContain('not randomised')
  expect(said({ structure: 'withdrawal' })).toContain('had taken the drug before')
})

test('without denominators a difference has no interval, and is not called unclear', () => {
  const { arms } = aTrial()
  const outcome = aResponse({})
  if (outcome.kind !== 'binary') throw new Error('it is a response')
  const results = [
    { arm: 'bari4', percent: '42' },
    { arm: 'pbo', percent: '23' },
  ]
  const nobody = arms.map((arm) => ({ ...arm, n: undefined }))
  const { shown, pair } = picture(aBalance({ arms: nobody, outcomes: [{ ...outcome, results }] }))
  const sections = balanceSections(shown, pair, 100)
  const words = describe(sections, { treated: 'it', control: 'placebo' }, 100, 'week 12')
  expect(words).toContain('Without an interval, so not known: ACR20, 19 more.')
  expect(words).not.toContain('No clear difference')
  expect(sections[0]?.rows[0]?.counts).toBe('no denominator reported')
})

test('harms of arms that were followed for different times are named, not weighed', () => {
  const [acr20, ...others] = aBalance().evidence.trials[0]?.outcomes ?? []
  if (!acr20) throw new Error('no outcomes')
  const setApart = { arms: ['pbo'], because: 'placebo was given for 12 weeks, the drug for 24' }
  const outcomes = [
    acr20,
    ...others.map((other) => (other.endpoint === 'death' ? { ...other, setApart } : other)),
  ]
  const { panels, pair, at } = picture(aBalance({ outcomes }))
  const named = balanceSections(panels, pair, 100).flatMap(({ rows }) => rows.map(({ key }) => key))
  expect(named).toContain('alpha.any-adverse-event-w12.bari4~pbo')
  expect(named).not.toContain('alpha.death-w12.bari4~pbo')
  expect(apart(panels, pair, at).map(({ why }) => why)).toContain(
    `Not to be set against each other: ${setApart.because}`,
  )
})
