import { expect, test } from 'vitest'
import { usualAnalysis } from '@/exports/analysis'
import { frozenEmbed } from '@/exports/frozenEmbed'
import { escaped, html, link } from '@/exports/html'
import { liveEmbed } from '@/exports/liveEmbed'
import { report } from '@/exports/report'
import { aResponse, aTrial } from '../trials'
import { aLeaving, realLeaving } from './leaving'

const gca = realLeaving({ disease: ['giant-cell-arteritis'] })

/** What a reader sees of a page, without its style. */
const words = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/\s+/g, ' ')

test('a report says what was asked, of which release, and that the choice is exploratory', async () => {
  const text = words(await report(gca))
  expect(text).toContain('Every result in Giant cell arteritis')
  expect(text).toContain(`data release ${gca.evidence.release} , saved on 2026-11-25`)
  expect(text).toContain('exploratory, chosen by the reader')
})

test('the figures stand in the digits of their sources, with what was calculated marked', async () => {
  const text = words(await report(gca))
  expect(text).toMatch(/Upadacitinib 15 mg[^.]*? 46\.4% /)
  expect(text).toMatch(/29\.0% /)
  expect(text).toMatch(/RD 17\.1 \(6\.3–27\.8\) points against Placebo/)
  expect(text).toMatch(/\d–\d+\.\d calc /)
})

test('every trial is there with its sources, its caveats and its citation', async () => {
  const page = await report(gca)
  const text = words(page)
  const trials = gca.evidence.trials.filter(({ disease }) => disease === 'giant-cell-arteritis')
  for (const { id, caveats, sources } of trials) {
    expect(page).toContain(`<article id="${id}">`)
    for (const caveat of caveats) expect(text).toContain(caveat.replaceAll(/\s+/g, ' '))
    for (const { doi } of sources) if (doi) expect(page).toContain(`https://doi.org/`)
  }
  expect(trials.length).toBeGreaterThan(1)
})

test('the pooled result stands with the word of the gate and each trial’s share', async () => {
  const acr20 = { disease: ['rheumatoid-arthritis'], endpoint: ['acr20'] }
  const analysis = { ...usualAnalysis, endpoints: ['acr20'] }
  const text = words(await report(realLeaving(acr20, { analysis, pooled: true })))
  expect(text).toContain('Pooled with care. These trials differ in')
  expect(text).toContain('29.3 (26.3–32.2) calc')
  expect(text).toContain('≈ 23.2 (11.7–33.6) calc 2.7%')
  expect(text).toContain('set against adalimumab 40 mg every 2 weeks, not placebo')
  expect(text).not.toMatch(/NaN|undefined|null|\[object/)
})

test('the pooled result says how it was found as the forest does, and no τ² where none was sought', async () => {
  const acr20 = { disease: ['rheumatoid-arthritis'], endpoint: ['acr20'] }
  const analysis = { ...usualAnalysis, endpoints: ['acr20'], model: 'common' } as const
  const text = words(await report(realLeaving(acr20, { analysis, pooled: true })))
  expect(text).toContain('Common effect, inverse variance, classic 95% interval: RD')
  expect(text).toMatch(/ I² \d+%, H² [\d.]+, Q [\d.]+, \d+ degrees of freedom/)
  expect(text).not.toContain('τ²')
})

test('a trial is named with its registration, once where its name holds it', async () => {
  const registry = 'NCT00000001'
  const trials = [
    aTrial({ id: 'alpha', name: 'ALPHA', registry }),
    aTrial({ id: 'bravo', name: `Extension (${registry})`, registry }),
  ]
  const page = await report(aLeaving(trials))
  expect(page).toContain(`<h3>ALPHA (${registry})</h3>`)
  expect(page).toContain(`<h3>Extension (${registry})</h3>`)
})

test('no report holds an empty cell or a number that is none', async () => {
  const page = await report(realLeaving({ disease: ['systemic-lupus-erythematosus'] }))
  expect(page).not.toMatch(/<t[dh][^>]*>\s*<\/t[dh]>/)
  expect(words(page)).not.toMatch(/NaN|undefined|\bnull\b|\[object/)
})

const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'`&'

test('markup in the data, the question or the address is text', async () => {
  const trial = aTrial({
    id: 'evil',
    name: evil,
    findings: evil,
    caveats: [evil],
    arms: aTrial().arms.map((arm) => ({ ...arm, label: evil })),
    outcomes: [aResponse({ bari4: ['60', 100], pbo: ['40', 100] }, { label: evil, note: evil })],
    sources: [{ title: evil, where: evil, url: 'https://example.org/"onclick="x' }],
  })
  const leaving = aLeaving([trial], { question: evil, address: `javascript:alert(1)//${evil}` })
  const page = await report({ ...leaving, figure: async () => `<svg>${evil}</svg>` })
  expect(page).not.toMatch(/<script|<img src=x|onerror=a[^&]*>|href="javascript/i)
  expect(words(page)).toContain(
    evil
      .slice(0, 30)
      .replace(/<[^>]*>/g, ' ')
      .slice(0, 2),
  )
  expect(page).toContain('&#60;script&#62;alert(1)')
  const tags = page.replaceAll(/<!doctype html>/g, '').match(/<[a-z]+/g) ?? []
  expect(new Set(tags)).not.toContain('<script')
})

test('a report is closed: by its own policy it runs nothing and loads nothing', async () => {
  const page = await report({
    ...gca,
    figure: async () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`)
  const loaded = [...page.matchAll(/\b(?:src|srcset|data|poster)="([^"]*)"/g)].map(([, at]) => at)
  expect(loaded.every((at) => at?.startsWith('data:image/svg+xml;base64,'))).toBe(true)
  expect(loaded).toHaveLength(1)
})

test('text put into a page is text, and only addresses of the web are links', () => {
  expect(html`<p title="${'"<&\'`'}">${[html`<b>${1}</b>`]}</p>`.markup).toBe(
    '<p title="&#34;&#60;&#38;&#39;&#96;"><b>1</b></p>',
  )
  expect(escaped('a')).toBe('a')
  expect(link('javascript:alert(1)', 'x').markup).toBe('x')
})

test('a live snippet shows the same question without the frame of the site', () => {
  const snippet = liveEmbed({ ...gca, address: 'https://x.example/?view=bars&q=%22%3E' })
  const [, src = ''] = /src="([^"]*)"/.exec(snippet) ?? []
  expect(src.replaceAll('&#38;', '&')).toBe('https://x.example/?view=bars&q=%22%3E&embed=on')
})

test('a frozen snippet holds the whole report, and lets it run nothing', async () => {
  const snippet = await frozenEmbed(gca)
  const [, held = ''] = /srcdoc="([^"]*)"/.exec(snippet) ?? []
  const page = held.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  expect(page).toBe(await report(gca))
  expect(snippet).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
})
