import axe from 'axe-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { LessonsPage } from '@/views/lessons/LessonsPage'
import { realCatalogue } from '../realEvidence'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})
afterEach(() => page.viewport(1440, 900))

const show = (asked: { term?: string; path?: string } = {}) => {
  useExplorer.setState({ view: 'lessons', ...asked })
  return render(<LessonsPage catalogue={catalogue} />)
}
const verdict = (name: string) => page.getByRole('region', { name, exact: true })
const slider = (name: string) => page.getByRole('slider', { name, exact: true })

const said = (name: string) =>
  document.querySelector(`[aria-label="${name}"] .verdict`)?.textContent

/** Moves a slider with the keyboard, as many steps as needed. */
async function press(name: string, key: string, times: number) {
  slider(name).element().focus()
  for (let i = 0; i < times; i++) await userEvent.keyboard(`{${key}}`)
}

test('searching finds a term by another of its names, and choosing it opens its card', async () => {
  await show()
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('composite lupus')
  await page.getByRole('link', { name: 'BICLA' }).click()
  expect(useExplorer.getState().term).toBe('bicla')
  await expect.element(page.getByRole('article', { name: 'BICLA response' })).toBeVisible()
})

test('a card names the trials that use the endpoint, and leads to their results', async () => {
  await show({ term: 'sri4' })
  const card = page.getByRole('article', { name: 'SRI-4 response' })
  await expect.element(card.getByRole('link', { name: 'SLE-BRAVE-II' })).toBeVisible()
  await card.getByRole('button', { name: 'See the results' }).click()
  expect(useExplorer.getState()).toMatchObject({ view: 'table', filters: { endpoint: ['sri4'] } })
})

test('a link to a card arrives at the card', async () => {
  await show({ term: 'easi75' })
  const card = page.getByRole('article', { name: 'EASI-75 response' }).element()
  await expect.poll(() => Math.abs(card.getBoundingClientRect().top)).toBeLessThan(200)
})

test('an unknown term is said to be unknown, and the rest of the page works', async () => {
  await show({ term: 'sri5' })
  await expect.element(page.getByText('No term here is called “sri5”.')).toBeVisible()
  await expect.element(page.getByText('SRI (lupus responder index)')).toBeVisible()
})

test('ACR: keys on one component turn a responder into none, and the words say which', async () => {
  await show({ term: 'acr20' })
  await expect.poll(() => said('ACR50')).toBe('Responder')
  await press('Swollen joints', 'ArrowLeft', 1)
  await expect.poll(() => said('ACR50')).toBe('Not a responder')
  await expect
    .element(verdict('ACR50').getByRole('status'))
    .toHaveTextContent('ACR50: Not a responder: swollen joints 45% better, 50% better needed.')
  await expect.poll(() => said('ACR20')).toBe('Responder')
})

test('lupus: partial improvement is a BICLA response and not yet SRI-4', async () => {
  await show({ term: 'bicla' })
  await expect.poll(() => said('BICLA')).toBe('Responder')
  await expect.poll(() => said('SRI-4')).toBe('Not a responder')
  await press('SLEDAI-2K now', 'ArrowLeft', 2)
  await expect.poll(() => said('SRI-4')).toBe('Responder')
  await page.getByRole('checkbox', { name: /Medication rules/ }).click()
  await expect.poll(() => said('BICLA')).toBe('Not a responder')
})

test('SLEDAI-2K: only a feature that is gone takes its points with it', async () => {
  await show({ term: 'sledai-2k' })
  const total = page.getByText(/^Total \d+ at entry/)
  await expect.element(total).toHaveTextContent('Total 10 at entry, 6 now, of 105.')
  await page.getByRole('checkbox', { name: 'Arthritis now' }).click()
  await expect.element(total).toHaveTextContent('Total 10 at entry, 2 now, of 105.')
})

test('Mayo: the same colon is in remission by one rule and not by another', async () => {
  await show({ term: 'clinical-remission-ebs' })
  await expect.poll(() => said('Remission, adapted Mayo (U-ACHIEVE)')).toBe('Responder')
  await expect.poll(() => said('Remission, EBS (SELECTION)')).toBe('Not a responder')
})

test('choosing an agent says which signals it meets, in the words and in the picture', async () => {
  await show()
  await page.getByRole('radio', { name: 'Deucravacitinib' }).click({ force: true })
  expect(useExplorer.getState().path).toBe('deucravacitinib')
  const words = /Deucravacitinib: TYK2; spares JAK1, JAK2 and JAK3\. Meets its target in 7 signals/
  await expect.element(page.getByText(words)).toBeVisible()
  await expect.element(page.getByRole('img', { name: words })).toBeVisible()
})

test('a link to an agent’s path arrives at the picture', async () => {
  await show({ path: 'upadacitinib' })
  const title = page.getByRole('heading', { name: 'JAK–STAT in one picture' }).element()
  await expect.poll(() => Math.abs(title.getBoundingClientRect().top)).toBeLessThan(100)
})

test('the picture has a table twin with the sources of every signal', async () => {
  await show({ path: 'upadacitinib' })
  await page.getByText('The picture as tables').click()
  const row = page.getByRole('table', { name: 'Signals' }).getByRole('row', { name: /^IL-6/ })
  await expect.element(row).toHaveTextContent(/JAK1, JAK2, TYK2.*STAT1, STAT3.*inhibited/)
  const agents = page.getByRole('table', { name: 'Agents and kinases' })
  await expect
    .element(agents.getByRole('row', { name: /^Upadacitinib/ }))
    .toHaveTextContent(/targetweakerweakerspared/)
})

test('the advice on rifampicin stands struck out, refuted and marked as dangerous', async () => {
  await show()
  const section = page.getByRole('region', { name: 'Dose and interactions' })
  const note = section.getByRole('article').filter({ hasText: 'rifampicin' }).first()
  await expect.element(note.getByRole('deletion')).toHaveTextContent('rifampicin')
  await expect
    .element(note)
    .toHaveTextContent(/Refuted.*Acting on it could harm.*label says not to/)
  const inPart = page.getByRole('article').filter({ hasText: 'glucocorticoid reduction' })
  await expect.element(inPart).toHaveTextContent(/Contradicted in part/)
  expect(inPart.element().querySelector('del')).toBeNull()
})

test.each([1440, 390])('axe finds nothing at %i pixels', async (width) => {
  await page.viewport(width, 900)
  const { container } = await show({ term: 'easi75', path: 'tofacitinib' })
  for (const details of container.querySelectorAll('details')) details.open = true
  const { violations } = await axe.run(container)
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
