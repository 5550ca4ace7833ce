import Papa from 'papaparse'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'
import { answer, type Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { nothingAsked } from '@/state/url'
import { DataExports } from '@/views/leave/DataExports'
import { pictureOfView } from '@/views/leave/pictureOfView'
import type { Picture } from '@/views/Picture'
import { trialPicture } from '@/views/trial/trialPicture'
import { realCatalogue } from '../realEvidence'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})
afterEach(() => {
  vi.restoreAllMocks()
  useExplorer.setState(nothingAsked)
})

const filters = { disease: ['giant-cell-arteritis'] }

/** Presses a button, and reads the file that it hands over. */
async function saved(button: string): Promise<{ name: string; text: string }> {
  const handed = new Promise<{ name: string; text: string }>((resolve) => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const name = this.download
      void fetch(this.href)
        .then((reply) => reply.text())
        .then((text) => resolve({ name, text }))
    })
  })
  await page.getByRole('button', { name: button, exact: true }).click()
  return handed
}

async function show(asked: Partial<typeof nothingAsked> = {}) {
  useExplorer.setState({ ...nothingAsked, filters, ...asked })
  const of = answer(catalogue, filters, asked.q ?? '')
  const picture = pictureOfView(catalogue, of, useExplorer.getState())
  await leave(picture)
}

async function leave(picture: Picture) {
  const { results } = picture
  if (!results) throw new Error('no results leave with it')
  await render(<DataExports catalogue={catalogue} picture={picture} results={results} />)
}

const keys = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map(
    (row) => row['key'],
  )

test('a table leaves with exactly the rows that are shown, and says so', async () => {
  await show()
  const { name, text } = await saved('CSV, results')
  const shown = answer(catalogue, filters, '').panels.flatMap(({ arms }) => arms)
  expect(keys(text)).toEqual(shown.map(({ key }) => key))
  expect(name).toContain('every-result-in-giant-cell-arteritis-results.csv')
  expect(text).toContain('exploratory, chosen by the reader: every result in Giant cell arteritis')
  await expect.element(page.getByText('Saved: CSV, results.')).toBeVisible()
})

test('everything leaves where the reader asks for that', async () => {
  await show()
  await page.getByRole('radio', { name: 'Everything' }).click({ force: true })
  await expect.element(page.getByRole('radio', { name: 'Everything' })).toBeChecked()
  const { text } = await saved('CSV, results')
  expect(keys(text)).toEqual(catalogue.panels.flatMap(({ arms }) => arms.map(({ key }) => key)))
  expect(text.includes('chosen by the reader')).toBe(false)
})

test('a script computes with what the reader chose, and names the address that shows it', async () => {
  await show({ view: 'forest', measure: 'RR', tau2: 'DL', interval: 'normal' })
  const { text } = await saved('R script, pooled')
  expect(text).toContain('risk ratio')
  expect(text).toContain('?view=forest&disease=giant-cell-arteritis&measure=RR&tau2=DL')
})

test('the results of a trial leave from its page, every outcome, and no script to pool them', async () => {
  const trial = catalogue.evidence.trials.find(({ id }) => id === 'select-gca')
  if (!trial) throw new Error('SELECT-GCA is missing')
  const panels = catalogue.panels.filter((panel) => panel.trial === trial)
  useExplorer.setState({ ...nothingAsked, view: 'forest', trial: trial.id })
  await leave(trialPicture(trial, panels))
  const { name, text } = await saved('CSV, results')
  expect(keys(text)).toEqual(panels.flatMap(({ arms }) => arms.map(({ key }) => key)))
  expect(text).toContain('46.4')
  expect(name).toContain('every-result-of-select-gca')
  const { text: bibtex } = await saved('BibTeX')
  expect(bibtex).toContain('10.1056/NEJMoa2413449')
  expect(page.getByRole('button', { name: 'R script, pooled' }).elements()).toEqual([])
})
