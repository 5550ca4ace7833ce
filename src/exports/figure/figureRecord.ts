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
  /** How wide the page was drawn, in px: another width may show fewer columns. */
  width: v.number(),
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

/** Every number that a part of the page shows, with the key of what it opens. */
export function numbersIn(element: Element): ShownNumber[] {
  return [...element.querySelectorAll('[data-source], [data-number]')].flatMap((mark) => {
    const key = mark.getAttribute('data-source') ?? mark.getAttribute('data-number') ?? ''
    const text = isOnScreen(mark, element) ? shownText(mark) : ''
    return key && text ? [{ key, text }] : []
  })
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
