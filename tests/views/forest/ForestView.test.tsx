import axe from 'axe-core'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { answer, catalogueOf } from '@/evidence/catalogue'
import { effectText } from '@/evidence/measures'
import { allPanels } from '@/evidence/panels'
import { defaultSynthesis, type SynthesisSettings } from '@/evidence/synthesisSettings'
import { synthesize } from '@/evidence/synthesize'
import { useExplorer } from '@/state/explorer'
import type { Asked } from '@/state/url'
import { isEstimable } from '@/stats/effect'
import { parseTrial } from '@/trial/parseTrial'
import type { Trial } from '@/trial/schema'
import { agents, diseases, endpoints } from '@/trial/vocabulary'
import { ForestView } from '@/views/forest/ForestView'
import agentsFile from '../../../data/agents.json'
import diseasesFile from '../../../data/diseases.json'
import endpointsFile from '../../../data/endpoints.json'
import phase2File from '../../../data/trials/baricitinib-sle-phase-2.json'
import oralFile from '../../../data/trials/oral-surveillance.json'
import brave1File from '../../../data/trials/sle-brave-i.json'
import { aResponse, aTrial, anEvidence, manyTrials } from '../../trials'

const shipped = {
  endpoints: v.parse(endpoints, endpointsFile),
  agents: v.parse(agents, agentsFile),
  diseases: v.parse(diseases, diseasesFile),
}
const oralSurveillance = parseTrial('oral-surveillance.json', oralFile)
const phase2 = parseTrial('baricitinib-sle-phase-2.json', phase2File)
const brave1 = parseTrial('sle-brave-i.json', brave1File)

function Forest({ trials, about }: { trials: readonly Trial[]; about: object }) {
  const filters = useExplorer((s) => s.filters)
  const all = catalogueOf(anEvidence(trials, about))
  return (
    <main>
      <h1>Forest</h1>
      <ForestView catalogue={all} answer={answer(all, filters, '')} />
    </main>
  )
}

function show(trials: readonly Trial[], asked: Partial<Asked>, about: object = shipped) {
  useExplorer.setState(asked)
  return render(<Forest trials={trials} about={about} />)
}

const row = (name: RegExp) => page.getByRole('row', { name })

test('ORAL Surveillance: the published hazard ratio of MACE, in its own digits', async () => {
  const screen = await show([oralSurveillance], { filters: { endpoint: ['mace'] } })
  const mace = screen.getByRole('button', { name: /tofacitinib all doses.*hazard ratio 1\.33/i })
  await expect.element(mace).toHaveTextContent('1.33 (0.91–1.94)')
  await expect
    .element(mace)
    .toHaveAccessibleName(/95% CI 0\.91 to 1\.94, the interval allows for no difference/)
})

test('ORAL Surveillance: more cancer than with TNF inhibitors is said to favour these', async () => {
  const screen = await show([oralSurveillance], {
    filters: { endpoint: ['malignancy-excl-nmsc'] },
  })
  const cancer = screen.getByRole('button', { name: /hazard ratio 1\.48, 95% CI 1\.04 to 2\.09/ })
  await expect.element(cancer).toHaveTextContent('1.48 (1.04–2.09)')
  await expect.element(cancer).toHaveAccessibleName(/favours TNF inhibitor/)
})

test('baricitinib phase 2 in lupus: odds ratios at the digits given, beside recomputed ones', async () => {
  await show([phase2], {
    filters: { endpoint: ['sledai-2k-arthritis-or-rash-resolution'] },
    measure: 'OR',
  })
  await expect.element(row(/4 mg QD/)).toHaveTextContent('1.8 (1.0–3.3)')
  await expect.element(row(/2 mg QD/)).toHaveTextContent('1.3 (0.7–2.3)')
  await expect.element(row(/4 mg QD/)).toHaveTextContent('1.80 (1.03–3.16)')
  await expect.element(row(/4 mg QD/)).toHaveTextContent('70/104')
  await expect.element(row(/2 mg QD/)).toHaveTextContent('≈56/105')
})

