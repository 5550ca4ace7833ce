import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isEstimable, type Effect } from '@/stats/effect'
import { networkMetaAnalysis } from '@/stats/networkMetaAnalysis'
import type { Comparison } from '@/stats/networkStudies'
import { nodeSplit } from '@/stats/nodeSplit'
import { pool } from '@/stats/pool'

export type Task = {
  readonly name: string
  readonly run: () => unknown
  /** Milliseconds. */
  readonly target?: number
  /** What R's `rma.uni` is given for the same task. */
  readonly effects?: readonly Effect[]
}

/** Pooling by REML, and networks: those of the reference results, and one of twenty treatments. */
export function poolingTasks(): readonly Task[] {
  return [
    ...[13, 100, 1000].map((k): Task => {
      const effects = k === 13 ? effectsOf('bcg-RR') : effectsOf('synthetic-k1000-GEN').slice(0, k)
      const run = () => pool(effects, { method: 'REML', test: 'never-narrower' })
      return { name: `REML, k = ${k}`, run, effects, ...(k === 1000 && { target: 20 }) }
    }),
    ...networks.flatMap((name) => networkTasks(name, comparisonsOf(name))),
    ...networkTasks('of 20 treatments, 70 trials', twenty(), 20),
  ]
}

const networks = ['Senn2013', 'Dogliotti2014', 'Woods2010', 'parkinson', 'smokingcessation']

function networkTasks(name: string, comparisons: readonly Comparison[], target?: number): Task[] {
  const solved = () => {
    const network = networkMetaAnalysis(comparisons, 'REML')
    if (!isEstimable(network)) throw new Error(network.notEstimable)
    return network
  }
  return [
    { name: `network ${name}, REML`, run: solved, ...(target !== undefined && { target }) },
    { name: `network ${name}, REML with node-splitting`, run: () => nodeSplit(solved()) },
  ]
}

const read = (name: string) =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../tests/oracle/data/${name}.json`, import.meta.url)),
      'utf8',
    ),
  )

const effectsOf = (name: string): Effect[] =>
  read(`pairwise-${name}`).escalc.rows.map(({ yi, sei }: { yi: number; sei: number }) => ({
    estimate: yi,
    se: sei,
  }))

type Row = {
  studlab: string | number
  treat1: string | number
  treat2: string | number
  TE: number
  seTE: number
}

const comparisonsOf = (name: string): Comparison[] =>
  read(`nma-${name}`).input.map((row: Row) => ({
    study: String(row.studlab),
    treatment: String(row.treat1),
    comparator: String(row.treat2),
    estimate: row.TE,
    se: row.seTE,
  }))

/** Sixty trials of two arms and ten of three, the same at each run. */
function twenty(): Comparison[] {
  let seed = 1
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  const truth = Array.from({ length: 20 }, (_, i) => i / 20)
  return Array.from({ length: 70 }, (_, i) => {
    const a = i % 20
    const arms = [a, (a + 1 + Math.floor(random() * 19)) % 20]
    if (i >= 60) arms.push([...truth.keys()].find((t) => !arms.includes(t)) ?? 0)
    const shown = arms.map((t) => ({
      name: `T${String(t).padStart(2, '0')}`,
      mean: (truth[t] ?? 0) + (random() - 0.5) / 2,
      variance: 0.02 + random() / 20,
    }))
    return shown.flatMap((one, at) =>
      shown.slice(at + 1).map((two) => ({
        study: `trial ${i}`,
        treatment: one.name,
        comparator: two.name,
        estimate: one.mean - two.mean,
        se: Math.sqrt(one.variance + two.variance),
      })),
    )
  }).flat()
}
