import sheetText from './dressed.css?inline'

/** What a figure says about itself, above and below what it shows. */
export type FigureWords = {
  readonly title: string
  /** The filters in words, and how much they find. */
  readonly question: string
  readonly notes: readonly string[]
}

/**
 * Makes a page ready to be drawn as a figure: its controls hidden, its ends of lines shown, its
 * colours those of paper, with the figure's own words above and below.
 */
export function dress(root: HTMLElement, words: FigureWords): () => void {
  const page = root.ownerDocument
  const view = page.defaultView
  const { dataset } = page.documentElement
  const { theme } = dataset
  const sheet = view && new view.CSSStyleSheet()
  if (sheet) {
    sheet.replaceSync(sheetText)
    page.adoptedStyleSheets.push(sheet)
  }
  dataset['figure'] = 'on'
  dataset['theme'] = 'light'
  const [head, foot] = [headOf(page, words), footOf(page, words)]
  if (!titled(root)) head.prepend(paragraph(page, 'figure-title', words.title))
  root.prepend(head)
  root.append(foot)
  showEnds(root)
  return () => {
    head.remove()
    foot.remove()
    delete dataset['figure']
    if (theme) dataset['theme'] = theme
    else delete dataset['theme']
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

/** A view may head itself; a part of a page goes without what stood above it. */
const titled = (root: HTMLElement) =>
  !root.hasAttribute('data-picture') && root.querySelector('h2') !== null

function headOf(page: Document, { question }: FigureWords): HTMLElement {
  const head = page.createElement('div')
  head.className = 'figure-head'
  head.append(paragraph(page, 'figure-question', question))
  return head
}

function footOf(page: Document, { notes }: FigureWords): HTMLElement {
  const foot = page.createElement('div')
  foot.className = 'figure-foot'
  foot.append(...notes.map((note) => paragraph(page, 'figure-note', note)))
  return foot
}

function paragraph(page: Document, className: string, text: string): HTMLElement {
  const element = page.createElement('p')
  element.className = className
  element.textContent = text
  return element
}

/** A screen cuts a long word with dots and shows the rest on demand; paper has to show it. */
function showEnds(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const { textOverflow, overflowX } = getComputedStyle(element)
    if (textOverflow !== 'ellipsis' || overflowX === 'visible') continue
    if (element.scrollWidth <= element.clientWidth) continue
    element.style.whiteSpace = 'normal'
    element.style.overflow = 'visible'
  }
}
