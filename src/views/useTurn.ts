import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

type Come<T> = { readonly with: T } | { readonly fault: unknown }

/**
 * What a part of the page is drawn with, once that is there and it is this part's turn; null until
 * then. Parts come in the order of the page, as many a frame as leave it free to answer a touch.
 */
export function useTurn<T>(ready: Promise<T>, atOnce: T | null = null): T | null {
  const [come, setCome] = useState<Come<T> | null>(atOnce === null ? null : { with: atOnce })
  useEffect(() => {
    if (come) return undefined
    let gone = false
    const queue = (now: Come<T>) => inTurn(() => gone || setCome(now))
    ready.then(
      (value) => queue({ with: value }),
      (fault: unknown) => queue({ fault }),
    )
    return () => {
      gone = true
    }
  }, [come, ready])
  if (come && 'fault' in come) throw come.fault
  return come?.with ?? null
}

const frame = 4
const waiting: (() => unknown)[] = []
let drawing = false

function inTurn(draw: () => unknown) {
  waiting.push(draw)
  if (!drawing) setTimeout(drawSome)
  drawing = true
}

function drawSome() {
  const end = performance.now() + frame
  try {
    while (waiting.length && performance.now() < end) flushSync(() => waiting.shift()?.())
  } finally {
    drawing = waiting.length > 0
    if (drawing) requestAnimationFrame(() => setTimeout(drawSome))
  }
}
