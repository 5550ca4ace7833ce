import axe from 'axe-core'
import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { answer, catalogueOf, type Answer, type Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { writeUrl, type Asked } from '@/state/url'
import { parseTrial } from '@/trial/parseTrial'
import { agents, diseases, endpoints } from '@/trial/vocabulary'
import { TableView } from '@/views/table/TableView'
import agentsFile from '../../../data/agents.json'
import diseasesFile from '../../../data/diseases.json'
import endpointsFile from '../../../data/endpoints.json'
import gcaFile from '../../../data/trials/select-gca.json'
import brave1File from '../../../data/trials/sle-brave-i.json'
import brave2File from '../../../data/trials/sle-brave-ii.json'
import { anEvidence } from '../../trials'

const all = catalogueOf(
  anEvidence(
    [
      parseTrial('select-gca.json', gcaFile),
      parseTrial('sle-brave-i.json', brave1File),
      parseTrial('sle-brave-ii.json', brave2File),
    ],
    {
      endpoints: v.parse(endpoints, endpointsFile),
      agents: v.parse(agents, agentsFile),
      diseases: v.parse(diseases, diseasesFile),
    },
  ),
)

function Table({ catalogue, found }: { catalogue: Catalogue; found: Answer }) {
  return (
    <main>
      <h1>Results</h1>
      <TableView catalogue={catalogue} answer={found} />
    </main>
  )
}

afterEach(() => page.viewport(1440, 900))

const mixed = ['sustained-remission', 'serious-infection', 'cumulative-glucocorticoid-dose']
const primary = { role: ['primary'] } as const
async function show(asked: Partial<Asked> = {}) {
  useExplorer.setState({ filters: primary, ...asked })
  const found = answer(all, useExplorer.getState().filters, '')
  const screen = await render(<Table catalogue={all} found={found} />)
  await arranged()
  return screen
}

/** The first lines give way to the whole table; a page that was drawn is not yet arranged. */
const arranged = async () => {
  await import('@/views/table/ArrangedTable')
  await expect.poll(() => document.querySelector('.row-line, .card')).toBeTruthy()
}
const head = (name: string) => page.getByRole('columnheader', { name, exact: false })
const results = () =>
  [...document.querySelectorAll('td[data-column="result"] .figure')].map((x) => x.textContent)
const row = (name: RegExp) => page.getByRole('row', { name })

test('SELECT-GCA and SLE-BRAVE stand in the table in the digits of their sources', async () => {
  await show()
  expect(results()).toEqual('41.1% 46.4% 29.0% 49.8% 56.7% 45.9% 46.3% 47.1% 45.6%'.split(' '))
  await expect
    .element(row(/Upadacitinib 15 mg QD/))
    .toHaveTextContent(/209.*46\.4%.*39\.6–53\.2, reported.*\+17\.1 pts \(6\.3–27\.8\).*0\.002/)
  await expect.element(page.getByText('Primary endpoint not met')).toBeVisible()
})

test('a figure opens its source, an effect that of its contrast', async () => {
  await show()
  await page.getByRole('button', { name: '46.4%' }).click()
  expect(useExplorer.getState().source).toBe('select-gca.sustained-remission-w52.upa15')
  await page.getByRole('button', { name: '+17.1 pts' }).click()
  expect(useExplorer.getState().source).toBe('select-gca.sustained-remission-w52.upa15~pbo')
})

test('a trial’s name leads to its page', async () => {
  await show()
  await page.getByRole('link', { name: 'SLE-BRAVE-I', exact: true }).click()
  expect(useExplorer.getState().trial).toBe('sle-brave-i')
})

test('one list, sorted by two columns, says so in the heads, in words and in the address', async () => {
  await show({ list: 'flat' })
  await head('Result').getByRole('button').click()
  await expect
    .poll(results)
    .toEqual('56.7% 49.8% 47.1% 46.4% 46.3% 45.9% 45.6% 41.1% 29.0%'.split(' '))
  await expect.element(head('Result')).toHaveAttribute('aria-sort', 'descending')
  await head('Arm').getByRole('button').click()
  await head('Result')
    .getByRole('button')
    .click({ modifiers: ['Shift'] })
  await expect
    .poll(results)
    .toEqual('49.8% 46.3% 56.7% 47.1% 45.9% 45.6% 29.0% 41.1% 46.4%'.split(' '))
  await expect.element(head('Arm')).toHaveTextContent('Arm1')
  await expect.element(head('Result')).toHaveTextContent('Result2')
  await expect.element(page.getByText('Sorted by Arm, A first, then Result, highest')).toBeVisible()
  expect(writeUrl(useExplorer.getState())).toContain('sort=arm&sort=-result')
})

test('shares, rates and means are each sorted among their like; what is not there comes last', async () => {
  for (const sort of ['-result', 'result']) {
    const screen = await show({ filters: { endpoint: mixed }, list: 'flat', sort: [sort] })
    const kinds = [...document.querySelectorAll('td[data-column="result"]')].map((cell) =>
      /%/.test(cell.textContent)
        ? 'share'
        : /PY/.test(cell.textContent)
          ? 'rate'
          : /mg/.test(cell.textContent)
            ? 'mean'
            : cell.textContent,
    )
    const changes = kinds.filter((kind, i) => kind !== kinds[i - 1])
    expect(changes).toEqual(['share', 'rate', 'mean'])
    await screen.unmount()
  }
})

test('under their trials, sorted rows bring their trials along and are numbered anew', async () => {
  await show({ sort: ['-result'] })
  const lines = [...document.querySelectorAll('.trial-line a, .row-line .number:first-of-type')]
  expect(lines.map((line) => line.textContent).filter((text) => !/^\d+$/.test(text))).toEqual([
    'SLE-BRAVE-I',
    'SLE-BRAVE-II',
    'SELECT-GCA (period 1)',
  ])
  expect(results().slice(0, 3)).toEqual(['56.7%', '49.8%', '45.9%'])
  const numbers = [...document.querySelectorAll('.row-start .number')].map((x) => x.textContent)
  expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
})

test('a row opens by keyboard to its analysis, its sources and the harms of its arm', async () => {
  await show()
  const details = page.getByRole('button', { name: 'Details of Upadacitinib 15 mg QD' })
  details.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(details).toHaveAttribute('aria-expanded', 'true')
  await expect.element(page.getByText('A Phase 3 Trial of Upadacitinib for')).toBeVisible()
  await expect.element(page.getByText('95% interval 39.6–53.2, as reported.')).toBeVisible()
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Serious infection' }))
    .toHaveTextContent('7.9 per 100 PY vs 12.7 per 100 PY')
  await userEvent.keyboard('{Enter}')
  await expect.element(details).toHaveAttribute('aria-expanded', 'false')
  expect(useExplorer.getState().open).toBe('')
})

test('contrasts show the published effect beside the recomputed one', async () => {
  await show({ rows: 'contrasts' })
  await expect
    .element(row(/Baricitinib 4 mg QD versus placebo.*OR 1\.57/))
    .toHaveTextContent(/OR 1\.57 \(1\.09–2\.27\)OR 1\.55calc \(1\.09–2\.20\)0\.016/)
})

test('columns are chosen, moved and pinned by keyboard, and the address holds them', async () => {
  await show()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'n', exact: true }).click()
  await expect
    .element(page.getByRole('columnheader', { name: 'n', exact: true }))
    .not.toBeInTheDocument()
  const left = page.getByRole('button', { name: 'Move P left' })
  left.element().focus()
  await userEvent.keyboard('{Enter}{Enter}{Enter}{Enter}')
  await expect.element(left).toHaveFocus()
  await page.getByRole('button', { name: 'Keep Sources in sight' }).click()
  await page.getByRole('checkbox', { name: 'With event' }).click()
  await userEvent.keyboard('{Escape}')
  const heads = [...document.querySelectorAll('thead th')].map((th) =>
    th.getAttribute('data-column'),
  )
  expect(heads.slice(1)).toEqual('arm confidence p result interval effect events'.split(' '))
  expect(writeUrl(useExplorer.getState())).toMatch(/columns=p&columns=result.*pin=confidence/)
  await expect.element(row(/Upadacitinib 15 mg QD/)).toHaveTextContent('≈ 97')
})

