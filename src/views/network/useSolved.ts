import { useEffect, useRef, useState } from 'react'
import type { NetworkQuestion, SolvedNetwork } from '@/evidence/solveNetwork'
import type { NotEstimable } from '@/stats/effect'

type Answer = SolvedNetwork | NotEstimable
type Reply = { readonly id: number; readonly answer: Answer }

/**
 * The answer to this question, null until it is there; of older questions never. A worker finds it;
 * where none can be started, the page itself does.
 */
export function useSolved(question: NetworkQuestion): Answer | null {
  const worker = useRef<Worker | null>(null)
  const asked = useRef(0)
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
    asked.current += 1
    const id = asked.current
    const settle = (answer: Answer) => {
      if (id === asked.current) setSolved({ of: question, answer })
    }
    const solveHere = async () => {
      const { solveNetwork } = await import('@/evidence/solveNetwork')
      settle(solveNetwork(question))
    }
    const at = worker.current
    if (!at) {
      void solveHere()
      return undefined
    }
    const onMessage = ({ data }: MessageEvent<Reply>) => {
      if (data.id === id) settle(data.answer)
    }
    const onError = () => {
      worker.current = null
      void solveHere()
    }
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
