import type { Method } from './methods'

export const methodsOfTrials: readonly Method[] = [
  {
    id: 'shared-control',
    name: 'Doses that share a control',
    formula:
      't = se² − c        estimate = Σ(y/t) / Σ(1/t)        variance = 1/Σ(1/t) + c\nc: the control’s part of the variance, which all doses set against it have in common',
    use: 'default',
    where: 'a trial with several doses enters a pooled effect once, and its control with it',
    sources: [
      'Gleser & Olkin 2009, The Handbook of Research Synthesis and Meta-Analysis, 2nd edition, chapter 19 (its example is a test)',
      'Higgins & Whitehead 1996, Statistics in Medicine 15:2733–2749',
    ],
    notFor:
      'Doses that act differently: the result is their average, and Q within trials says how far they part.',
    functions: ['sharedControl.groupContrasts', 'sharedControl.combineArms'],
    paths: { heldTo: 'the published example of Gleser and Olkin, and to the matrices in full' },
  },
  {
    id: 'one-per-trial',
    name: 'One effect per trial, each participant once',
    formula:
      'control: placebo before an active drug before another dose\noutcome: the one nearest to the most common time\nfiles that share participants: trials before extensions before pooled analyses',
    use: 'default',
    where: 'which results join a pooled effect; each that stays out says why',
    sources: [],
    notFor: 'Questions of time or of late follow-up, which need their own filter.',
    functions: ['synthesize.synthesize'],
    paths: { heldTo: 'tests of each rule' },
  },
  {
    id: 'treatment-subgroups',
    name: 'Subgroups of arms in one model',
    formula:
      'y = Xβ + u + e        var(u) = τ² within, τ²/2 between the subgroups of one trial\nW = dᵀ cov(d)⁻¹ d, d: differences from the first subgroup        F = W / (groups − 1)',
    use: 'default',
    where: 'effects by agent, dose, disease, prior therapy or phase, and the test between them',
    sources: [
      'Higgins & Whitehead 1996, Statistics in Medicine 15:2733–2749 (model)',
      'Thompson & Higgins 2002, Statistics in Medicine 21:1559–1573 (subgroups as moderators)',
      'StataCorp 2025, Meta-Analysis Reference Manual, meta mvregress (Jackson–Riley errors)',
    ],
    notFor: 'A head-to-head comparison: the subgroups were not set against each other at random.',
    functions: ['treatmentSubgroups.treatmentSubgroups'],
    paths: {
      heldTo:
        'the published example of Gleser and Olkin, and, where each trial is in one subgroup, to the meta-regression below',
    },
  },
  {
    id: 'subgroups',
    name: 'Subgroups pooled one by one',
    formula:
      'Q_between = Σ (μ_g − μ̄)²/se_g²        μ̄ weighted by 1/se_g²        groups − 1 degrees of freedom',
    use: 'check',
    where: 'offered in the check only',
    sources: ['Borenstein et al. 2009, Introduction to Meta-Analysis, chapter 19'],
    notFor: 'Trials with arms in several subgroups, whose control would count twice.',
    functions: ['subgroups.subgroups'],
    paths: /\.subgroup\.\w+_(separate|common)_tau2\./,
  },
  {
    id: 'meta-regression',
    name: 'Meta-regression',
    formula:
      'y = Xβ + u + e        weights 1/(se² + τ²)\nQ_M = βᵀ cov(β)⁻¹ β over the moderators        R² = 1 − τ²/τ²(no moderator)',
    use: 'check',
    where: 'offered in the check only, also on the standard error (Egger’s test as a mixed model)',
    sources: [
      'Thompson & Higgins 2002, Statistics in Medicine 21:1559–1573',
      'Knapp & Hartung 2003, Statistics in Medicine 22:2693–2710',
    ],
    notFor: 'Fewer than ten trials; what holds between trials need not hold between patients.',
    functions: ['metaRegression.metaRegression'],
    paths: /\.subgroup\.metareg_|\.metaregression\.|\.egger_rma_|\.thompson\./,
  },
  {
    id: 'leave-one-out',
    name: 'Leave one out, and one after another',
    formula: 'the pooled effect without each trial in turn; after each trial, oldest first',
    use: 'default',
    where: 'the checks under a forest',
    sources: [],
    notFor: 'Choosing the trials that give the wanted answer.',
    functions: ['synthesisChecks.solveChecks', 'sensitivity.leaveOneOut', 'sensitivity.cumulative'],
    paths: /\.leave1out\.|\.cumulative\.by_method\./,
  },
  {
    id: 'influence',
    name: 'Influence of each trial; Baujat’s plot',
    formula:
      'studentised = (y − μ₋ᵢ)/√(se² + τ²₋ᵢ + se²(μ₋ᵢ))        dffits = (μ − μ₋ᵢ)/√(h(se² + τ²₋ᵢ))\ncook = (μ − μ₋ᵢ)²/se²(μ)        Baujat: (y − μ)²/(se² + τ²) and (μ − μ₋ᵢ)²/se²(μ₋ᵢ)',
    use: 'default',
    where: 'the checks under a forest',
    sources: [
      'Viechtbauer & Cheung 2010, Research Synthesis Methods 1:112–125',
      'Baujat et al. 2002, Statistics in Medicine 21:2641–2652',
    ],
    notFor: 'Leaving a trial out: it tells where to look, not what is wrong.',
    functions: ['influence.influence'],
    paths: /\.influence\.|\.baujat\./,
  },
  {
    id: 'egger',
    name: 'Egger’s test',
    formula: 'y = limit + bias · se        weights 1/se²        t = bias/se(bias), k − 2',
    use: 'default',
    where: 'the checks under a forest, from ten trials on',
    sources: ['Egger et al. 1997, BMJ 315:629–634'],
    notFor:
      'Proving that trials are missing: small trials may differ for other reasons, and a ratio depends on its own standard error.',
    functions: ['eggerTest.eggerTest'],
    paths: /\.egger_lm\./,
  },
  {
    id: 'begg',
    name: 'Begg and Mazumdar’s test',
    formula:
      'Kendall’s τ of (y − μ)/√v* against v        v* = v − 1/Σw\nexact P without ties, otherwise normal with the variance corrected for ties',
    use: 'check',
    where: 'offered in the check only',
    sources: [
      'Begg & Mazumdar 1994, Biometrics 50:1088–1101',
      'Kendall 1970, Rank Correlation Methods, 4th edition',
    ],
    notFor: 'Few trials: it finds little there.',
    functions: ['beggTest.beggTest', 'kendall.kendall'],
    paths: /\.begg_rank\./,
  },
  {
    id: 'trim-and-fill',
    name: 'Trim and fill',
    formula:
      'L₀ = (4 S − k(k+1))/(2k − 1)        S: sum of the positive signed ranks\nR₀ = k − (highest rank on the thin side) − 1',
    use: 'check',
    where: 'offered in the check only',
    sources: ['Duval & Tweedie 2000, Biometrics 56:455–463'],
    notFor: 'A corrected estimate: it invents trials, and goes wrong where trials truly differ.',
    functions: ['trimAndFill.trimAndFill'],
    paths: /\.trimfill\[/,
    note: 'The largest is of a limit of 0.00024 after R’s own refit, which stops early; refitted in R until τ² stands still it is 0.00012, as here.',
  },
  {
    id: 'fail-safe',
    name: 'Fail-safe numbers (Rosenthal, Orwin, Rosenberg)',
    formula:
      'Rosenthal: (Σz)²/z_α² − k        Orwin: k (ȳ/target − 1)        Rosenberg: ((Σwy)²/z² − Σw)/w̄\nrounded up',
    use: 'check',
    where: 'offered in the check only',
    sources: [
      'Rosenthal 1979, Psychological Bulletin 86:638–641',
      'Orwin 1983, Journal of Educational Statistics 8:157–159',
      'Rosenberg 2005, Evolution 59:464–468',
    ],
    notFor: 'Judging bias: it takes the missing trials to be null, and says nothing of their size.',
    functions: [
      'failSafeNumber.failSafeRosenthal',
      'failSafeNumber.failSafeOrwin',
      'failSafeNumber.failSafeRosenberg',
    ],
    paths: /\.fail_safe_n\./,
  },
  {
    id: 'shrunken',
    name: 'Trials’ effects drawn towards the pooled one (BLUP)',
    formula: 'λ = τ²/(τ² + v)        λy + (1−λ)μ        se² = λv + (1−λ)² se²(μ)',
    use: 'check',
    where: 'offered in the check only',
    sources: ['Robinson 1991, Statistical Science 6:15–32'],
    notFor: 'Replacing what a trial reported.',
    functions: ['shrunkenEffects.shrunkenEffects'],
    paths: /\.blup_REML\./,
  },
]
