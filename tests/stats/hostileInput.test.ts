import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { absoluteEffect, absoluteInterval } from '@/stats/absoluteEffect'
import { arcsineDifference } from '@/stats/arcsineDifference'
import { beggTest } from '@/stats/beggTest'
import { betaQuantile } from '@/stats/betaDistribution'
import { chiSquaredQuantile, chiSquaredUpperQuantile } from '@/stats/chiSquared'
import { chiSquaredTest } from '@/stats/chiSquaredTest'
import { correctedCells, type Correction } from '@/stats/correctedCells'
import { designDecomposition } from '@/stats/designDecomposition'
import { effect, isEstimable } from '@/stats/effect'
import { effectFromInterval, logEffectFromInterval } from '@/stats/effectFromInterval'
import { eggerTest } from '@/stats/eggerTest'
import { exactRateRatio } from '@/stats/exactRateRatio'
import { fQuantile } from '@/stats/fDistribution'
import { failSafeOrwin, failSafeRosenberg, failSafeRosenthal } from '@/stats/failSafeNumber'
import { fisherExact } from '@/stats/fisherExact'
import { gammaQuantile } from '@/stats/gammaDistribution'
import { hInterval, i2Interval } from '@/stats/heterogeneity'
import { indirectComparison } from '@/stats/indirectComparison'
import { influence } from '@/stats/influence'
import { logOddsRatio } from '@/stats/logOddsRatio'
import { logRateRatio } from '@/stats/logRateRatio'
import { logRatioOfMeans } from '@/stats/logRatioOfMeans'
import { logRiskRatio } from '@/stats/logRiskRatio'
import {
  logOddsRatioMantelHaenszel,
  logRiskRatioMantelHaenszel,
  riskDifferenceMantelHaenszel,
} from '@/stats/mantelHaenszel'
import { meanDifference } from '@/stats/meanDifference'
import { metaRegression } from '@/stats/metaRegression'
import { networkMetaAnalysis, networkPrediction } from '@/stats/networkMetaAnalysis'
import { nodeSplit } from '@/stats/nodeSplit'
import { normalQuantile } from '@/stats/normal'
import { numberNeeded } from '@/stats/numberNeeded'
import { oddsRatioExact } from '@/stats/oddsRatioExact'
import { oddsRatioMiettinenNurminen, oddsRatioScore } from '@/stats/oddsRatioScore'
import { pScores } from '@/stats/pScores'
import { logHazardRatioFromLogRank, logOddsRatioPeto } from '@/stats/peto'
import { pool, type PoolOptions } from '@/stats/pool'
import { poolPeto } from '@/stats/poolPeto'
import { predictionInterval } from '@/stats/predictionInterval'
import {
  agrestiCoull,
  clopperPearson,
  jeffreys,
  waldProportion,
  wilson,
  wilsonCorrected,
} from '@/stats/proportion'
import { byarRate, exactRate, logRate, scoreRate, waldRate } from '@/stats/rate'
import { rateDifference, rateDifferenceMover } from '@/stats/rateDifference'
import { riskDifference } from '@/stats/riskDifference'
import { riskDifferenceAgrestiCaffo, riskDifferenceNewcombe } from '@/stats/riskDifferenceIntervals'
import {
  riskDifferenceMee,
  riskDifferenceMiettinenNurminen,
} from '@/stats/riskDifferenceMiettinenNurminen'
import { riskRatioKoopman, riskRatioMiettinenNurminen } from '@/stats/riskRatioScore'
import { cumulative, leaveOneOut } from '@/stats/sensitivity'
import { combineArms, groupContrasts } from '@/stats/sharedControl'
import { shrunkenEffects } from '@/stats/shrunkenEffects'
import { standardisedMeanDifference } from '@/stats/standardisedMeanDifference'
import { breslowDay, cochranMantelHaenszel } from '@/stats/stratifiedTests'
import { studentQuantile } from '@/stats/studentT'
import { subgroups } from '@/stats/subgroups'
import { tau2ProfileLikelihood, tau2QProfile } from '@/stats/tau2Interval'
import { treatmentSubgroups } from '@/stats/treatmentSubgroups'
import { trimAndFill } from '@/stats/trimAndFill'

