import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Catalogue } from '@/evidence/catalogue'
import { findSource } from '@/evidence/findSource'
import { storyText } from '@/evidence/storyWords'
import { timeUnlessNamed } from '@/evidence/words'
import { useExplorer } from '@/state/explorer'
import { writeUrl } from '@/state/url'
import { Choice } from '@/ui/Choice'
import { Icon } from '@/ui/Icon'
import type { Deck } from './decks'
import { leave } from './leave'
import { NotesWindow } from './NotesWindow'
import { Picture } from './Picture'
import { StepDots } from './StepDots'
import { StoryWords } from './StoryWords'
import { usePlace } from './usePlace'
import { usePresentKeys } from './usePresentKeys'

const wordsFor = [
  { id: 'reader', label: 'Reader' },
  { id: 'expert', label: 'Expert' },
] as const

/** Takes the focus when its step comes, unless the slider of a question has taken it. */
function Heading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!document.querySelector('[role=slider]')) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      <span>{children}</span>
    </h1>
  )
}

/** What is asked for, in the words of its outcome. */
function askedOf(key: string, { panels }: Catalogue): string {
  const outcome = findSource(panels, key)?.panel.outcome
  return outcome ? [outcome.label, timeUnlessNamed(outcome)].filter(Boolean).join(', ') : ''
}

/** One step at a time, in large type, by keys alone if need be. */
export function Presentation({ deck, catalogue }: { deck: Deck; catalogue: Catalogue }) {
  const { index, last, revealed, words, move, reveal, say } = usePlace(deck)
  const notes = useExplorer((s) => s.notes)
  const ask = useExplorer((s) => s.ask)
  const [guess, setGuess] = useState<{ at: number; value: number } | null>(null)
  const [asTable, setAsTable] = useState(false)
  const step = deck.steps[index]
  const asks = Boolean(step?.predict) || Boolean(step?.hide.length)
  const closed = asks && !revealed
  const text = (template: string) => storyText(template, catalogue)

  const openNotes = () =>
    window.open(
      writeUrl({ ...useExplorer.getState(), notes: 'on', source: '' }),
      'notes',
      'popup,width=620,height=720',
    )
  const fullScreen = () =>
    void (
      document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.()
    )?.catch(() => {})
  const openSource = () => {
    const source = closed ? undefined : (step?.predict?.figure ?? step?.highlight[0])
    const first = step?.figures.find((key) => !closed || !isKept(key))
    ask({ source: source ?? first ?? '' })
  }
  const isKept = (key: string) => key === step?.predict?.figure || Boolean(step?.hide.includes(key))

  usePresentKeys((key) => {
    const slider = document.querySelector<HTMLElement>('[role=slider]')
    const onward = () => (closed ? reveal(true) : move(index + 1))
    const does: Record<string, (() => unknown) | undefined> = {
      ArrowRight: () => move(index + 1),
      ArrowLeft: () => move(index - 1),
      PageDown: onward,
      PageUp: () => move(index - 1),
      ' ': asks ? () => reveal(!revealed) : undefined,
      ArrowUp: slider ? () => slider.focus() : undefined,
      ArrowDown: slider ? () => slider.focus() : undefined,
      Escape: notes === 'on' ? () => window.close() : leave,
    }
    const run = does[key]
    run?.()
    return Boolean(run)
  })

  if (!step) return null
  if (notes === 'on')
    return (
      <NotesWindow
        deck={deck}
        index={index}
        revealed={revealed}
        catalogue={catalogue}
        onMove={move}
        onReveal={() => reveal(!revealed)}
      />
    )
  const title = closed && step.predict ? step.predict.question : step.title
  const next = deck.steps[index + 1]
  return (
    <div className="present">
      <header className="present-top">
        <p>
          <b>{deck.title}</b>
          <span>
            step {index + 1} of {last + 1}
          </span>
        </p>
        {deck.kind === 'story' && (
          <Choice label="Words for" options={wordsFor} value={words} onChange={say} />
        )}
        <button type="button" className="button quiet" aria-keyshortcuts="n" onClick={openNotes}>
          Notes <kbd>N</kbd>
        </button>
        <button type="button" className="button quiet" aria-keyshortcuts="s" onClick={openSource}>
          Source <kbd>S</kbd>
        </button>
        <button
          type="button"
          className="button quiet"
          aria-keyshortcuts="t"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          Table <kbd>T</kbd>
        </button>
        <button
          type="button"
          className="button quiet whole-screen"
          aria-keyshortcuts="w"
          onClick={fullScreen}
        >
          Full screen <kbd>W</kbd>
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          Exit <kbd>Esc</kbd>
        </button>
      </header>
      <main id="main" className="stage" data-draw={step.draw}>
        <div className="stage-words">
          <Heading key={index}>
            <StoryWords heading text={title} catalogue={catalogue} />
          </Heading>
          {!(closed && deck.kind === 'quiz') && (
            <p>
              {closed && step.predict ? (
                askedOf(step.predict.figure, catalogue)
              ) : (
                <StoryWords text={step.words[words]} catalogue={catalogue} />
              )}
            </p>
          )}
        </div>
        <Picture
          key={index}
          step={step}
          catalogue={catalogue}
          asTable={asTable}
          revealed={revealed || !asks}
          guess={guess?.at === index ? guess.value : null}
          onGuess={(value) => setGuess({ at: index, value })}
        />
      </main>
      <footer className="present-foot">
        <button
          type="button"
          className="icon-button"
          aria-label="Previous step"
          disabled={index === 0}
          onClick={() => move(index - 1)}
        >
          <Icon name="left" size={18} />
        </button>
        {last > 0 && (
          <StepDots
            labels={deck.steps.map(({ label }) => text(label))}
            index={index}
            onMove={move}
          />
        )}
        <span className="present-hint">
          {closed && step.predict && (
            <>
              Drag the handle
              <span>
                {' '}
                or press <kbd>↑</kbd> <kbd>↓</kbd>
              </span>
            </>
          )}
        </span>
        {asks && (
          <button
            type="button"
            className={closed ? 'button solid big' : 'button big'}
            onClick={() => reveal(!revealed)}
          >
            {closed ? 'Reveal' : 'Hide again'} <kbd>Space</kbd>
          </button>
        )}
        {!closed && next && (
          <button type="button" className="button solid big" onClick={() => move(index + 1)}>
            Next: {text(next.label)} <kbd>→</kbd>
          </button>
        )}
        {!closed && !next && (
          <button type="button" className="button solid big" onClick={leave}>
            To the explorer <kbd>Esc</kbd>
          </button>
        )}
      </footer>
      <p className="visually-hidden" role="status">
        {closed ? `Question: ${text(title)}` : asks ? `Revealed. ${text(title)}` : ''}
      </p>
    </div>
  )
}
