import { startTransition, useEffect, useRef, useState } from 'react'
import { usePrinting } from '@/views/usePrinting'

const onPaper = 1040

/** How wide an element is on the screen, 0 until that is known; on paper always the same. */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(0)
  const printing = usePrinting()
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => startTransition(() => setWidth(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width: printing ? onPaper : width }
}
