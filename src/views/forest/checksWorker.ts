import type { Poolable } from '@/evidence/solvePooling'
import { solveChecks } from '@/evidence/synthesisChecks'

addEventListener('message', ({ data }: MessageEvent<Poolable>) => {
  postMessage(solveChecks(data))
})
