import { designDecomposition, type DesignDecomposition } from '@/stats/designDecomposition'
import { isEstimable, type Effect, type Interval, type NotEstimable } from '@/stats/effect'
import { networkMetaAnalysis, networkPrediction } from '@/stats/networkMetaAnalysis'
import type { Comparison } from '@/stats/networkStudies'
import { nodeSplit, type NodeSplit } from '@/stats/nodeSplit'
import { pScores } from '@/stats/pScores'

export type NetworkQuestion = {
  readonly comparisons: readonly Comparison[]
  readonly model: 'random' | 'common'
  /** Which direction of the effect is desirable. */
  readonly better: 'small' | 'large'
}

/** All that a network says, as plain data: it travels between a worker and the page. */
export type SolvedNetwork = {
  readonly treatments: readonly string[]
  /** `effects[i][j]`: treatment i against treatment j, on the analysis scale. */
  readonly effects: readonly (readonly (Effect | undefined)[])[]
  /** Where the effect is expected in a new trial. */
  readonly predictions: readonly (readonly (Interval | NotEstimable | undefined)[])[]
  /** Between-trial variance by REML, and by the method of moments. */
  readonly tau2: number
  readonly tau2Moments: number
  readonly q: number
  readonly qDf: number
  readonly qP: number
  /** Share of Q beyond its degrees of freedom, 0 to 1; undefined without degrees of freedom. */
  readonly i2: number | undefined
  readonly trials: number
  readonly scores: readonly number[]
  readonly splits: readonly NodeSplit[]
  readonly designs: DesignDecomposition
}

/** A connected network with everything that is read from it. */
export function solveNetwork({
  comparisons,
  model,
  better,
}: NetworkQuestion): SolvedNetwork | NotEstimable {
  const network = networkMetaAnalysis(comparisons, model === 'random' ? 'REML' : 'common')
  if (!isEstimable(network)) return network
  const moments = networkMetaAnalysis(comparisons, 'DL')
  const { treatments, effects, tau2, q, qDf, qP, studies } = network
  return {
    treatments,
    effects,
    predictions: effects.map((row) =>
      row.map((effect) => effect && networkPrediction(network, effect)),
    ),
    tau2,
    tau2Moments: isEstimable(moments) ? moments.tau2 : 0,
    q,
    qDf,
    qP,
    i2: qDf > 0 ? Math.max(0, 1 - qDf / q) : undefined,
    trials: studies.length,
    scores: pScores(network, better),
    splits: nodeSplit(network),
    designs: designDecomposition(network),
  }
}
