import { solveNetwork, type NetworkQuestion } from '@/evidence/solveNetwork'

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: NetworkQuestion }>) => {
  postMessage({ id: data.id, answer: solveNetwork(data.question) })
})
