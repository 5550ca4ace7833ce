import { describe, expect, test } from 'vitest'
import { allPanels, type ArmRow } from '@/evidence/panels'
import { basisWords, calculatedLines, effectLines, reportedLines } from '@/views/sources/arithmetic'
import { findSource } from '@/evidence/findSource'
import { readEvidence } from '../../../build/readEvidence'
import { aResponse, anEvidence, aTrial } from '../../trials'

const real = allPanels(readEvidence('data'))
const arm = (key: string, panels = real) => {
  const found = findSource(panels, key)
  if (found?.kind !== 'arm') throw new Error(`no arm ${key}`)
  return { row: found.row, kind: found.panel.outcome.kind }
}
const contrast = (key: string, panels = real) => {
  const found = findSource(panels, key)
  if (found?.kind !== 'contrast') throw new Error(`no contrast ${key}`)
  return { contrast: found.contrast, kind: found.panel.outcome.kind }
}
const calculated = (key: string, panels = real) => {
  const { row, kind } = arm(key, panels)
  return Object.fromEntries(
    calculatedLines(row, kind).map(({ name, text, how }) => [name, { text, how }]),
  )
}
/** One trial whose baricitinib arm reports a percentage, with or without its number analysed. */
function made(percent: string, n?: number) {
  const analysed = n === undefined ? {} : { n }
  const results = [
    { arm: 'bari4', percent, ...analysed },
    { arm: 'pbo', percent: '40', ...analysed },
  ]
  const outcome = aResponse({})
  const trial = aTrial({
    outcomes: [outcome.kind === 'binary' ? { ...outcome, results } : outcome],
  })
  return allPanels(anEvidence([trial]))
}
const key = 'alpha.acr20-w12.bari4'

test('what is reported stands in the digits of its source', () => {
  const { row, kind } = arm('select-gca.sustained-remission-w52.pbo')
  expect(reportedLines(row.result, kind)).toEqual([
    { name: 'Share', text: '29.0%' },
    { name: '95% interval', text: '20.6–37.5' },
    { name: 'People analysed', text: '112' },
  ])
})

test('a rate keeps its events and patient-years apart from people', () => {
  const { row, kind } = arm('oral-surveillance.malignancy.tofa-all')
  expect(reportedLines(row.result, kind)).toContainEqual({ name: 'Patient-years', text: '10,803' })
})

describe('a count derived from a percentage', () => {
  test('shows the product, the nearest whole number, and that there is no other', () => {
    expect(calculated('select-gca.sustained-remission-w52.upa15')['People with the event']).toEqual(
      {
        text: '≈ 97',
        how: '46.4% of 209 is 96.98; the nearest whole number is 97. No other whole number prints as 46.4%.',
      },
    )
  })

  test('names the range where the rounding leaves one', () => {
    expect(calculated(key, made('52', 510))['People with the event']).toEqual({
      text: '≈ 265',
      how: '52% of 510 is 265.20; the nearest whole number is 265. Anything from 263 to 267 people prints as 52%.',
    })
  })

  test('says when no whole number of people gives the percentage', () => {
    expect(calculated('select-gca.flare-through-w52.upa15')['People with the event']?.how).toMatch(
      /^34\.3% of 209 is 71\.69; the nearest whole number is 72\. No whole number of people out of 209 is 34\.3%: 71 would be 33\.97% and 72 would be 34\.45%\./,
    )
  })

  test('says when the number randomised stands in for the number analysed', () => {
    expect(calculated(key, made('60'))['People analysed']).toEqual({
      text: '≈ 100',
      how: 'The sources give no number analysed; the 100 randomised to this arm stand in for it.',
    })
  })
})

test('an interval that is calculated names its method, one that is reported is not calculated', () => {
  expect(calculated(key, made('60', 100))['95% interval']).toEqual({
    text: '50.2–69.1',
    how: 'Wilson score interval of ≈ 60 of 100.',
  })
  expect(calculated('select-gca.sustained-remission-w52.upa15')['95% interval']).toBeUndefined()
})

test('a share that no source states shows the count it comes from', () => {
  expect(calculated('select-gca.mace-w52.upa15')['Share']).toEqual({
    text: '0.0%',
    how: '0 of 209 people.',
  })
})

test('an effect shows its formula and how far the rounding of the counts moves it', () => {
  const { contrast: pair, kind } = contrast('select-gca.sustained-remission-w52.upa15~pbo')
  const lines = effectLines(pair, kind)
  expect(lines.map(({ name }) => name)).toEqual(['Risk difference', 'Risk ratio', 'Odds ratio'])
  expect(lines[0]?.text).toMatch(/^17\.4 \(.*\) points$/)
  expect(lines[0]?.how).toMatch(/lies between 16\.9 and 17\.8\.$/)
})

test('a hazard ratio is not made up from counts', () => {
  const { contrast: pair, kind } = contrast('oral-surveillance.mace.tofa-all~tnfi')
  expect(effectLines(pair, kind)[0]).toMatchObject({
    name: 'Hazard ratio',
    estimable: false,
    text: 'not estimable: a hazard ratio needs the times of the events',
  })
})

test.each<[string, string]>([
  ['select-gca.sustained-remission-w52.upa15', '≈ 97 of 209 people'],
  ['oral-surveillance.mace.tnfi', '37 of 1,451 people'],
  ['oral-surveillance.malignancy.tnfi', '42 of 1,451 people; 42 events in 5,482 patient-years'],
  ['select-gca.serious-infection-rate-w52.pbo', '12.7 per 100 patient-years'],
])('%s rests on %s', (result, words) => {
  const { row, kind } = arm(result)
  expect(basisWords(row, kind)).toBe(words)
})

test('an arm without a result rests on nothing', () => {
  const row: ArmRow = { ...arm('select-gca.mace-w52.upa15').row, result: undefined }
  expect(basisWords(row, 'binary')).toBe('not reported')
  expect(calculatedLines(row, 'binary')).toEqual([])
})

test('a key that names nothing finds nothing', () => {
  expect(findSource(real, 'select-gca.sustained-remission-w52.upa99')).toBeNull()
  expect(findSource(real, 'nonsense')).toBeNull()
  expect(findSource(real, '')).toBeNull()
})
