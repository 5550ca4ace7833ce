import { useMemo } from 'react'
import { solvePooling } from '@/evidence/solvePooling'
import { useExplorer } from '@/state/explorer'
import type { Evidence } from '@/trial/evidence'
import { poolingOf, toPool, type Pooling } from './pooling'
import type { Section } from './sections'
import { useWork } from './useWork'

/** A section pooled as the reader asks. */
export function usePooling(section: Section, evidence: Evidence): Pooling {
  const model = useExplorer((s) => s.model)
  const tau2 = useExplorer((s) => s.tau2)
  const interval = useExplorer((s) => s.interval)
  const zeros = useExplorer((s) => s.zeros)
  const out = useExplorer((s) => s.out)
  const asked = useMemo(
    () => toPool(section, evidence, { model, tau2, interval, zeros }, out),
    [section, evidence, model, tau2, interval, zeros, out],
  )
  const solved = useWork(asked.question, asked.full.trials.length, solvePooling, solver)
  return useMemo(() => poolingOf(asked, solved), [asked, solved])
}

const solver = {
  start: () => new Worker(new URL('./poolingWorker.ts', import.meta.url), { type: 'module' }),
  here: () => Promise.resolve(solvePooling),
}
