import axe from 'axe-core'
import { beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { Figure } from '@/views/Figure'
import { SourceDrawer } from '@/views/sources/SourceDrawer'
import { realCatalogue } from '../realEvidence'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})

/** A page with a figure, and the drawer that the figure opens. */
function Page({ of }: { of: string }) {
  const source = useExplorer((s) => s.source)
  return (
    <main>
      <h1>Results</h1>
      <Figure source={of}>a figure</Figure>
      {source && <SourceDrawer catalogue={catalogue} source={source} />}
    </main>
  )
}

async function open(of: string) {
  const screen = await render(<Page of={of} />)
  await screen.getByRole('button', { name: 'a figure' }).click()
  return screen.getByRole('dialog')
}

test('a reported figure shows its digits, its count in arithmetic, and who states it', async () => {
  const drawer = await open('select-gca.sustained-remission-w52.upa15')
  await expect.element(drawer).toHaveTextContent('46.4%as reported')
  await expect.element(drawer).toHaveTextContent('46.4% of 209 is 96.98')
  await expect.element(drawer).toHaveTextContent('confirmed, 9 sources')
  await expect
    .element(drawer.getByRole('link', { name: 'doi:10.1056/NEJMoa2413449' }))
    .toHaveAttribute('href', 'https://doi.org/10.1056/NEJMoa2413449')
  await expect.element(drawer).toHaveTextContent('All randomised and treated patients')
})

test('an effect shows the published figure, the recomputed ones and what they rest on', async () => {
  const drawer = await open('baricitinib-sle-phase-2.arthritis-or-rash-resolution-w24.bari4~pbo')
  await expect.element(drawer).toHaveTextContent('Odds ratio 1.8 (1.0–3.3)')
  await expect.element(drawer).toHaveTextContent('P = 0.0414')
  await expect.element(drawer).toHaveTextContent('70 of 104 people')
  await expect.element(drawer).toHaveTextContent('≈ 56 of 105 people')
})

test('a disagreement of sources comes before the figure', async () => {
  const drawer = await open('brave-aa1.salt-20-w36.bari4')
  const text = drawer.element().textContent ?? ''
  expect(text).toContain('Sources disagree')
  expect(text.indexOf('Sources disagree')).toBeLessThan(text.indexOf('35.2%'))
})

test('from an arm to its comparison and on to the trial', async () => {
  const drawer = await open('select-gca.sustained-remission-w52.upa15')
  await drawer.getByRole('button', { name: 'Upadacitinib 15 mg QD against placebo' }).click()
  await expect.element(drawer).toHaveTextContent('17.1 (6.3–27.8)')
  await drawer.getByRole('link', { name: 'SELECT-GCA (period 1)', exact: true }).click()
  const { trial, source } = useExplorer.getState()
  expect({ trial, source }).toEqual({ trial: 'select-gca', source: '' })
})

test('a step inside the drawer starts at its top, and closing still leads back to the figure', async () => {
  const drawer = await open('select-gca.sustained-remission-w52.upa15')
  await drawer.getByRole('button', { name: 'Upadacitinib 15 mg QD against placebo' }).click()
  await expect.element(drawer).toHaveTextContent('As published')
  expect(drawer.element().scrollTop).toBe(0)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement?.textContent).toBe('a figure')
})

test('a key that names nothing says so', async () => {
  const drawer = await open('select-gca.no-such-outcome.upa15')
  await expect.element(drawer).toHaveTextContent('No such figure')
  await expect.element(drawer).toHaveTextContent('select-gca.no-such-outcome.upa15')
})

test('Escape closes it, and the figure has the focus again', async () => {
  const drawer = await open('select-gca.sustained-remission-w52.upa15')
  await expect.element(drawer).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => useExplorer.getState().source).toBe('')
  await expect.poll(() => document.activeElement?.textContent).toBe('a figure')
})

test.each(['brave-aa1.salt-20-w36.bari4~pbo', 'oral-surveillance.malignancy.tofa-all'])(
  'axe finds nothing in the sources of %s',
  async (key) => {
    await open(key)
    const { violations } = await axe.run(document.body)
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  },
)
