import * as v from 'valibot'
import { isShown } from './drawElement'
import { isElement } from './shapes'

export const appName = 'JAK Inhibitor Evidence Explorer'

const shownNumber = v.object({ key: v.string(), text: v.string() })
const record = v.object({
  app: v.literal(appName),
  /** What the address says after its page: it restores the view. */
  address: v.pipe(v.string(), v.regex(/^(\?.*)?$/)),
  release: v.string(),
  /** How wide the window and its view were, in px: others may show fewer columns. */
  width: v.pipe(v.number(), v.minValue(1), v.maxValue(20_000)),
  column: v.pipe(v.number(), v.minValue(1), v.maxValue(20_000)),
  rows: v.pipe(v.array(shownNumber), v.readonly()),
})

/** What a figure carries of where it comes from. */
export type FigureRecord = v.InferOutput<typeof record>
export type ShownNumber = v.InferOutput<typeof shownNumber>

/** Reads what a figure carries; null: it is no figure of this app. */
export function readRecord(text: string): FigureRecord | null {
  try {
    const read = v.safeParse(record, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

/** Every number that a part of the page shows, by what it opens, else by its place in its table. */
export function numbersIn(element: Element): ShownNumber[] {
  return [...element.querySelectorAll('[data-source], td')].flatMap((mark) => {
    const source = mark.getAttribute('data-source')
    if (source === null && mark.querySelector('[data-source]')) return []
    const text = isOnScreen(mark, element) ? shownText(mark) : ''
    if (!text || (source === null && !/\d/.test(text))) return []
    return [{ key: source ?? placeIn(mark), text }]
  })
}

/** "Baricitinib, Giant cell arteritis": the heads of a cell's row and column. */
function placeIn(cell: Element): string {
  const row = cell.closest('tr')
  const table = cell.closest('table')
  const at = row ? [...row.children].indexOf(cell) : -1
  const heads = table?.querySelector('thead tr:last-child')?.children
  const head = heads?.length === row?.children.length ? heads?.[at] : undefined
  const name = row?.querySelector('th')
  const parts = [name && shownText(name), head ? shownText(head) : `column ${at + 1}`]
  return parts.filter(Boolean).join(', ')
}

/** The words of an element that the eye can read. */
export function shownText(element: Element): string {
  const parts: string[] = []
  const read = (node: Node) => {
    if (node.nodeType === 3) parts.push(node.textContent ?? '')
    else if (isElement(node) && isShown(node)) node.childNodes.forEach(read)
  }
  read(element)
  return parts.join('').replaceAll(/\s+/g, ' ').trim()
}

function isOnScreen(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (!isShown(at)) return false
  return true
}
