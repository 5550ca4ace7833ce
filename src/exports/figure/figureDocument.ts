import type { Palette } from './colour'
import { drawElement } from './drawElement'
import type { FigureRecord } from './figureRecord'
import { clean, shape } from './shapes'

type Asked = {
  readonly title: string
  /** What it shows, for those who hear it. */
  readonly description: string
  readonly record: FigureRecord
  readonly palette: Palette
  /** The typeface as a `data:` address; null: the reader's own. */
  readonly font: string | null
  /** How wide on paper; absent: as many px as on the screen. */
  readonly millimetres?: number | undefined
}

export type Drawn = {
  readonly svg: string
  readonly title: string
  readonly record: FigureRecord
  /** In px of the page. */
  readonly width: number
  readonly height: number
  /** How long a px is on paper. */
  readonly mm: number
}

const edge = 12

/** A part of the page as a file that stands alone: shapes, texts, typeface, and its own record. */
export function figureDocument(root: HTMLElement, asked: Asked): Drawn {
  const box = root.getBoundingClientRect()
  const width = Math.ceil(box.width) + 2 * edge
  const last = root.lastElementChild?.getBoundingClientRect().bottom ?? box.bottom
  const height = Math.ceil(Math.max(last - box.top, 1)) + 2 * edge
  const { millimetres } = asked
  const size = millimetres
    ? { width: `${millimetres}mm`, height: `${((millimetres * height) / width).toFixed(2)}mm` }
    : { width, height }
  const figure = shape('svg', {
    ...size,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': "'Inter Variable', Inter, system-ui, sans-serif",
  })
  const place = shape('g', { transform: `translate(${edge} ${edge})` })
  place.append(...drawElement(root, asked.palette))
  figure.append(
    shape('title', {}, asked.title),
    shape('desc', {}, asked.description),
    shape('metadata', { id: recordId }, JSON.stringify(asked.record)),
    shape('style', {}, styles(asked.font)),
    shape('rect', { width, height, fill: '#ffffff' }),
    place,
  )
  const svg = clean(new XMLSerializer().serializeToString(figure))
  const { title, record } = asked
  return { svg, title, record, width, height, mm: millimetres ? millimetres / width : 25.4 / 96 }
}

export const recordId = 'evidence-record'

const styles = (font: string | null) =>
  [
    font &&
      `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${font}) format('woff2')}`,
    'text{white-space:pre}',
  ]
    .filter(Boolean)
    .join('')
