import { roomNeeded } from '@/exports/figure/roomNeeded'
import { pictureIn } from './pictureIn'

/** A page of the app beside the one on the screen. */
export type Stage = {
  readonly root: HTMLElement
  readonly page: Document
  readonly frame: HTMLIFrameElement
  readonly close: () => void
}

type Failed = { readonly failed: string }

const patience = 30_000
const tallest = 30_000

/**
 * Opens an address of the app where nobody sees it, as wide as asked, and waits until all of it is
 * drawn: what a screen draws only when it comes near is near here. `column`: how wide the view is.
 */
export async function openStage(
  query: string,
  width: number,
  column = width,
): Promise<Stage | Failed> {
  const frame = document.createElement('iframe')
  frame.title = 'The figure is drawn here'
  frame.inert = true
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
    transformOrigin: '0 0',
    transform: 'scale(0.01)',
    zIndex: '-1',
    width: `${width}px`,
    height: '4000px',
  })
  frame.src = location.pathname + query
  document.body.append(frame)
  const close = () => frame.remove()
  const give = (failed: string): Failed => {
    close()
    return { failed }
  }

  const began = Date.now()
  let before = ''
  let quiet = 0
  let widened = 0
  while (Date.now() - began < patience) {
    await later(100)
    const page = frame.contentDocument
    const root = page && pictureIn(page)
    if (!page || !root) {
      if (page?.querySelector('.failed')) return give('The evidence could not be loaded again.')
      continue
    }
    if (root.querySelector('[role="alert"]')) return give('This view could not be drawn.')
    if (column !== width || root.id !== 'main') root.style.width = `${column}px`
    const needs = roomNeeded(root)
    if (widened < 2 && needs > root.clientWidth + 1) {
      widened += 1
      const more = needs - root.clientWidth
      frame.style.width = `${frame.clientWidth + more}px`
      root.style.width = `${root.clientWidth + more}px`
    }
    const height = Math.ceil(root.getBoundingClientRect().top + heightOf(root)) + 200
    if (height > tallest)
      return give(
        'This is too long for one figure: filter it to fewer rows, or take the data instead.',
      )
    if (height > frame.clientHeight) frame.style.height = `${height + 400}px`
    const now = `${root.innerHTML.length} ${height} ${frame.clientWidth}`
    const waiting = root.querySelector(
      '.waiting, .skeleton, [aria-busy="true"], .gap, .bars-row:empty, .bars-chart:empty',
    )
    quiet = now === before && !waiting ? quiet + 1 : 0
    before = now
    if (quiet < 4) continue
    await page.fonts.ready
    return { root, page, frame, close }
  }
  return give('This view took too long to draw.')
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const heightOf = (root: HTMLElement) =>
  Math.max(0, ...[...root.children].map((child) => child.getBoundingClientRect().bottom)) -
  root.getBoundingClientRect().top
