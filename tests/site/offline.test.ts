import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { placeNames, places, site, visit } from './browser'

const release = inject('release')
const swap = (to: 'one' | 'two') => fetch(release + to)

const controlled = () => navigator.serviceWorker.ready.then(() => true)

test('after the first visit every view works without a network', async () => {
  await swap('one')
  const { page, complaints } = await visit('', { serviceWorkers: 'allow' })
  await page.getByRole('tab', { name: 'Table' }).waitFor()
  await page.evaluate(controlled)
  await page.context().setOffline(true)
  for (const name of placeNames) {
    const [query, sign] = places[name]
    await page.goto(new URL(query, page.url()).href)
    await page.getByText(sign).first().waitFor()
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

const running = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset['test'] ?? 'one')

/**
 * A browser lets an idle worker go and starts its successor; one that is being debugged, as here,
 * may keep it for minutes.
 */
async function letGo(page: Page) {
  const debug = await page.context().newCDPSession(page)
  await debug.send('ServiceWorker.enable')
  const waits = () =>
    navigator.serviceWorker.getRegistration().then((registration) => !!registration?.waiting)
  for (;;) {
    const waiting = await page.evaluate(waits).catch(() => false)
    if (!waiting) return debug.detach()
    await debug.send('ServiceWorker.stopAllWorkers')
    await page.waitForTimeout(200)
  }
}

test('a new release is taken up on the next load, by every open page, never mixed', async () => {
  await swap('one')
  const { page } = await visit('?disease=giant-cell-arteritis', { serviceWorkers: 'allow' })
  await page.getByRole('tab', { name: 'Table' }).waitFor()
  await page.evaluate(controlled)
  expect(await running(page)).toBe('one')

  await swap('two')
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((again) => setTimeout(again, 50))
  })
  await page.getByRole('tab', { name: 'Bars' }).click()
  await page.locator('article').getByText('SELECT-GCA').first().waitFor()
  expect(await running(page)).toBe('one')

  const other = await page.context().newPage()
  await other.goto(`${site}?trial=select-gca`)
  await letGo(other)
  await expect.poll(() => running(other), { timeout: 15_000 }).toBe('two')
  await expect.poll(() => running(page), { timeout: 15_000 }).toBe('two')
  await page.locator('article').getByText('SELECT-GCA').first().waitFor()
  expect(page.url()).toBe(`${site}?view=bars&disease=giant-cell-arteritis`)
  await swap('one')
  await page.context().close()
})