/** Numbers that no formula expects, among some that it does. */
const hostile = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, -1, 1, 2, 3, 0.5, 10, 25, 100),
  fc.constantFrom(1e-320, 1e-300, 1e-160, 1e-12, 1e12, 1e160, 1e200, -1e308, 1e308),
  fc.double(),
  fc.double({ min: -10, max: 10, noNaN: true }),
)
const number = fc.oneof(hostile, fc.integer({ min: 0, max: 40 }))
const count = fc.record({ events: number, n: number })
const exposure = fc.record({ events: number, personYears: number })
const mean = fc.record({ mean: number, se: number })
const sample = fc.record({ mean: number, sd: number, n: number })
const interval = fc.record({ estimate: number, low: number, high: number })
const level = fc.oneof(fc.constantFrom(0.95, 0.95, 0.5, 0, 1, 1e-300, 1 - 1e-16), hostile)
const soundEffect = fc.record({
  estimate: fc.double({ min: -5, max: 5, noNaN: true }),
  se: fc.double({ min: 0.01, max: 5, noNaN: true }),
})
const anEffect = fc.oneof(
  { weight: 6, arbitrary: soundEffect },
  { weight: 1, arbitrary: fc.record({ estimate: hostile, se: hostile }) },
  { weight: 1, arbitrary: fc.constantFrom({ estimate: 0.5, se: 0.2 }, { estimate: 0, se: 1 }) },
  {
    weight: 1,
    arbitrary: fc.record({
      estimate: fc.constantFrom(0, 1e-30, 1e30, -1e59),
      se: fc.constantFrom(1e-59, 1e-30, 1e-8, 1e8, 1e30, 1e59),
    }),
  },
)
const effects = fc.array(anEffect, { maxLength: 8 })
const moderator = fc.array(fc.oneof(number, fc.constant(1)), { maxLength: 8 })
const correction = fc.constantFrom<Correction>('empty', 'empty-keep-double-zero', 'all', 'none')
const estimators = ['DL', 'PM', 'REML', 'ML', 'EB', 'HS', 'SJ', 'HE'] as const
const method = fc.oneof(fc.constantFrom(...estimators, 'common' as const), hostile)
const options: Arbitrary<PoolOptions> = fc.record({
  method,
  test: fc.constantFrom('normal', 'hartung-knapp', 'never-narrower'),
  level,
})

const control = fc.constantFrom('x', 'y')
const contrasts = fc.array(
  fc
    .record({ found: anEffect, control, shared: fc.oneof(hostile, fc.constantFrom(0, 1e-4, 0.1)) })
    .map(({ found, ...rest }) => ({ ...found, ...rest })),
  { maxLength: 6 },
)
const treatment = fc.constantFrom('a', 'b', 'c', 'd', '')
const comparisons = fc.array(
  fc
    .record({
      study: fc.constantFrom('1', '2', '3', '4'),
      treatment,
      comparator: treatment,
      found: anEffect,
    })
    .map(({ found, ...pair }) => ({ ...pair, ...found })),
  { maxLength: 8 },
)

/** What may be infinite by its definition: degrees of freedom, an open limit, a number needed. */
const OPEN = ['df', 'dfWithin', 'low', 'high', 'number', 'tau2Se']

/** The first number of an answer that is none, by its name. */
function fault(answer: unknown, open: readonly string[], name = 'answer'): string | undefined {
  if (typeof answer === 'number')
    return Number.isFinite(answer) || (!Number.isNaN(answer) && open.includes(name))
      ? undefined
      : `${name}: ${answer}`
  if (typeof answer !== 'object' || answer === null) return undefined
  const inside = Object.entries(answer).map(([key, value]) => fault(value, open, key))
  return inside.find((found) => found !== undefined)
}

