import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visit } from './browser'

// The figures every reader starts from, on the page, in the digits of their sources.

let page: Page
beforeAll(async () => {
  page = (await visit()).page
})
afterAll(() => page.context().close())

const spaced = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

/** The rows of the table for one outcome of one trial: each arm with all its cells in words. */
async function rows(trial: string, endpoint: string, more = ''): Promise<Record<string, string>> {
  const query = `?q=${encodeURIComponent(trial)}&endpoint=${endpoint}${more}`
  await page.goto(new URL(query, page.url()).href)
  await page.locator('.row-line').first().waitFor()
  // Found and read in one turn: the whole table takes the place of its first lines meanwhile.
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.row-line')].map((line) => [
      line.querySelector('th')?.innerText ?? '',
      line.innerText,
    ]),
  )
  // A later subgroup of the same arm does not replace the whole.
  return Object.fromEntries(
    found.toReversed().map(([name = '', text = '']) => [spaced(name), spaced(text)]),
  )
}

describe('SELECT-GCA', () => {
  test('sustained remission: 46.4% with 15 mg, 41.1% with 7.5 mg, 29.0% with placebo', async () => {
    const found = await rows('NCT03725202', 'sustained-remission')
    expect(found['Upadacitinib 15 mg QD']).toMatch(
      / 46\.4% .*\+17\.1 pts ?\(6\.3–27\.8\).* 0\.002 /,
    )
    expect(found['Upadacitinib 7.5 mg QD']).toMatch(/ 41\.1% .*\+12\.1 pts ?\(−0\.4 to 24\.6\)/)
    expect(found['Placebo']).toMatch(/ 29\.0% /)
  })
})

describe('baricitinib phase 2 in lupus', () => {
  const trial = 'baricitinib-sle-phase-2'

  test('arthritis or rash resolved in 67%, 58% and 53%, with the published odds ratios', async () => {
    const found = await rows(trial, 'sledai-2k-arthritis-or-rash-resolution')
    expect(found['Baricitinib 4 mg QD']).toMatch(/ 67% .*OR 1\.8 ?\(1\.0–3\.3\).* 0\.0414 /)
    expect(found['Baricitinib 2 mg QD']).toMatch(/ 58% .*OR 1\.3 ?\(0\.7–2\.3\).* 0\.39 /)
    expect(found['Placebo']).toMatch(/ 53% /)
  })

  test.each([
    ['any-adverse-event', '73%', '71%', '65%'],
    ['serious-adverse-event', '10%', '10%', '5%'],
    ['serious-infection', '6%', '2%', '1%'],
  ])('%s: %s with 4 mg, %s with 2 mg, %s with placebo', async (endpoint, high, low, placebo) => {
    const found = await rows(trial, endpoint)
    expect(found['Baricitinib 4 mg QD']).toContain(` ${high} `)
    expect(found['Baricitinib 2 mg QD']).toContain(` ${low} `)
    expect(found['Placebo']).toContain(` ${placebo} `)
  })
})

describe('SLE-BRAVE', () => {
  test.each([
    ['NCT03616912', ' 56.7% ', ' 49.8% ', ' 45.9% '],
    ['NCT03616964', ' 47.1% ', ' 46.3% ', ' 45.6% '],
  ])('%s: SRI-4 in%s, %s and%s', async (registry, high, low, placebo) => {
    const found = await rows(registry, 'sri4', '&role=primary')
    expect(found['Baricitinib 4 mg QD']).toContain(high)
    expect(found['Baricitinib 2 mg QD']).toContain(low)
    expect(found['Placebo']).toContain(placebo)
  })

  test('the first trial met its primary endpoint, the second did not', async () => {
    for (const [id, words] of [
      ['sle-brave-i', 'Met'],
      ['sle-brave-ii', 'Not met'],
    ] as const) {
      await page.goto(new URL(`?trial=${id}`, page.url()).href)
      await expect
        .poll(async () => spaced(await page.locator('.verdict').first().innerText()))
        .toBe(words)
    }
  })

  test('pooled: 52%, 48% and 46%', async () => {
    const found = await rows('sle-brave-pooled', 'sri4')
    expect(found['Baricitinib 4 mg QD']).toContain(' 52% ')
    expect(found['Baricitinib 2 mg QD']).toContain(' 48% ')
    expect(found['Placebo']).toContain(' 46% ')
  })
})

describe('ORAL Surveillance', () => {
  test('MACE in 3.4% against 2.5%, hazard ratio 1.33 (0.91 to 1.94)', async () => {
    const found = await rows('NCT02092467', 'mace', '&role=primary')
    const both = Object.entries(found).find(([name]) => /all doses/.test(name))?.[1]
    expect(both).toMatch(/ 3\.4% .*HR 1\.33 ?\(0\.91–1\.94\)/)
    const control = Object.entries(found).find(([name]) => /TNF inhibitor/.test(name))?.[1]
    expect(control).toContain(' 2.5% ')
  })

  test('cancer in 4.2% against 2.9%, hazard ratio 1.48 (1.04 to 2.09), and the margin of 1.8', async () => {
    await page.goto(new URL('?trial=oral-surveillance', page.url()).href)
    await page.getByRole('heading', { name: 'ORAL Surveillance' }).waitFor()
    const words = spaced(await page.locator('main').innerText())
    expect(words).toMatch(/HR 1\.48 \(1\.04–2\.09\)/)
    expect(words).toMatch(/\b4\.2%/)
    expect(words).toMatch(/\b2\.9%/)
    expect(words).toMatch(/margin.{0,20}1\.8/i)
  })
})
