import { afterEach, beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'
import { Suspense } from 'react'
import { answer, type Catalogue } from '@/evidence/catalogue'
import { dress } from '@/exports/figure/dressed'
import { figureDocument } from '@/exports/figure/figureDocument'
import { figurePng } from '@/exports/figure/figurePng'
import { appName, numbersIn, shownText } from '@/exports/figure/figureRecord'
import { readFigure } from '@/exports/figure/readFigure'
import { roomNeeded } from '@/exports/figure/roomNeeded'
import { useExplorer } from '@/state/explorer'
import { readUrl, type Asked } from '@/state/url'
import { pages, views } from '@/views'
import { pictureIn } from '@/views/leave/pictureIn'
import { TrialPage } from '@/views/trial/TrialPage'
import { realCatalogue } from '../realEvidence'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})
afterEach(() => page.viewport(1440, 900))

/** Every view, and every chart that a view draws only when it is asked for. */
const lupus = 'disease=systemic-lupus-erythematosus'
const acr20 = 'view=forest&endpoint=acr20&agent=baricitinib'
/** Words alone: no number of them opens a source. */
const [signals, path, silent] = ['signalling', 'signalling, a path', 'a trial without a primary']
const wordsAlone: ReadonlySet<string> = new Set([signals, path, silent])
const questions: Readonly<Record<string, string>> = {
  ...Object.fromEntries(views.map(({ id }) => [id, `?view=${id}&${lupus}`])),
  table: '?disease=giant-cell-arteritis',
  'table of contrasts': '?rows=contrasts&disease=giant-cell-arteritis',
  bars: '?view=bars&endpoint=sustained-remission',
  'bars, ladder': '?view=bars&family=acr&agent=peficitinib&ladder=on',
  forest: `?${acr20}`,
  'forest, funnel and other checks': `?${acr20}&checks=on`,
  'forest in groups': '?view=forest&endpoint=acr20&disease=psoriatic-arthritis&group=agent',
  'forest, one left out': `?${acr20}&out=ra-beam.acr20-w12.bari4~pbo`,
  'forest of odds ratios': `?${acr20}&measure=OR&checks=on`,
  'forest with rows without a result': '?view=forest&endpoint=sri4',
  'safety of one trial': '?view=safety&agent=baricitinib',
  'benefit and harm': '?view=balance&pair=measure-up-1',
  'design, all facts': '?view=design&endpoint=acr20&agent=filgotinib&facts=all',
  map: '?view=map',
  'map of classes, patients': '?view=map&across=family&counting=patients',
  'a trial': '?trial=select-gca',
  'a trial of many arms': '?trial=oral-surveillance',
  [silent]: '?trial=jaki-jdm-ding-2020',
  [signals]: '?view=lessons',
  [path]: '?view=lessons&path=upadacitinib',
  network: '?view=network&disease=rheumatoid-arthritis&endpoint=acr20',
}
const sizes = [
  [1440, 3600],
  [1024, 4200],
  [390, 9000],
] as const

async function shown(query: string, [width, height]: readonly [number, number]) {
  await page.viewport(width, height)
  const { asked, notUnderstood } = readUrl(query)
  expect(notUnderstood).toEqual([])
  useExplorer.setState(asked)
  await render(
    <Suspense fallback={<p className="waiting">Loading</p>}>
      <Shown {...asked} />
    </Suspense>,
  )
  await expect.poll(() => document.querySelector('main'), { timeout: 40_000 }).not.toBe(null)
  const main = pictureIn(document)
  if (!main) throw new Error('nothing drawn')
  let before = ''
  await expect
    .poll(
      () => {
        const now = main.innerHTML
        const still = now === before && now.length > 500
        before = now
        const waiting = main.querySelector('.waiting, [aria-busy=true], .gap, .bars-chart:empty')
        return still && !waiting
      },
      { timeout: 40_000, interval: 300 },
    )
    .toBe(true)
  return main
}

function Shown({ view, trial, filters, q }: Asked) {
  if (trial) return <TrialPage catalogue={catalogue} id={trial} />
  const own = pages.find(({ id }) => id === view)
  if (own) return <own.Component catalogue={catalogue} />
  const tab = views.find(({ id }) => id === view)
  if (!tab) throw new Error(`no view ${view}`)
  return (
    <main id="main">
      <Suspense fallback={<p className="waiting">Loading</p>}>
        <tab.Component catalogue={catalogue} answer={answer(catalogue, filters, q)} />
      </Suspense>
    </main>
  )
}

