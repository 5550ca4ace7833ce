import { notEstimable, type Effect, type NotEstimable } from './effect'
import { effectsFault } from './pool'
import { studentPValue, studentQuantile } from './studentT'
import { weightedFit } from './weightedFit'

/** Asymmetry of a funnel plot, from a regression of the effects on their standard errors. */
export type FunnelRegression = {
  /** Slope on the standard error: 0 for a symmetric funnel. */
  readonly bias: number
  readonly se: number
  readonly statistic: number
  readonly df: number
  readonly p: number
  /** Effect expected of a trial without sampling error, with its 95% interval. */
  readonly limit: Effect & { readonly low: number; readonly high: number }
  /** Residual standard deviation, 1 when sampling error explains all. */
  readonly sigma: number
}

/**
 * Egger's test: weighted regression of the effects on their standard errors, dispersion estimated.
 *
 *     y = limit + bias · se        weights 1/se²
 *
 * @returns not estimable for fewer than three trials or when all standard errors are the same
 * @source Egger et al. 1997, BMJ 315:629–634
 */
export function eggerTest(effects: readonly Effect[]): FunnelRegression | NotEstimable {
  const fault = effectsFault(effects)
  if (fault) return fault
  const df = effects.length - 2
  if (df < 1) return notEstimable('fewer than three trials')
  const fit = weightedFit(
    effects.map(({ estimate }) => estimate),
    effects.map(({ se }) => 1 / se ** 2),
    [effects.map(() => 1), effects.map(({ se }) => se)],
  )
  if (!fit) return notEstimable('all standard errors are the same')
  const variance = fit.rss / df
  const [limit, bias] = [fit.coefficients[0]!, fit.coefficients[1]!]
  const [limitSe, se] = [0, 1].map((j) => Math.sqrt(fit.covariance[j]![j]! * variance))
  const half = studentQuantile(0.975, df) * limitSe!
  const statistic = bias / se!
  if (!Number.isFinite(statistic)) return notEstimable('the effects lie exactly on a line')
  return {
    bias,
    se: se!,
    statistic,
    df,
    p: studentPValue(statistic, df),
    limit: { estimate: limit, se: limitSe!, low: limit - half, high: limit + half },
    sigma: Math.sqrt(variance),
  }
}
