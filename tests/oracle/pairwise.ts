import { beggTest } from '@/stats/beggTest'
import { effect, isEstimable, type Effect, type Interval, type NotEstimable } from '@/stats/effect'
import { eggerTest } from '@/stats/eggerTest'
import { failSafeOrwin, failSafeRosenberg, failSafeRosenthal } from '@/stats/failSafeNumber'
import { hInterval, i2Interval } from '@/stats/heterogeneity'
import { influence } from '@/stats/influence'
import { metaRegression } from '@/stats/metaRegression'
import { mixedModel } from '@/stats/mixedModel'
import { pool, type Pooled, type PoolOptions, type PoolTest } from '@/stats/pool'
import { predictionInterval, type PredictionRule } from '@/stats/predictionInterval'
import { cumulative, leaveOneOut } from '@/stats/sensitivity'
import { shrunkenEffects } from '@/stats/shrunkenEffects'
import { studentPValue } from '@/stats/studentT'
import { subgroups } from '@/stats/subgroups'
import { tau2ProfileLikelihood, tau2QProfile } from '@/stats/tau2Interval'
import { logLikelihood } from '@/stats/tau2Likelihood'
import type { Tau2Method } from '@/stats/tau2'
import { trimAndFill } from '@/stats/trimAndFill'
import { binarySection } from './binary'
import type { Actual } from './compare'
import { listAt, nameOf, numberAt, objectAt, objectsAt, textAt, type JsonObject } from './json'
import { studyEffect } from './study'

/** One study of a dataset: its row, and the effect this project computes from it. */
type Study = { readonly name: string; readonly row: JsonObject; readonly effect: Effect }

/** Recomputes a dataset file, section by section. */
export function computePairwise(file: JsonObject): Actual {
  const rows = objectsAt(file, 'input')
  const expectedRows = objectsAt(objectAt(file, 'escalc'), 'rows')
  const known = rows.map((row) => studyEffect(row, textAt(file, 'measure'), file))
  // Of columns with unknown names the effects are taken as given, and not compared.
  const computed = known.map((one, i) => one ?? givenEffect(expectedRows[i]))
  const studies = rows.flatMap((row, i): Study[] => {
    const one = computed[i]
    const used = expectedRows[i]?.['used'] !== false
    return used && one && isEstimable(one)
      ? [{ name: textAt(row, 'study'), row, effect: one }]
      : []
  })
  const effects = studies.map((study) => study.effect)
  return {
    escalc: {
      rows: known.map((one) =>
        one && isEstimable(one)
          ? { yi: one.estimate, vi: one.se ** 2, sei: one.se }
          : (one ?? { notEstimable: 'columns with unknown names' }),
      ),
    },
    models: objectsAt(file, 'models').map((model) => ({ expected: modelOf(effects, model) })),
    meta: mapKeys(objectAt(file, 'meta'), (method, section) => metaOf(effects, method, section)),
    weights_percent: mapKeys(objectAt(file, 'weights_percent'), (method) =>
      percentWeights(pool(effects, normal(method))),
    ),
    tau2_ci_qprofile: {
      by_method: mapKeys(objectAt(objectAt(file, 'tau2_ci_qprofile'), 'by_method'), (method) =>
        qProfile(effects, method),
      ),
    },
    tau2_ci_profile_likelihood_REML: {
      tau2: interval(tau2ProfileLikelihood(effects), 'lb', 'ub'),
    },
    ...funnel(file, studies),
    ...sensitivity(file, studies),
    ...regressions(file, studies),
    binary: binarySection(file, rows),
  }
}

const givenEffect = (row: JsonObject | undefined) =>
  effect(numberAt(row, 'yi'), numberAt(row, 'sei'))

