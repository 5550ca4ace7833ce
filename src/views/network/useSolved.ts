import { useEffect, useRef, useState } from 'react'
import type { NetworkQuestion, SolvedNetwork } from '@/evidence/solveNetwork'
import { notEstimable, type NotEstimable } from '@/stats/effect'

type Answer = SolvedNetwork | NotEstimable
type Reply = { readonly id: number; readonly answer: Answer }

/** The answer of the worker to this question, null until it is there; of older ones never. */
export function useSolved(question: NetworkQuestion): Answer | null {
  const worker = useRef<Worker | null>(null)
  const latest = useRef(0)
  const [solved, setSolved] = useState<{ of: NetworkQuestion; answer: Answer } | null>(null)

  useEffect(() => {
    const started = new Worker(new URL('./networkWorker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    return () => {
      started.terminate()
      worker.current = null
    }
  }, [])

  useEffect(() => {
    const at = worker.current
    if (!at) return undefined
    latest.current += 1
    const id = latest.current
    const settle = (answer: Answer) => {
      if (id === latest.current) setSolved({ of: question, answer })
    }
    const onMessage = ({ data }: MessageEvent<Reply>) => {
      if (data.id === id) settle(data.answer)
    }
    const onError = () => settle(notEstimable('the calculation could not be run in this browser'))
    at.addEventListener('message', onMessage)
    at.addEventListener('error', onError)
    at.postMessage({ id, question }, [])
    return () => {
      at.removeEventListener('message', onMessage)
      at.removeEventListener('error', onError)
    }
  }, [question])

  return solved?.of === question ? solved.answer : null
}
