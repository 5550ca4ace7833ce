import type { Method } from './methods'

const handbook = 'Abramowitz & Stegun 1964, Handbook of Mathematical Functions'

export const methodsOfNumbers: readonly Method[] = [
  {
    id: 'normal',
    name: 'Normal distribution',
    formula: 'Φ(z) = ½ Q(½, z²/2) for z < 0        Q: upper incomplete gamma function',
    use: 'default',
    where: 'every z, P and classic interval',
    sources: [`${handbook}, 7.1.2 and 6.5.17`, `${handbook}, 26.2.23`],
    notFor: 'Few trials, where Student’s t takes its place.',
    functions: ['normal.normalLower', 'normal.normalQuantile'],
    paths: /^[pq]norm-/,
  },
  {
    id: 'student-t',
    name: 'Student’s t distribution',
    formula: 'P(T > t) = ½ I_x(ν/2, ½) for t > 0        x = ν / (ν + t²)',
    use: 'default',
    where: 'Hartung–Knapp and prediction intervals, Egger’s test',
    sources: [`${handbook}, 26.7.1`],
    notFor: 'Standard errors that are known, as in the common-effect model.',
    functions: ['studentT.studentUpper'],
    paths: /^[pq]t-/,
  },
  {
    id: 'gamma-and-chi-squared',
    name: 'Gamma and χ² distributions',
    formula:
      'P(X ≤ x) = P(a, x): power series below a + 1, continued fraction above\nχ²: P(df/2, x/2)',
    use: 'default',
    where: 'exact intervals of rates, Q and the Q-profile interval',
    sources: [
      `${handbook}, 6.5.29 and 6.5.31`,
      'Loader 2000, Fast and accurate computation of binomial probabilities',
    ],
    notFor: 'Counts as they are: their tests sum exact probabilities.',
    functions: ['gammaDistribution.gammaTails', 'stirlingError.stirlingError'],
    paths: /^[pq](gamma|chisq)-/,
  },
  {
    id: 'beta-and-f',
    name: 'Beta and F distributions',
    formula:
      'I_x(a, b) by Lentz’s continued fraction        F: I_x(ν₁/2, ν₂/2), x = ν₁f / (ν₁f + ν₂)',
    use: 'default',
    where: 'Student’s t and the test between subgroups',
    sources: [`${handbook}, 26.5.8`, `${handbook}, 26.6.2`],
    notFor: 'F: effects far from normal, which few trials cannot show.',
    functions: ['betaDistribution.betaTails', 'fDistribution.fTails'],
    paths: /^[pq](beta|f)-/,
  },
  {
    id: 'numerics',
    name: 'Roots and least squares',
    formula:
      'roots by Chandrupatla’s bracketing: inverse quadratic steps where safe, bisection elsewhere\nleast squares by Gram–Schmidt, twice: X = QR with QᵀWQ = 1, β = R⁻¹QᵀWy',
    use: 'default',
    where: 'under every limit that has no closed form, and every regression',
    sources: [
      'Chandrupatla 1997, Advances in Engineering Software 28:145–149',
      'Björck 1996, Numerical Methods for Least Squares Problems, section 2.4',
    ],
    notFor: 'Columns that nearly depend on each other, which are refused.',
    functions: ['findRoot.findRoot', 'weightedFit.weightedFit'],
    paths: { heldTo: 'all results that rest on them' },
  },
]
