import type { Attributes } from './shapes'

/** How a colour of the page becomes one of the figure. */
export type Palette = 'own' | 'grey'

export type Colour = { readonly hex: string; readonly opacity: number }

/** Any colour a browser can draw, as every program that opens an SVG can; null: nothing to see. */
export function colourOf(css: string, palette: Palette): Colour | null {
  const [r = 0, g = 0, b = 0, a = 0] = pixel(css)
  if (a === 0) return null
  const opacity = Math.round((a / 255) * 100) / 100
  const grey = Math.round(255 * encoded(luminance([r, g, b])))
  const shown = palette === 'grey' ? [grey, grey, grey] : [r, g, b]
  return { hex: `#${shown.map((x) => clamped(x).toString(16).padStart(2, '0')).join('')}`, opacity }
}

/** `fill` or `stroke`, and its opacity where that is not whole. */
export function painted(
  kind: 'fill' | 'stroke',
  css: string,
  palette: Palette,
  share = 1,
): Attributes {
  const colour = colourOf(css, palette)
  if (!colour) return { [kind]: 'none' }
  const opacity = colour.opacity * share
  return { [kind]: colour.hex, ...(opacity < 1 && { [`${kind}-opacity`]: opacity }) }
}

const clamped = (x: number) => Math.max(0, Math.min(255, x))
const encoded = (x: number) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)
const linear = (x: number) => (x <= 10.3 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4)
const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

const known = new Map<string, readonly number[]>()
let brush: CanvasRenderingContext2D | null = null

function pixel(css: string): readonly number[] {
  const before = known.get(css)
  if (before) return before
  if (!brush) {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 1
    brush = canvas.getContext('2d', { willReadFrequently: true })
  }
  if (!brush) return [0, 0, 0, 255]
  brush.clearRect(0, 0, 1, 1)
  brush.fillStyle = 'transparent'
  brush.fillStyle = css
  brush.fillRect(0, 0, 1, 1)
  const found = [...brush.getImageData(0, 0, 1, 1).data]
  known.set(css, found)
  return found
}
