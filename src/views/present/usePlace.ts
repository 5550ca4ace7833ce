import { useEffect, useState } from 'react'
import { askInPlace } from '@/state/askInPlace'
import { useExplorer } from '@/state/explorer'
import { readUrl } from '@/state/url'
import type { Deck } from './decks'
import { useInStep } from './useInStep'

/** Where a presentation is, the same in all its windows, and how to move it. */
export function usePlace(deck: Deck) {
  const step = useExplorer((s) => s.step)
  const words = useExplorer((s) => s.words)
  const last = deck.steps.length - 1
  const index = Math.min(last, Math.max(0, Math.round(Number(step) || 1) - 1))
  const [shown, setShown] = useState(-1)
  const revealed = shown === index
  const place = { deck: deck.id, index, revealed, words }

  const move = (to: number, inWords = words) => {
    if (to < 0 || to > last) return
    setShown(-1)
    askInPlace({ step: to ? String(to + 1) : '', words: inWords, source: '' })
  }
  const tell = useInStep(place, (other) => {
    if (other.index !== index || other.words !== words) move(other.index, other.words)
    setShown(other.revealed ? other.index : -1)
  })
  // A step is a view: leaving the presentation leaves the reader there.
  const address = deck.steps[index]?.address
  useEffect(() => {
    if (!address) return
    const { asked } = readUrl(address)
    const { story, step: at, present, quiz, words: said, notes, source } = useExplorer.getState()
    askInPlace({ ...asked, story, step: at, present, quiz, words: said, notes, source })
  }, [address])

  return {
    ...place,
    last,
    move: (to: number) => {
      if (to < 0 || to > last || to === index) return
      move(to)
      tell({ ...place, index: to, revealed: false })
    },
    reveal: (is: boolean) => {
      setShown(is ? index : -1)
      tell({ ...place, revealed: is })
    },
    say: (inWords: 'reader' | 'expert') => {
      askInPlace({ words: inWords })
      tell({ ...place, words: inWords })
    },
  }
}
