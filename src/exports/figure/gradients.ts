import { topLevel, type Box } from './cssValues'
import { painted, type Palette } from './colour'
import { shape } from './shapes'

/** Hatches and hairlines that CSS draws as gradients with hard edges. */
export function gradients(css: CSSStyleDeclaration, outer: Box, palette: Palette): SVGElement[] {
  if (!css.backgroundImage.includes('gradient')) return []
  const images = topLevel(css.backgroundImage)
  const [places, sizes] = [topLevel(css.backgroundPosition), topLevel(css.backgroundSize)]
  const [repeats, origins] = [topLevel(css.backgroundRepeat), topLevel(css.backgroundOrigin)]
  return images.flatMap((image, i) => {
    const place = places[i % places.length] ?? '0% 0%'
    const size = sizes[i % sizes.length] ?? 'auto'
    const repeat = repeats[i % repeats.length] ?? 'repeat'
    const box = originBox(css, outer, origins[i % origins.length] ?? 'padding-box')
    const [, kind, inside = ''] = /^(repeating-linear|linear)-gradient\((.*)\)$/.exec(image) ?? []
    if (kind === 'repeating-linear') return stripes(inside, tileIn(box, { place, size }), palette)
    return kind ? hairlines(inside, box, { place, size, repeat }, palette) : []
  })
}

function originBox(css: CSSStyleDeclaration, { x, y, width, height }: Box, origin: string): Box {
  const of = (name: string) => parseFloat(css.getPropertyValue(name)) || 0
  const inset = (side: string) =>
    origin === 'border-box'
      ? 0
      : of(`border-${side}-width`) + (origin === 'content-box' ? of(`padding-${side}`) : 0)
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

/** The bands of a gradient that repeats, each of one colour from edge to edge. */
function stripes(inside: string, box: Box, palette: Palette): SVGElement[] {
  const parts = topLevel(inside)
  const angle = parts.find((part) => part.endsWith('deg'))
  const ends = parts.flatMap((part) => {
    const { colour, ends: at } = stopOf(part)
    return part.endsWith('deg') ? [] : at.map((end) => ({ colour, at: end }))
  })
  const period = ends.at(-1)?.at ?? 0
  const turn = ((angle ? parseFloat(angle) : 180) * Math.PI) / 180
  if (!(period > 0)) return []
  return ends.slice(1).flatMap(({ colour, at }, i) => {
    const from = ends[i]
    const stroke = painted('stroke', colour, palette)
    if (!from || from.colour !== colour || at <= from.at || stroke['stroke'] === 'none') return []
    const d = linesAcross(box, turn, (from.at + at) / 2, period)
    return [shape('path', { d, fill: 'none', ...stroke, 'stroke-width': at - from.at })]
  })
}

/** Lines across a box, one each period along the turn, the first at `first`. */
function linesAcross(box: Box, turn: number, first: number, period: number): string {
  const [dx, dy] = [Math.sin(turn), -Math.cos(turn)]
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2]
  const long = Math.abs(box.width * dx) + Math.abs(box.height * dy)
  const segments: string[] = []
  for (let at = first; at < long + period; at += period) {
    const along = at - long / 2
    const cut = within(box, [cx + dx * along, cy + dy * along], [-dy, dx])
    if (cut) segments.push(`M${cut[0].map(round).join(' ')}L${cut[1].map(round).join(' ')}`)
  }
  return segments.join('')
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
  const { x, y, width, height } = tileIn(box, layer)
  const thin = first?.ends[0] ?? width
  const again = layer.repeat.startsWith('repeat') && width > 0 && width < box.width
  const starts = again
    ? Array.from({ length: Math.ceil(box.width / width) }, (_, i) => x - box.x + i * width)
    : [x - box.x]
  return starts
    .filter((start) => start >= -0.5 && start < box.width - 0.01)
    .map((start) =>
      shape('rect', {
        x: box.x + start,
        y,
        width: Math.min(thin, box.width - start),
        height: Math.min(height, box.height),
        ...fill,
      }),
    )
}

/** Where in a box the first tile of a layer lies. */
function tileIn(box: Box, { place, size }: Pick<Layer, 'place' | 'size'>): Box {
  const [w = 'auto', h = 'auto'] = words(size)
  const width = w === 'auto' ? box.width : lengthIn(w, box.width)
  const height = h === 'auto' ? box.height : lengthIn(h, box.height)
  const [px = '0%', py = '0%'] = words(place)
  const [x, y] = [lengthIn(px, box.width - width), lengthIn(py, box.height - height)]
  return { x: box.x + x, y: box.y + y, width, height }
}

const words = (css: string) => css.match(/[^\s(]+(?:\([^)]*\))?/g) ?? []

/** "25%", "12px", "calc(25% - 5.75px)". */
const lengthIn = (css: string, room: number) =>
  [...css.matchAll(/([+-]?)\s*([\d.]+)(%|px)/g)].reduce((sum, [, sign, number, unit]) => {
    const length = unit === '%' ? (Number(number) / 100) * room : Number(number)
    return sum + (sign === '-' ? -length : length)
  }, 0)
