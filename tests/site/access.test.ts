import { expect, test } from 'vitest'
import { placeNames, places, visit } from './browser'
import { violations } from './violations'

const themes = ['light', 'dark'] as const
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const

test.each(
  placeNames.flatMap((name) =>
    themes.flatMap((theme) =>
      (['wide', 'narrow'] as const).map((size) => [name, theme, size] as const),
    ),
  ),
)('axe finds nothing in %s, %s, %s', async (name, colorScheme, size) => {
  const [query, sign] = places[name]
  const { page } = await visit(query, {
    colorScheme,
    viewport: sizes[size],
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  await page.getByText(sign).first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

test('nor in the filters as a drawer, nor in a question without an answer', async () => {
  const { page } = await visit('?disease=giant-cell-arteritis', {
    viewport: sizes.narrow,
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  await page.getByRole('button', { name: /^Filters/ }).click()
  await page.getByRole('dialog').waitFor()
  expect(await violations(page)).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Abrocitinib/ })
    .click()
  await page.keyboard.press('Escape')
  await page.getByText('No trial matches').waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

test.each(themes)('nor in the menu of columns, %s', async (colorScheme) => {
  const { page } = await visit('', { colorScheme, reducedMotion: 'reduce', bypassCSP: true })
  await page.getByRole('button', { name: /^Columns/ }).click()
  await page.getByRole('checkbox', { name: 'Sources' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

test('the keyboard alone finds a trial, sets a filter and changes the view', async () => {
  const { page } = await visit()
  await page.getByRole('tab', { name: 'Table' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('oral surv')
  await page
    .getByRole('option', { name: /ORAL Surveillance/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('trial=oral-surveillance')
  await page.goBack()
  await page.getByRole('checkbox', { name: /Psoriatic arthritis/ }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => page.url()).toContain('disease=psoriatic-arthritis')
  await page.getByRole('tab', { name: 'Bars' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('view=bars')
  await page.context().close()
})

test('reduced motion moves nothing', async () => {
  const { page } = await visit('?view=bars&endpoint=sri4', { reducedMotion: 'reduce' })
  await page.getByText('SLE-BRAVE-I').first().waitFor()
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  )
  expect(moving).toBe(0)
  await page.context().close()
})
