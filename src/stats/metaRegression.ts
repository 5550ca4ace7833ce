import { isEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { fTails } from './fDistribution'
import { qPValue } from './heterogeneity'
import { levelFault } from './level'
import { fitAt, mixedModel } from './mixedModel'
import { effectsFault, inflationBy, LARGEST, methodFault, type PoolOptions } from './pool'
import { studentPValue, studentQuantile } from './studentT'
import { sum } from './sum'
import { estimateTau2 } from './tau2'

/** One coefficient of a meta-regression, with its test. */
export type Coefficient = Effect & {
  readonly statistic: number
  readonly p: number
  readonly low: number
  readonly high: number
}

/** How effects change with moderators. */
export type MetaRegression = {
  /** The intercept, then one per moderator, in units of the effect per unit of the moderator. */
  readonly coefficients: readonly Coefficient[]
  /** Degrees of freedom of the tests, ∞ for the normal. */
  readonly df: number
  /** Residual between-trial variance, and its standard error where it was estimated. */
  readonly tau2: number
  readonly tau2Se: number | undefined
  /** Share of the residual variation that is not sampling error, 0 to 1. */
  readonly i2: number
  /** Residual heterogeneity. */
  readonly qResidual: number
  readonly qResidualDf: number
  readonly qResidualP: number
  /** Test of all moderators together: χ² with the normal test, F with the others. */
  readonly qModerators: number
  readonly qModeratorsDf: number
  readonly qModeratorsP: number
  /** Share of the between-trial variance that the moderators explain, 0 to 1. */
  readonly r2: number
}

/**
 * Mixed-effects meta-regression: weighted least squares with weights 1/(se² + τ²).
 *
 *     Q_M = Σ squared lengths of the fit along the moderators, given the intercept
 *     R² = 1 − τ²/τ²(no moderator); with the common effect the adjusted R² of the weighted fit
 *
 * @param effects one per trial, on one scale, se > 0
 * @param moderators one list per moderator, each with a number per trial
 * @returns not estimable with fewer trials than coefficients + 1, or when a moderator does not vary
 * @source Thompson & Higgins 2002, Statistics in Medicine 21:1559–1573
 * @source Knapp & Hartung 2003, Statistics in Medicine 22:2693–2710
 */
export function metaRegression(
  effects: readonly Effect[],
  moderators: readonly (readonly number[])[],
  { method, test, level = 0.95 }: PoolOptions,
): MetaRegression | NotEstimable {
  const fault = levelFault(level) ?? effectsFault(effects) ?? methodFault(method)
  if (fault) return fault
  const [k, p] = [effects.length, moderators.length + 1]
  if (p === 1) return notEstimable('no moderator')
  if (!moderators.every((m) => m.length === k && m.every((x) => Math.abs(x) < LARGEST)))
    return notEstimable('a trial has no value of the moderator')
  if (k <= p) return notEstimable('too few trials')
  const model = mixedModel(effects, moderators)
  const atZero = fitAt(model, 0)
  if (!atZero) return notEstimable('the moderator does not vary')
  const given = { tau2: typeof method === 'number' ? method : 0, se: undefined }
  const between =
    typeof method === 'number' || method === 'common' ? given : estimateTau2(model, method)
  if (!isEstimable(between)) return between
  const fit = fitAt(model, between.tau2)
  if (!fit || !fit.covariance.flat().every(Number.isFinite))
    return notEstimable('the moderator does not vary')

  const residualDf = k - p
  const inflation = inflationBy(test, fit.rss / residualDf)
  const df = test === 'normal' ? Infinity : residualDf
  const critical = studentQuantile((1 + level) / 2, df)
  const explained = sum(fit.explained.slice(1)) / inflation
  const m = moderators.length
  const coefficients = fit.coefficients.map((estimate, j) => {
    const se = Math.sqrt(fit.covariance[j]![j]! * inflation)
    const statistic = estimate / se
    return {
      estimate,
      se,
      statistic,
      p: studentPValue(statistic, df),
      low: estimate - critical * se,
      high: estimate + critical * se,
    }
  })
  if (![explained, ...coefficients.map(({ statistic }) => statistic)].every(Number.isFinite))
    return notEstimable('identical residuals leave nothing to judge their spread by')
  return {
    coefficients,
    df,
    tau2: between.tau2,
    tau2Se: between.se,
    i2:
      method === 'common'
        ? Math.max(0, 1 - residualDf / atZero.rss)
        : between.tau2 / (between.tau2 + residualDf / atZero.traceP),
    qResidual: atZero.rss,
    qResidualDf: residualDf,
    qResidualP: qPValue(atZero.rss, residualDf),
    qModerators: test === 'normal' ? explained : explained / m,
    qModeratorsDf: m,
    qModeratorsP:
      test === 'normal' ? qPValue(explained, m) : fTails(explained / m, m, residualDf).upper,
    r2: explainedShare(effects, method, { rss: atZero.rss, df: residualDf, tau2: between.tau2 }),
  }
}

function explainedShare(
  effects: readonly Effect[],
  method: PoolOptions['method'],
  residual: { readonly rss: number; readonly df: number; readonly tau2: number },
): number {
  const plain = mixedModel(effects)
  if (typeof method === 'number') return 0
  if (method === 'common') {
    const total = (fitAt(plain, 0)?.rss ?? 0) / (effects.length - 1)
    return total > 0 ? Math.max(0, 1 - residual.rss / residual.df / total) : 0
  }
  const total = estimateTau2(plain, method)
  if (!isEstimable(total) || total.tau2 === 0) return 0
  return Math.max(0, 1 - residual.tau2 / total.tau2)
}
