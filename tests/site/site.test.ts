import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { placeNames, places, site, visit } from './browser'

const kibibytes = (file: string) => {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  return brotliCompressSync(readFileSync(join(inject('dist'), file)), options).length / 1024
}

test.each(placeNames)(
  '%s opens from its link, asks no other host, and nothing complains',
  async (name) => {
    const [query, sign] = places[name]
    const { page, foreign, complaints } = await visit(query)
    await page.getByText(sign).first().waitFor()
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  },
)

test('the page allows itself nothing unsafe and no other host', () => {
  const html = readFileSync(join(inject('dist'), 'index.html'), 'utf8')
  const policy = (
    /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
  ).replaceAll('&#39;', "'")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(html).not.toMatch(/\sstyle=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
})

test.each(['script', 'style'])('the page allows the one %s that it was built with', (tag) => {
  const html = readFileSync(join(inject('dist'), 'index.html'), 'utf8')
  const written = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))]
  const [, kind = ''] = new RegExp(`${tag}-src ([^;]+);`).exec(html.replaceAll('&#39;', "'")) ?? []
  expect(written).toHaveLength(1)
  for (const [, text = ''] of written)
    expect(kind).toContain(createHash('sha256').update(text).digest('base64'))
})

test('the page asks for the styles that are written into it nowhere again', () => {
  const folder = inject('dist')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(html).not.toMatch(/rel="stylesheet"/)
  const asked = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const sheets = asked.flatMap((name) =>
    [...readFileSync(join(folder, 'assets', name), 'utf8').matchAll(/"\.\/([\w-]+\.css)"/g)].map(
      ([, sheet = '']) => sheet,
    ),
  )
  expect(sheets.length).toBeGreaterThan(10)
  expect(sheets.filter((sheet) => !existsSync(join(folder, 'assets', sheet)))).toEqual([])
})

