import { useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from '@/views/usePrinting'

const onPaper = 1040

/** How wide an element is on the screen; on paper always the same. */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(0)
  const printing = usePrinting()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width: printing ? onPaper : width }
}
