import { expect, test } from 'vitest'
import { catalogueOf, answer } from '@/evidence/catalogue'
import { nothingAsked, type Asked } from '@/state/url'
import { isEstimable } from '@/stats/effect'
import { largest } from '@/views/safety/rows'
import { madeSection } from '@/views/safety/sections'
import { harmsOf, suggestion } from '@/views/safety/trials'
import { readEvidence } from '../../../build/readEvidence'

const evidence = readEvidence('data')
const catalogue = catalogueOf(evidence)
const everything = harmsOf(catalogue, answer(catalogue, {}, ''))

function section(id: string, asked: Partial<Asked> = {}) {
  const harms = everything.find(({ trial }) => trial.id === id)
  if (!harms) throw new Error(`no harms of ${id}`)
  return madeSection(harms, { ...nothingAsked, ...asked }, evidence)
}
const rowsOf = (id: string, asked: Partial<Asked> = {}) =>
  section(id, asked).groups.flatMap(({ rows }) => rows)
function row(id: string, outcome: string, asked: Partial<Asked> = {}) {
  const found = rowsOf(id, asked).find(({ key }) => key === `${id}.${outcome}`)
  if (!found) throw new Error(`no ${outcome}`)
  return found
}
const arms = (found: ReturnType<typeof row>) => found.lines.map((line) => line.row.arm.id)
const ratios = (found: ReturnType<typeof row>) =>
  found.lines.flatMap(({ against }) =>
    against && isEstimable(against.ratio) ? [`${against.ratio.measure} ${against.ratio.text}`] : [],
  )

test('before anything is asked, ORAL Surveillance is shown', () => {
  expect(suggestion(everything).map(({ trial }) => trial.id)).toEqual(['oral-surveillance'])
})

test('no safety result of a trial is lost on the way to its tables', () => {
  for (const { trial, panels } of everything) {
    const { groups, refused } = section(trial.id)
    const shown = groups.flatMap(({ rows }) => rows)
    expect([...shown, ...refused].length, trial.id).toBe(panels.length)
    expect(new Set(shown.map(({ key }) => key)).size, trial.id).toBe(shown.length)
  }
})

test('a combined arm never stands beside its doses, whatever is asked and whoever is the reference', () => {
  for (const { trial } of everything)
    for (const doses of ['combined', 'each'] as const)
      for (const reference of ['', ...trial.arms.map(({ id }) => id)]) {
        const against = reference ? [`${trial.id}.${reference}`] : []
        for (const found of rowsOf(trial.id, { doses, against })) {
          const shown = new Set(arms(found))
          const both = trial.arms.filter(
            ({ id, pools }) => shown.has(id) && pools?.some((part) => shown.has(part)),
          )
          expect(both, found.key).toEqual([])
        }
      }
})

test('the co-primaries stand first, with the published ratios and a margin that was missed', () => {
  const [first] = section('oral-surveillance').groups
  expect(first?.rows.slice(0, 2).map(({ name }) => name)).toEqual(['MACE', 'Malignancy excl. NMSC'])
  expect(ratios(row('oral-surveillance', 'mace'))).toEqual(['HR 1.33 (0.91–1.94)'])
  expect(ratios(row('oral-surveillance', 'malignancy'))).toEqual(['HR 1.48 (1.04–2.09)'])
  const margins = rowsOf('oral-surveillance').flatMap(({ lines }) =>
    lines.flatMap(({ against }) => against?.margin ?? []),
  )
  expect(margins.map(({ text, shown }) => [text, shown])).toEqual([
    ['1.8', false],
    ['1.8', false],
  ])
})

test('by dose the margin is gone: it was set for both doses together', () => {
  const found = row('oral-surveillance', 'malignancy', { doses: 'each' })
  expect(arms(found)).toEqual(['tofa5', 'tofa10', 'tnfi'])
  expect(ratios(found)).toEqual(['HR 1.47 (1.0–2.18)', 'HR 1.48 (1.0–2.19)'])
  expect(found.lines.map(({ against }) => against?.margin ?? null)).toEqual([null, null, null])
})

