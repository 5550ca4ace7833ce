import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { storyText } from '@/evidence/storyWords'
import { storyChecker } from '@/state/storyChecker'
import { squarePicture } from '@/views/present/squareRows'
import { readEvidence } from '../../../build/readEvidence'
import { readStories } from '../../../build/readStories'

// What the six stories say, held against the figures as the files of data/trials/ state them.

const evidence = readEvidence('data')
const catalogue = catalogueOf(evidence)
const stories = readStories('data', storyChecker(evidence))

/** A story as a reader and an expert see it: every text of every step. */
function told(id: string): string {
  const story = stories.find((one) => one.id === id)
  const texts = story?.steps.flatMap(({ title, words, predict }) => [
    title,
    words.reader,
    words.expert,
    predict?.question ?? '',
  ])
  return [story?.title ?? '', ...(texts ?? [])].map((text) => storyText(text, catalogue)).join('\n')
}

type File = {
  readonly outcomes: readonly {
    readonly id: string
    readonly results: readonly { readonly arm: string; readonly percent?: string; rate?: string }[]
    readonly published: readonly {
      readonly arm: string
      readonly versus: string
      readonly measure: string
      readonly estimate?: string
      readonly ci95?: readonly [string, string]
    }[]
  }[]
}
const outcome = (trial: string, id: string) => {
  const file: File = JSON.parse(readFileSync(`data/trials/${trial}.json`, 'utf8'))
  const found = file.outcomes.find((one) => one.id === id)
  if (!found) throw new Error(`${trial} has no ${id}`)
  return found
}
const percent = (trial: string, id: string, arm: string) =>
  `${outcome(trial, id).results.find((result) => result.arm === arm)?.percent ?? 'none'}%`
const ratio = (trial: string, id: string, arm: string) => {
  const { estimate, ci95 } = outcome(trial, id).published.find((one) => one.arm === arm) ?? {}
  return `${estimate} (${ci95?.join('–')})`
}

test('reading SELECT-GCA: 46.4%, 41.1% and 29.0%, and the two adjusted differences', () => {
  const words = told('reading-select-gca')
  for (const arm of ['upa15', 'upa75', 'pbo'])
    expect(words).toContain(percent('select-gca', 'sustained-remission-w52', arm))
  expect(words).toMatch(/^46% or 29%: reading SELECT-GCA$/m)
  expect(words).toContain('46.4% (39.6–53.2) against 29.0% (20.6–37.5)')
  expect(words).toContain('adjusted difference 17.1 points (6.3–27.8), P = 0.002')
  expect(words).toContain('12.1 points (−0.4 to 24.6): the interval holds zero')
  expect(words).toContain('The lower dose: 41.1%, and not superior to placebo')
})

test('promise and proof: 67%, 58% and 53%, then 56.7% and 47.1% beside their placebo groups', () => {
  const words = told('promise-and-proof')
  for (const arm of ['bari4', 'bari2', 'pbo']) {
    expect(words).toContain(
      percent('baricitinib-sle-phase-2', 'arthritis-or-rash-resolution-w24', arm),
    )
    expect(words).toContain(percent('sle-brave-pooled', 'sri4-w52', arm))
  }
  expect(words).toContain('odds ratio 1.8 (1.0–3.3), P = 0.0414')
  expect(words).toContain('OR 1.3 (0.7–2.3), P = 0.39')
  expect(words).toContain('56.7% against 45.9%, OR 1.57 (1.09–2.27), P = 0.016')
  expect(words).toContain('47.1% against 45.6% on placebo in SLE-BRAVE-II')
  expect(words).toContain(ratio('sle-brave-pooled', 'sri4-w52', 'bari4'))
})

test('which BRAVE trial met its endpoint is what their files say', () => {
  const verdict = (id: string) => evidence.trials.find((one) => one.id === id)?.primaryEndpointMet
  expect(told('promise-and-proof')).toContain('met in SLE-BRAVE-I and not met in SLE-BRAVE-II')
  expect([verdict('sle-brave-i'), verdict('sle-brave-ii')]).toEqual(['met', 'not-met'])
})

test('the serious events of BRAVE are more frequent on every dose in both trials, as told', () => {
  for (const trial of ['sle-brave-i', 'sle-brave-ii']) {
    const at = (arm: string) => Number.parseFloat(percent(trial, 'sae-w52', arm))
    expect(at('bari2')).toBeGreaterThan(at('pbo'))
    expect(at('bari4')).toBeGreaterThan(at('pbo'))
  }
})

test('three figures in a row say which dose each is of', () => {
  const words = told('promise-and-proof')
  expect(words).toContain('with 4 mg, 2 mg and placebo: 67%, 58% and 53%')
  expect(words).toContain('Pooled SRI-4 with 4 mg, 2 mg and placebo: 52%, 48% and 46%')
  expect(words).toContain('first trial 10.3%, 9.4% and 7.1%; second trial 11.2%, 13.4% and 8.6%')
})

