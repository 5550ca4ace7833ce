import { correctedCells, type Correction } from '@/stats/correctedCells'
import { effect, isEstimable, type Effect, type NotEstimable } from '@/stats/effect'
import { qPValue } from '@/stats/heterogeneity'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRiskRatio } from '@/stats/logRiskRatio'
import {
  logOddsRatioMantelHaenszel,
  logRiskRatioMantelHaenszel,
  riskDifferenceMantelHaenszel,
  type TwoArms,
} from '@/stats/mantelHaenszel'
import { normalPValue } from '@/stats/normal'
import { logOddsRatioPeto } from '@/stats/peto'
import { pool } from '@/stats/pool'
import { poolPeto } from '@/stats/poolPeto'
import { predictionInterval } from '@/stats/predictionInterval'
import { riskDifference } from '@/stats/riskDifference'
import { breslowDay, cochranMantelHaenszel } from '@/stats/stratifiedTests'
import type { Actual } from './compare'
import { numberAt, objectAt, objectsAt, textAt, type JsonObject } from './json'

/** Recomputes the Mantel–Haenszel and Peto sections of a dataset of 2×2 tables. */
export function binarySection(file: JsonObject, rows: readonly JsonObject[]): Actual {
  const section = objectAt(file, 'binary')
  const measure = textAt(file, 'measure')
  if (!rows.every((row) => 'ai' in row)) return undefined
  const trials = rows.map((row) => ({
    treatment: { events: numberAt(row, 'ai'), n: numberAt(row, 'n1i') },
    control: { events: numberAt(row, 'ci'), n: numberAt(row, 'n2i') },
  }))
  return {
    mantel_haenszel_metafor: objectsAt(section, 'mantel_haenszel_metafor').map((row) =>
      plain(trials, measure, textAt(row, 'call').includes('correct=TRUE')),
    ),
    meta_MH_incr05_only0: corrected(trials, measure, 'empty', 'empty'),
    meta_MH_incr05_all: corrected(trials, measure, 'all', 'all'),
    meta_MH_exact: corrected(trials, measure, 'none', 'empty'),
    meta_inverse: inverse(trials, measure),
    peto: peto(trials),
  }
}

function mantelHaenszel(trials: readonly TwoArms[], measure: string, correction: Correction) {
  if (measure === 'OR') return logOddsRatioMantelHaenszel(trials, correction)
  if (measure === 'RR') return logRiskRatioMantelHaenszel(trials, correction)
  return riskDifferenceMantelHaenszel(trials, 'greenland-robins', correction)
}

/** The effect of each trial, as Cochran's Q takes it. */
function effectOf(
  { treatment, control }: TwoArms,
  measure: string,
  correction: Correction,
): Effect | NotEstimable {
  const kept = isEmpty({ treatment, control }) && correction === 'all' ? 'empty' : correction
  if (measure === 'OR') return logOddsRatio(treatment, control, kept)
  if (measure === 'RR') return logRiskRatio(treatment, control, kept)
  const cells = correctedCells(treatment, control, 'empty-keep-double-zero')
  if (!isEstimable(cells)) return cells
  return riskDifference(
    { events: cells.a, n: cells.a + cells.b },
    { events: cells.c, n: cells.c + cells.d },
  )
}

/** The effect of each trial as meta takes it: of a risk difference only the variance is corrected. */
function metaEffect(
  trial: TwoArms,
  measure: string,
  correction: Correction,
): Effect | NotEstimable {
  if (measure !== 'RD') return effectOf(trial, measure, correction)
  const rule = correction === 'empty' ? 'empty-keep-double-zero' : correction
  const cells = correctedCells(trial.treatment, trial.control, rule)
  if (!isEstimable(cells)) return cells
  const halved = riskDifference(
    { events: cells.a, n: cells.a + cells.b },
    { events: cells.c, n: cells.c + cells.d },
  )
  return isEstimable(halved) ? effect(plainDifference(trial), halved.se) : halved
}

const plainDifference = ({ treatment, control }: TwoArms) =>
  treatment.events / treatment.n - control.events / control.n

function uncorrected(trials: readonly TwoArms[], weights: readonly number[]): number {
  const total = weights.reduce((a, b) => a + b, 0)
  return trials.reduce((s, trial, i) => s + (weights[i] ?? 0) * plainDifference(trial), 0) / total
}

const isEmpty = ({ treatment, control }: TwoArms) =>
  treatment.events + control.events === 0 ||
  (treatment.events === treatment.n && control.events === control.n)

function heterogeneity(effects: readonly Effect[], centre: number) {
  const q = effects.reduce((total, { estimate, se }) => total + ((estimate - centre) / se) ** 2, 0)
  const df = effects.length - 1
  return { q, df, i2: q > 0 ? Math.max(0, 1 - df / q) : 0 }
}

const withTest = ({ estimate, se }: Effect) => ({
  z: estimate / se,
  p: normalPValue(estimate / se),
  low: estimate - Z_95 * se,
  high: estimate + Z_95 * se,
})

const Z_95 = 1.959963984540054

