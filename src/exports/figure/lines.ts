/** A line of text as the page shows it: its words, and where they are in the window. */
export type Line = { readonly text: string; readonly box: DOMRect }

/** The lines of one text node, without the spaces that the page swallows. */
export function linesOf(node: Text): Line[] {
  const range = node.ownerDocument.createRange()
  const boxOf = (from: number, to: number) => {
    range.setStart(node, from)
    range.setEnd(node, to)
    return range.getBoundingClientRect()
  }
  const rectsOf = (from: number, to: number) => {
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()].filter(({ width }) => width > 0)
  }
  const { data } = node
  const lines: Line[] = []
  const add = (from: number, to: number) => {
    const text = data.slice(from, to)
    const start = from + text.length - text.trimStart().length
    const end = start + text.trim().length
    if (start < end)
      lines.push({ text: text.trim().replaceAll(/\s+/g, ' '), box: boxOf(start, end) })
  }
  const rects = rectsOf(0, data.length)
  if (!rects.length) return []
  if (new Set(rects.map(({ top }) => Math.round(top))).size === 1) {
    add(0, data.length)
    return lines
  }
  let from = 0
  let top: number | undefined
  for (let i = 0; i < data.length; i += 1) {
    const [rect] = rectsOf(i, i + 1)
    if (!rect) continue
    if (top !== undefined && Math.abs(rect.top - top) > 2) {
      add(from, i)
      from = i
    }
    top = rect.top
  }
  add(from, data.length)
  return lines
}

const metrics = new Map<string, number>()
let ruler: CanvasRenderingContext2D | null = null

/** Where in its box, from 0 at the top to 1, a text of this font stands. */
export function baselineOf({ fontStyle, fontWeight, fontFamily }: CSSStyleDeclaration): number {
  const font = `${fontStyle} ${fontWeight} 100px ${fontFamily}`
  const before = metrics.get(font)
  if (before !== undefined) return before
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) return 0.8
  ruler.font = font
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText('x')
  metrics.set(font, up / (up + down))
  return up / (up + down)
}