function modelOf(effects: readonly Effect[], model: JsonObject): Actual {
  const method = textAt(model, 'method')
  const options = { method: methodOf(method), test: testOf(textAt(model, 'test')) }
  const pooled = pool(effects, options)
  if (!isEstimable(pooled)) return pooled
  return {
    k: pooled.k,
    estimate: pooled.estimate,
    se: pooled.se,
    stat: pooled.statistic,
    df: pooled.df,
    pval: pooled.p,
    ci_lb: pooled.low,
    ci_ub: pooled.high,
    tau2: pooled.tau2,
    se_tau2: pooled.tau2Se,
    I2: 100 * pooled.i2,
    H2: pooled.h2,
    Q: pooled.q,
    Q_df: pooled.qDf,
    Q_p: pooled.qP,
    se_classic: pooled.seClassic,
    ...((method === 'ML' || method === 'REML') && {
      logLik: logLikelihood(mixedModel(effects), pooled.tau2, method),
    }),
    pi_metafor: interval(predictionInterval(pooled, 'as-tested'), 'lb', 'ub'),
  }
}

function metaOf(effects: readonly Effect[], method: string, section: JsonObject): Actual {
  const [common, classic] = [pool(effects, normal('common')), pool(effects, normal(method))]
  if (!isEstimable(common)) return common
  if (!isEstimable(classic)) return classic
  const [h, i2] = [hInterval(classic.q, classic.qDf), i2Interval(classic.q, classic.qDf)]
  return {
    tau2: classic.tau2,
    TE_common: common.estimate,
    seTE_common: common.se,
    TE_random: classic.estimate,
    seTE_classic: classic.se,
    Q: classic.q,
    df_Q: classic.qDf,
    pval_Q: classic.qP,
    I2_Q: classic.q > 0 ? Math.max(0, 1 - classic.qDf / classic.q) : 0,
    I2_lower: isEstimable(i2) ? i2.low : i2,
    I2_upper: isEstimable(i2) ? i2.high : i2,
    H: Math.sqrt(Math.max(1, classic.q / classic.qDf)),
    H_lower: isEstimable(h) ? h.low : h,
    H_upper: isEstimable(h) ? h.high : h,
    ci: objectsAt(section, 'ci').map((row) => confidence(effects, method, textAt(row, 'type'))),
    pi: objectsAt(section, 'pi').map((row) => prediction(effects, method, textAt(row, 'type'))),
  }
}

function confidence(effects: readonly Effect[], method: string, type: string): Actual {
  const by = (test: PoolTest) => pool(effects, { method: methodOf(method), test })
  const [classic, plain, wide] = [by('normal'), by('hartung-knapp'), by('never-narrower')]
  if (!isEstimable(classic)) return classic
  switch (type) {
    case 'classic':
      return ciRow(classic)
    case 'HK':
      return ciRow(plain)
    case 'HK adhoc=se':
      return ciRow(wide)
    case 'HK adhoc=ci':
      return ciRow(width(plain) < width(classic) ? classic : plain)
    case 'HK adhoc=IQWiG6':
      return ciRow(width(plain) < width(pool(effects, normal('DL'))) ? wide : plain)
    default:
      return undefined
  }
}

const width = (x: Pooled | NotEstimable) => (isEstimable(x) ? x.high - x.low : 0)

const ciRow = (pooled: Pooled | NotEstimable): Actual =>
  isEstimable(pooled)
    ? {
        se: pooled.se,
        lower: pooled.low,
        upper: pooled.high,
        stat: pooled.statistic,
        df: pooled.df,
        pval: pooled.p,
      }
    : pooled

function prediction(effects: readonly Effect[], method: string, type: string): Actual {
  const rules: Record<string, PredictionRule> = {
    HTS: 'k-2',
    V: 'k-1',
    HK: 'as-tested',
    S: 'normal',
  }
  const rule = rules[type]
  if (!rule) return undefined
  const pooled = pool(effects, {
    method: methodOf(method),
    test: type === 'HK' ? 'hartung-knapp' : 'normal',
  })
  if (!isEstimable(pooled)) return pooled
  const found = predictionInterval(pooled, rule)
  if (!isEstimable(found)) return found
  const df = { HTS: pooled.k - 2, V: pooled.k - 1, HK: pooled.df, S: Infinity }[type]
  const se = Math.hypot(type === 'HK' ? pooled.se : pooled.seClassic, Math.sqrt(pooled.tau2))
  return { lower: found.low, upper: found.high, se, df }
}

