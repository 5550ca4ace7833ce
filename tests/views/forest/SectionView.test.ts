import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { roomIn } from '@/views/forest/columns'
import { comparedEndpoints } from '@/evidence/sharedEndpoints'
import { sectionsOf } from '@/views/forest/sections'
import { SectionView } from '@/views/forest/SectionView'
import { readEvidence } from '../../../build/readEvidence'

const catalogue = catalogueOf(readEvidence('data'))
const { panels } = answer(catalogue, {}, '')
const slugs = comparedEndpoints(panels).map(({ slug }) => slug)

const drawn = (
  measure: 'RD' | 'OR' | 'HR' | '',
  values: 'recomputed' | 'published',
  width: number,
) =>
  sectionsOf(panels, slugs, catalogue.evidence, {
    measure,
    values,
    group: 'agent',
    order: 'dose',
  }).map((section) => ({
    section,
    markup: renderToStaticMarkup(
      createElement(SectionView, {
        section,
        evidence: catalogue.evidence,
        room: roomIn(width),
        filtered: '',
        options: null,
      }),
    ),
  }))

test.each([
  ['', 'recomputed', 1440],
  ['OR', 'published', 1440],
  ['HR', 'published', 700],
  ['RD', 'recomputed', 390],
] as const)(
  'whatever the data hold, no cell is empty and no figure is none (%s, %s, %i px)',
  (measure, values, width) => {
    for (const { section, markup } of drawn(measure, values, width)) {
      expect(markup, section.key).not.toMatch(/NaN|undefined|Infinity|>null</)
      expect(markup, section.key).not.toMatch(/<(td|th)[^>]*><\/(td|th)>/)
    }
  },
)

test('every contrast of the data is a row of its endpoint, drawn or with its reason', () => {
  const sections = drawn('', 'recomputed', 1440)
  for (const { section, markup } of sections) {
    const rows = markup.match(/class="forest-row/g)?.length ?? 0
    const marks = markup.match(/class="forest-mark"/g)?.length ?? 0
    const hatched = markup.match(/class="forest-hatch"/g)?.length ?? 0
    expect(rows, section.key).toBe(section.rows.length)
    expect(marks + hatched, section.key).toBe(rows)
  }
})

test('every estimate stands on its axis', () => {
  for (const { section, markup } of drawn('', 'recomputed', 1440))
    for (const [, place = ''] of markup.matchAll(/<svg x="(-?[\d.]+)%"/g)) {
      expect(Number(place), section.key).toBeGreaterThanOrEqual(0)
      expect(Number(place), section.key).toBeLessThanOrEqual(100)
    }
})
