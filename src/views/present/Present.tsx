import { useEffect, useMemo } from 'react'
import { stories } from 'virtual:stories'
import type { Catalogue } from '@/evidence/catalogue'
import { useExplorer } from '@/state/explorer'
import { deckOf } from './decks'
import { leave } from './leave'
import { Presentation } from './Presentation'
import './present.css'

/** A story, a view or one question in large, over everything else. */
export function Present({ catalogue }: { catalogue: Catalogue }) {
  const story = useExplorer((s) => s.story)
  const quiz = useExplorer((s) => s.quiz)
  // The question of a view does not change while the view is presented.
  const deck = useMemo(() => deckNow(catalogue, story, quiz), [catalogue, story, quiz])
  if ('missing' in deck) return <Nothing words={deck.missing} />
  return <Presentation key={deck.id} deck={deck} catalogue={catalogue} />
}

const deckNow = (catalogue: Catalogue, story: string, quiz: string) =>
  deckOf(catalogue, stories, { ...useExplorer.getState(), story, quiz })

function Nothing({ words }: { words: string }) {
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && leave()
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [])
  return (
    <main id="main" className="present-nothing">
      <h1>Nothing to present</h1>
      <p>{words}</p>
      <button type="button" className="button solid" onClick={leave}>
        Back to the explorer
      </button>
    </main>
  )
}
