import { arcsineDifference } from '@/stats/arcsineDifference'
import { betaQuantile, betaTails, betaUpperQuantile } from '@/stats/betaDistribution'
import {
  chiSquaredLower,
  chiSquaredQuantile,
  chiSquaredUpper,
  chiSquaredUpperQuantile,
} from '@/stats/chiSquared'
import { chiSquaredTest } from '@/stats/chiSquaredTest'
import { correctedCells, type Correction } from '@/stats/correctedCells'
import { isEstimable, type Effect, type Interval, type NotEstimable } from '@/stats/effect'
import { approximatePValue, logEffectFromInterval } from '@/stats/effectFromInterval'
import { exactBinomialTest } from '@/stats/exactBinomialTest'
import { exactRateRatio } from '@/stats/exactRateRatio'
import type { Exposure } from '@/stats/exposure'
import { fQuantile, fTails } from '@/stats/fDistribution'
import { fisherExact } from '@/stats/fisherExact'
import { gammaQuantile, gammaTails, gammaUpperQuantile } from '@/stats/gammaDistribution'
import { indirectComparison } from '@/stats/indirectComparison'
import { criticalZ } from '@/stats/level'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRateRatio } from '@/stats/logRateRatio'
import { logRiskRatio } from '@/stats/logRiskRatio'
import { normalLower, normalPValue, normalQuantile, normalUpper } from '@/stats/normal'
import { numberNeeded } from '@/stats/numberNeeded'
import { oddsRatioExact } from '@/stats/oddsRatioExact'
import { oddsRatioMiettinenNurminen, oddsRatioScore } from '@/stats/oddsRatioScore'
import { logOddsRatioPeto, observedMinusExpected } from '@/stats/peto'
import {
  agrestiCoull,
  clopperPearson,
  jeffreys,
  waldProportion,
  wilson,
  wilsonCorrected,
} from '@/stats/proportion'
import { byarRate, exactRate, logRate, scoreRate, waldRate } from '@/stats/rate'
import { rateDifference } from '@/stats/rateDifference'
import { riskDifference } from '@/stats/riskDifference'
import { riskDifferenceAgrestiCaffo, riskDifferenceNewcombe } from '@/stats/riskDifferenceIntervals'
import {
  riskDifferenceMee,
  riskDifferenceMiettinenNurminen,
} from '@/stats/riskDifferenceMiettinenNurminen'
import { riskRatioKoopman, riskRatioMiettinenNurminen } from '@/stats/riskRatioScore'
import { studentQuantile, studentUpper } from '@/stats/studentT'
import type { Actual } from './compare'
import { numberAt, objectAt, textAt, type JsonObject } from './json'

/** Recomputes the `expected` of one case, recognised by the names of its inputs. */
export function computeCase(test: JsonObject): Actual {
  if (textAt(test, 'fn')) return distribution(test)
  const input = objectAt(test, 'input')
  if ('ai' in input) return twoArms(input)
  if ('x1' in input) return rates(input)
  if ('te_ab' in input) return bucher(input)
  if ('lower' in input) return fromInterval(input)
  if ('x' in input) return proportion(input)
  return undefined
}

type Tail = 'lower' | 'upper'

function distribution(test: JsonObject): Actual {
  const args = objectAt(test, 'args')
  const at = (key: string) => numberAt(args, key)
  const tail: Tail = args['lower_tail'] === false ? 'upper' : 'lower'
  const [x, p, df] = [at('x'), at('p'), at('df')]
  const quantile = (lower: (q: number) => number, upper: (q: number) => number) =>
    tail === 'lower' ? lower(p) : upper(p)
  switch (textAt(test, 'fn')) {
    case 'pnorm':
      return tail === 'lower' ? normalLower(x) : normalUpper(x)
    case 'qnorm':
      return quantile(normalQuantile, (q) => -normalQuantile(q))
    case 'pt':
      return studentUpper(tail === 'lower' ? -x : x, df)
    case 'qt':
      return quantile(
        (q) => studentQuantile(q, df),
        (q) => -studentQuantile(q, df),
      )
    case 'pchisq':
      return tail === 'lower' ? chiSquaredLower(x, df) : chiSquaredUpper(x, df)
    case 'qchisq':
      return quantile(
        (q) => chiSquaredQuantile(q, df),
        (q) => chiSquaredUpperQuantile(q, df),
      )
    case 'pbeta':
      return betaTails(x, 1 - x, at('a'), at('b'))[tail]
    case 'qbeta':
      return quantile(
        (q) => betaQuantile(q, at('a'), at('b')),
        (q) => betaUpperQuantile(q, at('a'), at('b')),
      )
    case 'pgamma':
      return gammaTails(x * at('rate'), at('shape'))[tail]
    case 'qgamma':
      return (
        quantile(
          (q) => gammaQuantile(q, at('shape')),
          (q) => gammaUpperQuantile(q, at('shape')),
        ) / at('rate')
      )
    case 'pf':
      return fTails(x, at('df1'), at('df2'))[tail]
    case 'qf':
      return quantile(
        (q) => fQuantile(q, at('df1'), at('df2')),
        (q) => 1 / fQuantile(q, at('df2'), at('df1')),
      )
    default:
      return undefined
  }
}

