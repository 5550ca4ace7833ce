import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { afterAll, beforeAll, inject } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/ensure.mjs'

export const site = inject('site')

let browser: Browser

beforeAll(async () => {
  const executablePath = await findChromium()
  browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  })
})
afterAll(() => browser.close())

export type Visit = {
  readonly page: Page
  /** Requests that left for another host, and whatever the browser complained of. */
  readonly foreign: string[]
  readonly complaints: string[]
}

/** A new reader, without history or cache. */
export async function visit(query = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  const [foreign, complaints]: [string[], string[]] = [[], []]
  const home = new URL(site).origin
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) foreign.push(url)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const ours = message.text() !== 'Service Worker registration blocked by Playwright'
    if (ours && ['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(site + query)
  return { page, foreign, complaints }
}

/** The views a reader can open, by the address that opens them, and what shows they are there. */
export const places = {
  table: ['?disease=systemic-lupus-erythematosus&role=primary', 'SLE-BRAVE-I'],
  contrasts: ['?rows=contrasts&disease=giant-cell-arteritis', 'SELECT-GCA'],
  bars: ['?view=bars&endpoint=sri4', 'SLE-BRAVE-I'],
  forest: ['?view=forest&endpoint=acr20&disease=rheumatoid-arthritis', 'SELECT-NEXT'],
  design: ['?view=design&endpoint=acr20&agent=filgotinib', 'Prior therapy'],
  balance: ['?view=balance&pair=measure-up-1', 'In absolute terms'],
  safety: ['?view=safety', 'NI not shown'],
  map: ['?view=map', 'Povorcitinib'],
  network: ['?view=network', 'The graph as a list'],
  methods: ['?view=methods', 'p = events / n'],
  lessons: ['?view=lessons&term=bicla&path=upadacitinib', 'Not a responder'],
  meaning: ['?trial=select-gca&about=sustained-remission', 'Definition from'],
  data: ['?view=data', 'rifampicin'],
  story: ['?story=promise-and-proof', 'Wallace'],
  predict: ['?story=promise-and-proof&step=4', 'SLE-BRAVE-II'],
  quiz: ['?quiz=select-gca.sustained-remission-w52.upa15', 'One question'],
  presented: [
    '?present=on&view=forest&endpoint=acr20&disease=rheumatoid-arthritis',
    'step 1 of 12',
  ],
  trials: ['?view=trials', 'ORAL Surveillance'],
  trial: ['?trial=select-gca', 'SELECT-GCA'],
  embedded: ['?view=bars&endpoint=sri4&embed=on', 'SLE-BRAVE-I'],
  source: ['?trial=select-gca&source=select-gca.sustained-remission-w52.upa15', '46.4%'],
} as const
export const placeNames = Object.keys(places) as (keyof typeof places)[]
