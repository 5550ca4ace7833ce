import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { expect, test } from 'vitest'
import { visit } from './browser'

// The very page that the app hands to the print window, printed, and read by another program.

/** Puts what would be printed in place of the app, and prints that. */
async function printed(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => {
    const sheet = [...document.querySelectorAll('iframe')].at(-1)?.contentDocument
    if (!sheet) throw new Error('nothing was to be printed')
    const rules = sheet.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
    const style = new CSSStyleSheet()
    style.replaceSync(rules.map(({ cssText }) => cssText).join('\n'))
    document.documentElement.replaceWith(document.adoptNode(sheet.documentElement))
    document.adoptedStyleSheets = [style]
  })
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
}

/** The typeface has one glyph for both apostrophes: a PDF may name either. */
const bare = (text: string) => text.replaceAll(/\s+/g, '').replaceAll('ʼ', '’')

/** Every text of an SVG, without its markup. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inside = '']) =>
    bare(inside.replaceAll(/<[^>]*>/g, ''))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )

test.each([
  ['?view=bars&endpoint=sustained-remission', 'Screen', '46.4'],
  ['?view=bars&endpoint=sustained-remission', '180 mm', '46.4'],
  ['?view=forest&endpoint=acr20&agent=baricitinib', '85 mm', 'RA-BEAM'],
  ['?view=safety', '180 mm', 'ORAL Surveillance'],
])(
  '%s at the width %s is printed on one page of its size, in shapes and letters, with nothing cut',
  async (query, width, sign) => {
    const { page, complaints } = await visit(query)
    await page.addInitScript(() => {
      const { top } = window
      window.print = () => top?.document.documentElement.setAttribute('data-printed', 'on')
    })
    await page.getByRole('button', { name: 'Export' }).first().click({ timeout: 60_000 })
    await page.getByRole('radio', { name: width }).check({ force: true })
    await page.getByRole('img', { name: 'Preview of the figure' }).waitFor({ timeout: 60_000 })
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'SVG', exact: true }).click()
    const svg = readFileSync(await (await coming).path(), 'utf8')
    await page.getByRole('button', { name: 'Print or PDF' }).click()
    await page.waitForFunction(() => document.documentElement.dataset['printed'])
    expect(complaints).toEqual([])
    const pdf = await getDocumentProxy(await printed(page))

    expect(pdf.numPages).toBe(1)
    const sheet = await pdf.getPage(1)
    const [, wide, unit, high] = /<svg[^>]* width="([\d.]+)(mm|)" height="([\d.]+)/.exec(svg) ?? []
    const points = unit === 'mm' ? 72 / 25.4 : 72 / 96
    const [, , right = 0, top = 0] = sheet.view
    expect(Math.abs(right - Number(wide) * points)).toBeLessThan(0.5)
    expect(Math.abs(top - Number(high) * points)).toBeLessThan(0.5)

    const { items } = await sheet.getTextContent()
    const letters = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    const all = bare(letters.map(({ str }) => str).join(''))
    expect(all).toContain(bare(sign))
    expect(textsOf(svg).length).toBeGreaterThan(40)
    expect(textsOf(svg).filter((text) => !all.includes(text))).toEqual([])
    const cut = letters.filter(({ transform: [, , , , x, y], width: w, height }) =>
      [x, y, right - x - w, top - y - height].some((room) => room < 0),
    )
    expect(cut.map(({ str }) => str)).toEqual([])

    const { OPS } = await getResolvedPDFJS()
    const { fnArray } = await sheet.getOperatorList()
    const pictures = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]
    expect(fnArray.filter((does) => pictures.includes(does))).toEqual([])
    expect(fnArray.filter((does) => does === OPS.constructPath).length).toBeGreaterThan(20)
    await page.context().close()
  },
)
