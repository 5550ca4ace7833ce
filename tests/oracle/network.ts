import { designDecomposition, type QTest } from '@/stats/designDecomposition'
import { isEstimable, type Effect } from '@/stats/effect'
import { i2Interval } from '@/stats/heterogeneity'
import {
  networkMetaAnalysis,
  networkPrediction,
  type Network,
} from '@/stats/networkMetaAnalysis'
import type { Comparison } from '@/stats/networkStudies'
import { nodeSplit, type NodeSplit } from '@/stats/nodeSplit'
import { normalPValue } from '@/stats/normal'
import { pScores } from '@/stats/pScores'
import type { Actual } from './compare'
import { listAt, nameOf, numberAt, objectAt, objectsAt, textAt, type JsonObject } from './json'

/** Recomputes the analyses of a network file. */
export function computeNetwork(file: JsonObject): Actual {
  const comparisons = objectsAt(file, 'input').map(
    (row): Comparison => ({
      study: nameAt(row, 'studlab'),
      treatment: nameAt(row, 'treat1'),
      comparator: nameAt(row, 'treat2'),
      estimate: numberAt(row, 'TE'),
      se: numberAt(row, 'seTE'),
    }),
  )
  const common = networkMetaAnalysis(comparisons, 'common')
  if (!isEstimable(common))
    return { expected: { n_subnets: common.notEstimable.split(' with ').length } }
  return {
    analyses: objectsAt(file, 'analyses').map((expected) => {
      const method = textAt(expected, 'method_tau') === 'REML' ? 'REML' : 'DL'
      const random = networkMetaAnalysis(comparisons, method)
      return isEstimable(random) ? analysis(common, random, expected) : random
    }),
  }
}

const nameAt = (row: JsonObject, key: string) => nameOf(row[key])

function analysis(common: Network, random: Network, expected: JsonObject): Actual {
  const order = listAt(expected, 'treatments').map((name) =>
    common.treatments.indexOf(nameOf(name)),
  )
  const matrix = (cell: (i: number, j: number) => Actual): Actual =>
    order.map((i) => order.map((j) => cell(i, j)))
  const parts = designDecomposition(common)
  const i2 = i2Interval(common.q, common.qDf)
  return {
    k: common.studies.length,
    m: common.comparisons.length,
    n: common.treatments.length,
    d: parts.designs.length,
    tau2: random.tau2,
    tau: Math.sqrt(random.tau2),
    Q: common.q,
    df_Q: common.qDf,
    pval_Q: common.qP,
    Q_heterogeneity: parts.within.q,
    df_Q_heterogeneity: parts.within.df,
    pval_Q_heterogeneity: parts.within.p,
    Q_inconsistency: parts.between.q,
    df_Q_inconsistency: parts.between.df,
    pval_Q_inconsistency: parts.between.p,
    I2: common.q > 0 ? Math.max(0, 1 - common.qDf / common.q) : 0,
    I2_lower: isEstimable(i2) ? i2.low : i2,
    I2_upper: isEstimable(i2) ? i2.high : i2,
    common: league(common, matrix),
    random: league(random, matrix),
    prediction: {
      lower: matrix((i, j) => predicted(random, i, j, 'low')),
      upper: matrix((i, j) => predicted(random, i, j, 'high')),
      se: matrix((i, j) =>
        Math.hypot(random.effects[i]?.[j]?.se ?? 0, Math.sqrt(random.tau2)),
      ),
    },
    direct: {
      common: directMatrices(common, matrix),
      random: directMatrices(random, matrix),
      A_number_of_studies: matrix((i, j) => splitOf(common, i, j)?.k ?? 0),
    },
    prop_direct: {
      common: matrix((i, j) => splitOf(common, i, j)?.directShare),
      random: matrix((i, j) => splitOf(random, i, j)?.directShare),
    },
    contrasts_adjusted: objectsAt(expected, 'contrasts_adjusted').map((row) =>
      adjusted(common, random, row),
    ),
    pscore: {
      small_values_desirable: {
        common: order.map((i) => pScores(common, 'small')[i]),
        random: order.map((i) => pScores(random, 'small')[i]),
      },
      small_values_undesirable: {
        common: order.map((i) => pScores(common, 'large')[i]),
        random: order.map((i) => pScores(random, 'large')[i]),
      },
    },
    netsplit_back_calculation: {
      common: splitRows(common, objectAt(expected, 'netsplit_back_calculation'), 'common'),
      random: splitRows(random, objectAt(expected, 'netsplit_back_calculation'), 'random'),
    },
    design_decomposition: decomposition(common, objectAt(expected, 'design_decomposition')),
    netmeasures_common: measures(common, objectAt(expected, 'netmeasures_common')),
  }
}

type MatrixOf = (cell: (i: number, j: number) => Actual) => Actual

function league({ effects }: Network, matrix: MatrixOf): Actual {
  const of = (value: (effect: Effect) => number) =>
    matrix((i, j) => {
      const effect = effects[i]?.[j]
      return effect ? value(effect) : 0
    })
  return {
    TE: of(({ estimate }) => estimate),
    seTE: of(({ se }) => se),
    lower: of(({ estimate, se }) => estimate - Z_95 * se),
    upper: of(({ estimate, se }) => estimate + Z_95 * se),
    pval: of(({ estimate, se }) => normalPValue(estimate / se)),
  }
}