test('SLE-BRAVE-I: published and recomputed differ, and the mark says why', async () => {
  const screen = await show([brave1], { filters: { endpoint: ['sri4'] }, measure: 'OR' })
  const four = row(/4 mg QD/)
  await expect.element(four).toHaveTextContent('1.57 (1.09–2.27)')
  await expect.element(four).toHaveTextContent('1.55 (1.09–2.20)')
  await expect
    .element(screen.getByTitle(/logistic regression adjusted for baseline activity/))
    .toBeVisible()
})

test('published says how many contrasts it covers, and hatches the others with the reason', async () => {
  const screen = await show([brave1], { filters: { endpoint: ['sri4'] }, measure: 'OR' })
  await screen.getByRole('radio', { name: 'Published 1 of 2' }).click()
  expect(useExplorer.getState().values).toBe('published')
  await expect.element(row(/2 mg QD/)).toHaveTextContent('no published odds ratio')
  await expect.element(row(/2 mg QD/)).toHaveTextContent('1.17 (0.83–1.66)')
})

const three = [
  aTrial(),
  aTrial({ id: 'bravo', name: 'BRAVO' }),
  aTrial({
    id: 'charlie',
    name: 'CHARLIE',
    outcomes: [aResponse({ bari4: ['20', 100], pbo: ['40', 100] })],
  }),
]

test('one tab stop: arrows go from row to row, Enter opens the source, Escape leaves', async () => {
  const screen = await show(three, { filters: { endpoint: ['acr20'] } }, {})
  const group = screen.getByRole('button', { name: 'Baricitinib', exact: true })
  const effect = (name: string) =>
    screen.getByRole('button', { name: new RegExp(`^${name} 2020, .*risk difference`) })
  group.element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(effect('ALPHA')).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(effect('CHARLIE')).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(effect('BRAVO')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(useExplorer.getState().source).toBe('bravo.acr20-w12.bari4~pbo')
  await userEvent.keyboard('{Home}')
  await expect.element(group).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(document.body)
  const stops = document.querySelectorAll('.forest-table [tabindex="0"]')
  expect(stops).toHaveLength(1)
})

test('a group folds its rows away and keeps its counts', async () => {
  const screen = await show(three, { filters: { endpoint: ['acr20'] } }, {})
  const group = screen.getByRole('button', { name: 'Baricitinib', exact: true })
  await expect.element(row(/^Baricitinib/)).toHaveTextContent('3 trials')
  await expect.element(row(/ALPHA/)).toBeVisible()
  await group.click()
  await expect.element(group).toHaveAttribute('aria-expanded', 'false')
  await expect.element(row(/ALPHA/)).not.toBeInTheDocument()
  await expect.element(row(/^Baricitinib/)).toHaveTextContent('3 trials')
})

test('without a chosen endpoint the others are offered, and choosing one asks for it', async () => {
  const acr50 = aResponse(
    { bari4: ['30', 100], pbo: ['10', 100] },
    { id: 'acr50-w12', endpoint: 'acr50' },
  )
  const screen = await show(
    [...three, aTrial({ id: 'delta', name: 'DELTA', outcomes: [acr50] })],
    {},
    {},
  )
  await expect
    .element(screen.getByRole('button', { name: 'ACR20, 3 trials' }))
    .toHaveAttribute('aria-pressed', 'true')
  await screen.getByRole('button', { name: 'ACR50, 1 trial' }).click()
  expect(useExplorer.getState().filters.endpoint).toEqual(['acr50'])
  await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^ACR50/)
})

test('what lies past the axis ends in an arrow, its bound in the text', async () => {
  const wide = aTrial({
    id: 'wide',
    name: 'WIDE',
    outcomes: [aResponse({ bari4: ['10', 10], pbo: ['0', 10] })],
  })
  const usual = Array.from({ length: 12 }, (_, i) => aTrial({ id: `t${i}`, name: `T${i}` }))
  await show([...usual, wide], { filters: { endpoint: ['acr20'] }, measure: 'OR' }, {})
  await expect.element(row(/WIDE/)).toHaveTextContent(/\(0\.12–91\.\d\)/)
  expect(row(/WIDE/).element().querySelectorAll('.forest-arrow').length).toBeGreaterThan(0)
  expect(row(/T3 /).element().querySelectorAll('.forest-arrow')).toHaveLength(0)
})