function proportion(input: JsonObject): Actual {
  const level = numberAt(input, 'level')
  const count = { events: numberAt(input, 'x'), n: numberAt(input, 'n') }
  const { events, n } = count
  const tail = (1 - level) / 2
  return {
    estimate: events / n,
    wilson: limits(wilson(count, level)),
    wilson_cc: limits(wilsonCorrected(count, level)),
    clopper_pearson: limits(clopperPearson(count, level)),
    agresti_coull: limits(agrestiCoull(count, level)),
    agresti_coull_untruncated: limits(agrestiCoull(count, level, false)),
    jeffreys: limits(jeffreys(count, level)),
    jeffreys_equal_tailed: {
      lower: betaQuantile(tail, events + 0.5, n - events + 0.5),
      upper: betaUpperQuantile(tail, events + 0.5, n - events + 0.5),
    },
    wald: limits(waldProportion(count, level)),
    wald_untruncated: limits(waldProportion(count, level, false)),
  }
}

function twoArms(input: JsonObject): Actual {
  const at = (key: string) => numberAt(input, key)
  const level = at('level')
  const treatment = { events: at('ai'), n: at('n1i') }
  const control = { events: at('ci'), n: at('n2i') }
  const corrected = correctedCells(treatment, control, 'empty-keep-double-zero')
  const wald = onScale(riskDifference(treatment, control), level)
  const newcombe = riskDifferenceNewcombe(treatment, control, level)
  const ratio = (rule: typeof logRiskRatio, correction: Correction) =>
    exponentiated(rule(treatment, control, correction), level)
  const { oMinusE, variance } = observedMinusExpected(treatment, control)
  const [plain, yates] = [
    chiSquaredTest(treatment, control),
    chiSquaredTest(treatment, control, 'yates'),
  ]
  const fisher = fisherExact(treatment, control)
  return {
    RD: {
      estimate: treatment.events / treatment.n - control.events / control.n,
      wald,
      wald_clipped: isEstimable(wald)
        ? { lower: Math.max(-1, wald.lower), upper: Math.min(1, wald.upper) }
        : wald,
      metafor_only0: isEstimable(corrected)
        ? onScale(
            riskDifference(
              { events: corrected.a, n: corrected.a + corrected.b },
              { events: corrected.c, n: corrected.c + corrected.d },
            ),
            level,
          )
        : corrected,
      newcombe: limits(newcombe),
      agresti_caffo: limits(riskDifferenceAgrestiCaffo(treatment, control, level)),
      miettinen_nurminen: limits(riskDifferenceMiettinenNurminen(treatment, control, level)),
      mee: limits(riskDifferenceMee(treatment, control, level)),
    },
    NNT: {
      from_wald: isEstimable(wald)
        ? nnt({ estimate: wald.yi, low: wald.lower, high: wald.upper })
        : wald,
      from_newcombe: isEstimable(newcombe) ? nnt(newcombe) : newcombe,
    },
    RR: {
      estimate: naturalRatio(treatment.events / treatment.n, control.events / control.n),
      katz_log: ratio(logRiskRatio, 'none'),
      metafor_only0: ratio(logRiskRatio, 'empty-keep-double-zero'),
      metafor_all: ratio(logRiskRatio, 'all'),
      koopman_score: limits(riskRatioKoopman(treatment, control, level)),
      miettinen_nurminen_score: limits(riskRatioMiettinenNurminen(treatment, control, level)),
    },
    OR: {
      estimate: naturalRatio(
        treatment.events * (control.n - control.events),
        control.events * (treatment.n - treatment.events),
      ),
      woolf: ratio(logOddsRatio, 'none'),
      metafor_only0: ratio(logOddsRatio, 'empty-keep-double-zero'),
      metafor_all: ratio(logOddsRatio, 'all'),
      miettinen_nurminen_score: limits(oddsRatioMiettinenNurminen(treatment, control, level)),
      uncorrected_score: limits(oddsRatioScore(treatment, control, level)),
      conditional_mle: exactLimits(oddsRatioExact(treatment, control, level)),
    },
    PETO: {
      ...exponentiated(logOddsRatioPeto(treatment, control), level),
      O: treatment.events,
      E: treatment.events - oMinusE,
      V: variance,
    },
    ASD: onScale(arcsineDifference(treatment, control), level),
    tests: {
      ...(isEstimable(fisher) && {
        fisher_two_sided_p: fisher.twoSided,
        fisher_central_p: fisher.central,
        fisher_less_p: fisher.less,
        fisher_greater_p: fisher.greater,
      }),
      chisq: isEstimable(plain) ? plain.statistic : plain,
      chisq_p: isEstimable(plain) ? plain.p : plain,
      chisq_yates: isEstimable(yates) ? yates.statistic : yates,
      chisq_yates_p: isEstimable(yates) ? yates.p : yates,
    },
  }
}