test('what the page names as its first load is within its budget', () => {
  const html = readFileSync(join(inject('dist'), 'index.html'), 'utf8')
  const named = [...html.matchAll(/"\.\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '')
  const total = (kind: string) =>
    named
      .filter((file) => file.endsWith(kind))
      .map(kibibytes)
      .reduce((sum, size) => sum + size, 0)
  expect(total('.js')).toBeGreaterThan(50)
  expect(total('.js')).toBeLessThanOrEqual(85)
  const [style = ''] = /<style>.*<\/style>/s.exec(html) ?? []
  expect(brotliCompressSync(style).length / 1024).toBeGreaterThan(3)
  expect(brotliCompressSync(style).length / 1024).toBeLessThanOrEqual(12)
  expect(total('.json')).toBeGreaterThan(50)
  expect(total('.json')).toBeLessThanOrEqual(95)
})

test('the page is painted as it is served before its code is asked for', async () => {
  const { page } = await visit()
  await page.getByRole('tab', { name: 'Table' }).waitFor()
  const [paint, code] = await page.evaluate(() => {
    const began = (type: string, name: RegExp) =>
      performance.getEntriesByType(type).find((entry) => name.test(entry.name))?.startTime
    return [began('paint', /first-paint/), began('resource', /\/index-[^/]+\.js$/)]
  })
  expect(code).toBeGreaterThan(Math.min(paint ?? Infinity, 500))
  await page.context().close()
})

test('every tab and page is visited by these tests', async () => {
  const { page } = await visit()
  await page.getByRole('tab', { name: 'Table' }).waitFor()
  const found = [
    ...(await page.getByRole('tab').all()),
    ...(await page.locator('header nav button').all()),
  ]
  const opened = new Set<string | null>()
  for (const control of found) {
    await control.click()
    opened.add(new URL(page.url()).searchParams.get('view'))
  }
  const visited = placeNames.map((name) => new URLSearchParams(places[name][0]).get('view'))
  expect(found.length).toBeGreaterThan(3)
  expect([...opened].filter((view) => !visited.includes(view))).toEqual([])
  await page.context().close()
})

test('a part that cannot be fetched leaves the rest of the page, and a new load mends it', async () => {
  const { page } = await visit('?disease=giant-cell-arteritis')
  await page.getByText('SELECT-GCA').first().waitFor()
  await page.route('**/assets/BarsView-*.js', (route) => route.abort())
  await page.getByRole('tab', { name: 'Bars' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'could not be shown' })
  await alert.waitFor()
  await page.getByRole('tab', { name: 'Table' }).click()
  await page.getByText('SELECT-GCA').first().waitFor()
  expect(await alert.count()).toBe(0)
  await page.getByRole('tab', { name: 'Bars' }).click()
  await page.unroute('**/assets/BarsView-*.js')
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await page.locator('article').getByText('SELECT-GCA').first().waitFor()
  expect(page.url()).toContain('view=bars')
  await page.context().close()
})

test('an old or foreign link says what it did not understand, and the rest works', async () => {
  const { page, complaints } = await visit(
    '?view=radar&disease=giant-cell-arteritis&disease=gout&foo=1&trial=&sort=nothing',
  )
  await page.getByText('view=radar').waitFor()
  await page.getByText('disease=gout').waitFor()
  await page.getByText('SELECT-GCA').first().waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('an unknown trial or source is a message, not a blank page', async () => {
  const { page, complaints } = await visit('?trial=no-such-trial&source=no.such.source')
  await page
    .getByText(/no-such-trial/)
    .first()
    .waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the first filter moves nothing of what stands below it', async () => {
  const { page } = await visit()
  const tabs = page.getByRole('tablist', { name: 'Views' })
  await tabs.waitFor()
  const before = await tabs.boundingBox()
  await page.getByRole('checkbox', { name: /^Upadacitinib/ }).check()
  await page.getByRole('button', { name: /^Drop agent/ }).waitFor()
  expect(await tabs.boundingBox()).toEqual(before)
  await page.context().close()
})

test('back and forward walk through the questions', async () => {
  const { page } = await visit('?disease=giant-cell-arteritis')
  await page.getByText('SELECT-GCA').first().waitFor()
  await page.getByRole('tab', { name: 'Forest' }).click()
  await expect.poll(() => page.url()).toContain('view=forest')
  await page
    .getByRole('checkbox', { name: /Upadacitinib/ })
    .first()
    .click()
  await expect.poll(() => page.url()).toContain('agent=upadacitinib')
  await page.goBack()
  await expect.poll(() => page.url()).not.toContain('agent=')
  await page.goBack()
  await expect
    .poll(() => page.getByRole('tab', { name: 'Table' }).getAttribute('aria-selected'))
    .toBe('true')
  await page.goForward()
  await expect
    .poll(() => page.getByRole('tab', { name: 'Forest' }).getAttribute('aria-selected'))
    .toBe('true')
  await page.context().close()
})

test.each([
  ['is missing', 404, '', 'not where this page expects it'],
  ['breaks off', 200, '{"release":"x","trials":[{"id":', 'not complete'],
  ['is something else', 200, '{"hello":"world"}', 'another form'],
])(
  'when the evidence %s, the page says so and a retry mends it',
  async (_, status, body, words) => {
    const { page } = await visit('about:blank'.slice(11))
    await page.route('**/evidence-*.json', (route) => route.fulfill({ status, body }))
    await page.reload()
    await expect.poll(() => page.getByText(words).count()).toBe(1)
    await page.unroute('**/evidence-*.json')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('tab', { name: 'Table' }).waitFor()
    await page.context().close()
  },
)

test('without a network at the first visit the page says so', async () => {
  const { page } = await visit()
  await page.route('**/evidence-*.json', (route) => route.abort())
  await page.reload()
  await expect.poll(() => page.getByText('no connection').count()).toBe(1)
  await page.context().close()
})

test('no result is an answer with a way out', async () => {
  const { page } = await visit('?disease=giant-cell-arteritis&agent=abrocitinib')
  await page.getByRole('button', { name: 'Without Giant cell arteritis' }).click()
  await expect.poll(() => page.url()).toBe(`${site}?agent=abrocitinib`)
  await page.context().close()
})
