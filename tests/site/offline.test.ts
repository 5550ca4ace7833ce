import { expect, inject, test } from 'vitest'
import { placeNames, places, visit } from './browser'

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

test('a new release is taken up on the next load, by every open page, never mixed', async () => {
  await swap('one')
  const { page } = await visit('?disease=giant-cell-arteritis', { serviceWorkers: 'allow' })
  await page.getByRole('tab', { name: 'Table' }).waitFor()
  await page.evaluate(controlled)
  const running = () => page.evaluate(() => document.documentElement.dataset['test'] ?? 'one')
  expect(await running()).toBe('one')

  await swap('two')
  await page.reload()
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((again) => setTimeout(again, 50))
  })
  expect(await running()).toBe('one')
  await page.getByRole('tab', { name: 'Bars' }).click()
  await page.getByText('SELECT-GCA').first().waitFor()

  await page.reload()
  await expect.poll(running, { timeout: 15_000 }).toBe('two')
  expect(page.url()).toContain('disease=giant-cell-arteritis')
  await page.getByRole('tab', { name: 'Bars' }).waitFor()
  await swap('one')
  await page.context().close()
})
