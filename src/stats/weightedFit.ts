import { sumOver } from './sum'

/** A weighted least-squares fit of y on a few columns. */
export type WeightedFit = {
  readonly coefficients: readonly number[]
  /** (XᵀWX)⁻¹, row by row: the covariance when weights are inverse variances. */
  readonly covariance: readonly (readonly number[])[]
  readonly residuals: readonly number[]
  /** Diagonal of the hat matrix, 0 to 1. */
  readonly leverage: readonly number[]
  /** Σ w e², the residual sum of squares; 0 where only rounding is left. */
  readonly rss: number
  /** Squared length of y along each column, given those before it: adds up to the explained sum. */
  readonly explained: readonly number[]
  /** Columns made orthonormal under the weights. */
  readonly basis: readonly (readonly number[])[]
  /** ln |XᵀWX| */
  readonly logDeterminant: number
}

/**
 * Weighted least squares by Gram–Schmidt, twice over for accuracy.
 *
 *     X = QR with QᵀWQ = 1        β = R⁻¹QᵀWy        (XᵀWX)⁻¹ = R⁻¹R⁻ᵀ
 *
 * @param columns as many numbers each as y
 * @param weights above zero
 * @returns undefined when a column is a combination of those before it
 * @source Björck 1996, Numerical Methods for Least Squares Problems, section 2.4
 */
export function weightedFit(
  y: readonly number[],
  weights: readonly number[],
  columns: readonly (readonly number[])[],
): WeightedFit | undefined {
  const k = y.length
  const dot = (a: readonly number[], b: readonly number[]) =>
    sumOver(k, (i) => weights[i]! * a[i]! * b[i]!)

  const basis: number[][] = []
  const r: number[][] = []
  for (const column of columns) {
    const rest = [...column]
    const along = basis.map(() => 0)
    for (let pass = 0; pass < 2; pass++)
      for (const [j, q] of basis.entries()) {
        const share = dot(q, rest)
        along[j]! += share
        for (let i = 0; i < k; i++) rest[i]! -= share * q[i]!
      }
    const length = Math.sqrt(dot(rest, rest))
    if (!(length > 1e-10 * Math.sqrt(dot(column, column)))) return undefined
    basis.push(rest.map((x) => x / length))
    r.push([...along, length])
  }

  const residuals = [...y]
  const effects = basis.map((q) => {
    const share = dot(q, residuals)
    for (let i = 0; i < k; i++) residuals[i]! -= share * q[i]!
    return share
  })
  const rss = dot(residuals, residuals)
  const inverse = invertUpper(r)
  const p = columns.length
  return {
    coefficients: inverse.map((row) => sumOver(p, (j) => row[j]! * effects[j]!)),
    covariance: inverse.map((a) => inverse.map((b) => sumOver(p, (j) => a[j]! * b[j]!))),
    residuals,
    leverage: y.map((_, i) =>
      Math.min(1, weights[i]! * basis.reduce((total, q) => total + q[i]! ** 2, 0)),
    ),
    rss: rss < 1e-28 * dot(y, y) ? 0 : rss,
    explained: effects.map((share) => share ** 2),
    basis,
    logDeterminant: 2 * r.reduce((total, column) => total + Math.log(column.at(-1)!), 0),
  }
}

/** Inverse, row by row, of the upper triangular matrix with these columns. */
function invertUpper(r: readonly (readonly number[])[]): number[][] {
  const p = r.length
  const inverse = r.map(() => Array.from({ length: p }, () => 0))
  for (let j = 0; j < p; j++) {
    inverse[j]![j] = 1 / r[j]![j]!
    for (let i = j - 1; i >= 0; i--) {
      const known = sumOver(j - i, (m) => r[i + 1 + m]![i]! * inverse[i + 1 + m]![j]!)
      inverse[i]![j] = -known / r[i]![i]!
    }
  }
  return inverse
}
