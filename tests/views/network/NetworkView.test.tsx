import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import type { Asked } from '@/state/url'
import type { Trial } from '@/trial/schema'
import { NetworkView } from '@/views/network/NetworkView'
import { aResponse, aTrial, anEvidence } from '../../trials'

const trialOf = (name: string, arms: Readonly<Record<string, readonly [string, number]>>): Trial =>
  aTrial({
    id: name.toLowerCase(),
    name,
    arms: Object.keys(arms).map((agent) => ({
      id: agent,
      label: agent,
      treatments: [{ agent }],
      role: agent === 'placebo' ? 'placebo' : 'experimental',
      n: 100,
    })),
    outcomes: [aResponse(arms)],
  })

const alpha = trialOf('ALPHA', { baricitinib: ['60', 100], placebo: ['40', 100] })
const beta = trialOf('BETA', { tofacitinib: ['55', 200], placebo: ['35', 200] })
const gamma = trialOf('GAMMA', { baricitinib: ['58', 100], tofacitinib: ['50', 100] })

function Network({ trials }: { trials: readonly Trial[] }) {
  const filters = useExplorer((s) => s.filters)
  const all = catalogueOf(anEvidence(trials))
  return (
    <main>
      <h1>Network</h1>
      <NetworkView catalogue={all} answer={answer(all, filters, '')} />
    </main>
  )
}

function show(trials: readonly Trial[], asked: Partial<Asked> = {}) {
  useExplorer.setState(asked)
  return render(<Network trials={trials} />)
}

const league = () => page.getByRole('table', { name: /^League table: odds ratio/ })
const cell = (name: RegExp) => league().getByRole('button', { name })

test('two trials of one pair: the league table gives the odds ratio of row against column', async () => {
  await show([alpha, { ...alpha, id: 'alpha-2', name: 'ALPHA-2' }])
  // (60/40) / (40/60) = 2.25 in each; two trials halve the variance 1/60 + 1/40 + 1/40 + 1/60.
  await expect.element(cell(/^Baricitinib against placebo: 2\.25 \(1\.51–3\.36/)).toBeVisible()
  await expect.element(cell(/^Placebo against baricitinib: 0\.44 \(0\.30–0\.66/)).toBeVisible()
})

test('the league table is one tab stop, arrows go past the diagonal, Enter opens the trials', async () => {
  await show([alpha, beta, gamma])
  await expect.element(cell(/^Baricitinib against placebo/)).toHaveAttribute('tabindex', '0')
  expect(league().element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  cell(/^Baricitinib against placebo/)
    .element()
    .focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(cell(/^Baricitinib against tofacitinib/)).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(cell(/^Placebo against tofacitinib/)).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  const drawer = page.getByRole('dialog', { name: 'Tofacitinib against placebo' })
  await expect.element(drawer.getByRole('link', { name: 'BETA' })).toBeVisible()
  await drawer.getByRole('button', { name: '55%' }).click()
  expect(useExplorer.getState().source).toBe('beta.acr20-w12.tofacitinib')
})

test('the graph is one tab stop: arrows go from mark to mark, Enter makes a treatment the reference', async () => {
  await show([alpha, beta, gamma])
  const graph = page.getByRole('group', {
    name: 'Network of 3 treatments and 3 direct comparisons',
  })
  await expect.element(graph).toBeVisible()
  expect(graph.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  graph
    .getByRole('button', { name: /^Placebo 300 patients in 2 trials/ })
    .element()
    .focus()
  await userEvent.keyboard('{ArrowRight}{Enter}')
  await expect.element(page.getByRole('combobox', { name: 'Reference' })).toHaveValue('baricitinib')
  await expect
    .element(page.getByRole('table', { name: 'Every treatment against baricitinib' }))
    .toBeVisible()
})

test('direct and indirect evidence stand side by side, with how far they agree', async () => {
  await show([alpha, beta, gamma])
  const row = page
    .getByRole('table', { name: 'Direct and indirect evidence' })
    .getByRole('row', { name: /Baricitinib against placebo/ })
  await expect.element(row).toHaveTextContent('2.25 (1.28–3.96)')
  await expect.element(row).toHaveTextContent('no difference shown')
})

test('a network in parts shows the part with the reference and names the others', async () => {
  const delta = trialOf('DELTA', { tofacitinib: ['55', 100], upadacitinib: ['60', 100] })
  await show([alpha, { ...alpha, id: 'alpha-2', name: 'ALPHA-2' }, delta])
  await expect.element(page.getByText(/falls into 2 parts that no trial connects/)).toBeVisible()
  await expect.element(cell(/^Baricitinib against placebo/)).toBeVisible()
  expect(cell(/tofacitinib/i).elements()).toHaveLength(0)
  await page.getByRole('combobox', { name: 'Reference' }).selectOptions('tofacitinib')
  await expect.element(cell(/^Tofacitinib against upadacitinib/)).toBeVisible()
})

test('without two trials there is no network, and it says why', async () => {
  await show([alpha])
  await expect
    .element(page.getByText(/No network here: it takes two randomised trials/))
    .toBeVisible()
})

test('axe finds nothing', async () => {
  const { container } = await show([alpha, beta, gamma])
  await expect.element(league()).toBeVisible()
  const { violations } = await axe.run(container)
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([])
})