const Z_95 = 1.959963984540054

function predicted(network: Network, i: number, j: number, limit: 'low' | 'high'): Actual {
  const effect = network.effects[i]?.[j]
  if (!effect) return 0
  const interval = networkPrediction(network, effect)
  return isEstimable(interval) ? interval[limit] : interval
}

function splitOf(network: Network, i: number, j: number): NodeSplit | undefined {
  const [one, two] = [network.treatments[Math.min(i, j)], network.treatments[Math.max(i, j)]]
  return splitsOf(network).find((row) => row.treatment === one && row.comparator === two)
}

const known = new WeakMap<Network, readonly NodeSplit[]>()

function splitsOf(network: Network): readonly NodeSplit[] {
  const splits = known.get(network) ?? nodeSplit(network)
  known.set(network, splits)
  return splits
}

function directMatrices(network: Network, matrix: MatrixOf): Actual {
  return {
    TE: matrix((i, j) => {
      const direct = splitOf(network, i, j)?.direct
      return direct && (i < j ? direct.estimate : -direct.estimate)
    }),
    seTE: matrix((i, j) => splitOf(network, i, j)?.direct?.se),
  }
}

function adjusted(common: Network, random: Network, row: JsonObject): Actual {
  const [i, j] = ['treat1', 'treat2'].map((key) => common.treatments.indexOf(nameAt(row, key)))
  const study = common.studies.findIndex(({ name }) => name === nameAt(row, 'studlab'))
  if (i === undefined || j === undefined) return undefined
  const comparison = common.comparisons.find(
    ({ study: name, treatment, comparator }) =>
      name === nameAt(row, 'studlab') &&
      [treatment, comparator].includes(nameAt(row, 'treat1')) &&
      [treatment, comparator].includes(nameAt(row, 'treat2')),
  )
  if (!comparison) return undefined
  const sign = comparison.treatment === nameAt(row, 'treat1') ? 1 : -1
  const weightIn = ({ fit }: Network) => {
    const own = fit.studies[study]
    return own ? -own.precision.get(own.arms.indexOf(i), own.arms.indexOf(j)) : NaN
  }
  const fitted = common.effects[i]?.[j]
  const estimate = sign * comparison.estimate
  return {
    TE: estimate,
    seTE: comparison.se,
    seTE_adj_common: 1 / Math.sqrt(weightIn(common)),
    seTE_adj_random: 1 / Math.sqrt(weightIn(random)),
    fitted_common: fitted?.estimate,
    fitted_random: random.effects[i]?.[j]?.estimate,
    leverage_common: weightIn(common) * (fitted?.se ?? NaN) ** 2,
    Q_common: weightIn(common) * (estimate - (fitted?.estimate ?? NaN)) ** 2,
  }
}

function splitRows(network: Network, section: JsonObject, model: string): Actual {
  return objectsAt(section, model).map((row) => {
    const [first, second] = textAt(row, 'comparison').split(':')
    const found = splitsOf(network).find(
      ({ treatment, comparator }) =>
        (treatment === first && comparator === second) ||
        (treatment === second && comparator === first),
    )
    if (!found) return undefined
    const sign = found.treatment === first ? 1 : -1
    return {
      k: found.k,
      prop: found.directShare,
      nma_TE: sign * found.network.estimate,
      nma_seTE: found.network.se,
      direct_TE: found.direct && sign * found.direct.estimate,
      direct_seTE: found.direct?.se,
      indirect_TE: found.indirect && sign * found.indirect.estimate,
      indirect_seTE: found.indirect?.se,
      diff_TE: found.difference && sign * found.difference.estimate,
      diff_seTE: found.difference?.se,
      diff_z: found.difference && sign * found.difference.z,
      diff_p: found.difference?.p,
    }
  })
}

function decomposition(network: Network, section: JsonObject): Actual {
  const parts = designDecomposition(network)
  const designOf = (row: JsonObject) => {
    const names = textAt(row, 'design').split(':').toSorted().join()
    return parts.designs.find(({ treatments }) => treatments.toSorted().join() === names)
  }
  return {
    Q_decomp: [test(parts.total), test(parts.within), test(parts.between)],
    Q_het_design: objectsAt(section, 'Q_het_design').map((row) => test(designOf(row)?.within)),
    Q_inc_detach: objectsAt(section, 'Q_inc_detach').map((row) => test(designOf(row)?.detached)),
    Q_inc_random: [
      {
        Q: parts.betweenRandom.q,
        df: parts.betweenRandom.df,
        pval: parts.betweenRandom.p,
        'tau.within': Math.sqrt(parts.betweenRandom.tau2),
      },
    ],
    Q_inc_design: objectsAt(section, 'Q_inc_design').map((row) => ({
      Q: designOf(row)?.between,
    })),
  }
}

const test = (found: QTest | undefined): Actual =>
  found && { Q: found.q, df: found.df, pval: found.p }

/** The shares alone: path lengths and parallelism are not computed here. */
function measures(network: Network, section: JsonObject): Actual {
  return {
    proportion: listAt(section, 'comparison').map((name) => {
      const pair = nameOf(name).split(':').toSorted().join()
      return splitsOf(network).find(
        ({ treatment, comparator }) => [treatment, comparator].toSorted().join() === pair,
      )?.directShare
    }),
  }
}
