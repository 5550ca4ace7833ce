import { isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { qPValue } from './heterogeneity'
import { levelFault } from './level'
import { fitAt, mixedModel, type MixedModel } from './mixedModel'
import { studentPValue, studentQuantile } from './studentT'
import { estimateTau2, type Tau2Method } from './tau2'

/**
 * How the uncertainty of a pooled effect is judged.
 *
 * - `normal`: Wald, with the normal distribution;
 * - `hartung-knapp`: standard error from the residuals, t with k − 1 degrees of freedom; may come out
 *   narrower than the classic one;
 * - `never-narrower`: the same, but the standard error is at least the classic one.
 */
export type PoolTest = 'normal' | 'hartung-knapp' | 'never-narrower'

export type PoolOptions = {
  /** An estimator of τ², `common` for τ² = 0, or a τ² found elsewhere. */
  readonly method: Tau2Method | 'common' | number
  readonly test: PoolTest
  /** 0.95 when left out. */
  readonly level?: number
}

/** A pooled effect, on the scale of its trials. */
export type Pooled = Effect & {
  readonly low: number
  readonly high: number
  /** estimate / se */
  readonly statistic: number
  /** Degrees of freedom of the test, ∞ for the normal. */
  readonly df: number
  readonly p: number
  /** Number of trials. */
  readonly k: number
  /** Standard error from the weights alone, 1/√Σw. */
  readonly seClassic: number
  /** Each trial's share of the estimate, in their order; adds up to 1. */
  readonly weights: readonly number[]
  /** Between-trial variance, in squared units of the effect; 0 in the common-effect model. */
  readonly tau2: number
  /** Standard error of τ²; undefined where τ² was not estimated. */
  readonly tau2Se: number | undefined
  /** Cochran's Q with its degrees of freedom and p-value. */
  readonly q: number
  readonly qDf: number
  readonly qP: number
  /** Share of variation that is not sampling error, 0 to 1: τ²/(τ² + s²), s² the typical variance. */
  readonly i2: number
  /** τ²/s² + 1; in the common-effect model Q/(k−1). */
  readonly h2: number
}

/**
 * Pooled effect of independent trials by inverse variance.
 *
 *     w = 1/(se² + τ²)        estimate = Σwy / Σw        se = 1/√Σw, or √q/√Σw with Hartung–Knapp
 *     q = Σw(y − estimate)² / (k−1), at least 1 when it must never be narrower
 *
 * @param effects one per trial, on one scale, se > 0
 * @returns the trial's own effect when there is one trial (normal test); not estimable without
 *   trials, with a broken one, or by plain Hartung–Knapp when all effects are identical
 * @source Borenstein et al. 2009, Introduction to Meta-Analysis, chapters 11 and 12
 * @source Röver, Knapp & Friede 2015, BMC Medical Research Methodology 15:99
 */
export function pool(
  effects: readonly Effect[],
  { method, test, level = 0.95 }: PoolOptions,
): Pooled | NotEstimable {
  const fault = levelFault(level) ?? effectsFault(effects) ?? methodFault(method)
  if (fault) return fault
  const k = effects.length
  const model = mixedModel(effects)
  const between = betweenTrials(model, method)
  if (!isEstimable(between)) return between
  const atZero = fitAt(model, 0)
  const fit = fitAt(model, between.tau2)
  if (!atZero || !fit) return notEstimable('the weights of the trials are out of range')

  const [estimate, seClassic] = [fit.coefficients[0]!, 1 / Math.sqrt(fit.sumOfWeights)]
  const qDf = k - 1
  const ratio = k === 1 ? 1 : fit.rss / qDf
  if (test === 'hartung-knapp' && ratio === 0)
    return notEstimable('identical effects leave nothing to judge their spread by')
  const se = seClassic * Math.sqrt(inflationBy(test, ratio))
  const df = test === 'normal' || k === 1 ? Infinity : qDf
  const half = studentQuantile((1 + level) / 2, df) * se
  const typical = k === 1 ? Infinity : qDf / atZero.traceP
  const common = method === 'common' && k > 1
  return {
    estimate,
    se,
    low: estimate - half,
    high: estimate + half,
    statistic: estimate / se,
    df,
    p: studentPValue(estimate / se, df),
    k,
    seClassic,
    weights: fit.weights.map((w) => w / fit.sumOfWeights),
    tau2: between.tau2,
    tau2Se: between.se,
    q: atZero.rss,
    qDf,
    qP: qPValue(atZero.rss, qDf),
    i2: common ? Math.max(0, 1 - qDf / atZero.rss) : between.tau2 / (between.tau2 + typical),
    h2: common ? atZero.rss / qDf : between.tau2 / typical + 1,
  }
}

/** What the test multiplies classic variances by; ratio: residual variance over the expected one. */
export const inflationBy = (test: PoolTest, ratio: number): number =>
  ({ normal: 1, 'hartung-knapp': ratio, 'never-narrower': Math.max(1, ratio) })[test]

function betweenTrials(model: MixedModel, method: PoolOptions['method']) {
  if (typeof method === 'number') return { tau2: method, se: undefined }
  if (method === 'common' || model.y.length === 1) return { tau2: 0, se: undefined }
  return estimateTau2(model, method)
}

/** Why these effects cannot be pooled; undefined when they can. */
export function effectsFault(effects: readonly Effect[]): NotEstimable | undefined {
  if (effects.length === 0) return notEstimable('no trial with a result')
  const sound = effects.every(
    ({ estimate, se }) => Math.abs(estimate) < LARGEST && se < LARGEST && se > 1 / LARGEST,
  )
  if (!sound) return notEstimable('a trial has no usable effect or standard error')
  const errors = effects.map(({ se }) => se)
  return Math.max(...errors) <= WIDEST * Math.min(...errors)
    ? undefined
    : notEstimable('the standard errors differ too widely')
}

/** Why a τ² found elsewhere cannot be used; undefined when it can, and for the names of methods. */
export function methodFault(method: PoolOptions['method']): NotEstimable | undefined {
  const sound = typeof method !== 'number' || (method >= 0 && method < LARGEST)
  return sound ? undefined : notEstimable('the between-trial variance is out of range')
}

/** Beyond it, powers of an effect would overflow. */
export const LARGEST = 1e60

/** Beyond it, too few digits are left of a trial beside one so much more precise. */
const WIDEST = 1e5