const doses = aTrial({
  id: 'delta',
  name: 'DELTA',
  arms: [
    ...aTrial().arms,
    {
      id: 'bari2',
      label: 'Baricitinib 2 mg',
      treatments: [{ agent: 'baricitinib', dose: { amount: 2, unit: 'mg', frequency: 'QD' } }],
      role: 'experimental',
      n: 100,
    },
  ],
  outcomes: [aResponse({ bari4: ['70', 100], bari2: ['60', 100], pbo: ['40', 100] })],
})

test('a diamond that runs past the axis is cut off there, with an arrow', async () => {
  const other = aTrial({
    id: 'bravo',
    name: 'BRAVO',
    outcomes: [aResponse({ bari4: ['45', 100], pbo: ['40', 100] })],
  })
  const shapes = (name: RegExp) =>
    [...row(name).element().querySelectorAll('.forest-diamond path')].map((path) =>
      path.getAttribute('d'),
    )
  await show([aTrial(), other], { filters: { endpoint: ['acr20'] } }, {})
  await expect.element(row(/^All 2 trials/)).toHaveTextContent(/\(−/)
  const [diamond, ...arrows] = shapes(/^All 2 trials/)
  expect(diamond).not.toMatch(/ 0V0L/)
  expect(arrows).toHaveLength(2)
})

/** Expected figures: metafor, rma(yi, vi, method = "REML", test = "adhoc"), DELTA’s doses combined. */
test('what is pooled stands in words, as a diamond, and with how far trials differ', async () => {
  const screen = await show([...three, doses], { filters: { endpoint: ['acr20'] } }, {})
  await expect.element(row(/^All 4 trials/)).toHaveTextContent('11.3 (−22.4 to 45.0)')
  await expect
    .element(screen.getByText(/^Of 100 people, about 11 more reached ACR20/))
    .toHaveTextContent('from 4 trials with 900 participants')
  await expect.element(row(/^95% prediction interval/)).toBeVisible()
  await expect.element(screen.getByText(/^Heterogeneity: τ² 0\.0/)).toBeVisible()
  await expect.element(screen.getByText(/4 trials \(k\), 5 contrasts/)).toBeVisible()
})

test('doses that share a control are bracketed, and their trial weighs as one', async () => {
  await show([...three, doses], { filters: { endpoint: ['acr20'] } }, {})
  await expect.element(row(/DELTA.* 4 mg/)).toBeVisible()
  const bracket = (name: RegExp) =>
    row(name).element().querySelector('.forest-trial')?.getAttribute('data-bracket')
  expect([bracket(/DELTA.* 2 mg/), bracket(/DELTA.* 4 mg/), bracket(/ALPHA/)]).toEqual([
    'first',
    'last',
    null,
  ])
  const weight = (name: RegExp) =>
    Number(row(name).element().querySelector('.forest-weight')?.textContent)
  const all = [/ALPHA/, /BRAVO/, /CHARLIE/, /DELTA.* 2 mg/, /DELTA.* 4 mg/].map(weight)
  expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0)
  expect(weight(/DELTA.* 2 mg/) + weight(/DELTA.* 4 mg/)).toBeLessThan(2 * weight(/ALPHA/))
})

test('Delete leaves a result out; both answers stand side by side until it is put back', async () => {
  const screen = await show([...three, doses], { filters: { endpoint: ['acr20'] } }, {})
  const charlie = 'charlie.acr20-w12.bari4~pbo'
  const effect = screen.getByRole('button', { name: /^CHARLIE 2020, .*risk difference/ })
  effect.element().focus()
  await userEvent.keyboard('{Delete}')
  expect(useExplorer.getState().out).toEqual([charlie])
  await expect.element(row(/^All 4 trials/)).toHaveTextContent('11.3')
  await expect.element(row(/^Without 1 result: 3 trials/)).toHaveTextContent('22.2 (5.9–38.4)')
  await expect.element(screen.getByText(/1 result left out by the reader/)).toBeVisible()
  expect(
    row(/CHARLIE/)
      .element()
      .querySelector('.forest-mark.out'),
  ).not.toBeNull()
  await screen.getByRole('button', { name: 'Undo, put it back' }).click()
  expect(useExplorer.getState().out).toEqual([])
  await expect.element(row(/^Without/)).not.toBeInTheDocument()
})

