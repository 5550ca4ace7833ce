import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

type Windowed = {
  readonly from: number
  readonly to: number
  /** Pixels that what comes before and after would fill. */
  readonly before: number
  readonly after: number
  readonly measure: (element: Element | null) => void
}

/** Which items of a long list are near the window; while printing, all of them. */
export function useWindowed<Item extends { readonly key: string }>(
  anchor: RefObject<Element | null>,
  items: readonly Item[],
  heightOf: (item: Item) => number,
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
    overscan: 10,
    scrollMargin: top,
    useFlushSync: false,
  })
  // What stands above can move with any render; the same place again draws nothing anew.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const found = anchor.current?.getBoundingClientRect().top ?? 0
    setTop(Math.round(found + scrollY))
  })
  const measure = virtualizer.measureElement
  if (printing) return { from: 0, to: items.length, before: 0, after: 0, measure }
  const shown = virtualizer.getVirtualItems()
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    from: first?.index ?? 0,
    to: (last?.index ?? -1) + 1,
    before: first ? first.start - top : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - top) : 0,
    measure,
  }
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', start)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
