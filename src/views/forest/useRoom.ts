import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { roomIn, type Room } from './columns'

const onPaper = 1040

/** How much room an element has; on paper always the same. */
export function useRoom<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const [room, setRoom] = useState<Room>(roomAtFirst)
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

/** Nearly what there will be, so that a phone does not draw a wide table first. */
const roomAtFirst = () => roomIn(document.querySelector('main')?.clientWidth ?? innerWidth)