function assert<T extends unknown[]>(
  input: { [K in keyof T]: Arbitrary<T[K]> },
  call: (...input: T) => unknown,
  open: readonly string[] = OPEN,
) {
  fc.assert(
    fc.property(fc.tuple<T>(...input), (values) => {
      expect(fault(call(...values), open)).toBeUndefined()
    }),
    { numRuns: 400 },
  )
}

const each = <T>(functions: Record<string, T>) => test.each(Object.entries(functions))

each({
  arcsineDifference,
  chiSquaredTest,
  fisherExact,
  logOddsRatioPeto,
  riskDifference,
})('%s gives a number or a reason for any two counts', (_, call) =>
  assert([count, count], (a, b) => call(a, b)),
)

each({ logOddsRatio, logRiskRatio, correctedCells })(
  '%s gives a number or a reason for any two counts and correction',
  (_, call) => assert([count, count, correction], (a, b, rule) => call(a, b, rule)),
)

each({
  riskDifferenceAgrestiCaffo,
  riskDifferenceMee,
  riskDifferenceMiettinenNurminen,
  riskDifferenceNewcombe,
})('%s gives limits or a reason for any two counts and level', (_, call) =>
  assert([count, count, level], (a, b, at) => call(a, b, at), []),
)

each({
  oddsRatioExact,
  oddsRatioMiettinenNurminen,
  oddsRatioScore,
  riskRatioKoopman,
  riskRatioMiettinenNurminen,
})('%s gives limits, open ones where a cell is empty, or a reason for any two counts', (_, call) =>
  assert([count, count, level], (a, b, at) => call(a, b, at), ['low', 'high', 'estimate']),
)

each({ agrestiCoull, clopperPearson, jeffreys, waldProportion, wilson, wilsonCorrected })(
  '%s gives limits or a reason for any count and level',
  (_, call) => assert([count, level], (a, at) => call(a, at), []),
)

each({ byarRate, exactRate, logRate, scoreRate, waldRate })(
  '%s gives limits or a reason for any time at risk',
  (_, call) => assert([exposure, level], (a, at) => call(a, at), []),
)

each({ logRateRatio, rateDifference, rateDifferenceMover, exactRateRatio })(
  '%s gives a number or a reason for any two times at risk',
  (_, call) =>
    assert([exposure, exposure, level], (a, b, at) => call(a, b, at), ['high', 'estimate']),
)

each({ meanDifference, logRatioOfMeans })(
  '%s gives a number or a reason for any two means',
  (_, call) => assert([mean, mean], (a, b) => call(a, b)),
)

test('a standardised difference of anything is a number or a reason', () =>
  assert([sample, sample], standardisedMeanDifference))

test('any two numbers make an effect or a reason', () => {
  assert([number, number], effect)
  assert([number, number], logHazardRatioFromLogRank)
  assert([anEffect, anEffect], indirectComparison)
})

test('any ratio at any risk makes an absolute effect or a reason', () => {
  const measure = fc.constantFrom('RR', 'OR', 'HR')
  assert([measure, number, number], absoluteEffect)
  assert([measure, interval, number], absoluteInterval, [])
})

test('any interval makes a number needed to treat or a reason', () =>
  assert([interval], numberNeeded))

each({ effectFromInterval, logEffectFromInterval })(
  '%s gives an effect or a reason for any published interval',
  (_, call) => assert([number, number, number, level], (a, b, c, at) => call(a, b, c, at)),
)

each({ hInterval, i2Interval })('%s gives limits or a reason for any Q', (_, call) =>
  assert([number, number, level], (q, df, at) => call(q, df, at), []),
)

test('any effects are pooled, and predicted from, or refused', () =>
  assert([effects, options], (some, how) => {
    const pooled = pool(some, how)
    if (!isEstimable(pooled)) return pooled
    const rules = ['k-2', 'k-1', 'as-tested', 'normal'] as const
    return [
      pooled,
      shrunkenEffects(some, pooled),
      rules.map((rule) => predictionInterval(pooled, rule, how.level)),
    ]
  }))