const percentWeights = (pooled: Pooled | NotEstimable): Actual =>
  isEstimable(pooled) ? pooled.weights.map((weight) => 100 * weight) : pooled

function qProfile(effects: readonly Effect[], method: string): Actual {
  const named = tau2MethodOf(method)
  const found = named && tau2QProfile(effects, named)
  if (!found || !isEstimable(found)) return found
  const common = pool(effects, normal('common'))
  const dl = pool(effects, normal('DL'))
  if (!isEstimable(common) || !isEstimable(dl)) return common
  const weights = effects.map(({ se }) => 1 / se ** 2)
  const total = weights.reduce((a, b) => a + b, 0)
  const squares = weights.reduce((a, b) => a + b ** 2, 0)
  const typical = ((effects.length - 1) * total) / (total ** 2 - squares)
  const transformed = (f: (tau2: number) => number) => ({
    est: f(found.estimate),
    lb: f(found.low),
    ub: f(found.high),
  })
  return {
    tau2: transformed((x) => x),
    tau: transformed(Math.sqrt),
    I2: transformed((x) => (100 * x) / (x + typical)),
    H2: transformed((x) => x / typical + 1),
  }
}

function funnel(file: JsonObject, studies: readonly Study[]) {
  const effects = studies.map((study) => study.effect)
  const egger = eggerTest(effects)
  const mixed = (method: string) =>
    metaRegression(effects, [effects.map(({ se }) => se)], normal(method))
  const [remlFit, feFit, thompson] = [mixed('REML'), mixed('common'), mixed('DL')]
  const df = effects.length - 2
  const begg = beggTest(effects)
  return {
    egger_lm: isEstimable(egger)
      ? {
          bias: egger.bias,
          se_bias: egger.se,
          t: egger.statistic,
          df: egger.df,
          p: egger.p,
          limit_estimate: egger.limit.estimate,
          limit_se: egger.limit.se,
          limit_ci_lb: egger.limit.low,
          limit_ci_ub: egger.limit.high,
          resid_sigma: egger.sigma,
        }
      : egger,
    egger_rma_REML: isEstimable(remlFit)
      ? {
          z: remlFit.coefficients[1]?.statistic,
          p: remlFit.coefficients[1]?.p,
          slope: remlFit.coefficients[1]?.estimate,
          se_slope: remlFit.coefficients[1]?.se,
          limit_estimate: remlFit.coefficients[0]?.estimate,
          tau2: remlFit.tau2,
        }
      : remlFit,
    egger_rma_FE: isEstimable(feFit)
      ? { z: feFit.coefficients[1]?.statistic, p: feFit.coefficients[1]?.p }
      : feFit,
    thompson: isEstimable(thompson)
      ? {
          bias: thompson.coefficients[1]?.estimate,
          se: thompson.coefficients[1]?.se,
          t: thompson.coefficients[1]?.statistic,
          df,
          p: studentPValue(thompson.coefficients[1]?.statistic ?? NaN, df),
        }
      : thompson,
    begg_rank: isEstimable(begg) ? { kendall_tau: begg.tau, p: begg.p } : begg,
    trimfill: objectsAt(file, 'trimfill').map((row) => trimmed(effects, row)),
    fail_safe_n: failSafe(effects),
  }
}

function trimmed(effects: readonly Effect[], row: JsonObject): Actual {
  const estimator = textAt(row, 'estimator') === 'R0' ? 'R0' : 'L0'
  const found = trimAndFill(effects, normal(textAt(row, 'method')), estimator)
  if (!isEstimable(found)) return found
  return {
    k0: found.filled.length,
    se_k0: found.numberSe,
    p_k0: found.numberP,
    estimate: found.pooled.estimate,
    se: found.pooled.se,
    ci_lb: found.pooled.low,
    ci_ub: found.pooled.high,
    tau2: found.pooled.tau2,
    Q: found.pooled.q,
    filled_yi: found.filled.map(({ estimate }) => estimate),
    filled_vi: found.filled.map(({ se }) => se ** 2),
  }
}

