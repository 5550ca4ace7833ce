import axe from 'axe-core'
import { beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { answer, type Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { nothingAsked, type Asked } from '@/state/url'
import { SafetyView } from '@/views/safety/SafetyView'
import { realCatalogue } from '../realEvidence'

let all: Catalogue
beforeAll(async () => {
  all = await realCatalogue()
})
beforeEach(() => useExplorer.setState(nothingAsked))
afterEach(() => page.viewport(1440, 900))

function Safety() {
  const filters = useExplorer((s) => s.filters)
  return (
    <main style={{ padding: 16 }}>
      <h1>Harms</h1>
      <SafetyView catalogue={all} answer={answer(all, filters, '')} />
    </main>
  )
}
function show(asked: Partial<Asked> = {}) {
  useExplorer.setState(asked)
  return render(<Safety />)
}
const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ')
const event = (key: string) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${key}"]`)
  if (!found) throw new Error(`no event ${key}`)
  return spaced(found.innerText)
}

test('ORAL Surveillance: MACE 3.4% against 2.5%, hazard ratio 1.33 (0.91 to 1.94), margin missed', async () => {
  await show()
  const mace = event('oral-surveillance.mace')
  expect(mace).toMatch(/98\/2,911 3\.4% .*1\.33 \(0\.91–1\.94\).*\+8 \(−3 to 18\)/)
  expect(mace).toMatch(/37\/1,451 2\.5% /)
  expect(mace).toContain('NI not shown')
})

test('ORAL Surveillance: cancer 4.2% against 2.9%, 1.48 (1.04 to 2.09), 3.6 more per 1,000 patient-years', async () => {
  const screen = await show()
  const cancer = event('oral-surveillance.malignancy')
  expect(cancer).toMatch(/122\/2,911 1\.13 .*1\.48 \(1\.04–2\.09\) \+3\.6 \(0\.3 to 6\.7\)/)
  expect(cancer).toMatch(/42\/1,451 0\.77 /)
  await expect.element(screen.getByText(/cancer 4\.2% versus 2\.9%/)).toBeVisible()
  await expect
    .element(screen.getByText(/Non-inferiority of tofacitinib .* below 1\.8: not shown for MACE/))
    .toHaveTextContent(
      /not shown for MACE, HR 1\.33 \(0\.91–1\.94\), whose interval includes 1, and not shown for malignancy excl\. NMSC, HR 1\.48 \(1\.04–2\.09\), whose interval also excludes 1\./,
    )
  await expect
    .element(screen.getByText(/In February 2019 the 10 mg dose was cut to 5 mg twice daily/))
    .toBeVisible()
})

test('baricitinib phase 2 in lupus: adverse events 73, 71 and 65%, serious 10, 10 and 5%, serious infections 6, 2 and 1%', async () => {
  await show({ filters: { disease: ['systemic-lupus-erythematosus'], phase: ['2'] } })
  const shares = (outcome: string) =>
    [...event(`baricitinib-sle-phase-2.${outcome}`).matchAll(/\/\S+ (\d+)%/g)].map(
      ([, share]) => share,
    )
  await expect.poll(() => shares('any-ae-w24')).toEqual(['71', '73', '65'])
  expect(shares('sae-w24')).toEqual(['10', '10', '5'])
  expect(shares('serious-infection-w24')).toEqual(['2', '6', '1'])
})

test('the head of a trial says how many it has, in figures set as everywhere', async () => {
  const screen = await show()
  await expect
    .element(screen.getByRole('heading', { name: /^ORAL Surveillance: / }))
    .toHaveTextContent(/, 4,362 patients$/)
})

test('a claim that the evidence corrects stands in one box with what corrects it', async () => {
  const screen = await show()
  const claim = screen.getByRole('listitem').filter({ hasText: 'were higher with tofacitinib' })
  await expect
    .element(claim)
    .toHaveTextContent(/Imprecise.*only the cancer hazard ratio excludes 1/i)
})

test('a row sets its event out in absolute terms, and the link keeps it', async () => {
  const screen = await show()
  const panel = screen.getByRole('complementary', { name: 'One event in absolute terms' })
  await expect.element(panel).toHaveTextContent(/MACE/)
  await screen.getByRole('button', { name: 'Malignancy excl. NMSC', exact: true }).click()
  expect(useExplorer.getState().open).toBe('oral-surveillance.malignancy')
  await expect.element(panel).toHaveTextContent(/In 1,000 patient-years.*7\.7.*11\.3.*4 more with/)
  await panel.getByRole('radio', { name: 'Median of 4.0 years' }).click({ force: true })
  await expect.element(panel).toHaveTextContent(/Of 1,000 patients like these.*28\.9.*41\.9/)
})

test('a table is one stop for Tab; arrows go from event to event, Enter opens it', async () => {
  await show()
  const first = document.querySelector<HTMLElement>('[data-row="oral-surveillance.mace"] button')
  first?.focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Malignancy excl. NMSC')
  await userEvent.keyboard('{Enter}')
  expect(useExplorer.getState().open).toBe('oral-surveillance.malignancy')
  await userEvent.keyboard('{ArrowRight}{Enter}')
  expect(useExplorer.getState().source).toBe('oral-surveillance.malignancy.tofa-all')
  expect(document.querySelectorAll('[data-row] button[tabindex="0"]').length).toBe(
    document.querySelectorAll('.safety-table').length,
  )
})

test('another reference turns the comparison round', async () => {
  const screen = await show({ doses: 'each' })
  await screen.getByRole('combobox', { name: 'Against' }).selectOptions('tofa5')
  expect(useExplorer.getState().against).toEqual(['oral-surveillance.tofa5'])
  await expect.poll(() => event('oral-surveillance.malignancy')).toContain('1.0 (0.7–1.43)')
})

test('axe finds nothing, wide and narrow, whatever is drawn', async () => {
  await show({ measure: 'RD', doses: 'each' })
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.viewport(width, height)
    const { violations } = await axe.run(document.body)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
