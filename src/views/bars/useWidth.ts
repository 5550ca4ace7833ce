import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

const onPaper = 1040

/** How wide an element is on the screen; on paper always the same. */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => setWidth(element.clientWidth)
    const print = () => flushSync(() => setWidth(onPaper))
    measure()
    const observer = new ResizeObserver(() => {
      if (!matchMedia('print').matches) measure()
    })
    observer.observe(element)
    addEventListener('beforeprint', print)
    addEventListener('afterprint', measure)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', measure)
    }
  }, [])
  return { ref, width }
}
