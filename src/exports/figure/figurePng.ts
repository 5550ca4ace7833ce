import type { Drawn } from './figureDocument'
import { appName } from './figureRecord'
import { withTexts } from './pngTexts'

export const recordKeyword = 'Evidence record'

const longest = 16_384
const most = 2 ** 27
const refused = { failed: 'This browser could not turn the figure into pixels: take the SVG.' }

/** The figure in pixels, `scale` to each of its own, with its record and its title inside. */
export async function figurePng(
  { svg, width, height, mm, title, record }: Drawn,
  scale: number,
): Promise<Blob | { readonly failed: string }> {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  if (Math.max(w, h) > longest || w * h > most)
    return { failed: `${w} × ${h} px is more than browsers can draw: take the SVG.` }
  const canvas = document.createElement('canvas')
  canvas.width = w
  canvas.height = h
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const pixels = canvas.getContext('2d')
    if (!pixels) return refused
    pixels.drawImage(image, 0, 0, w, h)
  } catch {
    return refused
  } finally {
    URL.revokeObjectURL(address)
  }
  const plain = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!plain) return refused
  const texts = {
    Title: title,
    Software: appName,
    Source: record.address,
    [recordKeyword]: JSON.stringify(record),
  }
  const bytes = withTexts(
    new Uint8Array(await plain.arrayBuffer()),
    texts,
    Math.round((1000 / mm) * scale),
  )
  return new Blob([bytes], { type: 'image/png' })
}
