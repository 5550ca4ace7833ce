import { page } from 'vitest/browser'
import { beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { MethodsPage } from '@/views/methods/MethodsPage'
import { realCatalogue } from '../realEvidence'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})

test('a method shows its formula, its source, its limits and how it agrees with R', async () => {
  const screen = await render(<MethodsPage catalogue={catalogue} />)
  const wilson = screen.getByRole('article', { name: 'Wilson interval of a percentage' })
  await expect.element(wilson).toHaveTextContent('p = events / n')
  await expect.element(wilson).toHaveTextContent('Wilson 1927')
  await expect.element(wilson).toHaveTextContent('Not for')
  await expect
    .element(wilson)
    .toHaveTextContent(/Largest relative deviation \d\.\d×10−\d+ over \d+ values of R/)
})

test('what is on no page waits behind one line, which names it', async () => {
  const screen = await render(<MethodsPage catalogue={catalogue} />)
  const hidden = screen.getByRole('article', { name: 'Clopper–Pearson interval of a percentage' })
  expect(hidden.query()).toBeNull()
  await screen.getByText(/Clopper–Pearson interval of a percentage;/).click()
  await expect.element(hidden).toHaveTextContent('Check only')
})

test('the example of a derived count opens its source', async () => {
  const screen = await render(<MethodsPage catalogue={catalogue} />)
  await screen.getByRole('button', { name: /^≈\d+/ }).click()
  expect(useExplorer.getState().source).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
})

test.each([
  ['never-narrower', /^Hartung–Knapp interval, never narrower/],
  ['clopper-pearson', /^Clopper–Pearson interval/],
])('a link to #%s opens the page there', async (id, name) => {
  history.replaceState(null, '', `#${id}`)
  const screen = await render(<MethodsPage catalogue={catalogue} />)
  await expect.element(screen.getByRole('heading', { name })).toBeInViewport()
  await screen.unmount()
  history.replaceState(null, '', location.pathname + location.search)
})

test('nothing is wider than a phone', async () => {
  await page.viewport(390, 844)
  const screen = await render(<MethodsPage catalogue={catalogue} />)
  for (const details of screen.container.querySelectorAll('details')) details.open = true
  await expect.element(screen.getByText('p = events / n')).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
})
