import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { Shortcuts } from '@/views/Shortcuts'
import { TrialPage } from '@/views/trial/TrialPage'
import { realCatalogue } from '../realEvidence'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})
afterEach(() => page.viewport(1440, 900))

const show = (id: string) => render(<TrialPage catalogue={catalogue} id={id} />)
const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

/** The arms of the primary result in words, one text for each. */
const primary = () =>
  [...document.querySelectorAll('.primary-arms li')].map((li) => spaced(li.textContent))

/** The lines of an outcome in the table, cells apart: the first, then its further comparisons. */
function outcome(name: string): string[] {
  const lines = [...document.querySelectorAll('.outcomes tr')]
  const first = lines.findIndex((line) => spaced(line.textContent).startsWith(name))
  const rest = lines.slice(first + 1)
  const end = rest.findIndex((line) => !line.classList.contains('more'))
  return [lines[first], ...rest.slice(0, end < 0 ? rest.length : end)].map((line) =>
    [...(line?.children ?? [])].map((cell) => spaced(cell.textContent)).join(' | '),
  )
}

describe('the numbers every reader starts from', () => {
  test('SELECT-GCA: 46.4%, 41.1% and 29.0%, every dose at equal rank', async () => {
    await show('select-gca')
    const [low, high, placebo] = primary()
    expect(low).toMatch(
      /^Upadacitinib 7\.5 mg QD41\.1%against placebo.*12\.1 \(−0\.4 to 24\.6\)P not reported.*declared not superior/,
    )
    expect(high).toMatch(
      /^Upadacitinib 15 mg QD46\.4%against placebo.*17\.1 \(6\.3–27\.8\)P = 0\.002/,
    )
    expect(placebo).toBe('Placebo29.0%')
    expect(
      [...document.querySelectorAll('.primary-head .verdict')].map((v) => v.textContent),
    ).toEqual(['Met', 'Not met with 7.5 mg QD'])
  })

  test('baricitinib phase 2 in lupus: 67%, 58%, 53% with both odds ratios', async () => {
    await show('baricitinib-sle-phase-2')
    const [low, high, placebo] = primary()
    expect(low).toMatch(/^Baricitinib 2 mg QD58%.*Odds ratio1\.3 \(0\.7–2\.3\)P = 0\.39$/)
    expect(high).toMatch(/^Baricitinib 4 mg QD67%.*Odds ratio1\.8 \(1\.0–3\.3\)P = 0\.0414$/)
    expect(placebo).toBe('Placebo53%')
  })

  test.each([
    ['Any adverse event', '71% | 73% | 65%'],
    ['Serious adverse event', '10% | 10% | 5%'],
    ['Serious infection', '2% | 6% | 1%'],
  ])('baricitinib phase 2 in lupus: %s in %s (2 mg, 4 mg, placebo)', async (name, cells) => {
    await show('baricitinib-sle-phase-2')
    expect(outcome(name)[0]).toContain(`| ${cells} |`)
  })

  test.each([
    ['sle-brave-i', '49.8%', '56.7%', '45.9%', 'Met'],
    ['sle-brave-ii', '46.3%', '47.1%', '45.6%', 'Not met'],
  ])('%s: %s, %s and %s; %s', async (id, low, high, placebo, verdict) => {
    await show(id)
    const arms = primary()
    expect(arms[0]).toContain(`2 mg QD${low}`)
    expect(arms[1]).toContain(`4 mg QD${high}`)
    expect(arms[2]).toBe(`Placebo${placebo}`)
    expect(document.querySelector('.primary-head .verdict')?.textContent).toBe(verdict)
  })

  test('SLE-BRAVE pooled: 48%, 52% and 46%, and no primary endpoint is made up', async () => {
    const screen = await show('sle-brave-pooled')
    await expect
      .element(screen.getByText(/None of the 3 outcomes .* primary endpoint/))
      .toBeVisible()
    expect(outcome('SRI-4 response at week 52 (pooled)')).toEqual([
      expect.stringMatching(
        /\| 48% \| 52% \| 46% \| 2 mg QD vs placebo \| OR 1\.09 \(0\.85–1\.39\)/,
      ),
      expect.stringMatching(/^4 mg QD vs placebo \| OR 1\.27 \(0\.99–1\.63\)/),
    ])
    expect(outcome('SRI-4 by baseline prednisone')[0]).toContain('Direction only, no figures')
  })

  test('ORAL Surveillance: both co-primaries with hazard ratio, and the margin in words', async () => {
    await show('oral-surveillance')
    const arms = primary()
    expect(arms[2]).toMatch(
      /^Tofacitinib all doses3\.4%.*Hazard ratio1\.33 \(0\.91–1\.94\).*margin 1\.8 not met/,
    )
    expect(arms[3]).toBe('TNF inhibitor2.5%')
    expect(arms[6]).toMatch(
      /^Tofacitinib all doses4\.19%.*Hazard ratio1\.48 \(1\.04–2\.09\).*margin 1\.8 not met/,
    )
    expect(arms[7]).toBe('TNF inhibitor2.89%')
  })
})

test('a case report is no trial: no primary endpoint, no percentage of one, nothing compared', async () => {
  const screen = await show('tofacitinib-sle-alopecia-case-report')
  await expect.element(screen.getByRole('heading', { name: 'Main findings' })).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'Cite this study' })).toBeVisible()
  expect(screen.container.textContent).not.toMatch(/Not stated whether met|100\.0%|this trial/)
  expect(
    screen
      .getByRole('columnheader')
      .all()
      .map((head) => head.element().textContent),
  ).toEqual(['Outcome', ' Tofacitinib', 'Sources'])
})

