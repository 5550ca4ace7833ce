const svg = 'http://www.w3.org/2000/svg'

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of the figure. Whatever the texts hold, they stay text: no markup is put together here. */
export function shape(name: string, attributes: Attributes = {}, text = ''): SVGElement {
  const element = paper.createElementNS(svg, name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      element.setAttribute(key, typeof value === 'number' ? String(rounded(value)) : clean(value))
  if (text) element.textContent = clean(text)
  return element
}

export const rounded = (x: number) => Math.round(x * 100) / 100

/** Without the characters that no XML may hold. */
export const clean = (text: string) =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')

/** Figures are put together beside the page, where nothing is drawn, loaded or run. */
const paper = document.implementation.createDocument(svg, 'svg')

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isSvg = (element: Element): element is SVGElement => element.namespaceURI === svg

export function stylesOf(element: Element): CSSStyleDeclaration {
  const { defaultView } = element.ownerDocument
  return (defaultView ?? window).getComputedStyle(element)
}
