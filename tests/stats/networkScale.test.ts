import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { networkMetaAnalysis } from '@/stats/networkMetaAnalysis'
import { estimable } from './estimable'

type Row = { studlab: string; treat1: string; treat2: string; TE: number; seTE: number }

// A network with trials of three arms, whose reference results are held to elsewhere.
const { input }: { input: readonly Row[] } = JSON.parse(
  readFileSync(new URL('../oracle/data/nma-Senn2013.json', import.meta.url), 'utf8'),
)

const solved = (scale: number, method: 'DL' | 'REML') =>
  estimable(
    networkMetaAnalysis(
      input.map((row) => ({
        study: row.studlab,
        treatment: row.treat1,
        comparator: row.treat2,
        estimate: scale * row.TE,
        se: scale * row.seTE,
      })),
      method,
    ),
  )

test.each(['DL', 'REML'] as const)('a network solved by %s follows its scale', (method) => {
  const one = solved(1, method)
  for (const scale of [1e-6, 1e-3, 1e6]) {
    const other = solved(scale, method)
    expect(other.tau2 / scale ** 2).toBeCloseTo(one.tau2, 9)
    expect(other.q).toBeCloseTo(one.q, 6)
    expect(other.effects[0]![1]!.estimate / scale).toBeCloseTo(one.effects[0]![1]!.estimate, 9)
    expect(other.effects[0]![1]!.se / scale).toBeCloseTo(one.effects[0]![1]!.se, 9)
  }
})
