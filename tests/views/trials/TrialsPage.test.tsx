import axe from 'axe-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { TrialsPage } from '@/views/trials/TrialsPage'
import { realCatalogue } from '../realEvidence'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})
afterEach(() => page.viewport(1440, 900))

const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })

test('every record is counted and stands under its disease', async () => {
  const screen = await render(<TrialsPage catalogue={catalogue} />)
  const { trials } = catalogue.evidence
  await expect.element(screen.getByRole('status')).toHaveTextContent(`${trials.length} records`)
  expect(document.querySelectorAll('.trials th[scope="row"]').length).toBe(trials.length)
})

test('a line says what was tested against what, on how many, and whether it was met', async () => {
  await render(<TrialsPage catalogue={catalogue} />)
  await expect.element(row('SLE-BRAVE-II(?!I)').first()).toBeVisible()
  const line = row('^ORAL Surveillance').first()
  for (const words of ['Tofacitinib', 'TNF inhibitor', 'Phase 3b/4', '2022', '4,362', 'Not met'])
    await expect.element(line).toHaveTextContent(words)
})

test('the search of the header narrows the list', async () => {
  useExplorer.setState({ q: 'giant cell' })
  await render(<TrialsPage catalogue={catalogue} />)
  const wanted = catalogue.evidence.trials.filter(
    ({ disease }) => disease === 'giant-cell-arteritis',
  )
  await expect
    .poll(() => document.querySelectorAll('.trials th[scope="row"]').length)
    .toBe(wanted.length)
})

test('a name opens the page of its trial', async () => {
  const screen = await render(<TrialsPage catalogue={catalogue} />)
  await screen.getByRole('link', { name: 'SELECT-GCA (period 1)' }).click()
  expect(useExplorer.getState().trial).toBe('select-gca')
})

test('a search without an answer offers ways out', async () => {
  useExplorer.setState({ q: 'qqqq' })
  const screen = await render(<TrialsPage catalogue={catalogue} />)
  await expect.element(screen.getByRole('button', { name: 'Clear all filters' })).toBeVisible()
})

test.each([1440, 390])('axe finds nothing at %i px, and nothing sticks out', async (width) => {
  await page.viewport(width, 900)
  await render(<TrialsPage catalogue={catalogue} />)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  const { violations } = await axe.run(document.body)
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