each({ influence, leaveOneOut, cumulative, trimAndFill })(
  '%s gives numbers or reasons for any effects',
  (_, call) => assert([effects, options], (some, how) => call(some, how)),
)

each({ beggTest, eggerTest })('%s gives a test or a reason for any effects', (_, call) =>
  assert([effects], (some) => call(some)),
)

each({ failSafeRosenthal, failSafeRosenberg })(
  '%s gives a number or a reason for any effects',
  (_, call) => assert([effects, level], (some, alpha) => call(some, alpha), []),
)

test('a fail-safe number against any target is a number or a reason', () =>
  assert([effects, number], failSafeOrwin))

test('any moderators are regressed on or refused', () => {
  assert([effects, fc.array(moderator, { maxLength: 3 }), options], metaRegression)
  const row = fc.record({ found: anEffect, one: number, two: number })
  assert([fc.array(row), options], (rows, how) =>
    metaRegression(
      rows.map(({ found }) => found),
      [rows.map(({ one }) => one), rows.map(({ two }) => two)],
      how,
    ),
  )
})

test('any subgroups are pooled or refused', () => {
  const tau2 = fc.constantFrom('separate', 'common')
  assert([fc.array(effects, { maxLength: 4 }), options, tau2], subgroups)
})

test('any effects have an interval of their variance or a reason', () => {
  assert([effects, fc.constantFrom(...estimators), level], tau2QProfile)
  assert([effects, level], tau2ProfileLikelihood)
})

test('any tables are pooled or refused', () => {
  const tables = fc.array(fc.record({ treatment: count, control: count }), { maxLength: 5 })
  assert([tables, correction], logOddsRatioMantelHaenszel)
  assert([tables, correction], logRiskRatioMantelHaenszel)
  const variance = fc.constantFrom('sato', 'greenland-robins')
  assert([tables, variance, correction], riskDifferenceMantelHaenszel)
  assert([tables], poolPeto)
  assert([tables, fc.boolean()], cochranMantelHaenszel)
  assert([tables, number], breslowDay)
})

test('any contrasts with shared controls are combined or refused', () => {
  assert([contrasts], combineArms)
  assert([contrasts, options], (some, how) => {
    const two = some.length > 1
    const grouped = groupContrasts(
      some,
      some.map((_, i) => i % 2),
      two ? 2 : 1,
    )
    if (!isEstimable(grouped)) return grouped
    const one = { groups: grouped.effects.map((_, g) => g), ...grouped }
    return treatmentSubgroups([one, one, { ...one, groups: one.groups.toReversed() }], 2, how)
  })
})

test.each(['common', 'DL', 'REML'] as const)('any network is solved by %s or refused', (how) =>
  assert([comparisons], (some) => {
    const network = networkMetaAnalysis(some, how)
    if (!isEstimable(network)) return network
    const { effects: league, tau2, q, qDf, qP } = network
    return [
      { league, tau2, q, qDf, qP },
      nodeSplit(network),
      pScores(network, 'small'),
      designDecomposition(network),
      league.flat().map((found) => found && networkPrediction(network, found)),
    ]
  }),
)

each({
  'one χ²': (p: number, df: number) => chiSquaredQuantile(p, df),
  'the upper χ²': (p: number, df: number) => chiSquaredUpperQuantile(p, df),
  'a gamma': (p: number, df: number) => gammaQuantile(p, df),
  'Student’s t': (p: number, df: number) => studentQuantile(p, df),
  'an F': (p: number, df: number) => fQuantile(p, df, 3),
  'a beta': (p: number, df: number) => betaQuantile(p, df, 2.5),
  normal: (p: number) => normalQuantile(p),
})('a quantile of %s exists at any probability', (_, quantile) => {
  const some = fc.oneof(
    fc.constantFrom(0, 1, 0.5, 1e-320, 1e-300, 1 - 2 ** -53),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  const df = fc.oneof(
    fc.constantFrom(0.01, 0.5, 1, 2, 1e4, 1e8),
    fc.double({ min: 0.1, max: 1e3, noNaN: true }),
  )
  assert([some, df], quantile, ['answer'])
})
