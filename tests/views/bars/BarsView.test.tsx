import axe from 'axe-core'
import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { writeUrl, type Asked } from '@/state/url'
import { parseTrial } from '@/trial/parseTrial'
import { agents, diseases, endpoints } from '@/trial/vocabulary'
import { BarsView } from '@/views/bars/BarsView'
import agentsFile from '../../../data/agents.json'
import diseasesFile from '../../../data/diseases.json'
import endpointsFile from '../../../data/endpoints.json'
import phase2File from '../../../data/trials/baricitinib-sle-phase-2.json'
import beyondFile from '../../../data/trials/select-beyond.json'
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
      parseTrial('baricitinib-sle-phase-2.json', phase2File),
      parseTrial('select-beyond.json', beyondFile),
    ],
    {
      endpoints: v.parse(endpoints, endpointsFile),
      agents: v.parse(agents, agentsFile),
      diseases: v.parse(diseases, diseasesFile),
    },
  ),
)

/** As the app does: the answer follows what is asked. */
function Bars() {
  const filters = useExplorer((s) => s.filters)
  return (
    <main style={{ padding: 16 }}>
      <h1>Results</h1>
      <BarsView catalogue={all} answer={answer(all, filters, '')} />
    </main>
  )
}

async function show(endpoint: readonly string[], asked: Partial<Asked> = {}) {
  useExplorer.setState({ filters: { endpoint }, ...asked })
  const screen = await render(<Bars />)
  if (endpoint.some((slug) => slug !== 'haq-di-change')) await drawn()
  return screen
}
async function drawn() {
  await expect.poll(() => document.querySelector('.bars-value'), { timeout: 20_000 }).toBeTruthy()
}

afterEach(() => page.viewport(1440, 900))

const gca = ['sustained-remission']
const find = (key: string) => document.querySelector<SVGGElement>(`[data-bar="${key}"]`)
/** Charts are drawn when they come near the window, so a bar may be a moment away. */
async function bar(key: string): Promise<SVGGElement> {
  await expect.poll(() => find(key), { timeout: 20_000 }).toBeTruthy()
  const found = find(key)
  if (!found) throw new Error(`no bar ${key}`)
  return found
}
const values = () => [...document.querySelectorAll('.bars-value')].map((text) => text.textContent)
const heights = () =>
  [...document.querySelectorAll('.bars-chart .mark')].map((x) => x.getBoundingClientRect().height)
const focused = () => document.activeElement?.getAttribute('data-bar')

test('SELECT-GCA stands in its source’s digits, the doses ascending and placebo last', async () => {
  const screen = await show(gca)
  expect(values()).toEqual(['41.1', '46.4', '29.0'])
  const table = screen.getByRole('table', { name: /SELECT-GCA/ })
  await expect
    .element(table.getByRole('row', { name: /% of patients/ }))
    .toHaveTextContent('41.146.429.0')
  await expect
    .element(table.getByRole('row', { name: /95% CI of the difference/ }))
    .toHaveTextContent('−0.4 to 24.66.3–27.8')
  await expect
    .element(screen.getByText(/Share of patients by arm/))
    .toHaveTextContent(
      'week 52: 41.1% on upadacitinib 7.5 mg QD, 46.4% on upadacitinib 15 mg QD and 29.0% on placebo.',
    )
})

test('a bar is as long as its figure, from zero', async () => {
  await show(gca)
  const [low = 0, high = 0, placebo = 0] = heights()
  expect(high / placebo).toBeCloseTo(46.4 / 29.0, 1)
  expect(low / placebo).toBeCloseTo(41.1 / 29.0, 1)
})

test('SLE-BRAVE-I met its primary endpoint and SLE-BRAVE-II did not', async () => {
  await show(['sri4'])
  const verdict = (name: string) =>
    [...document.querySelectorAll('article')].find(
      (article) => article.querySelector('h3')?.textContent === name,
    )?.textContent
  expect(verdict('SLE-BRAVE-I')).toContain('Primary met')
  expect(verdict('SLE-BRAVE-II')).toContain('Primary not met')
  const figures = ['49.8', '56.7', '45.9', '46.3', '47.1', '45.6']
  await expect
    .poll(() => figures.filter((figure) => !values().includes(figure)), { timeout: 20_000 })
    .toEqual([])
  expect((await bar('sle-brave-i.sri4-w52.bari4')).getAttribute('aria-label')).toBe(
    'Baricitinib 4 mg QD, SLE-BRAVE-I, 56.7 percent, 95% interval 50.6 to 62.7 calculated, placebo 45.9 percent',
  )
})

