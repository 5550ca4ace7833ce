import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { comparability } from '@/evidence/comparability'
import { allPanels } from '@/evidence/panels'
import { useExplorer } from '@/state/explorer'
import type { Trial } from '@/trial/schema'
import { Comparability } from '@/views/Comparability'
import { aResponse, aTrial, anEvidence } from '../trials'

const placebo = (percent: string) => ({
  outcomes: [aResponse({ bari4: ['60', 100], pbo: [percent, 100] })],
})
const naive = { priorTherapy: { classes: ['naive' as const] } }

function show(...trials: readonly Partial<Trial>[]) {
  const evidence = anEvidence(
    trials.map((about, i) => aTrial({ id: `t${i}`, name: `TRIAL ${i + 1}`, ...about })),
  )
  const gate = comparability(allPanels(evidence), evidence)
  return render(
    <main>
      <h1>Bars</h1>
      <h2>ACR20</h2>
      <Comparability gate={gate} />
    </main>,
  )
}
const open = () => userEvent.click(page.getByRole('button', { name: /See all \d+ checks/ }))

test('amber names what differs, with its values', async () => {
  const screen = await show(placebo('24.0'), { ...placebo('50'), ...naive })
  await expect
    .element(screen.getByRole('note', { name: 'Comparability' }))
    .toHaveTextContent(
      'Compare with care. These trials differ in prior therapy (conventional therapy and no earlier therapy) and control rate (24.0–50%).',
    )
})

test('each level has its own shape, not only its colour', async () => {
  const shapes: string[] = []
  for (const other of [{}, naive, { disease: 'psoriasis' }]) {
    const screen = await show({}, other)
    const sign = screen.container.querySelector('.gate-sign')
    shapes.push(sign?.innerHTML ?? '')
    await screen.unmount()
  }
  expect(new Set(shapes).size).toBe(3)
})

test('all checks: those that differ come first, and a control rate opens its source', async () => {
  await show(placebo('24.0'), { ...placebo('50'), ...naive })
  await open()
  const headings = page.getByRole('dialog').getByRole('heading', { level: 3 })
  await expect.element(headings.nth(0)).toHaveTextContent('Prior therapy : Differs')
  await expect.element(headings.nth(1)).toHaveTextContent('Control rate : Differs')
  await expect.element(headings.nth(2)).toHaveTextContent('Disease : No difference')
  await userEvent.click(page.getByText('By trial').nth(1))
  await userEvent.click(page.getByRole('button', { name: '24.0%' }))
  expect(useExplorer.getState().source).toBe('t0.acr20-w12.pbo')
})

test('the designs of the same selection are one press away', async () => {
  await show(placebo('24.0'), { ...placebo('50'), ...naive })
  await userEvent.click(page.getByRole('button', { name: 'Compare designs' }))
  expect(useExplorer.getState()).toMatchObject({
    view: 'design',
    filters: { disease: ['rheumatoid-arthritis'], endpoint: ['acr20'] },
  })
  useExplorer.setState({ view: 'table', filters: {} })
})

test('one trial has nothing to list', async () => {
  const screen = await show({})
  await expect.element(screen.getByText('One randomised trial.')).toBeVisible()
  expect(page.getByRole('button').elements()).toEqual([])
})

test.each([1440, 390])('axe finds nothing to complain of at %i px', async (width) => {
  await page.viewport(width, 900)
  await show(placebo('24.0'), { ...placebo('50'), disease: 'psoriasis' })
  const closed = await axe.run()
  await open()
  const { violations } = await axe.run()
  expect(
    [...closed.violations, ...violations].map(({ id, nodes }) => [id, nodes[0]?.html]),
  ).toEqual([])
  await page.viewport(1440, 900)
})
