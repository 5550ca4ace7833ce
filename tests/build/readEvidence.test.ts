import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Arm } from '@/trial/schema'
import { readData } from '../../build/readEvidence'
import { aFolder } from './aFolder'

const shipped = Object.fromEntries(
  readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => [path, readFileSync(join('data', path), 'utf8')]),
)

test('the shipped data has no fault, and its release names its content', () => {
  const whole = readData('data').evidence
  const fewer = readData(without('trials/finch-1.json')).evidence
  expect(whole.trials.length).toBe(fewer.trials.length + 1)
  expect(whole.release).toMatch(/^[0-9a-f]{8}$/)
  expect(whole.release).not.toBe(fewer.release)
})

test.each([
  ['a field of another kind', '"randomised": ', '"randomised": "many", "x": ', 'randomised: '],
  ['an unknown field', '"id": "select-gca",', '"id": "select-gca", "dosage": 1,', 'dosage'],
  [
    'an agent nobody knows',
    '"agent": "upadacitinib"',
    '"agent": "upa"',
    'upa is not in agents.json',
  ],
  ['a disease nobody knows', '"giant-cell-arteritis"', '"gca"', 'gca is not in diseases.json'],
  ['an end in the middle', /[\s\S]{200}$/, '', 'not JSON'],
])('%s is refused with file and fault', (_, was, becomes, words) => {
  const text = shipped['trials/select-gca.json'] ?? ''
  const broken = text.replace(was, becomes)
  expect(broken).not.toBe(text)
  const folder = aFolder({ ...shipped, 'trials/select-gca.json': broken })
  expect(() => readData(folder)).toThrow(/select-gca\.json: /)
  expect(() => readData(folder)).toThrow(words)
})

test('every fault of every file is named at once', () => {
  const folder = aFolder({ ...shipped, 'trials/select-gca.json': '{}', 'agents.json': '[' })
  expect(() => readData(folder)).toThrow(/select-gca\.json: id: [\s\S]*agents\.json: not JSON/)
})

test('an endpoint that no trial measures is a fault', () => {
  const endpoints = shipped['endpoints.json'] ?? ''
  const [first = ''] = /\{[\s\S]*?\n  \}/.exec(endpoints.slice(1)) ?? []
  const folder = aFolder({
    ...shipped,
    'endpoints.json': endpoints.replace('{', `{\n  "of-no-trial": ${first},`),
  })
  expect(() => readData(folder)).toThrow('endpoints.json: of-no-trial: no trial uses it')
})

test.each([
  [
    'a figure that no trial holds',
    'select-gca.sustained-remission-w52.upa45',
    /no figure is stored/,
  ],
  ['a figure of a trial that it is not about', 'finch-1.acr20-w12.pbo', /not of one of its trials/],
])('a claim may not name %s', (_, key, words) => {
  const claims = shipped['claims.json'] ?? ''
  const broken = claims.replace('select-gca.sustained-remission-w52.upa15~pbo', key)
  expect(broken).not.toBe(claims)
  const folder = aFolder({ ...shipped, 'claims.json': broken })
  expect(() => readData(folder)).toThrow(/claims\.json: S1-10: /)
  expect(() => readData(folder)).toThrow(words)
})

test('the changelog runs from the newest release back', () => {
  const entry = (date: string) => ({ date, changes: ['Something changed.'] })
  const read = (...dates: readonly string[]) =>
    readData(aFolder({ ...shipped, 'changelog.json': JSON.stringify(dates.map(entry)) }))
  expect(read('2026-12-01', '2026-11-25').library.changelog.length).toBe(2)
  expect(() => read('2026-11-25', '2026-12-01')).toThrow('the newest entry comes first')
  expect(() => read()).toThrow('changelog.json')
  expect(() => read('yesterday')).toThrow('changelog.json')
})

function without(path: string) {
  return aFolder(Object.fromEntries(Object.entries(shipped).filter(([name]) => name !== path)))
}

test('no figure is called confirmed on the word of one secondary source', () => {
  const secondary = ['news', 'review', 'article']
  const alone = readData('data').evidence.trials.flatMap(({ id, outcomes, sources }) =>
    outcomes
      .filter((one) => one.confidence === 'confirmed' && one.sources.length === 1)
      .filter((one) => secondary.includes(sources[one.sources[0] ?? 0]?.kind ?? ''))
      .map((one) => `${id}.${one.id}`),
  )
  expect(alone).toEqual([])
})

const formed = (arm: Arm) => !arm.pools && !arm.switched && !arm.unrandomised

test('arms that fall short of the number randomised have a caveat that names it', () => {
  const silent = readData('data').evidence.trials.filter(({ arms, randomised, caveats }) => {
    const own = arms.filter(formed)
    const sum = own.reduce((all, { n }) => all + (n ?? Number.NaN), 0)
    const short = randomised !== undefined && sum < randomised
    return short && !caveats.some((words) => words.replace(/,/g, '').includes(`${randomised}`))
  })
  expect(silent.map(({ id }) => id)).toEqual([])
})

test('arms that randomisation formed hold no more people than it had', () => {
  const over = readData('data').evidence.trials.filter(({ arms, randomised }) => {
    const held = arms.filter(formed).reduce((all, { n }) => all + (n ?? 0), 0)
    return randomised !== undefined && held > randomised
  })
  expect(over.map(({ id }) => id)).toEqual([])
})

test('a ratio with a part for every arm stands in the order of the arms', () => {
  const amiss = readData('data').evidence.trials.filter(({ arms, design }) => {
    const parts = (design.ratio ?? '').split(':').map(Number)
    const sizes = arms.filter(formed).map(({ n }) => n ?? Number.NaN)
    if (parts.length !== sizes.length) return false
    const shares = [parts, sizes].map((all) => all.map((x) => x / all.reduce((a, b) => a + b)))
    return parts.some((_, i) => Math.abs((shares[0]?.[i] ?? 0) - (shares[1]?.[i] ?? 0)) > 0.05)
  })
  expect(amiss.map(({ id }) => id)).toEqual([])
})

test('texts of trials and diseases are set with the dash, minus and apostrophe of print', () => {
  const { evidence } = readData('data')
  const texts = [
    ...Object.values(evidence.diseases).flatMap(({ name, short, about }) => [name, short, about]),
    ...evidence.trials.flatMap((trial) => [
      trial.name,
      trial.question,
      trial.population,
      trial.findings,
      ...trial.caveats,
      trial.design.summary,
      trial.design.rescue,
      ...trial.arms.flatMap(({ label, background }) => [label, background]),
      ...trial.outcomes.flatMap(({ label, note, analysisSet }) => [label, note, analysisSet]),
      ...trial.outcomes.flatMap(({ time, setApart }) => [time?.note, setApart?.because]),
      ...trial.outcomes.flatMap(({ published, conflicting }) => [
        ...published.flatMap(({ note, differs }) => [note, differs]),
        ...(conflicting ?? []).map(({ says }) => says),
      ]),
      ...trial.sources.map(({ says }) => says),
    ]),
  ]
  const typed =
    /[a-z]'s\b|(?<![\w.:/-])\d+(\.\d+)?-\d+(\.\d+)?(?![\w-])|[\s(]-\d|\bnoninferior|\+\/-/
  expect(texts.filter((text) => typed.test(text ?? ''))).toEqual([])
})
