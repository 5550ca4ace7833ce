import { useEffect, useRef } from 'react'

/** Where a presentation is; what its windows tell each other. */
export type Place = {
  readonly deck: string
  readonly index: number
  readonly revealed: boolean
  readonly words: 'reader' | 'expert'
}
type Message = Place | 'where?'

/**
 * Keeps the windows of a presentation in step, without a server. A window that opens asks the others
 * where they are.
 *
 * @returns tells the other windows
 */
export function useInStep(place: Place, follow: (place: Place) => void): (place: Place) => unknown {
  const now = useRef({ place, follow })
  useEffect(() => {
    now.current = { place, follow }
  })
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = new BroadcastChannel('present')
    channel.current = opened
    opened.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data === 'where?') send(opened, now.current.place)
      else if (data.deck === now.current.place.deck) now.current.follow(data)
    })
    send(opened, 'where?')
    return () => opened.close()
  }, [])
  return (next) => channel.current && send(channel.current, next)
}

// A channel reaches only windows of this site, and its postMessage takes no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const send = (channel: BroadcastChannel, message: Message) => channel.postMessage(message)
