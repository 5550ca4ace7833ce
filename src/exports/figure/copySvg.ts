import { painted, type Palette } from './colour'
import { isElement, shape, stylesOf, type Attributes } from './shapes'

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])
const holders = new Set(['svg', 'g', 'defs', 'pattern', 'clipPath', 'text', 'tspan', 'marker'])
const geometry = (
  'x y x1 x2 y1 y2 cx cy r rx ry dx dy d points width height viewBox preserveAspectRatio ' +
  'transform patternUnits patternTransform patternContentUnits clipPathUnits'
).split(' ')

/** Names of what is painted with or cut by another element: `url(#name)`. */
export type Referred = Set<string>

/** A drawing of the page with all that style sheets say about it written into it. */
export function copySvg(
  source: Element,
  palette: Palette,
  referred: Referred,
  hidden = false,
): SVGElement | null {
  const name = source.localName
  const css = stylesOf(source)
  if (css.display === 'none') return null
  if (shapes.has(name)) return copyShape(source, css, palette, referred, hidden)
  if (!holders.has(name)) return null
  const copy = shape(name, {
    ...geometryOf(source),
    ...(name === 'svg' && css.overflow === 'visible' && { overflow: 'visible' }),
    ...opacityOf(css),
    ...clipOf(css, referred),
    ...((name === 'text' || name === 'tspan') && lettersOf(css, palette, referred)),
  })
  for (const child of source.childNodes)
    if (isElement(child)) {
      const part = copySvg(child, palette, referred, hidden || name === 'clipPath')
      if (part) copy.append(part)
    } else if (child.nodeType === 3 && (name === 'text' || name === 'tspan'))
      copy.append(child.textContent ?? '')
  return copy.childNodes.length ? copy : null
}

function copyShape(
  source: Element,
  css: CSSStyleDeclaration,
  palette: Palette,
  referred: Referred,
  kept: boolean,
): SVGElement | null {
  const paint = { ...paintOf('fill', css, palette, referred), ...strokeOf(css, palette, referred) }
  const seen = paint['fill'] !== 'none' || (paint['stroke'] ?? 'none') !== 'none'
  if (css.visibility === 'hidden' || (!seen && !kept)) return null
  return shape(source.localName, {
    ...geometryOf(source),
    ...paint,
    ...opacityOf(css),
    ...clipOf(css, referred),
  })
}

function geometryOf(source: Element): Attributes {
  return Object.fromEntries(
    geometry.flatMap((name) => {
      const value = source.getAttribute(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

function paintOf(
  kind: 'fill' | 'stroke',
  css: CSSStyleDeclaration,
  palette: Palette,
  referred: Referred,
): Attributes {
  const value = css[kind]
  const [, name] = /url\("?[^"#]*#([^")]+)"?\)/.exec(value) ?? []
  if (name) {
    referred.add(name)
    return { [kind]: `url(#${name})` }
  }
  if (value === 'none') return { [kind]: 'none' }
  return painted(kind, value, palette, Number(css[`${kind}Opacity`]))
}

function strokeOf(css: CSSStyleDeclaration, palette: Palette, referred: Referred): Attributes {
  const stroke = paintOf('stroke', css, palette, referred)
  const width = parseFloat(css.strokeWidth)
  if (stroke['stroke'] === 'none' || width === 0) return {}
  return {
    ...stroke,
    'stroke-width': width,
    'stroke-dasharray':
      css.strokeDasharray === 'none' ? undefined : css.strokeDasharray.replaceAll('px', ''),
    'stroke-linecap': css.strokeLinecap === 'butt' ? undefined : css.strokeLinecap,
    'stroke-linejoin': css.strokeLinejoin === 'miter' ? undefined : css.strokeLinejoin,
  }
}

const opacityOf = ({ opacity }: CSSStyleDeclaration): Attributes =>
  opacity === '1' ? {} : { opacity }

function clipOf({ clipPath }: CSSStyleDeclaration, referred: Referred): Attributes {
  const [, name] = /url\("?[^"#]*#([^")]+)"?\)/.exec(clipPath) ?? []
  if (!name) return {}
  referred.add(name)
  return { 'clip-path': `url(#${name})` }
}

function lettersOf(css: CSSStyleDeclaration, palette: Palette, referred: Referred): Attributes {
  const stroke = strokeOf(css, palette, referred)
  return {
    ...paintOf('fill', css, palette, referred),
    ...stroke,
    ...(stroke['stroke'] && css.paintOrder.startsWith('stroke') && { 'paint-order': 'stroke' }),
    'font-size': parseFloat(css.fontSize),
    'font-weight': css.fontWeight === '400' ? undefined : css.fontWeight,
    'text-anchor': css.textAnchor === 'start' ? undefined : css.textAnchor,
    'letter-spacing':
      css.letterSpacing === 'normal' ? undefined : css.letterSpacing.replace('px', ''),
    'dominant-baseline': css.dominantBaseline === 'auto' ? undefined : css.dominantBaseline,
  }
}
