import { painted, type Palette } from './colour'
import { topLevel, type Box } from './cssValues'
import { gradients } from './gradients'
import { shape } from './shapes'

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const

/** What CSS draws of a box: its ground, unless that is there already, rings around it, its lines. */
export function boxShapes(
  css: CSSStyleDeclaration,
  box: Box,
  palette: Palette,
  onGround?: string,
): SVGElement[] {
  const radii = [
    css.borderTopLeftRadius,
    css.borderTopRightRadius,
    css.borderBottomRightRadius,
    css.borderBottomLeftRadius,
  ].map((radius) => radiusIn(radius, box))
  const shapes: SVGElement[] = []
  const ground = painted('fill', css.backgroundColor, palette)
  if (ground['fill'] !== 'none' && css.backgroundColor !== onGround)
    shapes.push(shape('path', { d: outline(box, radii), ...ground }))
  shapes.push(...gradients(css, box, palette), ...rings(css, box, radii, palette))
  return [...shapes, ...borders(css, box, radii, palette)]
}

const radiusIn = (css: string, { width, height }: Box) => {
  const [first = '0'] = css.split(' ')
  const size = Math.min(width, height)
  return Math.min(
    size / 2,
    first.endsWith('%') ? (parseFloat(first) / 100) * size : parseFloat(first),
  )
}

/** A rectangle with a radius of its own at each corner. */
function outline({ x, y, width, height }: Box, radii: readonly number[], inward = 0): string {
  const [a = 0, b = 0, c = 0, d = 0] = radii.map((r) => Math.max(0, r - inward))
  const [left, top] = [x + inward, y + inward]
  const [right, bottom] = [x + width - inward, y + height - inward]
  const n = (...points: readonly number[]) => points.map((p) => Math.round(p * 100) / 100).join(' ')
  const corner = (r: number, px: number, py: number) =>
    r > 0 ? `A${n(r, r)} 0 0 1 ${n(px, py)}` : ''
  return [
    `M${n(left + a, top)}H${n(right - b)}`,
    `${corner(b, right, top + b)}V${n(bottom - c)}`,
    `${corner(c, right - c, bottom)}H${n(left + d)}`,
    `${corner(d, left, bottom - d)}V${n(top + a)}`,
    `${corner(a, left + a, top)}Z`,
  ].join('')
}

/** Shadows that are lines: no blur, no shift. Others only lift a thing off the screen. */
function rings(
  { boxShadow }: CSSStyleDeclaration,
  box: Box,
  radii: readonly number[],
  palette: Palette,
): SVGElement[] {
  if (boxShadow === 'none') return []
  return topLevel(boxShadow).flatMap((shadow) => {
    const found = /^(.+?) 0px 0px 0px ([\d.]+)px( inset)?$/.exec(shadow.trim())
    const [, colour = '', width = '0', inset] = found ?? []
    const wide = parseFloat(width)
    if (!found || wide === 0) return []
    const inward = inset ? wide / 2 : -wide / 2
    const stroke = painted('stroke', colour, palette)
    return shape('path', {
      d: outline(box, radii, inward),
      fill: 'none',
      ...stroke,
      'stroke-width': wide,
    })
  })
}

function borders(
  css: CSSStyleDeclaration,
  box: Box,
  radii: readonly number[],
  palette: Palette,
): SVGElement[] {
  const lines = sides.map((side) => ({
    side,
    width: css[`border${side}Style`] === 'none' ? 0 : parseFloat(css[`border${side}Width`]),
    colour: css[`border${side}Color`],
    style: css[`border${side}Style`],
  }))
  const [first] = lines
  const dashes = (style: string, width: number) =>
    style === 'dashed'
      ? `${width * 3} ${width * 2}`
      : style === 'dotted'
        ? `${width} ${width * 2}`
        : undefined
  if (
    first &&
    first.width > 0 &&
    lines.every(({ width, colour }) => width === first.width && colour === first.colour)
  ) {
    const stroke = painted('stroke', first.colour, palette)
    if (stroke['stroke'] === 'none') return []
    return [
      shape('path', {
        d: outline(box, radii, first.width / 2),
        fill: 'none',
        ...stroke,
        'stroke-width': first.width,
        'stroke-dasharray': dashes(first.style, first.width),
      }),
    ]
  }
  return lines.flatMap(({ side, width, colour, style }) => {
    const stroke = painted('stroke', colour, palette)
    if (width === 0 || stroke['stroke'] === 'none') return []
    const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height]
    const half = width / 2
    const ends = {
      Top: { x1: left, x2: right, y1: top + half, y2: top + half },
      Bottom: { x1: left, x2: right, y1: bottom - half, y2: bottom - half },
      Left: { x1: left + half, x2: left + half, y1: top, y2: bottom },
      Right: { x1: right - half, x2: right - half, y1: top, y2: bottom },
    }[side]
    return shape('line', {
      ...ends,
      ...stroke,
      'stroke-width': width,
      'stroke-dasharray': dashes(style, width),
    })
  })
}
