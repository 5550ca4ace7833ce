import axe from 'axe-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { comparability } from '@/evidence/comparability'
import { allPanels } from '@/evidence/panels'
import { useExplorer } from '@/state/explorer'
import { ControlRates } from '@/views/ControlRates'
import { aResponse, aTrial, anEvidence } from '../trials'

function show(...placebo: readonly string[]) {
  const trials = placebo.map((percent, i) =>
    aTrial({
      id: `t${i}`,
      name: `TRIAL ${i + 1}`,
      outcomes: [aResponse({ bari4: ['60', 100], pbo: [percent, 100] })],
    }),
  )
  const evidence = anEvidence(trials)
  return render(
    <main>
      <h1>Bars</h1>
      <ControlRates gate={comparability(allPanels(evidence), evidence)} />
    </main>,
  )
}
const marks = () => page.getByRole('button', { name: /week 12, Placebo/ })

test('says the lowest and the highest rate, in the digits of the sources', async () => {
  const screen = await show('31.1', '24', '49.9')
  await expect
    .element(screen.getByRole('figure'))
    .toHaveTextContent('Placebo rate 24% to 49.9% in 3 results')
  await expect
    .element(
      screen.getByRole('group', {
        name: 'Control rates from low to high: TRIAL 2 24%, TRIAL 1 31.1%, TRIAL 3 49.9%',
      }),
    )
    .toBeVisible()
})

test('a mark stands where its rate is on the axis', async () => {
  const screen = await show('25', '75')
  const [low, high] = marks()
    .elements()
    .map((mark) => {
      const box = mark.getBoundingClientRect()
      return box.left + box.width / 2
    })
  const axis = screen.container.querySelector('svg')?.getBoundingClientRect()
  if (!low || !high || !axis) throw new Error('two marks and an axis')
  expect((low - axis.left) / axis.width).toBeCloseTo(0.25, 2)
  expect((high - axis.left) / axis.width).toBeCloseTo(0.75, 2)
})

test('one tab stop: arrows walk from low to high, Enter opens the source, Escape leaves', async () => {
  await show('31.1', '24', '49.9')
  for (let i = 0; i < 3; i++) await userEvent.tab()
  await expect.element(marks().nth(0)).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  await expect.element(marks().nth(2)).toHaveFocus()
  await userEvent.keyboard('{Home}{ArrowRight}{Enter}')
  expect(useExplorer.getState().source).toBe('t0.acr20-w12.pbo')
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(document.body)
})

test('one control group is no comparison: nothing is drawn', async () => {
  const screen = await show('24')
  expect(screen.container.querySelector('figure')).toBeNull()
})

test('axe finds nothing to complain of', async () => {
  await show('24', '24', '49.9')
  const { violations } = await axe.run()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
