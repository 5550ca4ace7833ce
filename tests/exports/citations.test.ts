import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { expect, test } from 'vitest'
import { authorsOf } from '@/exports/authors'
import { bibtex, cslJson, plainCitations, ris } from '@/exports/citations'
import { references } from '@/exports/references'
import { aTrial } from '../trials'
import { aLeaving, realLeaving } from './leaving'

const everything = realLeaving()
const listed = references(everything)

test('every trial is cited, and trials with one publication share it', () => {
  const text = listed.map(({ note }) => note).join('\n')
  for (const { name } of everything.evidence.trials) expect(text).toContain(name)
  expect(listed.length).toBeLessThan(everything.evidence.trials.length)
})

test.each([
  ['BibTeX', bibtex, '@bibtex/text'],
  ['RIS', ris, '@ris/file'],
  ['CSL-JSON', cslJson, '@else/json'],
])(
  '%s is parsed by another program to the same titles, years and identifiers',
  (_, write, forceType) => {
    const parsed = new Cite(write(everything), { forceType }).data
    expect(parsed).toHaveLength(listed.length)
    parsed.forEach((item, i) => {
      const wanted = listed[i]
      expect(plain(item['title'])).toBe(plain(wanted?.title))
      expect(item['DOI']).toBe(wanted?.doi)
      if (wanted?.year) expect(JSON.stringify(item['issued'])).toContain(String(wanted.year))
      if (wanted?.journal) expect(plain(item['container-title'])).toBe(wanted.journal)
      const authors = Array.isArray(item['author']) ? item['author'] : []
      const families = (wanted?.authors ?? []).map(({ family, literal }) => family ?? literal)
      const read = authors.map(({ family, literal, given, 'non-dropping-particle': particle }) =>
        [particle, family ?? literal ?? given].filter(Boolean).join(' '),
      )
      expect(read.filter((name) => name !== 'others').slice(0, families.length)).toEqual(families)
    })
  },
)

/** Parsers drop braces, and keep the case of words with them as markup. */
const plain = (text: unknown) =>
  (typeof text === 'string' ? text : '')
    .replaceAll(/<\/?[a-z]+( [^>]*)?>/g, '')
    .replaceAll(/\s+/g, ' ')

test('authors are people with initials; "et al" is no person', () => {
  expect(authorsOf('van der Heijde D, Loftus EV Jr, Balanescu, et al')).toEqual({
    authors: [
      { family: 'van der Heijde', given: 'D.' },
      { family: 'Loftus', given: 'E. V.', suffix: 'Jr' },
      { family: 'Balanescu' },
    ],
    more: true,
  })
  expect(authorsOf('Authors not stated in the sources used')).toEqual({ authors: [], more: false })
})

test('a view is cited with its release, its address and the day; a choice is called exploratory', () => {
  const view = realLeaving({ disease: ['giant-cell-arteritis'] })
  const [first] = plainCitations(view).split('\n')
  expect(first).toBe(
    `JAK Inhibitor Evidence Explorer: every result in Giant cell arteritis. Data release ${view.evidence.release}. Exploratory: results chosen by the reader. https://example.org/?view=table (accessed 2026-11-25).`,
  )
  expect(plainCitations(everything)).not.toContain('Exploratory')
})

test('text cannot leave its field', () => {
  const trial = aTrial({
    publications: [
      {
        authors: 'Doe J}, evil={1',
        title: 'A {title} with 50% \\cmd & }\n@misc{x,\nER  - \r\nTY  - JOUR',
        journal: 'J',
        year: 2020,
        doi: '10.1/a}b',
      },
    ],
  })
  const leaving = aLeaving([trial])
  expect(new Cite(bibtex(leaving), { forceType: '@bibtex/text' }).data).toHaveLength(2)
  expect(new Cite(ris(leaving), { forceType: '@ris/file' }).data).toHaveLength(2)
  expect(ris(leaving).split(/^TY {2}- /m)).toHaveLength(3)
})
