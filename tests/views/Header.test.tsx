import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import { catalogueOf } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { Header } from '@/views/Header'
import { Shortcuts } from '@/views/Shortcuts'
import { aTrial, anEvidence } from '../trials'

const all = catalogueOf(
  anEvidence([aTrial({ id: 'alpha', name: 'ALPHA' }), aTrial({ id: 'bravo', name: 'BRAVO' })]),
)

test('the slash finds the search, the arrows a trial, Enter opens it', async () => {
  const screen = await render(
    <>
      <Header catalogue={all} />
      <Shortcuts />
    </>,
  )
  await userEvent.keyboard('/')
  await expect.element(screen.getByRole('combobox')).toHaveFocus()
  await userEvent.keyboard('brav')
  await expect.element(screen.getByRole('option', { name: /BRAVO/ })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(useExplorer.getState()).toMatchObject({ trial: 'bravo', q: '' })
})

test('an agent among the suggestions becomes a filter', async () => {
  const screen = await render(<Header catalogue={all} />)
  await userEvent.fill(screen.getByRole('combobox'), 'bari')
  await screen.getByRole('option', { name: /^Baricitinib/ }).click()
  expect(useExplorer.getState().filters.agent).toEqual(['baricitinib'])
})

test('a question of several filters sets them all, and leaves what was set', async () => {
  useExplorer.getState().toggle('agent', 'baricitinib')
  const screen = await render(<Header catalogue={all} />)
  await userEvent.fill(screen.getByRole('combobox'), 'baricitinib rheumatoid arthritis')
  await screen.getByRole('option', { name: /^Baricitinib, rheumatoid arthritis/ }).click()
  expect(useExplorer.getState().filters).toMatchObject({
    agent: ['baricitinib'],
    disease: ['rheumatoid-arthritis'],
  })
})

test('a claim among the suggestions comes with its refutation, and opens where it is checked', async () => {
  const screen = await render(<Header catalogue={all} />)
  await userEvent.fill(screen.getByRole('combobox'), 'rifampicin')
  const claim = screen.getByRole('option', { name: /Raise the tofacitinib dose with rifampicin/ })
  await expect.element(claim).toHaveTextContent('Contradicted. The label says not to combine')
  await claim.click()
  expect(useExplorer.getState()).toMatchObject({ view: 'data', claim: 'S2-28', q: '' })
})

test('without a choice the words stay as a search', async () => {
  const screen = await render(<Header catalogue={all} />)
  await userEvent.fill(screen.getByRole('combobox'), 'alpha')
  await userEvent.keyboard('{Escape}')
  expect(useExplorer.getState().q).toBe('alpha')
  expect(screen.getByRole('option').query()).toBeNull()
})

test('the theme can be switched and is remembered', async () => {
  localStorage.clear()
  const screen = await render(<Header catalogue={all} />)
  await screen.getByRole('button', { name: 'Switch to dark' }).click()
  expect(localStorage.getItem('theme')).toBe('dark')
  await screen.getByRole('button', { name: 'Switch to light' }).click()
  expect(localStorage.getItem('theme')).toBe('light')
})
