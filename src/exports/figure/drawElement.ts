import { boxShapes } from './boxes'
import { colourOf, painted, type Palette } from './colour'
import { copySvg, type Referred } from './copySvg'
import { baselineOf, linesOf } from './lines'
import { isElement, isSvg, shape, stylesOf } from './shapes'

type Drawing = {
  readonly palette: Palette
  /** The corner of the figure in the window. */
  readonly left: number
  readonly top: number
  readonly referred: Referred
}

/** What the page shows of an element, as shapes and texts alone: no styles, no scripts, no HTML. */
export function drawElement(element: Element, palette: Palette): SVGElement[] {
  const { left, top } = element.getBoundingClientRect()
  const drawing = { palette, left, top, referred: new Set<string>() }
  const group = shape('g')
  draw(element, group, drawing)
  const definitions = definitionsFor(element.ownerDocument, drawing)
  return definitions ? [definitions, group] : [group]
}

/** Whether the eye finds it: what is only there to be heard is not part of a figure. */
export function isShown(element: Element, css = stylesOf(element)): boolean {
  if (css.display === 'none' || css.opacity === '0' || css.clipPath === 'inset(50%)') return false
  return !unseen.has(element.localName) && !(isClosed(element) && element.localName === 'details')
}

const unseen = new Set(
  'script style noscript template iframe input select textarea dialog title desc'.split(' '),
)
const isClosed = (element: Element) => !element.hasAttribute('open')

function draw(element: Element, into: SVGElement, drawing: Drawing): void {
  const css = stylesOf(element)
  if (!isShown(element, css)) return
  const group = groupFor(css, into)
  if (css.transform === 'none' || isSvg(element)) drawUpright(element, css, group, drawing)
  else turned(element, css, group, drawing)
}

/** Parts that are paler than the rest are held together. */
function groupFor({ opacity }: CSSStyleDeclaration, into: SVGElement): SVGElement {
  if (opacity === '1') return into
  const group = shape('g', { opacity })
  into.append(group)
  return group
}

/** Drawn as it would stand without its turn; the turn is given to the group. */
function turned(element: Element, css: CSSStyleDeclaration, into: SVGElement, drawing: Drawing) {
  if (!hasStyle(element)) return
  const [{ transform }, kept] = [css, element.style.transform]
  const [ox = 0, oy = 0] = css.transformOrigin.split(' ').map(parseFloat)
  element.style.transform = 'none'
  const box = element.getBoundingClientRect()
  const [x, y] = [box.left - drawing.left + ox, box.top - drawing.top + oy]
  const group = shape('g', {
    transform: `translate(${x} ${y}) ${transform} translate(${-x} ${-y})`,
  })
  drawUpright(element, css, group, drawing)
  element.style.transform = kept
  into.append(group)
}

const hasStyle = (element: Element): element is HTMLElement => 'style' in element

function drawUpright(
  element: Element,
  css: CSSStyleDeclaration,
  into: SVGElement,
  drawing: Drawing,
) {
  const { palette, left, top, referred } = drawing
  const visible = css.visibility === 'visible'
  const at = ({ left: x, top: y, width, height }: DOMRect) => ({
    x: x - left,
    y: y - top,
    width,
    height,
  })
  if (isSvg(element)) {
    const box = element.getBoundingClientRect()
    const copy = visible && box.width > 0 ? copySvg(element, palette, referred) : null
    if (!copy) return
    for (const [name, value] of Object.entries(at(box)))
      copy.setAttribute(name, String(Math.round(value * 100) / 100))
    into.append(copy)
    return
  }
  if (visible)
    for (const rect of css.display === 'inline'
      ? element.getClientRects()
      : [element.getBoundingClientRect()])
      into.append(...boxShapes(css, at(rect), palette, groundUnder(element)))
  for (const part of ['::before', '::after'] as const)
    if (visible) into.append(...mark(element, part, drawing))
  for (const child of element.childNodes)
    if (isElement(child)) draw(child, into, drawing)
    else if (isText(child) && visible) into.append(...words(child, css, drawing))
}

/**
 * The colour behind a cell of a table: cells that stay in place while others scroll have a ground
 * only to cover those, and would cover what reaches out of a neighbour here.
 */
function groundUnder(element: Element): string | undefined {
  if (element.localName !== 'td' && element.localName !== 'th') return undefined
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { backgroundColor } = stylesOf(at)
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor
  }
  return undefined
}

const isText = (node: Node): node is Text => node.nodeType === 3

function words(node: Text, css: CSSStyleDeclaration, { palette, left, top }: Drawing) {
  const colour = colourOf(css.color, palette)
  if (!colour || !node.data.trim()) return []
  const letters = {
    ...painted('fill', css.color, palette),
    'font-size': parseFloat(css.fontSize),
    'font-weight': css.fontWeight === '400' ? undefined : css.fontWeight,
    'letter-spacing':
      css.letterSpacing === 'normal' ? undefined : css.letterSpacing.replace('px', ''),
    'text-decoration': css.textDecorationLine.includes('line-through') ? 'line-through' : undefined,
  }
  const down = baselineOf(css)
  return linesOf(node).map(({ text, box }) =>
    shape(
      'text',
      {
        x: box.left - left,
        y: box.top - top + down * box.height,
        textLength: box.width,
        lengthAdjust: 'spacingAndGlyphs',
        ...letters,
      },
      css.textTransform === 'uppercase' ? text.toUpperCase() : text,
    ),
  )
}

/** A mark that a style sheet sets before or after an element: a dot, a bar, a bracket without words. */
function mark(element: Element, part: '::before' | '::after', { palette, left, top }: Drawing) {
  const { defaultView } = element.ownerDocument
  const css = defaultView?.getComputedStyle(element, part)
  if (!css || css.content !== '""' || css.display === 'none') return []
  const [width, height] = [parseFloat(css.width), parseFloat(css.height)]
  if (!width || !height) return []
  const box = element.getBoundingClientRect()
  if (css.position === 'absolute' && stylesOf(element).position !== 'static') {
    const x = box.left - left + element.clientLeft + parseFloat(css.left)
    const y = box.top - top + element.clientTop + parseFloat(css.top)
    return boxShapes(css, { x, y, width, height }, palette)
  }
  if (css.backgroundColor === 'rgba(0, 0, 0, 0)') return []
  const x = box.left - left + parseFloat(css.marginLeft || '0')
  const y = box.top - top + parseFloat(css.marginTop || '0')
  return boxShapes(css, { x, y, width, height }, palette)
}

/** Patterns and outlines that shapes of the figure name; they may stand anywhere on the page. */
function definitionsFor(page: Document, { palette, referred }: Drawing): SVGElement | null {
  const definitions = shape('defs')
  const done = new Set<string>()
  const rest = () => [...referred].filter((name) => !done.has(name))
  for (let names = rest(); names.length; names = rest())
    for (const name of names) {
      done.add(name)
      const source = page.getElementById(name)
      const copy = source && copySvg(source, palette, referred)
      copy?.setAttribute('id', name)
      if (copy) definitions.append(copy)
    }
  return done.size ? definitions : null
}
