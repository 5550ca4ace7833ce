import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { catalogueOf } from '@/evidence/catalogue'
import { SourceDrawer } from '@/views/sources/SourceDrawer'
import { TrialPage } from '@/views/trial/TrialPage'
import { TrialsPage } from '@/views/trials/TrialsPage'
import { readEvidence } from '../../../build/readEvidence'

const catalogue = catalogueOf(readEvidence('data'))
const { trials } = catalogue.evidence

/** What must never reach a reader, in words or in a drawing. */
const broken = /\b(NaN|undefined|Infinity|\[object)|>null\b|\bnull</
const emptyCell = /<(td|th|dd)\b[^>]*><\/\1>/

function faults(html: string): string[] {
  const body = html.replace(/<tfoot[\s\S]*?<\/tfoot>/g, '')
  return [broken, emptyCell].flatMap((fault) => {
    const found = fault.exec(body)
    return found ? [body.slice(Math.max(0, found.index - 80), found.index + 80)] : []
  })
}

test.each(trials.map(({ id }) => id))(
  'the page of %s has no empty cell and no broken number',
  (id) => {
    expect(faults(renderToStaticMarkup(createElement(TrialPage, { catalogue, id })))).toEqual([])
  },
)

test('nor has the list of trials, which names them all', () => {
  const html = renderToStaticMarkup(createElement(TrialsPage, { catalogue }))
  expect(faults(html)).toEqual([])
  for (const { id } of trials) expect(html).toContain(`href="?trial=${id}"`)
})

test('every figure and every contrast opens a drawer without a broken number', () => {
  const keys = catalogue.panels.flatMap(({ arms, contrasts }) =>
    [...arms, ...contrasts].map(({ key }) => key),
  )
  for (const source of keys) {
    const html = renderToStaticMarkup(createElement(SourceDrawer, { catalogue, source }))
    expect(faults(html), source).toEqual([])
    expect(html, source).toContain('Who states it')
  }
})
