import { solvePooling, type PoolingQuestion } from '@/evidence/solvePooling'

addEventListener('message', ({ data }: MessageEvent<PoolingQuestion>) => {
  postMessage(solvePooling(data))
})