test('a click on a square does the same', async () => {
  await show(three, { filters: { endpoint: ['acr20'] } }, {})
  await expect.element(row(/ALPHA/)).toBeVisible()
  const square = () => row(/ALPHA/).element().querySelector('.forest-touch')
  square()?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.poll(() => useExplorer.getState().out).toEqual(['alpha.acr20-w12.bari4~pbo'])
  square()?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.poll(() => useExplorer.getState().out).toEqual([])
})

test('one trial is drawn, and nothing is pooled', async () => {
  const screen = await show([aTrial()], { filters: { endpoint: ['acr20'] } }, {})
  await expect.element(screen.getByText('One trial; nothing to pool')).toBeVisible()
  expect(document.querySelector('.forest-diamond')).toBeNull()
})

test('how results are pooled is a choice, said below the forest and kept in the address', async () => {
  const screen = await show([...three, doses], { filters: { endpoint: ['acr20'] } }, {})
  await screen.getByText('Pooled: random effects, REML').click()
  await screen.getByLabelText('τ²').selectOptions('DerSimonian–Laird')
  expect(useExplorer.getState().tau2).toBe('DL')
  await expect.element(screen.getByText(/τ² by DerSimonian–Laird/)).toBeVisible()
  await screen.getByLabelText('Model').selectOptions('Common effect')
  await expect.element(screen.getByText(/^Common effect, inverse variance/)).toBeVisible()
  await screen.getByLabelText('Model').selectOptions('Peto')
  await expect.element(screen.getByText(/Not pooled: Peto’s method/).first()).toBeVisible()
})

