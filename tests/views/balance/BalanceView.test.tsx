import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { answer } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { BalanceView } from '@/views/balance/BalanceView'
import { aBalance } from './aBalance'

const catalogue = aBalance()
const draw = () => render(<BalanceView catalogue={catalogue} answer={answer(catalogue, {}, '')} />)
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()

test('benefit and harm stand in one table of one time point; another is one press away', async () => {
  await draw()
  const table = page.getByRole('table', {
    name: 'Benefit and harm of baricitinib 4 mg QD against placebo at week 12',
  })
  await expect.element(table.getByRole('button', { name: 'ACR20', exact: true })).toBeVisible()
  await expect
    .element(table.getByRole('row', { name: /ANY-ADVERSE-EVENT.*50.*70.*\+20.*worse.*NNTH 5/ }))
    .toBeVisible()
  await press('Show week 24 instead')
  await expect
    .element(page.getByRole('table', { name: /against placebo at week 24/ }))
    .toBeVisible()
  await expect.element(page.getByText('No harm is reported as a share of people')).toBeVisible()
  expect(page.getByRole('button', { name: 'DEATH' }).query()).toBeNull()
})

test('the people of a chosen row are drawn for both groups, and named', async () => {
  await draw()
  await expect.element(page.getByRole('img', { name: 'Placebo: 40 of 100' })).toBeVisible()
  await press('FLARE')
  await expect.element(page.getByRole('img', { name: 'Placebo: 20 of 100' })).toBeVisible()
  await expect
    .element(page.getByRole('img', { name: 'Baricitinib 4 mg QD: 5 of 100, 15 fewer' }))
    .toBeVisible()
  await expect.element(page.getByText('5 with either')).toBeVisible()
  expect(useExplorer.getState().open).toBe('alpha.flare-w12.bari4~pbo')
})

test('of a thousand people the same trial has ten times as many', async () => {
  await draw()
  await page.getByRole('radio', { name: '1,000 people' }).click({ force: true })
  expect(useExplorer.getState().per).toBe('1000')
  await expect
    .element(page.getByRole('row', { name: /ANY-ADVERSE-EVENT.*500.*700.*\+200/ }))
    .toBeVisible()
})

test('the slider starts at the risk of the trial and keeps in the address where it is let go', async () => {
  await draw()
  const slider = page.getByRole('slider', { name: /What if the risk with placebo were 40 of 100/ })
  await expect.element(slider).toHaveValue('40')
  slider.element().focus()
  await userEvent.keyboard('{ArrowLeft}')
  expect(useExplorer.getState().baseline).toBe('39')
  await expect.element(page.getByText('58.5', { exact: false }).first()).toBeVisible()
  await userEvent.keyboard('{Home}')
  await expect.element(page.getByText('Extrapolated.')).toBeVisible()
  await press('The trial’s own risk')
  expect(useExplorer.getState().baseline).toBe('')
})

test('the table is one tab stop; arrows move in it and Enter opens a source', async () => {
  const screen = await draw()
  const stops = [...screen.container.querySelectorAll<HTMLElement>('.balance-table button')]
  expect(stops.filter(({ tabIndex }) => tabIndex === 0).length).toBe(1)
  stops[0]?.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{Enter}')
  expect(useExplorer.getState().source).toBe('alpha.flare-w12.bari4')
  await userEvent.keyboard('{End}')
  await expect.element(page.getByRole('button', { name: 'ANY-ADVERSE-EVENT' })).toHaveFocus()
})

test('on a phone each outcome takes a block, and nothing is wider than the screen', async () => {
  await page.viewport(390, 844)
  const screen = await draw()
  await expect.element(page.getByRole('button', { name: 'ACR20', exact: true })).toBeVisible()
  expect(screen.container.querySelectorAll('tbody[data-row]').length).toBe(4)
  expect(screen.container.scrollWidth).toBeLessThanOrEqual(390)
  await page.viewport(1440, 900)
})
