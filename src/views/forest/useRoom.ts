import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { muchRoom, roomIn, type Room } from './columns'

const onPaper = 1040

/** How much room an element has; on paper always the same. */
export function useRoom<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const [room, setRoom] = useState<Room>(muchRoom)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const fit = (width: number) =>
      setRoom((before) => {
        const after = roomIn(width)
        const same = (['narrow', 'ample', 'prior', 'counts', 'published'] as const).every(
          (name) => before[name] === after[name],
        )
        return same ? before : after
      })
    const measure = () => fit(element.clientWidth)
    const print = () => flushSync(() => fit(onPaper))
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
  return { ref, room }
}
