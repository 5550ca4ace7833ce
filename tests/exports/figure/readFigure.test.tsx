import { expect, test, vi } from 'vitest'
import { figureDocument } from '@/exports/figure/figureDocument'
import { figurePng } from '@/exports/figure/figurePng'
import { appName } from '@/exports/figure/figureRecord'
import { readFigure } from '@/exports/figure/readFigure'

const record = {
  app: appName,
  address: '?view=bars&q=%3Cb%3E',
  release: 'abc',
  width: 1440,
  column: 1128,
  rows: [{ key: 'a.b.c', text: '46.4% <b> & "≈ 97"' }],
} as const

function aFigure() {
  const root = document.createElement('div')
  root.innerHTML = '<p>46.4%</p>'
  document.body.replaceChildren(root)
  const about = { title: 'Bars', description: 'One number.', palette: 'own', font: null } as const
  return figureDocument(root, { ...about, record })
}
const bytes = (text: string) => new TextEncoder().encode(text)
async function aPicture(): Promise<Uint8Array> {
  const png = await figurePng(aFigure(), 2)
  if ('failed' in png) throw new Error(png.failed)
  return new Uint8Array(await png.arrayBuffer())
}

test('an SVG and a PNG give back what they were made from', async () => {
  expect(readFigure('x.svg', bytes(aFigure().svg))).toEqual({ record })
  expect(readFigure('x.png', await aPicture())).toEqual({ record })
})

test('a file that another program laid out anew still gives it back', () => {
  const { svg } = aFigure()
  const again = `<?xml version="1.0"?>\n<!-- saved elsewhere -->\n${svg.replace('<metadata id', '<metadata\n   id')}\n`
  expect(readFigure('x.svg', bytes(again))).toEqual({ record })
})

test.each([
  ['a text', () => bytes('46.4%'), /neither an SVG nor a PNG/],
  ['nothing', () => bytes(''), /neither an SVG nor a PNG/],
  [
    'a foreign SVG',
    () => bytes('<svg xmlns="http://www.w3.org/2000/svg"/>\n</svg>'),
    /no evidence/,
  ],
  ['half an SVG', () => bytes(aFigure().svg.slice(0, -40)), /damaged/],
  [
    'an SVG whose record is broken',
    () => bytes(aFigure().svg.replace('"rows":[', '"rows":')),
    /form/,
  ],
  [
    'an SVG whose record leads elsewhere',
    () => bytes(aFigure().svg.replace('?view=bars', 'https://elsewhere.example/')),
    /form/,
  ],
])('%s gets a message', (_, file, words) => {
  const answer = readFigure('x.svg', file())
  expect('failed' in answer && answer.failed).toMatch(words)
})

test('half a PNG, and a PNG without a record, get a message', async () => {
  const png = await aPicture()
  expect(readFigure('x.png', png.subarray(0, png.length / 2))).toMatchObject({
    failed: expect.stringContaining('damaged'),
  })
  const canvas = new OffscreenCanvas(2, 2)
  canvas.getContext('2d')
  const bare = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  expect(readFigure('x.png', bare)).toMatchObject({
    failed: expect.stringContaining('no evidence'),
  })
})

test('a picture that a browser cannot draw is refused in words, never saved blank', async () => {
  const canvas = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  expect(await figurePng(aFigure(), 2)).toMatchObject({
    failed: expect.stringContaining('take the SVG'),
  })
  canvas.mockRestore()
})

test('a picture too large for a browser is refused in words', async () => {
  expect(await figurePng({ ...aFigure(), height: 9000 }, 2)).toMatchObject({
    failed: expect.stringContaining('SVG'),
  })
})
