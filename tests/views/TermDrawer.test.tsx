import { beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { EndpointTerm } from '@/views/EndpointTerm'
import { TermDrawer } from '@/views/TermDrawer'
import { realCatalogue } from './realEvidence'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})

function Page() {
  const about = useExplorer((s) => s.about)
  return (
    <>
      <h2>
        <EndpointTerm slug="sri4">SRI-4 response</EndpointTerm>
      </h2>
      {about && <TermDrawer evidence={catalogue.evidence} slug={about} />}
    </>
  )
}
const opener = () => page.getByRole('button', { name: 'SRI-4 response' })

test('the name of an endpoint opens its card in place, and Escape gives the focus back', async () => {
  await render(<Page />)
  opener().element().focus()
  await userEvent.keyboard('{Enter}')
  const card = page.getByRole('dialog', { name: 'SRI-4 response' })
  await expect.element(card).toHaveTextContent(/SLEDAI-2K down by at least 4 points/)
  await expect.element(card).toHaveTextContent(/Measured in \d+ records here, in 3 as a primary/)
  await userEvent.keyboard('{Escape}')
  await expect.element(card).not.toBeInTheDocument()
  expect(useExplorer.getState().about).toBe('')
  await expect.element(opener()).toHaveFocus()
})

test('a card leads to its neighbours and to the full card', async () => {
  await render(<Page />)
  await opener().click()
  await page.getByRole('button', { name: 'BICLA' }).click()
  const card = page.getByRole('dialog', { name: 'BICLA response' })
  await expect.element(card).toBeVisible()
  await card.getByRole('link', { name: 'Full card, with its trials' }).click()
  expect(useExplorer.getState()).toMatchObject({ view: 'lessons', term: 'bicla', about: '' })
})

test('a term that nobody knows is named', async () => {
  useExplorer.setState({ about: 'sri5' })
  await render(<Page />)
  await expect.element(page.getByText('No term here is called “sri5”.')).toBeVisible()
})