function failSafe(effects: readonly Effect[]): Actual {
  const mean = effects.reduce((total, { estimate }) => total + estimate, 0) / effects.length
  const [rosenthal, rosenberg] = [failSafeRosenthal(effects), failSafeRosenberg(effects)]
  const common = pool(effects, normal('common'))
  return {
    Rosenthal: isEstimable(rosenthal)
      ? { fsnum: rosenthal.number, pval: rosenthal.p }
      : rosenthal,
    Orwin: { fsnum: failSafeOrwin(effects, mean / 2), meanes: mean, target: mean / 2 },
    Rosenberg: isEstimable(rosenberg)
      ? {
          fsnum: rosenberg.number,
          pval: rosenberg.p,
          meanes: isEstimable(common) ? common.estimate : undefined,
        }
      : rosenberg,
  }
}

function sensitivity(file: JsonObject, studies: readonly Study[]) {
  const effects = studies.map((study) => study.effect)
  const order = listAt(objectAt(file, 'cumulative'), 'order')
  const ordered = order.flatMap((position) => studies[Number(position) - 1] ?? [])
  const reml = pool(effects, normal('REML'))
  const blup = isEstimable(reml) ? shrunkenEffects(effects, reml) : []
  return {
    leave1out: mapKeys(objectAt(file, 'leave1out'), (method) =>
      leaveOneOut(effects, normal(method)).map(pooledRow),
    ),
    cumulative: {
      order,
      by_method: mapKeys(objectAt(objectAt(file, 'cumulative'), 'by_method'), (method) =>
        cumulative(
          ordered.map((study) => study.effect),
          normal(method),
        ).map(pooledRow),
      ),
    },
    influence: mapKeys(objectAt(file, 'influence'), (method) => {
      const found = influence(effects, normal(method))
      if (!isEstimable(found)) return found
      return found.map((row) => ({
        rstudent: row.studentised,
        dffits: row.dffits,
        cook_d: row.cook,
        cov_r: row.covarianceRatio,
        tau2_del: row.tau2Without,
        QE_del: row.qWithout,
        hat: row.weight,
        weight: 100 * row.weight,
        dfbs: row.dfbeta,
      }))
    }),
    baujat: mapKeys(objectAt(file, 'baujat'), (method) => {
      const found = influence(effects, normal(method))
      return isEstimable(found)
        ? found.map((row) => ({ x: row.heterogeneity, y: row.shift }))
        : found
    }),
    blup_REML: {
      pred: blup.map(({ estimate }) => estimate),
      se: blup.map(({ se }) => se),
      pi_lb: blup.map(({ estimate, se }) => estimate - Z_95 * se),
      pi_ub: blup.map(({ estimate, se }) => estimate + Z_95 * se),
    },
  }
}

const Z_95 = 1.959963984540054

const pooledRow = (pooled: Pooled | NotEstimable): Actual =>
  isEstimable(pooled)
    ? {
        estimate: pooled.estimate,
        se: pooled.se,
        zval: pooled.statistic,
        pval: pooled.p,
        ci_lb: pooled.low,
        ci_ub: pooled.high,
        Q: pooled.q,
        Qp: pooled.qP,
        tau2: pooled.tau2,
        I2: 100 * pooled.i2,
        H2: pooled.h2,
      }
    : pooled

function regressions(file: JsonObject, studies: readonly Study[]) {
  const effects = studies.map((study) => study.effect)
  const section = objectAt(file, 'subgroup')
  const factor = textAt(section, 'factor')
  const memberOf = (study: Study) => nameOf(study.row[factor])
  const levels = [...new Set(studies.map(memberOf))].toSorted()
  const moderator = textAt(objectAt(file, 'metaregression'), 'moderator')
  return {
    subgroup: mapKeys(section, (key, expected) => {
      const method = key.split('_')[0] ?? ''
      if (key.startsWith('metareg_')) {
        const dummies = levels
          .slice(1)
          .map((level) => studies.map((study) => (memberOf(study) === level ? 1 : 0)))
        return factorRow(metaRegression(effects, dummies, normal(key.split('_')[1] ?? '')))
      }
      const names = objectsAt(expected, 'subgroups').map((group) => nameOf(group['group']))
      const members = names.map((name) => studies.filter((study) => memberOf(study) === name))
      return subgroupSection(
        members.map((group) => group.map((study) => study.effect)),
        method,
        key.endsWith('common_tau2') ? 'common' : 'separate',
      )
    }),
    metaregression: mapKeys(objectAt(file, 'metaregression'), (key) => {
      const [method, test] = key.split('_')
      return moderatorRow(
        metaRegression(effects, [studies.map(({ row }) => numberAt(row, moderator))], {
          method: methodOf(method ?? ''),
          test: testOf(test ?? ''),
        }),
      )
    }),
  }
}