test('events fall by their largest difference, behind those that were primary', () => {
  for (const { trial } of everything)
    for (const { rows } of section(trial.id).groups) {
      const rest = rows.filter(({ panel }) => !/primary/.test(panel.outcome.role)).map(largest)
      expect(rest, trial.id).toEqual(rest.toSorted((a, b) => b - a))
    }
})

test('any arm can be the reference: 10 mg against 5 mg has its published hazard ratio', () => {
  const found = row('oral-surveillance', 'malignancy', { against: ['oral-surveillance.tofa5'] })
  expect(arms(found)).toEqual(['tofa10', 'tnfi', 'tofa5'])
  expect(ratios(found)[0]).toBe('HR 1.0 (0.7–1.43)')
})

test('a subset without its own denominator is not divided by everyone randomised', () => {
  const found = row('oral-surveillance', 'vte-d-dimer-set')
  expect(found.lines.map(({ count }) => count)).toEqual([
    { notEstimable: 'no denominator reported' },
    { notEstimable: 'no denominator reported' },
    { notEstimable: 'no denominator reported' },
  ])
  expect(ratios(found)).toEqual([])
})

test('rates and shares of patients never share a table, nor do different times', () => {
  for (const { trial } of everything)
    for (const { rows, unit, key } of section(trial.id).groups) {
      const units = new Set(rows.map(({ panel }) => panel.outcome.kind === 'binary'))
      expect([...units], key).toEqual([unit === 'share'])
      if (!key.endsWith('-part'))
        expect(new Set(rows.map(({ panel }) => JSON.stringify(panel.outcome.time))).size).toBe(1)
    }
})

test('where no control is left, nothing is called one', () => {
  const found = row('tofacitinib-as-phase3', 'serious-adverse-event-w48')
  expect(found.lines.map(({ isReference }) => isReference)).toEqual([false, false])
  expect(ratios(found)).toEqual([])
})

test('words put the absolute first, and call nobody nobody', () => {
  const said = (id: string) =>
    section(id).words.map((sentence) =>
      sentence.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
    )
  expect(said('oral-surveillance')[0]).toBe(
    'Of 1,000 patients about 34 on tofacitinib (doses combined) and 25 on a TNF inhibitor had the outcome “major adverse cardiovascular event (MACE)” over a median of 4.0 years: 8 more (95% interval 3 fewer to 18 more).',
  )
  expect(said('oral-surveillance')).toContainEqual(
    expect.stringMatching(/^Largest other difference: of 1,000 patients about 124 /),
  )
  expect(said('paisley-sle')[0]).toBe(
    'Nobody on deucravacitinib 3 mg BID or placebo had the outcome “death” by week 48: no difference (95% interval 41 fewer to 41 more).',
  )
})

test('efficacy asked for: the harms of the same trials are shown', () => {
  const found = harmsOf(catalogue, answer(catalogue, { endpoint: ['sri4'] }, ''))
  expect(found.map(({ trial }) => trial.id)).toContain('baricitinib-sle-phase-2')
  expect(found.every(({ panels }) => panels.every((p) => p.endpoint.domain === 'safety'))).toBe(
    true,
  )
})

const sentences = (id: string) =>
  section(id).words.map((parts) =>
    parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
  )

test('arms that were followed for different times are shown, and nothing is said across them', () => {
  const found = row('allegro-2b3', 'serious-adverse-event-w24-pbo')
  expect(arms(found)).toContain('pbo')
  expect(ratios(found)).toEqual([])
  expect(sentences('allegro-2b3').join(' ')).not.toMatch(/Of 1,000|more|fewer events/)
})

test('what is not estimable is told with its own reason, not with that of another event', () => {
  expect(sentences('allegro-2b3')).toEqual([
    'No difference is estimable for serious AE, death, pulmonary embolism and serious malignancy: placebo was given for 24 weeks, ritlecitinib for 48.',
    'No difference is estimable for left study for AE: no other arm to set it against.',
  ])
})

test('an event is named by its period where another period of it has a difference', () => {
  expect(sentences('tofacitinib-as-phase3').at(-1)).toMatch(
    /^No difference is estimable for serious adverse events to week 48, .*: the placebo group had moved to the drug\.$/,
  )
  expect(sentences('juve-basis').at(-1)).toContain('serious adverse events, open-label run-in')
})