test('an arm without a figure keeps a hatched place that says so', async () => {
  await show(['sri4'])
  const missing = await bar('baricitinib-sle-phase-2.sri4-w24.bari2')
  expect(missing.getAttribute('aria-label')).toMatch(/, not reported$/)
  expect(missing.querySelector('.bars-empty')).toBeTruthy()
})

test('a chart is one stop for Tab; arrows go from bar to bar and from panel to panel', async () => {
  await show(['sri4'])
  const first = await bar('sle-brave-i.sri4-w52.bari2')
  expect(document.querySelectorAll('.bars-mark[tabindex="0"]').length).toBe(1)
  first.focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(focused).toBe('sle-brave-i.sri4-w52.bari4')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focused).toBe('sle-brave-ii.sri4-w52.bari4')
  await userEvent.keyboard('{End}')
  await expect.poll(focused).toBe('baricitinib-sle-phase-2.sri4-w24.pbo')
  await userEvent.keyboard('{Home}')
  await expect.poll(focused).toBe('sle-brave-i.sri4-w52.bari2')
  expect(document.querySelectorAll('.bars-mark[tabindex="0"]').length).toBe(1)
})

test('Enter opens the source of a bar, Escape leaves the chart', async () => {
  await show(gca)
  const mark = await bar('select-gca.sustained-remission-w52.upa15')
  mark.focus()
  await userEvent.keyboard('{Enter}')
  expect(useExplorer.getState().source).toBe('select-gca.sustained-remission-w52.upa15')
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(document.body)
})

test('a ladder puts the thresholds side by side and can be linked to', async () => {
  const screen = await show(['acr20'])
  await screen.getByRole('button', { name: 'Ladder' }).click()
  expect(writeUrl(useExplorer.getState())).toContain('ladder=on')
  await expect
    .element(screen.getByRole('heading', { name: /^ACR20 ?, ACR50 ?, ACR70$/ }))
    .toBeVisible()
  await expect.poll(() => values().slice(0, 3)).toEqual(['65', '34.1', '12'])
})

test('with no endpoint asked for, the others are offered and a press asks for one', async () => {
  useExplorer.setState({ filters: { disease: ['systemic-lupus-erythematosus'] } })
  const screen = await render(<Bars />)
  await screen.getByRole('button', { name: 'SRI-4, 3 trials' }).click()
  expect(useExplorer.getState().filters.endpoint).toEqual(['sri4'])
})

test('a score is not drawn as a bar; the view says where it is', async () => {
  const screen = await show(['haq-di-change'])
  await expect.element(screen.getByText(/nothing can be drawn as bars from zero/)).toBeVisible()
  await expect
    .element(screen.getByRole('region', { name: 'Not drawn' }))
    .toHaveTextContent(/SELECT-BEYOND.*a score, not a share of patients/)
  await screen.getByRole('button', { name: 'table' }).click()
  expect(useExplorer.getState().view).toBe('table')
})

test('on paper every panel is drawn, also those whose turn has not come', async () => {
  useExplorer.setState({ filters: { endpoint: ['sri4', 'acr20'] } })
  await render(<Bars />)
  dispatchEvent(new Event('beforeprint'))
  const panels = [...document.querySelectorAll('.bars-panel')]
  expect(panels).toHaveLength(5)
  expect(panels.filter((panel) => !panel.querySelector('.bars-value'))).toEqual([])
  dispatchEvent(new Event('afterprint'))
})

test.each([
  ['bars', gca, {}, 1440],
  ['bars on a phone', ['sri4'], {}, 390],
  ['a ladder', ['acr20'], { ladder: 'on' }, 1440],
  ['a ladder on a phone', ['acr20'], { ladder: 'on' }, 390],
] as const)('axe finds nothing in %s', async (_, endpoint, asked, width) => {
  await page.viewport(width, 900)
  await show(endpoint, asked)
  const { violations } = await axe.run()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  expect(document.documentElement.scrollWidth).toBe(width)
})
