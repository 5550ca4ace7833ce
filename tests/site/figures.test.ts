import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { site, visit } from './browser'

type Row = { readonly key: string; readonly text: string }

async function openExport(page: Page) {
  await page
    .getByRole('button', { name: 'Export' })
    .filter({ visible: true })
    .first()
    .click({ timeout: 60_000 })
  await page.getByRole('img', { name: 'Preview of the figure' }).waitFor({ timeout: 60_000 })
}

async function saved(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return readFileSync(await (await coming).path())
}

const recordOf = (svg: string): { address: string; rows: Row[] } => {
  const json = /<metadata id="evidence-record">([^<]*)<\/metadata>/.exec(svg)?.[1] ?? ''
  return JSON.parse(json.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
}

/** What the reader sees, read from the page by other means than the app's own. */
const figuresOn = (page: Page) =>
  page.evaluate(() =>
    [
      ...(document.querySelector('[data-picture]') ?? document).querySelectorAll<HTMLElement>(
        '#main [data-source]',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const copy = element.cloneNode(true) as HTMLElement
        for (const part of copy.querySelectorAll('.visually-hidden')) part.remove()
        if (getComputedStyle(element.querySelector('.calc') ?? element).display === 'none')
          copy.querySelector('.calc')?.remove()
        return `${element.dataset['source']} ${copy.textContent?.replaceAll(/\s+/g, '')}`
      }),
  )

test.each(
  (
    [
      ['table', '?disease=giant-cell-arteritis&role=primary', 'SELECT-GCA'],
      ['bars', '?view=bars&endpoint=sri4', 'SLE-BRAVE-I'],
      ['forest', '?view=forest&endpoint=acr20&agent=baricitinib', 'RA-BEAM'],
      ['a trial', '?trial=select-gca', 'How the trial worked'],
    ] as const
  ).flatMap((view) => [1440, 1024, 390].map((width) => [...view, width] as const)),
)(
  'the figure of %s holds the numbers of the screen %s %s at %i px',
  async (_, query, sign, width) => {
    const { page, complaints, foreign } = await visit(query, { viewport: { width, height: 900 } })
    await page.getByText(sign).first().waitFor()
    await page.waitForTimeout(1500)
    const onScreen = await figuresOn(page)
    await openExport(page)
    const { rows, address } = recordOf((await saved(page, 'SVG')).toString())
    const inFigure = rows
      .filter(({ key }) => key.split('.').length > 2)
      .map(({ key, text }) => `${key} ${text.replaceAll(/\s+/g, '')}`)
    expect(onScreen.length).toBeGreaterThan(5)
    expect(inFigure.toSorted()).toEqual(onScreen.toSorted())
    const asked = (search: string) => [...new URLSearchParams(search)].map(String).toSorted()
    expect(asked(address)).toEqual(asked(new URL(page.url()).search))
    expect(complaints).toEqual([])
    expect(foreign).toEqual([])
    await page.context().close()
  },
)

async function drop(page: Page, name: string, content: Buffer) {
  const files = await page.evaluateHandle(
    ([file, base64]) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], file ?? ''))
      return transfer
    },
    [name, content.toString('base64')],
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: files })
}