test('ORAL Surveillance: both hazard ratios cross the margin of 1.8, one excludes no difference', () => {
  const words = told('noninferior')
  expect(words).toMatch(/^Non-inferior\? ORAL Surveillance and the 1\.8 margin$/m)
  expect(words).toContain(`HR ${ratio('oral-surveillance', 'mace', 'tofa-all')}, margin 1.8`)
  expect(words).toContain('HR 1.33 (0.91–1.94), margin 1.8')
  expect(words).toContain('HR 1.48 (1.04–2.09), margin 1.8')
  expect(words).toContain('came to 3.4% with tofacitinib and 2.5% with a TNF inhibitor')
  expect(words).toContain('98 of 2,911 (both doses) and 37 of 1,451')
})

test('“about three times as many” with shingles is 12.4% and 12.2% against 4.0%', () => {
  const at = (arm: string) => Number.parseFloat(percent('oral-surveillance', 'herpes-zoster', arm))
  expect(at('tofa5') / at('tnfi')).toBeCloseTo(3, 0)
  expect(at('tofa10') / at('tnfi')).toBeCloseTo(3, 0)
})

test('same drug, other endpoint: 71%, 45.2% and 25%, and remission by three definitions', () => {
  const words = told('other-endpoint')
  for (const id of ['acr20-w12', 'acr50-w12', 'acr70-w12'])
    for (const arm of ['upa15', 'pbo']) expect(words).toContain(percent('select-compare', id, arm))
  expect(words).toContain('Remission, in three definitions: 29%, 13% or 9.8%')
})

test('“about a third as many people” in the strictest remission is 9.8 of 29', () => {
  expect(9.8 / 29).toBeCloseTo(1 / 3, 1)
  expect(percent('select-compare', 'boolean-remission-w12', 'upa15')).toBe('9.8%')
  expect(percent('select-compare', 'das28crp-remission-w12', 'upa15')).toBe('29%')
})

test('two bars: 70% and 55%, placebo 40% and 27%, and differences of 30 and 28 points', () => {
  const words = told('two-bars')
  for (const trial of ['ra-beam', 'ra-beacon'])
    for (const arm of ['bari4', 'pbo']) expect(words).toContain(percent(trial, 'acr20-w12', arm))
  expect(words).toMatch(/The differences are 30\.0 points .* and 28\.0 points /)
  expect(words).toContain(
    '17.1% flared of those who had responded and went on with the drug, 50.6% of those',
  )
})

test('two bars ends on trials that have a control each, though not all of them placebo', () => {
  const last = stories.find(({ id }) => id === 'two-bars')?.steps.at(-1)
  expect(last?.address).toContain(
    'agent=baricitinib&endpoint=acr20&disease=rheumatoid-arthritis&role=primary',
  )
  const trials = catalogue.panels
    .filter((panel) => panel.outcome.endpoint === 'acr20' && panel.outcome.role === 'primary')
    .map(({ trial }) => trial)
    .filter(
      ({ disease, arms }) =>
        disease === 'rheumatoid-arthritis' &&
        arms.some((arm) => arm.treatments.some(({ agent }) => agent === 'baricitinib')),
    )
  const without = (roles: readonly string[]) =>
    trials.filter(({ arms }) => !arms.some(({ role }) => roles.includes(role))).map(({ id }) => id)
  expect(without(['placebo'])).toEqual(['ra-begin'])
  expect(without(['placebo', 'active'])).toEqual([])
  expect(told('two-bars')).toContain('In RA-BEGIN the control is methotrexate, not placebo.')
})

test('one in ten is 10 of a hundred against 5, and a third more is 34 of a thousand against 25', () => {
  const words = told('one-in-ten')
  expect(percent('baricitinib-sle-phase-2', 'sae-w24', 'bari4')).toBe('10%')
  expect(words).toContain('One in ten: 10 of a hundred people')
  expect(words).toContain('“Twice as many”, or 5 more (calculated) of a hundred')
  expect(words).toContain('3.4%: about 8 more (calculated) in a thousand')
  expect(1000 * (98 / 2911 - 37 / 1451)).toBeCloseTo(8, 0)
  expect(words).toContain('14 more (calculated) with the benefit')
})

test('a step draws its effects in the measure that its address asks for', () => {
  const step = stories.find(({ id }) => id === 'two-bars')?.steps[2]
  if (!step) throw new Error('no such step')
  const { groups } = squarePicture(step, catalogue)
  expect(groups.map(({ scale }) => scale.label)).toEqual(['Risk difference'])
  expect(groups[0]?.rows.map(({ text }) => text)).toEqual(['30.0 (24.0–35.9)', '28.0 (17.4–37.1)'])
})

test('no story holds a digit of its own', () => {
  for (const story of stories) {
    const raw = JSON.stringify([
      story.title,
      story.about,
      story.steps.map((s) => [s.title, s.words, s.notes, s.label]),
    ])
    expect(raw.replace(/\{\{[^}]*\}\}/g, '')).not.toMatch(/\d/)
  }
})