function plain(trials: readonly TwoArms[], measure: string, correct: boolean): Actual {
  const pooled =
    measure === 'RD'
      ? riskDifferenceMantelHaenszel(trials, 'sato')
      : mantelHaenszel(trials, measure, 'none')
  if (!isEstimable(pooled)) return pooled
  const effects = trials
    .filter((trial) => !isEmpty(trial))
    .map((trial) => effectOf(trial, measure, 'empty'))
    .filter(isEstimable)
  const { q, df, i2 } = heterogeneity(effects, pooled.estimate)
  const test = withTest(pooled)
  const cmh = cochranMantelHaenszel(trials, correct)
  const homogeneity = breslowDay(trials, Math.exp(pooled.estimate))
  return {
    estimate: pooled.estimate,
    se: pooled.se,
    zval: test.z,
    pval: test.p,
    ci_lb: test.low,
    ci_ub: test.high,
    Q: q,
    Qp: qPValue(q, df),
    k: trials.length,
    k_yi: effects.length,
    I2: 100 * i2,
    H2: q / df,
    ...(isEstimable(cmh) && { CMH: cmh.statistic, CMH_p: cmh.p }),
    ...(isEstimable(homogeneity) && {
      breslow_day: homogeneity.breslowDay.statistic,
      breslow_day_p: homogeneity.breslowDay.p,
      tarone: homogeneity.tarone.statistic,
      tarone_p: homogeneity.tarone.p,
    }),
  }
}

function corrected(
  trials: readonly TwoArms[],
  measure: string,
  pooling: Correction,
  single: Correction,
): Actual {
  const kept = measure === 'RD' ? trials : trials.filter((trial) => !isEmpty(trial))
  const rule = measure === 'RD' && pooling === 'empty' ? 'empty-keep-double-zero' : pooling
  const pooled = mantelHaenszel(kept, measure, rule)
  if (!isEstimable(pooled)) return pooled
  const effects = kept.map((trial) => metaEffect(trial, measure, single)).filter(isEstimable)
  const common = measure === 'RD' ? { ...pooled, estimate: uncorrected(kept, pooled.weights) } : pooled
  const { q, df, i2 } = heterogeneity(effects, common.estimate)
  const weights = effects.map(({ se }) => 1 / se ** 2)
  const total = weights.reduce((a, b) => a + b, 0)
  const squares = weights.reduce((a, b) => a + b ** 2, 0)
  const tau2 = Math.max(0, (q - df) / (total - squares / total))
  const random = pool(effects, { method: tau2, test: 'normal' })
  if (!isEstimable(random)) return random
  const test = withTest(common)
  const prediction = predictionInterval(random, 'k-2')
  return {
    k: effects.length,
    TE_common: common.estimate,
    seTE_common: common.se,
    lower_common: test.low,
    upper_common: test.high,
    z_common: test.z,
    p_common: test.p,
    w_common: percentages(trials, kept, common.weights),
    Q: q,
    pval_Q: qPValue(q, df),
    I2: i2,
    tau2,
    TE_random: random.estimate,
    seTE_random: random.se,
    lower_random: random.low,
    upper_random: random.high,
    p_random: random.p,
    pi_HTS: isEstimable(prediction)
      ? { lower: prediction.low, upper: prediction.high }
      : prediction,
  }
}

function inverse(trials: readonly TwoArms[], measure: string): Actual {
  const found = trials.map((trial) => metaEffect(trial, measure, 'empty'))
  const effects = found.filter(isEstimable)
  const [common, random] = [
    pool(effects, { method: 'common', test: 'normal' }),
    pool(effects, { method: 'DL', test: 'normal' }),
  ]
  if (!isEstimable(common)) return common
  if (!isEstimable(random)) return random
  return {
    k: effects.length,
    yi: found.map((one) => (isEstimable(one) ? one.estimate : one)),
    sei: found.map((one) => (isEstimable(one) ? one.se : one)),
    TE_common: common.estimate,
    seTE_common: common.se,
    TE_random: random.estimate,
    seTE_random: random.se,
    tau2: random.tau2,
    Q: common.q,
  }
}

function peto(trials: readonly TwoArms[]): Actual {
  const pooled = poolPeto(trials)
  if (!isEstimable(pooled)) return pooled
  const test = withTest(pooled)
  const singles = trials.map(({ treatment, control }) => {
    const cells = correctedCells(treatment, control, 'empty')
    return isEstimable(cells)
      ? logOddsRatioPeto(
          { events: cells.a, n: cells.a + cells.b },
          { events: cells.c, n: cells.c + cells.d },
        )
      : cells
  })
  const df = pooled.k - 1
  return {
    estimate: pooled.estimate,
    se: pooled.se,
    zval: test.z,
    pval: test.p,
    ci_lb: test.low,
    ci_ub: test.high,
    Q: pooled.q,
    Qp: qPValue(pooled.q, df),
    k: trials.length,
    k_yi: pooled.k,
    I2: pooled.q > 0 ? 100 * Math.max(0, 1 - df / pooled.q) : 0,
    yi: singles.map((one) => (isEstimable(one) ? one.estimate : one)),
    vi: singles.map((one) => (isEstimable(one) ? one.se ** 2 : one)),
  }
}

/** Each trial's share in percent; 0 for those left out. */
function percentages(
  trials: readonly TwoArms[],
  kept: readonly TwoArms[],
  weights: readonly number[],
): number[] {
  const total = weights.reduce((a, b) => a + b, 0)
  return trials.map((trial) => (100 * (weights[kept.indexOf(trial)] ?? 0)) / total)
}
