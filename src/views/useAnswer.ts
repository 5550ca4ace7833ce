import { startTransition, useEffect, useState } from 'react'

/** What answers one kind of question, away from the page or on it. */
export type Solver<Question, Answer> = {
  readonly start: () => Worker
  readonly here: () => Promise<(question: Question) => Answer>
}

/**
 * The answer to this question, null until it is there; of older questions never. A worker of its own
 * finds it, and ends when the question changes; where none can be started, the page itself does.
 *
 * @param question plain data; null where nothing is asked
 */
export function useAnswer<Question, Answer>(
  question: Question | null,
  { start, here }: Solver<Question, Answer>,
): Answer | null {
  const [found, setFound] = useState<{ of: Question; answer: Answer } | null>(null)

  useEffect(() => {
    if (question === null) return undefined
    let wanted = true
    const settle = (answer: Answer) => {
      if (wanted) startTransition(() => setFound({ of: question, answer }))
    }
    const solveHere = async () => {
      const solve = await here()
      if (wanted) settle(solve(question))
    }
    const worker = start()
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      worker.terminate()
      settle(data)
    })
    worker.addEventListener('error', () => void solveHere())
    worker.postMessage(question, [])
    return () => {
      wanted = false
      worker.terminate()
    }
  }, [question, start, here])

  return question !== null && found?.of === question ? found.answer : null
}
