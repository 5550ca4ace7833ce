import { startTransition, useEffect, useState } from 'react'

/** What answers one kind of question, away from the page or on it. */
export type Solver<Question, Answer> = {
  readonly start: () => Worker
  readonly here: () => Promise<(question: Question) => Answer>
}

type Found<Question, Answer> = { readonly of: Question } & (
  | { readonly answer: Answer }
  | { readonly fault: unknown }
)

/**
 * The answer to this question, null until it is there; of older questions never. A worker of its own
 * finds it, and ends when the question changes; where none can be started, the page itself does, and
 * where the page fails as well the hook throws.
 *
 * @param question plain data; null where nothing is asked
 */
export function useAnswer<Question, Answer>(
  question: Question | null,
  { start, here }: Solver<Question, Answer>,
): Answer | null {
  const [found, setFound] = useState<Found<Question, Answer> | null>(null)

  useEffect(() => {
    if (question === null) return undefined
    let wanted = true
    const settle = (now: Found<Question, Answer>) => {
      if (wanted) startTransition(() => setFound(now))
    }
    const solveHere = async () => {
      try {
        const solve = await here()
        if (wanted) settle({ of: question, answer: solve(question) })
      } catch (fault) {
        settle({ of: question, fault })
      }
    }
    const worker = started(start)
    if (worker) {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        worker.terminate()
        settle({ of: question, answer: data })
      })
      worker.addEventListener('error', () => void solveHere())
      worker.postMessage(question, [])
    } else void solveHere()
    return () => {
      wanted = false
      worker?.terminate()
    }
  }, [question, start, here])

  if (question === null || found?.of !== question) return null
  if ('fault' in found) throw found.fault
  return found.answer
}

/** A browser may refuse a worker outright, as some do in a sandboxed frame. */
function started(start: () => Worker): Worker | null {
  try {
    return start()
  } catch {
    return null
  }
}
