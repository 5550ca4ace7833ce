import type { Method } from './methods'

export const methodsOfNetworks: readonly Method[] = [
  {
    id: 'network',
    name: 'Network meta-analysis',
    formula:
      'L = Σ CᵀWC        effects = L⁺ Σ CᵀWy        Q = Σ rᵀWr\nvar(i − j) = L⁺_ii + L⁺_jj − 2L⁺_ij        τ² within a trial, τ²/2 between its comparisons',
    use: 'default',
    where: 'the network and its league table',
    sources: [
      'Rücker 2012, Research Synthesis Methods 3:312–324',
      'Higgins & Whitehead 1996, Statistics in Medicine 15:2733–2749',
    ],
    notFor:
      'Treatments whose trials differ in what moves the effect; parts that nothing connects, which are named and kept apart.',
    functions: ['networkMetaAnalysis.networkMetaAnalysis', 'networkFit.fitNetwork'],
    paths:
      /\.analyses\[\w+\]\.([kmnd]$|common\.|random\.|contrasts_adjusted\[)|\.expected\.n_subnets$/,
  },
  {
    id: 'network-tau2',
    name: 'τ² of a network, by REML or by moments',
    formula:
      'REML: τ² ← τ² + (yᵀPSPy − tr PS) / tr PSPS, never below 0\nmoments: max( 0, (Q − df) / tr PS )        S: 1 on the diagonal, ½ within a trial',
    use: 'default',
    where: 'the network, one τ² for all comparisons: REML, with that by moments beside it',
    sources: [
      'Harville 1977, Journal of the American Statistical Association 72:320–338 (REML)',
      'Jackson, White & Riley 2012, Statistics in Medicine 31:3805–3820 (moments)',
    ],
    notFor: 'Comparisons that differ in how far their trials part: one τ² stands for all.',
    functions: ['networkTau2.networkTau2'],
    paths: /\.analyses\[\w+\]\.tau2?$/,
  },
  {
    id: 'network-prediction',
    name: 'Prediction interval in a network',
    formula: 'estimate ± t √( se² + τ² )        t with the degrees of freedom of Q',
    use: 'default',
    where: 'the network, from two degrees of freedom on',
    sources: [
      'Higgins, Thompson & Spiegelhalter 2009, Journal of the Royal Statistical Society A 172:137–159',
    ],
    notFor: 'Another kind of patient than those of the trials.',
    functions: ['networkMetaAnalysis.networkPrediction'],
    paths: /\.analyses\[\w+\]\.prediction\./,
  },
  {
    id: 'p-scores',
    name: 'P-scores',
    formula: 'P_i = mean over j ≠ i of Φ( ±(i − j)/se )',
    use: 'default',
    where: 'the network, beside effects and intervals',
    sources: ['Rücker & Schwarzer 2015, BMC Medical Research Methodology 15:58'],
    notFor: 'Choosing a drug: a rank says neither how large a difference is nor what it costs.',
    functions: ['pScores.pScores'],
    paths: /\.analyses\[\w+\]\.pscore\./,
  },
  {
    id: 'node-splitting',
    name: 'Direct against indirect evidence (node-splitting by back-calculation)',
    formula:
      'share = se²(network)/se²(direct)        indirect = (network − share · direct)/(1 − share)\nse²(indirect) = se²(network)/(1 − share)        z = (direct − indirect)/√(se²(direct) + se²(indirect))',
    use: 'default',
    where: 'the network, for each pair that trials compare',
    sources: [
      'Dias et al. 2010, Statistics in Medicine 29:932–944',
      'König, Krahn & Binder 2013, Statistics in Medicine 32:5414–5429',
    ],
    notFor: 'Proving consistency: with few trials a large disagreement may pass unseen.',
    functions: ['nodeSplit.nodeSplit'],
    paths: /\.(direct|prop_direct|netsplit_back_calculation|netmeasures_common)\./,
  },
  {
    id: 'design-decomposition',
    name: 'Q of a network, within and between designs',
    formula:
      'Q = Q_within + Q_between        Q_within: over the trials that compare the same treatments\nQ_between under random effects: with τ² from within designs',
    use: 'default',
    where: 'the network: whether the whole of it is consistent',
    sources: [
      'Krahn, Binder & König 2013, BMC Medical Research Methodology 13:35',
      'Higgins et al. 2012, Research Synthesis Methods 3:98–110',
    ],
    notFor: 'Finding the trial that is wrong: it finds designs that part.',
    functions: ['designDecomposition.designDecomposition'],
    paths:
      /\.analyses\[\w+\]\.((df_|pval_)?Q(_heterogeneity|_inconsistency)?$|I2|design_decomposition\.)/,
  },
  {
    id: 'indirect-comparison',
    name: 'Bucher’s indirect comparison',
    formula: 'AC = AB − CB        se = √( se_AB² + se_CB² )',
    use: 'check',
    where:
      'offered in the check only; the network does the same where nothing else connects two drugs',
    sources: ['Bucher et al. 1997, Journal of Clinical Epidemiology 50:683–691'],
    notFor: 'Trials that share arms, or differ in what moves the effect.',
    functions: ['indirectComparison.indirectComparison'],
    paths: /^bucher-/,
  },
]
