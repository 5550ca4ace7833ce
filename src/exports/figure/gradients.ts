import { topLevel, type Box } from './cssValues'
import { painted, type Palette } from './colour'
import { shape } from './shapes'

/** Hatches and hairlines that CSS draws as gradients with hard edges. */
export function gradients(css: CSSStyleDeclaration, outer: Box, palette: Palette): SVGElement[] {
  if (!css.backgroundImage.includes('gradient')) return []
  const images = topLevel(css.backgroundImage)
  const [places, sizes] = [topLevel(css.backgroundPosition), topLevel(css.backgroundSize)]
  const repeats = topLevel(css.backgroundRepeat)
  const box = originBox(css, outer)
  return images.flatMap((image, i) => {
    const place = places[i % places.length] ?? '0% 0%'
    const size = sizes[i % sizes.length] ?? 'auto'
    const repeat = repeats[i % repeats.length] ?? 'repeat'
    const [, kind, inside = ''] = /^(repeating-linear|linear)-gradient\((.*)\)$/.exec(image) ?? []
    if (kind === 'repeating-linear') return hatch(inside, box, palette)
    return kind ? hairlines(inside, box, { place, size, repeat }, palette) : []
  })
}

function originBox(css: CSSStyleDeclaration, { x, y, width, height }: Box): Box {
  const of = (name: string) => parseFloat(css.getPropertyValue(name)) || 0
  const inset = (side: string) =>
    css.backgroundOrigin === 'border-box'
      ? 0
      : of(`border-${side}-width`) +
        (css.backgroundOrigin === 'content-box' ? of(`padding-${side}`) : 0)
  const [left, top] = [inset('left'), inset('top')]
  return {
    x: x + left,
    y: y + top,
    width: width - left - inset('right'),
    height: height - top - inset('bottom'),
  }
}

const stopOf = (part: string) => {
  const [, colour = part, at = ''] = /^(.*?\)|[a-z#0-9]+)((?: [\d.]+(?:px|%))*)$/.exec(part) ?? []
  return { colour, ends: at.trim().split(' ').filter(Boolean).map(parseFloat) }
}

/** Diagonal stripes of the last colour. */
function hatch(inside: string, box: Box, palette: Palette): SVGElement[] {
  const [angle = '0deg', ...stops] = topLevel(inside)
  const all = stops.map(stopOf)
  const [period = 6] = all.at(-1)?.ends.slice(-1) ?? []
  const [from = 0] = all.at(-1)?.ends ?? []
  const colour = all.at(-1)?.colour ?? 'transparent'
  const stroke = painted('stroke', colour, palette)
  const turn = (parseFloat(angle) * Math.PI) / 180
  const [dx, dy] = [Math.sin(turn), -Math.cos(turn)]
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2]
  const long = Math.abs(box.width * dx) + Math.abs(box.height * dy)
  const segments: string[] = []
  for (let at = (from + period) / 2; at < long + period; at += period) {
    const along = at - long / 2
    const cut = within(box, [cx + dx * along, cy + dy * along], [-dy, dx])
    if (cut) segments.push(`M${cut[0].map(round).join(' ')}L${cut[1].map(round).join(' ')}`)
  }
  return [
    shape('path', { d: segments.join(''), fill: 'none', ...stroke, 'stroke-width': period - from }),
  ]
}

type Point = readonly [number, number]
const round = (x: number) => Math.round(x * 100) / 100

/** The part of a line that is inside a box. */
function within({ x, y, width, height }: Box, [px, py]: Point, [dx, dy]: Point) {
  let [from, to] = [-Infinity, Infinity]
  for (const [p, d, low, high] of [
    [px, dx, x, x + width],
    [py, dy, y, y + height],
  ] as const) {
    if (Math.abs(d) < 1e-9) {
      if (p < low || p > high) return null
      continue
    }
    const ends = [(low - p) / d, (high - p) / d].sort((a, b) => a - b)
    from = Math.max(from, ends[0] ?? from)
    to = Math.min(to, ends[1] ?? to)
  }
  const point = (t: number): Point => [px + dx * t, py + dy * t]
  return from < to ? ([point(from), point(to)] as const) : null
}

type Layer = { readonly place: string; readonly size: string; readonly repeat: string }

/** One colour, as far as its first stop says; again and again where it repeats. */
function hairlines(inside: string, box: Box, layer: Layer, palette: Palette): SVGElement[] {
  const parts = topLevel(inside)
  const [first] = parts.filter((part) => !/^(to |[\d.-]+deg)/.test(part)).map(stopOf)
  const fill = painted('fill', first?.colour ?? 'transparent', palette)
  if (fill['fill'] === 'none') return []
  const [w = 'auto', h = 'auto'] = words(layer.size)
  const width = w === 'auto' ? box.width : lengthIn(w, box.width)
  const height = h === 'auto' ? box.height : lengthIn(h, box.height)
  const [px = '0%', py = '0%'] = words(layer.place)
  const [x, y] = [lengthIn(px, box.width - width), lengthIn(py, box.height - height)]
  const thin = first?.ends[0] ?? width
  const again = layer.repeat.startsWith('repeat') && width > 0 && width < box.width
  const starts = again
    ? Array.from({ length: Math.ceil(box.width / width) }, (_, i) => x + i * width)
    : [x]
  return starts
    .filter((start) => start >= -0.5 && start < box.width - 0.01)
    .map((start) =>
      shape('rect', {
        x: box.x + start,
        y: box.y + y,
        width: Math.min(thin, box.width - start),
        height: Math.min(height, box.height),
        ...fill,
      }),
    )
}

const words = (css: string) => css.match(/[^\s(]+(?:\([^)]*\))?/g) ?? []

/** "25%", "12px", "calc(25% - 5.75px)". */
const lengthIn = (css: string, room: number) =>
  [...css.matchAll(/([+-]?)\s*([\d.]+)(%|px)/g)].reduce((sum, [, sign, number, unit]) => {
    const length = unit === '%' ? (Number(number) / 100) * room : Number(number)
    return sum + (sign === '-' ? -length : length)
  }, 0)