function nnt(difference: Interval): Actual {
  const needed = numberNeeded(difference)
  if (!isEstimable(needed)) return needed
  return { nnt_abs: needed.number, inv_lower: needed.low, inv_upper: needed.high }
}

/** A ratio with its limits at 0 and ∞; refused where nothing is known of it. */
const naturalRatio = (top: number, bottom: number): Actual =>
  top === 0 && bottom === 0 ? { notEstimable: 'no event in either arm' } : top / bottom

function rates(input: JsonObject): Actual {
  const at = (key: string) => numberAt(input, key)
  const level = at('level')
  const one = { events: at('x1'), personYears: at('t1') }
  const two = { events: at('x2'), personYears: at('t2') }
  const exact = exactRateRatio(one, two, level)
  const p =
    one.events + two.events === 0
      ? undefined
      : exactBinomialTest(
          one.events,
          one.events + two.events,
          one.personYears / (one.personYears + two.personYears),
        )
  const ratio = exponentiated(logRateRatio(one, two), level)
  const corrected = isEstimable(ratio)
    ? {
        yi: ratio.yi,
        se: ratio.se,
        irr: ratio.est_exp,
        lower: ratio.lower_exp,
        upper: ratio.upper_exp,
        p: ratio.p,
      }
    : ratio
  const difference = onScale(rateDifference(one, two), level)
  return {
    arm1: rateOfArm(one, level),
    arm2: rateOfArm(two, level),
    IRR: {
      estimate: isEstimable(exact) ? exact.estimate : exact,
      wald_none: one.events * two.events === 0 ? undefined : corrected,
      wald_only0: corrected,
      exact: limits(exact),
      exact_p_minlike: p?.minimumLikelihood,
      exact_p_central: p?.central,
    },
    IRD: isEstimable(difference) ? { ...difference, estimate: difference.yi } : difference,
  }
}

function rateOfArm(exposure: Exposure, level: number): Actual {
  const wald = waldRate(exposure, level)
  const log = logRate(exposure)
  const onLog = exponentiated(log, level)
  return {
    rate: exposure.events / exposure.personYears,
    exact_garwood: limits(exactRate(exposure, level)),
    byar: limits(byarRate(exposure, level)),
    wald: isEstimable(wald)
      ? {
          se: (wald.high - wald.estimate) / criticalZ(level),
          lower: wald.low,
          upper: wald.high,
        }
      : wald,
    log_wald: isEstimable(onLog)
      ? { log_rate: onLog.yi, se: onLog.se, lower: onLog.lower_exp, upper: onLog.upper_exp }
      : onLog,
    score: limits(scoreRate(exposure, level)),
  }
}

function bucher(input: JsonObject): Actual {
  const at = (key: string) => numberAt(input, key)
  const ac = exponentiated(
    indirectComparison(
      { estimate: at('te_ab'), se: at('se_ab') },
      { estimate: at('te_cb'), se: at('se_cb') },
    ),
    0.95,
  )
  if (!isEstimable(ac)) return ac
  return {
    te_ac: ac.yi,
    se_ac: ac.se,
    lower: ac.lower,
    upper: ac.upper,
    z: ac.z,
    p: ac.p,
    ratio: ac.est_exp,
    ratio_lower: ac.lower_exp,
    ratio_upper: ac.upper_exp,
  }
}

function fromInterval(input: JsonObject): Actual {
  const [estimate, low, high] = ['estimate', 'lower', 'upper'].map((key) => numberAt(input, key))
  if (estimate === undefined || low === undefined || high === undefined) return undefined
  const log = exponentiated(
    logEffectFromInterval(estimate, low, high, numberAt(input, 'level')),
    0.95,
  )
  if (!isEstimable(log)) return log
  const middle = (Math.log(low) + Math.log(high)) / 2
  return {
    log_estimate: log.yi,
    se_log: log.se,
    z: log.z,
    p: log.p,
    ci95: { lower: log.lower_exp, upper: log.upper_exp },
    log_midpoint: middle,
    log_asymmetry: middle - log.yi,
    altman_bland_2011_p_approx: approximatePValue(log.z),
  }
}

const limits = (interval: Interval | NotEstimable): Actual =>
  isEstimable(interval) ? { lower: interval.low, upper: interval.high } : interval

const exactLimits = (interval: Interval | NotEstimable): Actual =>
  isEstimable(interval)
    ? { estimate: interval.estimate, lower_exact: interval.low, upper_exact: interval.high }
    : interval

function onScale(effect: Effect | NotEstimable, level: number) {
  if (!isEstimable(effect)) return effect
  const { estimate, se } = effect
  const half = criticalZ(level) * se
  return {
    yi: estimate,
    vi: se ** 2,
    se,
    lower: estimate - half,
    upper: estimate + half,
    z: estimate / se,
    p: normalPValue(estimate / se),
  }
}

function exponentiated(effect: Effect | NotEstimable, level: number) {
  const log = onScale(effect, level)
  if (!isEstimable(log)) return log
  return {
    ...log,
    est_exp: Math.exp(log.yi),
    lower_exp: Math.exp(log.lower),
    upper_exp: Math.exp(log.upper),
  }
}
