import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { allEstimable, notEstimable, type Effect, type NotEstimable } from './effect'
import { effectsFault } from './pool'

/** What one study says of two treatments: the first minus the second, on the analysis scale. */
export type Comparison = Effect & {
  readonly study: string
  readonly treatment: string
  readonly comparator: string
}

/** A study as the network sees it. */
export type NetworkStudy = {
  readonly name: string
  /** Positions of its treatments in the network's list; the first is its baseline. */
  readonly arms: readonly number[]
  /** Effects of the other arms against the baseline. */
  readonly effects: readonly number[]
  /** Their covariance, from the variances v of all pairs: (v₀ᵢ + v₀ⱼ − vᵢⱼ)/2. */
  readonly covariance: readonly (readonly number[])[]
}

/**
 * Groups comparisons by study.
 *
 * @returns not estimable when a study gives a pair twice, leaves one of its pairs out, or gives
 *   standard errors that no three arms can have
 */
export function networkStudies(
  comparisons: readonly Comparison[],
  treatments: readonly string[],
): readonly NetworkStudy[] | NotEstimable {
  const fault = effectsFault(comparisons)
  if (fault) return fault
  const byStudy = new Map<string, Comparison[]>()
  for (const comparison of comparisons) {
    const known = byStudy.get(comparison.study)
    if (known) known.push(comparison)
    else byStudy.set(comparison.study, [comparison])
  }
  return allEstimable([...byStudy].map(([name, pairs]) => networkStudy(name, pairs, treatments)))
}

function networkStudy(
  name: string,
  pairs: readonly Comparison[],
  treatments: readonly string[],
): NetworkStudy | NotEstimable {
  const names = new Set(pairs.flatMap(({ treatment, comparator }) => [treatment, comparator]))
  const arms = treatments.flatMap((treatment, i) => (names.has(treatment) ? [i] : []))
  if (pairs.length !== (arms.length * (arms.length - 1)) / 2)
    return notEstimable(`${name}: every pair of its arms must be compared once`)
  const between = (i: number, j: number): Effect | undefined => {
    const [a, b] = [treatments[arms[i]!], treatments[arms[j]!]]
    for (const { treatment, comparator, estimate, se } of pairs) {
      if (treatment === a && comparator === b) return { estimate, se }
      if (treatment === b && comparator === a) return { estimate: -estimate, se }
    }
    return undefined
  }
  const variance = (i: number, j: number) => (i === j ? 0 : (between(i, j)?.se ?? NaN) ** 2)
  const others = arms.slice(1).map((_, i) => i + 1)
  const effects = others.map((i) => between(i, 0)?.estimate ?? NaN)
  const covariance = others.map((i) =>
    others.map((j) => (variance(0, i) + variance(0, j) - variance(i, j)) / 2),
  )
  if (!covariance.flat().every(Number.isFinite))
    return notEstimable(`${name}: every pair of its arms must be compared once`)
  if (!wellDefined(covariance))
    return notEstimable(`${name}: its standard errors contradict each other`)
  return { name, arms, effects, covariance }
}

/** Whether a matrix is positive definite, with digits to spare. */
function wellDefined(covariance: readonly (readonly number[])[]): boolean {
  const matrix = new Matrix(covariance.map((row) => [...row]))
  const decomposed = new CholeskyDecomposition(matrix)
  const pivots = decomposed.lowerTriangularMatrix.diagonal()
  return decomposed.isPositiveDefinite() && Math.min(...pivots) > 1e-5 * Math.max(...pivots)
}
