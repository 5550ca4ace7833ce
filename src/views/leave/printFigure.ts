import type { Drawn } from '@/exports/figure/figureDocument'

/** Opens the browser's print window with the figure alone, on a page of exactly its size. */
export async function printFigure({ svg, title, width, height, mm }: Drawn): Promise<void> {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' })
  document.body.append(frame)
  const page = frame.contentDocument
  const view = page?.defaultView
  if (!view) return
  const [w, h] = [width * mm, height * mm]
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(
    `@page { size: ${w}mm ${h}mm; margin: 0 } html, body { margin: 0 }
     img { display: block; width: ${w}mm; height: ${h - 0.1}mm }`,
  )
  page.adoptedStyleSheets = [sheet]
  page.title = title
  const image = page.createElement('img')
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  image.src = address
  image.alt = title
  page.body.append(image)
  await image.decode().catch(() => undefined)
  const end = () => {
    URL.revokeObjectURL(address)
    frame.remove()
  }
  view.addEventListener('afterprint', () => setTimeout(end))
  view.print()
}
