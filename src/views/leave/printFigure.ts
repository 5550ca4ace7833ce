import type { Drawn } from '@/exports/figure/figureDocument'

/** No page of a PDF is longer: 14,400 units of 1/72 inch (ISO 32000-1, annex C). */
const longest = 5080

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
  const scale = Math.min(mm, longest / Math.max(width, height))
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(
    `@page { size: ${width * scale}mm ${height * scale}mm; margin: 0 }
     img { position: fixed; width: 100%; height: 100%; inset: 0 }`,
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
