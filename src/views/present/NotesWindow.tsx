import { useEffect, useState } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { storyText } from '@/evidence/storyWords'
import type { Deck } from './decks'

type Props = {
  deck: Deck
  index: number
  revealed: boolean
  catalogue: Catalogue
  onMove: (index: number) => void
  onReveal: () => void
}

/** The presenter's window: notes, what comes next, and the time. It steps with the other window. */
export function NotesWindow({ deck, index, revealed, catalogue, onMove, onReveal }: Props) {
  const step = deck.steps[index]
  const next = deck.steps[index + 1]
  if (!step) return null
  const asks = Boolean(step.predict) || step.hide.length > 0
  return (
    <main id="main" className="notes">
      <header>
        <b>{deck.title}</b>
        <span>
          step {index + 1} of {deck.steps.length}
        </span>
        <Timer />
      </header>
      <h1>{storyText(step.title, catalogue)}</h1>
      {step.predict && (
        <p>
          Asked: {storyText(step.predict.question, catalogue)}{' '}
          <b>{revealed ? 'Revealed.' : 'Not revealed yet.'}</b>
        </p>
      )}
      <p className="notes-words">{storyText(step.notes, catalogue)}</p>
      <p className="notes-next">
        {next
          ? `Next: ${storyText(next.predict?.question ?? next.title, catalogue)}`
          : 'The last step.'}
      </p>
      <div className="notes-keys">
        <button
          type="button"
          className="button"
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          Back
        </button>
        {asks && (
          <button type="button" className="button" onClick={onReveal}>
            {revealed ? 'Hide again' : 'Reveal'}
          </button>
        )}
        <button
          type="button"
          className="button solid"
          disabled={!next}
          onClick={() => onMove(index + 1)}
        >
          Next
        </button>
      </div>
    </main>
  )
}

function Timer() {
  const [seconds, setSeconds] = useState(0)
  const [running, setRunning] = useState(true)
  useEffect(() => {
    if (!running) return undefined
    const tick = setInterval(() => setSeconds((s) => s + 1), 1000)
    return () => clearInterval(tick)
  }, [running])
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span className="timer">
      <span role="timer" className="number">
        {clock}
      </span>
      <button type="button" className="button small" onClick={() => setRunning(!running)}>
        {running ? 'Pause' : 'Resume'}
      </button>
      <button type="button" className="button small" onClick={() => setSeconds(0)}>
        Reset
      </button>
    </span>
  )
}