/** As the app does before it draws a figure: what is scrolled sideways is given its room. */
async function widened(main: HTMLElement) {
  for (let i = 0; i < 3; i += 1) {
    const needs = roomNeeded(main)
    if (needs <= main.clientWidth + 1) return
    main.style.width = `${needs}px`
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

const bare = (text: string) => text.replaceAll(/\s+/g, '').toLowerCase()

test.each(
  Object.entries(questions).flatMap(([name, query]) =>
    sizes.map((size) => [name, size[0], query, size] as const),
  ),
)(
  '%s at %i px leaves whole: its words and numbers, inside its frame, none too small',
  async (title, _, query, size) => {
    const main = await shown(query, size)
    await widened(main)
    const rows = numbersIn(main)
    const { release } = catalogue.evidence
    const [width, column] = [size[0], main.clientWidth]
    const record = { app: appName, address: query, release, width, column, rows } as const
    const undo = dress(main, {
      title,
      question: 'What was asked.',
      notes: [`Release ${release}.`],
    })
    const drawn = figureDocument(main, {
      title,
      description: 'All of it.',
      record,
      palette: 'own',
      font: null,
    })
    const words = shownText(main)
    const dressed = numbersIn(main)
    undo()

    const figure = new DOMParser().parseFromString(drawn.svg, 'image/svg+xml')
    expect(figure.querySelector('parsererror')).toBe(null)
    const texts = [...figure.querySelectorAll('text')]
    expect(bare(texts.map(({ textContent }) => textContent).join(''))).toBe(bare(words))
    expect(dressed).toEqual(rows)
    expect(rows.length).toBeGreaterThan(wordsAlone.has(title) ? -1 : 3)

    const inPage = document.importNode(figure.documentElement, true)
    document.body.replaceChildren(inPage)
    const frame = inPage.getBoundingClientRect()
    const boxes = [...inPage.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
      size: Math.min(...sizesOf(text)) * scaleOf(text),
      upright: text.getScreenCTM()?.b === 0,
    }))
    const cut = boxes.filter(
      ({ box }) =>
        box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1,
    )
    // Nothing that is painted later may hide the end of a text.
    const hidden = boxes.filter(({ box }) => {
      const top = document.elementFromPoint(box.right - 3, (box.top + box.bottom) / 2)
      const ground = top?.closest('text') ? null : top?.getAttribute('fill')
      return box.width > 8 && ground && ground !== 'none' && top?.localName === 'path'
    })
    expect(hidden.map(({ text }) => text)).toEqual([])
    expect(overlapping(boxes.filter(({ upright }) => upright))).toEqual([])
    const small = boxes.filter((own) => own.size < 11)
    expect(small.map(({ text, size: px }) => `${text} ${px}`)).toEqual([])
    expect(cut.map(({ text }) => text)).toEqual([])

    const svg = new TextEncoder().encode(drawn.svg)
    expect(readFigure('a.svg', svg)).toEqual({ record })
    if (size[0] > 1024 || drawn.height > 8000) return
    const png = await figurePng(drawn, 2)
    if ('failed' in png) throw new Error(png.failed)
    const bitmap = await createImageBitmap(png)
    expect([bitmap.width, bitmap.height]).toEqual([2 * drawn.width, 2 * drawn.height])
    expect(inked(bitmap)).toBeGreaterThan(0.005)
    expect(readFigure('a.png', new Uint8Array(await png.arrayBuffer()))).toEqual({ record })
  },
)

type TextBox = { readonly text: string | null; readonly box: DOMRect }

/** Upright texts that are printed over each other; a halo is the same text twice. */
const overlapping = (boxes: readonly TextBox[]) =>
  boxes.flatMap(({ text, box }, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) =>
          other.text !== text &&
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 3 &&
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 6,
      )
      .map((other) => `${text} / ${other.text}`),
  )

/** How much larger than its own px a text is drawn. */
function scaleOf(text: SVGTextElement): number {
  const { a = 1, b = 0 } = text.getScreenCTM() ?? {}
  return Math.round(1000 * Math.hypot(a, b)) / 1000
}

const sizesOf = (text: Element) =>
  [text, ...text.querySelectorAll('tspan')].map((own) => parseFloat(getComputedStyle(own).fontSize))

/** The share of a picture that is dark. */
function inked(bitmap: ImageBitmap): number {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const brush = canvas.getContext('2d')
  brush?.drawImage(bitmap, 0, 0)
  const pixels = brush?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
  let dark = 0
  for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 140) dark += 1
  return (4 * dark) / pixels.length
}
