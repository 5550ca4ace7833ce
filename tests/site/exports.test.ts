import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visit } from './browser'

// Files taken from the built site, under its policy; the report opened from the disk, the network off.

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a report opens from the disk without a network, with its figure and the numbers of the site', async () => {
  const { page, complaints } = await visit('?view=bars&endpoint=sri4')
  await page.getByText('SLE-BRAVE-I').first().waitFor()
  await page.getByRole('button', { name: 'Export' }).first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'HTML report' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^jak-evidence-[0-9a-f]{8}-sri-4-report\.html$/)
  const file = join(folder, 'report.html')
  await download.saveAs(file)
  const browser = page.context().browser()
  await page.context().close()
  expect(complaints).toEqual([])

  const context = await browser?.newContext({ offline: true })
  const opened = await context?.newPage()
  if (!context || !opened) throw new Error('no browser')
  const asked: string[] = []
  opened.on('request', (request) => asked.push(request.url().slice(0, 30)))
  opened.on('console', (message) => asked.push(message.text()))
  await opened.goto(pathToFileURL(file).href)
  const drawn = await opened
    .locator('figure img')
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  expect(drawn).toBeGreaterThan(400)
  const text = await opened.locator('main').innerText()
  for (const figure of ['56.7%', '49.8%', '45.9%', '47.1%']) expect(text).toContain(figure)
  expect(text).toContain('exploratory, chosen by the reader: SRI-4')
  expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([])
  await context.close()
})

test('a workbook made on the site is read by another program in the digits of the source', async () => {
  const { page, complaints } = await visit('?disease=giant-cell-arteritis')
  await page.getByRole('button', { name: 'Export' }).first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'XLSX' }).click(),
  ])
  const file = join(folder, 'data.xlsx')
  await download.saveAs(file)
  const [head = [], ...rows] = await readSheet(file, 'results')
  const at = (column: string) => head.indexOf(column)
  const arm = rows.find((row) => row[at('key')] === 'select-gca.sustained-remission-w52.pbo')
  expect(arm?.[at('reported_percent_text')]).toBe('29.0')
  expect(arm?.[at('reported_percent')]).toBe(29)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('inside another page a view stands alone, with a way to the whole', async () => {
  const { page } = await visit('?view=bars&endpoint=sri4&embed=on')
  const whole = page.getByRole('link', { name: 'Open in the JAK Inhibitor Evidence Explorer' })
  await whole.waitFor()
  expect(await page.getByRole('tablist').isVisible()).toBe(false)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await whole.getAttribute('href')).toBe('?view=bars&endpoint=sri4')
  await page.context().close()
})
