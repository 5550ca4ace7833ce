import { useEffect, useRef, useState } from 'react'

type Fetched<Code> = { readonly code: Code } | { readonly fault: unknown }

/**
 * The code that draws an element, once that has come near the screen or is wanted there; null until
 * then. Of several that come at once each waits for its turn: the page answers to a touch between.
 */
export function useNear<T extends Element, Code>(fetchCode: () => Promise<Code>, wanted: boolean) {
  const ref = useRef<T>(null)
  const [near, setNear] = useState(false)
  const [fetched, setFetched] = useState<Fetched<Code> | null>(null)
  useEffect(() => {
    const element = ref.current
    if (near || !element) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [near])

  useEffect(() => {
    if (!near && !wanted) return undefined
    let gone = false
    const arrive = (now: Fetched<Code>) => {
      if (!gone) inTurn(() => setFetched(now))
    }
    fetchCode().then(
      (code) => arrive({ code }),
      (fault: unknown) => arrive({ fault }),
    )
    return () => {
      gone = true
    }
  }, [near, wanted, fetchCode])

  if (fetched && 'fault' in fetched) throw fetched.fault
  return { ref, code: fetched?.code ?? null }
}

const waiting: (() => void)[] = []

/** One task a frame. */
function inTurn(task: () => void) {
  if (waiting.push(task) === 1) setTimeout(next)
}

function next() {
  waiting[0]?.()
  requestAnimationFrame(() => {
    waiting.shift()
    if (waiting.length) setTimeout(next)
  })
}
