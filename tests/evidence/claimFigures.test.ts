import { expect, test } from 'vitest'
import { claimFigures } from '@/evidence/claimFigures'
import { allPanels } from '@/evidence/panels'
import { readData } from '../../build/readEvidence'

const { evidence, library } = readData('data')
const panels = allPanels(evidence)
const figuresOf = (id: string) => {
  const claim = library.claims.claims.find((one) => one.id === id)
  return claimFigures(claim ?? {}, panels, evidence.agents).map(({ panel, figures }) => [
    panel.trial.name,
    ...figures.map(({ name, text }) => `${name}: ${text}`),
  ])
}

test('a claim has its figures as their sources print them', () => {
  expect(figuresOf('S1-10')).toEqual([
    [
      'SELECT-GCA (period 1)',
      'Upadacitinib 15 mg QD: 46.4%',
      'Placebo: 29.0%',
      'Upadacitinib 15 mg QD against placebo: RD 17.1 (6.3–27.8), P = 0.002',
    ],
  ])
  expect(figuresOf('S1-24')).toEqual([
    [
      'ORAL Surveillance',
      'Tofacitinib all doses: 3.4%',
      'TNF inhibitor: 2.5%',
      'Tofacitinib all doses against TNF inhibitor: HR 1.33 (0.91–1.94)',
    ],
    [
      'ORAL Surveillance',
      'Tofacitinib all doses: 4.19%',
      'TNF inhibitor: 2.89%',
      'Tofacitinib all doses against TNF inhibitor: HR 1.48 (1.04–2.09)',
    ],
  ])
})

test('an effect of which only a verdict is reported says that', () => {
  expect(figuresOf('S2-18').flat()).toContain('Baricitinib 4 mg QD against placebo: P: NS')
})

test('every figure that a claim names is there, with words', () => {
  for (const { id, figures = [] } of library.claims.claims) {
    const found = claimFigures({ figures }, panels, evidence.agents).flatMap((one) => one.figures)
    expect(found.map(({ key }) => key).toSorted(), id).toEqual(figures.toSorted())
    for (const { text } of found) expect(text, id).toMatch(/^(?!.*(NaN|undefined|not reported)).+/)
  }
})

// Percentages in the words of a claim or its evidence are those of the figures beside them.
test.each([
  'S1-10',
  'S1-11',
  'S1-32',
  'S2-01',
  'S2-02',
  'S2-06',
  'S2-07',
  'S2-16',
  'S2-29',
  'S2-43',
])('the figures of %s hold the percentages that its words state', (id) => {
  const claim = library.claims.claims.find((one) => one.id === id)
  const stated = [...(claim?.evidence ?? '').matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, n]) => n)
  const shown = figuresOf(id).flat().join(' ')
  for (const figure of stated) expect(shown).toContain(`${figure}%`)
})
