import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useState, type RefObject } from 'react'
import { usePrinting } from '@/views/usePrinting'

type Windowed = {
  readonly from: number
  readonly to: number
  /** Pixels that what comes before and after would fill. */
  readonly before: number
  readonly after: number
  readonly measure: ((element: Element | null) => void) | undefined
}

/** Which items of a long list are near the window; while printing, all of them. */
export function useWindowed<Item extends { readonly key: string }>(
  anchor: RefObject<Element | null>,
  items: readonly Item[],
  heightOf: (item: Item) => number,
  /** How many more are drawn at either end. */
  overscan = 8,
): Windowed {
  const [top, setTop] = useState(0)
  const printing = usePrinting()
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: (i) => {
      const item = items[i]
      return item ? heightOf(item) : 0
    },
    getItemKey: (i) => items[i]?.key ?? i,
    overscan,
    scrollMargin: top,
    initialRect: { width: innerWidth, height: innerHeight },
    useFlushSync: false,
  })
  // What stands above can move with any render; the same place again draws nothing anew.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const found = anchor.current?.getBoundingClientRect().top ?? 0
    setTop(Math.round(found + scrollY))
  })
  const measure = virtualizer.measureElement
  if (printing) return { from: 0, to: items.length, before: 0, after: 0, measure: undefined }
  const shown = virtualizer.getVirtualItems()
  const [first, last] = [shown[0], shown.at(-1)]
  // Before the window is known the whole height is kept free, or the page would lose its place.
  if (!first || !last)
    return { from: 0, to: 0, before: 0, after: virtualizer.getTotalSize(), measure }
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start - top,
    after: virtualizer.getTotalSize() - (last.end - top),
    measure,
  }
}