test('the lines of an axis run through every row, however high', async () => {
  await show('allegro-2b3')
  const drawings = [...document.querySelectorAll('.strip tbody svg[data-agent]')]
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect())
  expect(new Set(boxes.map(({ height }) => Math.round(height))).size).toBeGreaterThan(1)
  for (const [i, { top }] of boxes.entries())
    if (i) expect(Math.abs(top - (boxes[i - 1]?.bottom ?? 0))).toBeLessThan(1)
})

test('a published effect stands beside the recomputed one, and their difference in words', async () => {
  await show('sle-brave-i')
  expect(outcome('SRI-4 response at week 52').join(' ')).toMatch(
    /OR 1\.57 \(1\.09–2\.27\) \| OR 1\.5\d \([\d.–]+\)calc.* times the published ratio/,
  )
})

test('a difference of people beside arms shown as rates says that it is not one of rates', async () => {
  await show('ra-bridge-ra-branch')
  const [line] = outcome('First adjudicated venous thromboembolism')
  expect(line).toMatch(/RD 0\.9 \(−0\.1 to 1\.8\).*points of people with an event, not per 100 PY/)
})

test('a figure opens its own source', async () => {
  const screen = await show('select-gca')
  await screen.getByRole('button', { name: '46.4%' }).first().click()
  expect(useExplorer.getState().source).toBe('select-gca.sustained-remission-w52.upa15')
  await screen.getByRole('button', { name: 'P = 0.002', exact: true }).click()
  expect(useExplorer.getState().source).toBe('select-gca.sustained-remission-w52.upa15~pbo')
})

test('a claim that is wrong stands in one box with its refutation', async () => {
  const screen = await show('sle-brave-i')
  const box = screen.getByRole('article').filter({ hasText: 'Phase 3 was negative' })
  await expect.element(box).toHaveTextContent('Contradicted')
  await expect.element(box).toHaveTextContent('56.7% versus 45.9%')
})

test('a claim that could harm says so beside what the evidence says', async () => {
  const screen = await show('baricitinib-sle-phase-2')
  const box = screen.getByRole('article').filter({ hasText: 'Dose: 4 mg once daily' })
  await expect.element(box).toHaveTextContent('Acting on it could harm')
  await expect.element(box).toHaveTextContent('no dose for SLE')
})

test('the registry record is one press away', async () => {
  const screen = await show('select-gca')
  await expect
    .element(screen.getByRole('link', { name: 'NCT03725202' }).first())
    .toHaveAttribute('href', 'https://clinicaltrials.gov/study/NCT03725202')
})

test('the citation is copied as it stands', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const screen = await show('select-gca')
  await screen.getByRole('button', { name: 'Copy citation' }).click()
  await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(copied).toHaveBeenCalledWith(expect.stringContaining('2025;392(20):2013–2024'))
  copied.mockRestore()
})

test('the disease above the title leads to its trials', async () => {
  const screen = await show('select-gca')
  await screen.getByRole('button', { name: 'Giant cell arteritis' }).click()
  const { view, trial, filters } = useExplorer.getState()
  expect({ view, trial, filters }).toEqual({
    view: 'trials',
    trial: '',
    filters: { disease: ['giant-cell-arteritis'] },
  })
})

test('benefit and harm of a trial are one press away', async () => {
  const screen = await show('select-gca')
  await screen.getByRole('button', { name: 'Benefit and harm' }).click()
  expect(useExplorer.getState()).toMatchObject({ view: 'balance', pair: 'select-gca', trial: '' })
})

test('brackets turn the page, but not while the reader types', async () => {
  const { trials } = catalogue.evidence
  const at = trials.findIndex(({ id }) => id === 'select-gca')
  const screen = await render(
    <>
      <input aria-label="Search" />
      <TrialPage catalogue={catalogue} id="select-gca" />
      <Shortcuts />
    </>,
  )
  await userEvent.keyboard(']')
  expect(useExplorer.getState().trial).toBe(trials[at + 1]?.id)
  await screen.getByRole('textbox', { name: 'Search' }).click()
  await userEvent.keyboard('[[')
  expect(useExplorer.getState().trial).toBe(trials[at + 1]?.id)
})

test('an unknown trial is named, with trials of near names and a way back', async () => {
  const screen = await show('selct-gca')
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('No trial here is called “selct-gca”.')
  await screen.getByRole('link', { name: 'SELECT-GCA (period 1)' }).click()
  expect(useExplorer.getState().trial).toBe('select-gca')
})

test.each([
  ['select-gca', 1440],
  ['select-gca', 390],
  ['brave-aa1', 1440],
  ['oral-surveillance', 390],
] as const)(
  'axe finds nothing on the page of %s at %i px, and nothing sticks out',
  async (id, width) => {
    await page.viewport(width, 900)
    await show(id)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    const { violations } = await axe.run(document.body)
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([])
  },
)

test('a run-in, and those who took the drug later, are no branches of the randomisation', async () => {
  const screen = await show('juve-basis')
  const branches = () =>
    [...document.querySelectorAll('.flow li')].map((li) => spaced(li.textContent))
  expect(branches()).toHaveLength(2)
  await expect
    .element(screen.getByText(/not grouped by randomisation: Baricitinib run-in.*\(220\)\./))
    .toBeVisible()
})

test('every branch of the randomisation is drawn, and nothing else', async () => {
  await show('select-compare')
  const branches = [...document.querySelectorAll('.flow li')].map((li) => spaced(li.textContent))
  expect(branches.map((text) => /[\d,]+$/.exec(text)?.[0])).toEqual(['651', '327', '651'])
})
