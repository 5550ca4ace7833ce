import type { Method } from './methods'

export const methodsOfPooling: readonly Method[] = [
  {
    id: 'random-effects',
    name: 'Random effects by inverse variance',
    formula: 'w = 1/(se² + τ²)        estimate = Σwy / Σw        se = 1/√Σw',
    use: 'default',
    where: 'the pooled effect of a forest, with τ² by REML unless another estimator is chosen',
    sources: ['Borenstein et al. 2009, Introduction to Meta-Analysis, chapters 11 and 12'],
    notFor: 'The effect in any one kind of patient: it is the mean of effects that differ.',
    functions: ['pool.pool'],
    paths:
      /\.models\[(?!EE|FE)\w+ (\w+\]\.expected\.(k|estimate|se_classic)|z\]\.expected\.se)$|\.meta\.\w+\.(TE_random|seTE_classic)$|\.weights_percent\.(DL|REML)\[|\.meta_inverse\.(se)?TE_random$/,
  },
  {
    id: 'common-effect',
    name: 'Common effect by inverse variance',
    formula: 'w = 1/se²        estimate = Σwy / Σw        se = 1/√Σw',
    use: 'default',
    where: 'beside the random-effects model, or in its place by the forest’s settings',
    sources: ['Borenstein et al. 2009, Introduction to Meta-Analysis, chapters 11 and 12'],
    notFor: 'Trials whose true effects differ: its interval leaves that out.',
    functions: ['pool.pool'],
    paths:
      /\.models\[(EE|FE) (\w+\]\.expected\.(k|estimate|se_classic|tau2|se_tau2)|z\]\.expected\.se)$|\.meta\.\w+\.(se)?TE_common$|\.weights_percent\.FE\[|\.meta_inverse\.(k$|yi|sei|(se)?TE_common$)/,
  },
  {
    id: 'never-narrower',
    name: 'Hartung–Knapp interval, never narrower than the classic one',
    formula:
      'q = max( 1, Σw(y − estimate)² / (k−1) )        se = √q / √Σw\nestimate ± t se        t with k − 1 degrees of freedom',
    use: 'default',
    where: 'the 95% interval of a random-effects estimate',
    sources: ['Röver, Knapp & Friede 2015, BMC Medical Research Methodology 15:99'],
    notFor:
      'Two trials that differ: t with one degree of freedom is 12.7, and the interval says little.',
    functions: ['pool.pool'],
    paths:
      /\.models\[\w+ adhoc\]\.expected\.(se|stat|df|pval|ci_lb|ci_ub)$|\.meta\.\w+\.ci\[HK adhoc=\w+\]/,
  },
  {
    id: 'hartung-knapp',
    name: 'Hartung–Knapp interval',
    formula:
      'q = Σw(y − estimate)² / (k−1)        se = √q / √Σw\nestimate ± t se        t with k − 1 degrees of freedom',
    use: 'choice',
    where: 'in the forest’s settings',
    sources: ['Röver, Knapp & Friede 2015, BMC Medical Research Methodology 15:99'],
    notFor: 'Trials that agree by chance: q below 1 makes it narrower than the classic interval.',
    functions: ['pool.pool'],
    paths: /\.models\[\w+ knha\]\.expected\.(se|stat|df|pval|ci_lb|ci_ub)$|\.meta\.\w+\.ci\[HK\]/,
  },
  {
    id: 'classic',
    name: 'Classic interval',
    formula: 'estimate ± z se        P = 2 Φ( −|estimate / se| )',
    use: 'choice',
    where: 'in the forest’s settings; it is the interval of a common effect',
    sources: ['Borenstein et al. 2009, Introduction to Meta-Analysis, chapters 11 and 12'],
    notFor: 'Random effects of few trials: it takes τ² as known, and is too narrow.',
    functions: ['pool.pool'],
    paths: /\.models\[\w+ z\]\.expected\.(stat|df|pval|ci_lb|ci_ub)$|\.meta\.\w+\.ci\[classic\]/,
    note: 'The largest is of a P-value of 10⁻⁸⁹, which magnifies the last digits of τ².',
  },
  {
    id: 'mantel-haenszel',
    name: 'Mantel–Haenszel pooling',
    formula:
      'OR: Σ ad/N / Σ bc/N, se by Robins, Breslow and Greenland\nRR: Σ an₀/N / Σ cn₁/N, variance Σ (n₁n₀m − acN)/N² / (Σ an₀/N · Σ cn₁/N)\nRD: Σ w(p₁ − p₀)/Σw, w = n₁n₀/N, se by Greenland and Robins, or by Sato',
    use: 'choice',
    where: 'in the forest’s settings, for few events; without any correction for zeros',
    sources: [
      'Mantel & Haenszel 1959, Journal of the National Cancer Institute 22:719–748',
      'Robins, Breslow & Greenland 1986, Biometrics 42:311–323',
      'Greenland & Robins 1985, Biometrics 41:55–68',
      'Sato, Greenland & Robins 1989, Biometrics 45:1323–1324',
    ],
    notFor: 'Effects that differ between trials, and published effects without counts.',
    functions: [
      'mantelHaenszel.logOddsRatioMantelHaenszel',
      'mantelHaenszel.logRiskRatioMantelHaenszel',
      'mantelHaenszel.riskDifferenceMantelHaenszel',
    ],
    paths: /\.binary\.(mantel_haenszel_metafor\[\d+\]\.(?!CMH|breslow|tarone)|meta_MH_)/,
  },
  {
    id: 'peto',
    name: 'Peto’s pooled odds ratio',
    formula:
      'Σ(O − E)/ΣV        se = 1/√ΣV        Q = Σ (O − E)²/V − (Σ(O − E))²/ΣV\nE = n₁m/N        V = n₁n₀m(N−m) / (N²(N−1))',
    use: 'choice',
    where: 'in the forest’s settings, for odds ratios',
    sources: ['Yusuf et al. 1985, Progress in Cardiovascular Diseases 27:335–371'],
    notFor: 'Large effects, common events, or arms of very different size: it is biased there.',
    functions: ['poolPeto.poolPeto', 'peto.observedMinusExpected'],
    paths: /\.binary\.peto\./,
  },
  {
    id: 'stratified-tests',
    name: 'Cochran–Mantel–Haenszel, Breslow–Day and Tarone tests',
    formula:
      'χ² = (|Σ(O − E)| − c)² / ΣV        c = ½ with the continuity correction, else 0\nΣ (a − A)²/V, A and V expected under the pooled odds ratio; Tarone subtracts (Σ(a − A))²/ΣV',
    use: 'check',
    where: 'offered in the check only',
    sources: [
      'Mantel & Haenszel 1959, Journal of the National Cancer Institute 22:719–748',
      'Breslow & Day 1980, Statistical Methods in Cancer Research, volume 1',
      'Tarone 1985, Biometrika 72:91–95',
    ],
    notFor: 'Few events in a trial: the second and third rest on expected counts that are large.',
    functions: ['stratifiedTests.cochranMantelHaenszel', 'stratifiedTests.breslowDay'],
    paths: /\.mantel_haenszel_metafor\[\d+\]\.(CMH|breslow|tarone)/,
  },
]