test('a dropped figure restores its view and says which numbers have changed', async () => {
  const { page, complaints } = await visit('?view=bars&endpoint=sustained-remission')
  await openExport(page)
  const svg = await saved(page, 'SVG')
  const png = await saved(page, 'PNG 2×')
  const { rows } = recordOf(svg.toString())
  await page.getByRole('button', { name: 'Close' }).click()
  const said = page.getByRole('dialog', { name: 'Opened figure' })

  for (const [name, content] of [
    ['figure.svg', svg],
    ['figure.png', png],
  ] as const) {
    await page.getByRole('tab', { name: 'Map' }).click()
    await drop(page, name, content)
    await said.getByText(`All ${rows.length} numbers are unchanged`).waitFor({ timeout: 60_000 })
    expect(new URL(page.url()).searchParams.get('endpoint')).toBe('sustained-remission')
    await said.getByRole('button', { name: 'Close' }).click()
  }

  const changed = svg.toString().replace('"text":"46.4"', '"text":"64.4"')
  await drop(page, 'changed.svg', Buffer.from(changed))
  await said.getByText('1 number of').waitFor({ timeout: 60_000 })
  expect(await said.getByRole('row').last().textContent()).toMatch(/SELECT-GCA.*64\.4.*46\.4/)
  await said.getByRole('button', { name: 'Close' }).click()

  const before = page.url()
  await drop(page, 'holiday.jpg', Buffer.from('not a figure'))
  await said.getByText('neither an SVG nor a PNG').waitFor()
  expect(page.url()).toBe(before)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a figure of a trial without a figure in its sources cites it, and offers no empty data', async () => {
  const { page, complaints } = await visit('?trial=raj3')
  await openExport(page)
  const svg = (await saved(page, 'SVG')).toString()
  expect(recordOf(svg).rows).toEqual([])
  expect(svg).toMatch(/Sources\. \S/)
  expect(await page.getByRole('button', { name: 'CSV, results' }).count()).toBe(0)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a figure of a trial, and one of the lessons, restore their page from any other', async () => {
  const { page, complaints } = await visit('?trial=oral-surveillance')
  await openExport(page)
  const trial = await saved(page, 'SVG')
  await page.goto(`${site}?view=lessons&path=upadacitinib`)
  await openExport(page)
  const lesson = await saved(page, 'PNG 2×')
  const input = page.getByLabel('Figure to open')
  const said = page.getByRole('dialog', { name: 'Opened figure' })

  await input.setInputFiles({ name: 'trial.svg', mimeType: 'image/svg+xml', buffer: trial })
  const { rows } = recordOf(trial.toString())
  await said.getByText(`All ${rows.length} numbers are unchanged`).waitFor({ timeout: 60_000 })
  expect(rows.map(({ text }) => text)).toContain('1.33 (0.91–1.94)')
  await page.getByRole('heading', { name: 'ORAL Surveillance', level: 1 }).waitFor()
  expect(new URL(page.url()).searchParams.get('trial')).toBe('oral-surveillance')
  await said.getByRole('button', { name: 'Close' }).click()

  await drop(page, 'lesson.png', lesson)
  await said.getByText('It shows no number that could have changed').waitFor({ timeout: 60_000 })
  expect(await page.getByRole('radio', { name: 'Upadacitinib' }).isChecked()).toBe(true)
  expect(complaints).toEqual([])
  await page.context().close()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test.each([
  [1440, 'light'],
  [390, 'dark'],
] as const)('axe finds nothing in the export menu at %i px, %s', async (width, colorScheme) => {
  const { page } = await visit('?view=bars&endpoint=sustained-remission', {
    viewport: { width, height: 844 },
    colorScheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  await openExport(page)
  await page.evaluate(axe)
  const found = await page.evaluate(() => {
    const { axe: loaded } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
    return loaded.run()
  })
  expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  await page.context().close()
})

test('paper of two widths: the figure has that width, and no letter below 8 points', async () => {
  const { page } = await visit('?view=bars&endpoint=sustained-remission')
  await openExport(page)
  for (const millimetres of [85, 180]) {
    await page.getByRole('radio', { name: `${millimetres} mm` }).check({ force: true })
    await page.getByText(new RegExp(`^${millimetres} × \\d+ mm`)).waitFor({ timeout: 60_000 })
    const svg = (await saved(page, 'SVG')).toString()
    const [, mm, px] = /<svg[^>]* width="([\d.]+)mm"[^>]* viewBox="0 0 ([\d.]+) /.exec(svg) ?? []
    expect(Number(mm)).toBeCloseTo(millimetres, 0)
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    const points = (Math.min(...sizes) * (Number(mm) / Number(px)) * 72) / 25.4
    expect(points).toBeGreaterThanOrEqual(8)
  }
  await page.context().close()
})