function subgroupSection(
  groups: readonly (readonly Effect[])[],
  method: string,
  tau2: 'separate' | 'common',
): Actual {
  const [random, common] = [
    subgroups(groups, normal(method), tau2),
    subgroups(groups, normal('common'), tau2),
  ]
  if (!isEstimable(random)) return random
  if (!isEstimable(common)) return common
  return {
    subgroups: random.groups.map((group, g) => ({
      k: group.k,
      TE_common: common.groups[g]?.estimate,
      seTE_common: common.groups[g]?.se,
      TE_random: group.estimate,
      seTE_random: group.se,
      lower_random: group.low,
      upper_random: group.high,
      Q: group.q,
      tau2: group.tau2,
      I2: common.groups[g]?.i2,
    })),
    Q_between_common: common.qBetween,
    Q_between_random: random.qBetween,
    df: random.df,
    p_common: common.p,
    p_random: random.p,
    Q_within_common: random.groups.reduce((total, { q }) => total + q, 0),
  }
}

function factorRow(fit: ReturnType<typeof metaRegression>): Actual {
  if (!isEstimable(fit)) return fit
  return {
    beta: fit.coefficients.map(({ estimate }) => estimate),
    se: fit.coefficients.map(({ se }) => se),
    QM: fit.qModerators,
    QM_df: fit.qModeratorsDf,
    QMp: fit.qModeratorsP,
    QE: fit.qResidual,
    QEp: fit.qResidualP,
    tau2: fit.tau2,
    R2: 100 * fit.r2,
  }
}

function moderatorRow(fit: ReturnType<typeof metaRegression>): Actual {
  if (!isEstimable(fit)) return fit
  return {
    beta: fit.coefficients.map(({ estimate }) => estimate),
    se: fit.coefficients.map(({ se }) => se),
    stat: fit.coefficients.map(({ statistic }) => statistic),
    pval: fit.coefficients.map(({ p }) => p),
    ci_lb: fit.coefficients.map(({ low }) => low),
    ci_ub: fit.coefficients.map(({ high }) => high),
    tau2: fit.tau2,
    I2: 100 * fit.i2,
    QE: fit.qResidual,
    QEp: fit.qResidualP,
    QM: fit.qModerators,
    QMp: fit.qModeratorsP,
    R2: 100 * fit.r2,
  }
}

const interval = (found: Interval | NotEstimable, low: string, high: string): Actual =>
  isEstimable(found) ? { [low]: found.low, [high]: found.high } : found

const normal = (method: string): PoolOptions => ({ method: methodOf(method), test: 'normal' })

function methodOf(name: string): PoolOptions['method'] {
  return tau2MethodOf(name) ?? 'common'
}

const tau2MethodOf = (name: string): Tau2Method | undefined =>
  methodNames.find((known) => known === name)

const methodNames: readonly Tau2Method[] = ['DL', 'PM', 'REML', 'ML', 'EB', 'HS', 'SJ', 'HE']

function testOf(name: string): PoolTest {
  if (name === 'knha') return 'hartung-knapp'
  return name === 'adhoc' ? 'never-narrower' : 'normal'
}

const mapKeys = (object: JsonObject, compute: (key: string, value: JsonObject) => Actual) =>
  Object.fromEntries(Object.keys(object).map((key) => [key, compute(key, objectAt(object, key))]))
