import { expect, test } from 'vitest'
import { visit } from './browser'

// The page itself on paper, and where the reader's own colours rule.

test('a printed forest keeps its plot, however wide the window was', async () => {
  const { page } = await visit('?view=forest&endpoint=easi75&disease=atopic-dermatitis')
  await page.locator('.forest-plot .forest-mark').first().waitFor({ timeout: 60_000 })
  await page.setViewportSize({ width: 720, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const plot = await page.locator('.forest-row .forest-plot').first().boundingBox()
  expect(plot?.width).toBeGreaterThan(150)
  await expect.poll(() => page.locator('.gate-more').first().isVisible()).toBe(false)
})

test('with forced colours the chosen tab and the chosen effect still stand out', async () => {
  const { page } = await visit('?view=forest&endpoint=sri4', { forcedColors: 'active' })
  await page.locator('.forest-plot .forest-mark').first().waitFor({ timeout: 60_000 })
  const line = (selected: boolean) =>
    page
      .locator(`.tabs [role=tab][aria-selected=${selected}]`)
      .first()
      .evaluate((tab) => getComputedStyle(tab).borderBottomColor)
  expect(await line(true)).not.toBe(await line(false))
  const fill = (state: string) =>
    page
      .locator(`.choice-options input${state} + span`)
      .first()
      .evaluate((span) => getComputedStyle(span).backgroundColor)
  expect(await fill(':checked')).not.toBe(await fill(':not(:checked)'))
})