test('every line has its place in the table, for those who hear it', async () => {
  await show({ open: 'sle-brave-i.sri4-w52.bari4' })
  await expect.element(page.getByText('How it was analysed')).toBeVisible()
  const rows = [...document.querySelectorAll('tr[aria-rowindex]')]
  expect(rows.map((line) => Number(line.getAttribute('aria-rowindex')))).toEqual(
    rows.map((_, i) => i + 1),
  )
  expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe(String(rows.length))
})

test('no cell on the page is blank, nor says what no reader should see', async () => {
  for (const kind of ['arms', 'contrasts'] as const) {
    const screen = await show({ filters: {}, rows: kind, list: 'flat' })
    const texts = [...document.querySelectorAll('.row-line > *')].map((cell) => cell.textContent)
    expect(texts.length).toBeGreaterThan(180)
    expect(texts.filter((text) => !text.trim() || /NaN|null|undefined/.test(text))).toEqual([])
    await screen.unmount()
  }
})

test('on a narrow screen each trial is a card with the same figures', async () => {
  await page.viewport(390, 844)
  const screen = await show()
  const card = screen.getByRole('article', { name: 'SELECT-GCA (period 1)' })
  await expect.element(card).toHaveTextContent(/46\.4%/)
  await expect.element(card).toHaveTextContent(/\+12\.1 pts \(−0\.4 to 24\.6\)/)
  await card.getByRole('button', { name: 'Upadacitinib 15 mg QD' }).click()
  await expect.element(card).toHaveTextContent(/How it was analysed/)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
})

test.each([
  ['arms by trial', { open: 'sle-brave-i.sri4-w52.bari4' }, 1440],
  ['a sorted list', { list: 'flat', sort: ['-result', 'n'] }, 1440],
  ['contrasts', { rows: 'contrasts' }, 1440],
  ['a table wider than its page', { list: 'flat', pin: ['result'] }, 800],
  ['cards', { open: 'sle-brave-i.sri4-w52.bari4' }, 390],
] as const)('axe finds nothing in %s', async (_, asked, width) => {
  await page.viewport(width, 900)
  await show(asked)
  if ('open' in asked) await expect.element(page.getByText('How it was analysed')).toBeVisible()
  const { violations } = await axe.run()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

test('axe finds nothing in the menu of columns', async () => {
  await show()
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect.element(page.getByRole('checkbox', { name: 'Disease' })).toBeVisible()
  const { violations } = await axe.run()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
