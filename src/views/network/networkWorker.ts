import { solveNetwork, type NetworkQuestion } from '@/evidence/solveNetwork'

addEventListener('message', ({ data }: MessageEvent<NetworkQuestion>) => {
  postMessage(solveNetwork(data))
})
