import { startTransition, useEffect, useState } from 'react'

/**
 * The value, one frame later: what a reader touched is drawn before the heavy answer to it begins,
 * and an answer to a question already changed again is never begun.
 */
export function useAfterPaint<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const settle = () => startTransition(() => setSettled(value))
    let task: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      task = setTimeout(settle)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [value])
  return settled
}
