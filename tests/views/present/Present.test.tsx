import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { Present } from '@/views/present/Present'
import { realCatalogue } from '../realEvidence'

let catalogue: Catalogue
beforeEach(async () => {
  catalogue ??= await realCatalogue()
})

const present = (asked: object) => {
  useExplorer.setState(asked)
  return render(<Present catalogue={catalogue} />)
}
const brave = { story: 'promise-and-proof', step: '4' }

test('the arrow keys step through a story, and each step is its view', async () => {
  const screen = await present({ story: 'promise-and-proof' })
  await expect.element(screen.getByText('step 1 of 6')).toBeVisible()
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
  await expect.element(screen.getByText('step 2 of 6')).toBeVisible()
  expect(useExplorer.getState()).toMatchObject({ step: '2', view: 'forest', measure: 'OR' })
  await userEvent.keyboard('{Escape}')
  expect(useExplorer.getState()).toMatchObject({ story: '', step: '', view: 'forest' })
})

test('before the reveal the number is nowhere, not even in the table or for a screen reader', async () => {
  const screen = await present(brave)
  await expect.element(screen.getByRole('slider')).toHaveFocus()
  const everything = () => screen.container.innerHTML
  expect(everything()).toContain('45.6%')
  expect(everything()).not.toContain('47.1')
  await screen.getByRole('button', { name: 'Table' }).click()
  await expect.element(screen.getByRole('table')).toBeVisible()
  expect(everything()).not.toContain('47.1')
  await screen.getByRole('button', { name: 'Table' }).click()
  await screen.getByRole('button', { name: 'Reveal' }).click()
  await expect
    .element(screen.getByRole('button', { name: /^Baricitinib 4 mg QD: 47\.1%/ }))
    .toBeVisible()
})

test('no line of a title ends inside the name of a trial', async () => {
  const screen = await present(brave)
  const title = screen.getByRole('heading', { level: 1, name: /SLE-BRAVE-II repeats SLE-BRAVE-I/ })
  await expect.element(title).toBeVisible()
  for (const name of title.element().querySelectorAll('.unbroken'))
    expect(name.getClientRects()).toHaveLength(1)
  expect(title.element().querySelectorAll('.unbroken')).toHaveLength(2)
})

test('a guess by keys stays after the reveal, and its distance is named', async () => {
  const screen = await present(brave)
  const slider = screen.getByRole('slider', { name: 'Your prediction: Baricitinib 4 mg QD' })
  await expect.element(slider).toHaveAttribute('aria-valuetext', '50%')
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}{ArrowUp}{ArrowUp}')
  await expect.element(slider).toHaveAttribute('aria-valuetext', '57%')
  await userEvent.keyboard(' ')
  await expect
    .element(screen.getByText('Predicted 57%, found 47.1%: 9.9 points lower.'))
    .toBeInTheDocument()
  await expect.element(screen.getByText('57% predicted')).toBeVisible()
  await userEvent.keyboard(' ')
  await expect.element(slider).toHaveAttribute('aria-valuetext', '57%')
})

test('the chart keeps its place when the number comes', async () => {
  const screen = await present(brave)
  await expect.element(screen.getByRole('slider')).toBeVisible()
  const plot = () => screen.container.querySelector('.plot')?.getBoundingClientRect().toJSON()
  const before = plot()
  await userEvent.keyboard(' ')
  await expect.element(screen.getByText('met in SLE-BRAVE-I', { exact: false })).toBeVisible()
  expect(plot()).toEqual(before)
})

test('reader and expert read the same result in two wordings', async () => {
  const screen = await present({ story: 'promise-and-proof', step: '3' })
  await expect.element(screen.getByText('responded on 4 mg', { exact: false })).toBeVisible()
  await screen.getByRole('radio', { name: 'Expert' }).click()
  await expect
    .element(screen.getByText('No key secondary endpoint', { exact: false }))
    .toBeVisible()
  expect(useExplorer.getState().words).toBe('expert')
  await expect
    .element(screen.getByRole('button', { name: /^Baricitinib 4 mg QD: 56\.7%/ }))
    .toBeVisible()
})

test('another window steps along, and is told where this one is', async () => {
  const other = new BroadcastChannel('present')
  const heard: unknown[] = []
  other.addEventListener('message', ({ data }) => heard.push(data))
  const screen = await present({ story: 'noninferior' })
  await expect.element(screen.getByText('step 1 of 6')).toBeVisible()
  await userEvent.keyboard('{ArrowRight}')
  await expect
    .poll(() => heard)
    .toContainEqual({
      deck: 'noninferior',
      index: 1,
      revealed: false,
      words: 'reader',
    })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  other.postMessage({ deck: 'noninferior', index: 3, revealed: false, words: 'reader' })
  await expect.element(screen.getByText('step 4 of 6')).toBeVisible()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  other.postMessage({ deck: 'another story', index: 0, revealed: false, words: 'reader' })
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(screen.getByText('step 5 of 6')).toBeVisible()
  other.close()
})

test('the presenter’s window has notes, what comes next and a clock', async () => {
  const screen = await present({ ...brave, notes: 'on' })
  await expect
    .element(screen.getByText('The placebo groups are nearly equal', { exact: false }))
    .toBeVisible()
  await expect.element(screen.getByText('Next: Taken together', { exact: false })).toBeVisible()
  await expect.element(screen.getByRole('timer')).toHaveTextContent(/^0:0\d$/)
  await screen.getByRole('button', { name: 'Reveal' }).click()
  await expect.element(screen.getByText('Revealed.')).toBeVisible()
})

test('a figure is asked as one question, and the last key leads back', async () => {
  const screen = await present({ quiz: 'select-gca.sustained-remission-w52.upa15~pbo' })
  await expect.element(screen.getByRole('slider')).toHaveFocus()
  expect(screen.container.innerHTML).not.toContain('17.1')
  await userEvent.keyboard('{ArrowUp} ')
  await expect.element(screen.getByText('17.1 (6.3–27.8)').first()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(useExplorer.getState().quiz).toBe('')
})

test('under a chart its trial is cited by the whole name of its first author', async () => {
  const screen = await present({ quiz: 'oral-standard.acr20-m6.tofa5' })
  await expect
    .element(screen.getByText('van Vollenhoven 2012, N Engl J Med.', { exact: false }))
    .toBeVisible()
})

test('an address of no story says so', async () => {
  const screen = await present({ story: 'once-upon-a-time' })
  await expect.element(screen.getByText('There is no story called', { exact: false })).toBeVisible()
  await screen.getByRole('button', { name: 'Back to the explorer' }).click()
  expect(useExplorer.getState().story).toBe('')
})
