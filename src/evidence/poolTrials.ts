import {
  allEstimable,
  interval95,
  isEstimable,
  notEstimable,
  type Effect,
  type NotEstimable,
} from '@/stats/effect'
import { qPValue } from '@/stats/heterogeneity'
import {
  logOddsRatioMantelHaenszel,
  logRiskRatioMantelHaenszel,
  riskDifferenceMantelHaenszel,
  type TwoArms,
  type WeightedEffect,
} from '@/stats/mantelHaenszel'
import { normalPValue } from '@/stats/normal'
import { observedMinusExpected } from '@/stats/peto'
import { pool, type Pooled } from '@/stats/pool'
import { poolPeto } from '@/stats/poolPeto'
import { sum } from '@/stats/sum'
import { addsCounts, type SynthesisSettings } from './synthesisSettings'

/** One trial in a synthesis, in numbers alone: they travel between a worker and the page. */
export type TrialNumbers = Effect & {
  /** Its doses added up, against its control. */
  readonly arms: TwoArms | NotEstimable
}

export type BothModels = {
  readonly common: Pooled | NotEstimable
  readonly random: Pooled | NotEstimable
}

/** Both models on the same trials; from two trials on. */
export function poolTrials(
  trials: readonly TrialNumbers[],
  settings: SynthesisSettings,
): BothModels {
  const few = notEstimable(
    trials.length
      ? 'only one trial has a usable result: there is nothing to pool'
      : 'no trial has a usable result',
  )
  if (trials.length < 2) return { common: few, random: few }
  if (addsCounts(settings))
    return {
      common: fromCounts(trials, settings),
      random: notEstimable(
        `${settings.model === 'peto' ? 'Peto’s' : 'the Mantel–Haenszel'} method takes one common effect for granted`,
      ),
    }
  return {
    common: pool(trials, { method: 'common', test: 'normal' }),
    random: pool(trials, { method: settings.tau2, test: settings.interval }),
  }
}

/** The model that the reader chose. */
export const chosenOf = (
  { common, random }: BothModels,
  { model }: SynthesisSettings,
): Pooled | NotEstimable => (model === 'random' ? random : common)

/** A common effect from counts, with Q of the trials' own effects (Peto's by his method) around it. */
function fromCounts(
  trials: readonly TrialNumbers[],
  settings: SynthesisSettings,
): Pooled | NotEstimable {
  const arms = allEstimable(trials.map((trial) => trial.arms))
  if (!isEstimable(arms)) return arms
  const pooled = settings.model === 'peto' ? peto(arms) : mantelHaenszel(arms, settings)
  if (!isEstimable(pooled)) return pooled
  const { estimate, se, weights } = pooled
  const around = trials.map((trial) => ((trial.estimate - estimate) / trial.se) ** 2)
  const q = pooled.q ?? sum(around)
  const qDf = trials.length - 1
  const total = sum(weights)
  return {
    ...interval95({ estimate, se }),
    se,
    statistic: estimate / se,
    df: Infinity,
    p: normalPValue(estimate / se),
    k: trials.length,
    seClassic: se,
    weights: weights.map((weight) => weight / total),
    tau2: 0,
    tau2Se: undefined,
    q,
    qDf,
    qP: qPValue(q, qDf),
    i2: q > 0 ? Math.max(0, 1 - qDf / q) : 0,
    h2: q / qDf,
  }
}

type FromCounts = WeightedEffect & { readonly q?: number }

function mantelHaenszel(
  arms: readonly TwoArms[],
  { measure }: SynthesisSettings,
): FromCounts | NotEstimable {
  if (measure === 'OR') return logOddsRatioMantelHaenszel(arms)
  if (measure === 'RR') return logRiskRatioMantelHaenszel(arms)
  return riskDifferenceMantelHaenszel(arms)
}

function peto(arms: readonly TwoArms[]): FromCounts | NotEstimable {
  const pooled = poolPeto(arms)
  const weights = arms.map(
    ({ treatment, control }) => observedMinusExpected(treatment, control).variance,
  )
  return isEstimable(pooled) ? { ...pooled, weights } : pooled
}
