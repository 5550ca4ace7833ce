import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { answer } from '@/evidence/catalogue'
import type { Filters } from '@/evidence/facetIndex'
import { useExplorer } from '@/state/explorer'
import { DesignView } from '@/views/design/DesignView'
import { realCatalogue } from '../realEvidence'

const catalogue = await realCatalogue()
const show = (filters: Filters) =>
  render(
    <main>
      <h1>Explore</h1>
      <DesignView catalogue={catalogue} answer={answer(catalogue, filters, '')} />
    </main>,
  )
const filgotinib = { endpoint: ['acr20'], agent: ['filgotinib'], disease: ['rheumatoid-arthritis'] }

test('facts that differ are there in words, those that agree on request', async () => {
  await show(filgotinib)
  const prior = page.getByRole('row', { name: /^Prior therapy/ })
  await expect.element(prior).toHaveTextContent('Prior therapy')
  await expect.element(prior).toHaveTextContent('Differs')
  await expect.element(prior).toHaveTextContent('≠ differs')
  expect(page.getByRole('row', { name: /^Disease/ }).elements()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: /^Show also what agrees/ }))
  await expect
    .element(page.getByRole('row', { name: /^Disease/ }))
    .toHaveTextContent('No difference')
  expect(useExplorer.getState().facts).toBe('all')
})

test('the head of a column opens its trial, a control rate its source', async () => {
  await show(filgotinib)
  await userEvent.click(page.getByRole('button', { name: '31.1%' }))
  expect(useExplorer.getState().source).toBe('finch-2.acr20-w12.pbo')
  await userEvent.click(page.getByRole('link', { name: 'FINCH 1' }))
  expect(useExplorer.getState().trial).toBe('finch-1')
})

test('many trials: the first are shown, the others on request, and how to have fewer is offered', async () => {
  await show({})
  const heads = () => page.getByRole('columnheader').elements().length - 1
  expect(heads()).toBe(30)
  await userEvent.click(page.getByRole('button', { name: /^Show all/ }))
  await expect.poll(heads).toBeGreaterThan(100)
  await userEvent.click(page.getByRole('button', { name: /^Rheumatoid arthritis/ }))
  expect(useExplorer.getState().filters).toEqual({ disease: ['rheumatoid-arthritis'] })
})

test('of several endpoints one can be chosen, so that the checks are about the same thing', async () => {
  await show({ agent: ['filgotinib'], disease: ['rheumatoid-arthritis'] })
  await expect
    .element(page.getByRole('note', { name: 'Several endpoints' }))
    .toHaveTextContent('have no common axis')
  await userEvent.click(page.getByRole('button', { name: /^ACR20 \(/ }))
  expect(useExplorer.getState().filters).toEqual({ endpoint: ['acr20'] })
})

test('on a phone each value stands once, with the trials that have it', async () => {
  await page.viewport(390, 844)
  await show({ endpoint: ['acr20'], disease: ['rheumatoid-arthritis'], phase: ['3'] })
  await expect.element(page.getByRole('heading', { name: /^Prior therapy/ })).toBeVisible()
  expect(page.getByText('conventional therapy: MTX-IR').elements().length).toBe(1)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  await page.viewport(1440, 900)
})

test.each([1440, 390])('axe finds nothing to complain of at %i px', async (width) => {
  await page.viewport(width, 900)
  useExplorer.setState({ facts: 'all' })
  await show(filgotinib)
  await expect.element(page.getByText('Prior therapy', { exact: true })).toBeVisible()
  const { violations } = await axe.run()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.viewport(1440, 900)
})