test('the checks take the result apart, and point at the same trial everywhere', async () => {
  const screen = await show([...three, doses], { filters: { endpoint: ['acr20'] } }, {})
  await screen.getByRole('button', { name: 'Question this result' }).click()
  const without = screen.getByRole('table', { name: 'Without each trial' })
  await expect
    .element(without.getByRole('row', { name: /CHARLIE/ }))
    .toHaveTextContent('22.2 (5.9–38.4)')
  const last = screen
    .getByRole('table', { name: /Trial by trial/ })
    .getByRole('row')
    .last()
  await expect.element(last).toHaveTextContent('11.3')
  await expect.element(screen.getByText(/No Egger’s test: fewer than 10 trials/)).toBeVisible()
  const point = screen
    .getByRole('group', { name: /^L’Abbé/ })
    .getByRole('img', { name: /^CHARLIE: 20\.0% with treatment, 40\.0% with control/ })
  await userEvent.hover(point)
  await expect.poll(() => [...document.querySelectorAll('.lit')].length).toBeGreaterThanOrEqual(5)
  const { violations } = await axe.run()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

const pooledOf = (trials: readonly Trial[], settings: Partial<SynthesisSettings> = {}) => {
  const candidates = allPanels(anEvidence(trials)).flatMap(({ trial, outcome, contrasts }) =>
    contrasts.map((contrast) => ({ trial, outcome, contrast })),
  )
  const { chosen } = synthesize(candidates, { ...defaultSynthesis, ...settings })
  return isEstimable(chosen) ? effectText('RD', chosen) : ''
}

/** Read by selector: a role among thousands of elements takes seconds to find. */
const textAt = (selector: string) => document.querySelector(selector)?.textContent ?? ''
const waitFor = async (selector: string, words: string) => {
  await expect.poll(() => textAt(selector), { timeout: 30_000 }).toContain(words)
}

test('many trials are pooled away from the page, which says so and then what the page would', async () => {
  const many = manyTrials(500)
  await show(many, { filters: { endpoint: ['acr20'] } }, {})
  expect(textAt('.forest-lead[role=status]')).toBe('Pooling 500 trials…')
  expect(textAt('.forest-overall')).toBe('Pooling 500 trials…')
  await waitFor('.forest-answer', 'All 500 trials')
  expect(textAt('.forest-answer')).toContain(pooledOf(many))
  expect(document.querySelector('.forest-lead[role=status]')).toBeNull()
  useExplorer.getState().ask({ checks: 'on' })
  await waitFor('.forest-checks', 'Pooling 500 trials again without each of them…')
  await waitFor(
    '[aria-label="Without each trial"] tbody tr',
    pooledOf(many.filter(({ name }) => name !== 'T0')),
  )
})

test('a filter changed while many trials are pooled shows the new answer only', async () => {
  const many = manyTrials(1010)
  const said: string[] = []
  const watch = new MutationObserver(() => {
    const now = textAt('.forest-overall b')
    said.push(now)
    if (now !== 'Pooling 1,010 trials…') return
    useExplorer.getState().ask({ filters: { endpoint: ['acr20'], phase: ['3'] } })
  })
  watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  await show(many, { filters: { endpoint: ['acr20'] } }, {})
  const half = many.filter(({ phase }) => phase === '3')
  await waitFor('.forest-answer', pooledOf(half))
  watch.disconnect()
  const shown = said.filter((words) => words.includes('trials'))
  expect([...new Set(shown)]).toEqual([
    'Pooling 1,010 trials…',
    'Pooling 505 trials…',
    'All 505 trials',
  ])
})

test.each([1440, 390])('axe finds nothing to complain of at %i px', async (width) => {
  await page.viewport(width, 900)
  await show([oralSurveillance], {
    filters: { endpoint: ['malignancy-excl-nmsc'] },
    open: 'oral-surveillance.malignancy.tofa-all~tnfi',
  })
  await expect.element(page.getByRole('table').first()).toBeVisible()
  const { violations } = await axe.run()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.viewport(1440, 900)
})

test.each([390, 1440])('the names of trials are whole at %i px', async (width) => {
  await page.viewport(width, 844)
  const named = aTrial({ name: 'SLE-BRAVE-I and -II, pooled analysis' })
  const screen = await show([named], {}, {})
  const link = screen.getByRole('rowheader').getByRole('link', { name: /pooled analysis/ })
  const { right } = link.element().getBoundingClientRect()
  const cell = link.element().closest('th')
  await expect.element(link).toBeVisible()
  expect(right).toBeLessThanOrEqual(cell?.getBoundingClientRect().right ?? 0)
  const name = link.element().parentElement
  expect(name?.scrollWidth).toBeLessThanOrEqual(name?.clientWidth ?? 0)
  await page.viewport(1440, 900)
})

test('below a dose that is named, rows do not name its agent again', async () => {
  const screen = await show([brave1], { filters: { endpoint: ['sri4'] }, group: 'dose' })
  const heads = screen.getByRole('rowheader', { name: /Baricitinib 4 mg QD/ })
  await expect.element(heads).toBeVisible()
  await expect.element(row(/SLE-BRAVE-I.*56\.7%/)).toHaveTextContent('4 mg QD')
  await expect.element(row(/SLE-BRAVE-I.*56\.7%/)).not.toHaveTextContent('Baricitinib')
})

test('on the narrowest phone nothing of a forest is wider than the page', async () => {
  await page.viewport(320, 640)
  const screen = await show([oralSurveillance], { filters: { endpoint: ['mace'] } })
  await expect.element(screen.getByRole('table').first()).toBeVisible()
  const frame = document.querySelector('.forest-frame')
  expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0)
  await page.viewport(1440, 900)
})

test('on the narrowest phone no word below the axis lies on another', async () => {
  await page.viewport(320, 640)
  const screen = await show([brave1], { filters: { endpoint: ['sri4'] } })
  const unit = screen.getByText('Percentage points', { exact: true })
  await expect.element(unit).toBeVisible()
  const words = document.createRange()
  words.selectNodeContents(unit.element())
  const side = document.querySelector('.forest-left')?.getBoundingClientRect()
  expect(words.getBoundingClientRect().bottom).toBeLessThanOrEqual(side?.top ?? 0)
  await page.viewport(1440, 900)
})

test('the details of a row say the time of its outcome once', async () => {
  const timed = {
    ...brave1,
    outcomes: brave1.outcomes.map((o) => ({ ...o, label: 'SRI-4 at week 52' })),
  }
  const screen = await show([timed], { filters: { endpoint: ['sri4'] } })
  await screen
    .getByRole('button', { name: /^Details of SLE-BRAVE-I/ })
    .first()
    .click()
  await expect.element(screen.getByText('SRI-4 at week 52', { exact: true })).toBeVisible()
})
