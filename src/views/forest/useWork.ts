import { useMemo } from 'react'
import { useAnswer, type Solver } from '@/views/useAnswer'

/** So many trials and more are pooled away from the page. */
export const many = 500

/** The answer at once where trials are few; where they are many null until a worker has it. */
export function useWork<Question, Answer>(
  question: Question,
  trials: number,
  solve: (question: Question) => Answer,
  solver: Solver<Question, Answer>,
): Answer | null {
  const few = trials < many
  const here = useMemo(() => (few ? solve(question) : null), [few, solve, question])
  const there = useAnswer(few ? null : question, solver)
  return here ?? there
}
