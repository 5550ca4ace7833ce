import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import type { NetworkStudy } from './networkStudies'
import { sumOver } from './sum'

/** A network fitted at one between-study variance. */
export type NetworkFit = {
  /** Each treatment's effect, up to a constant shared by all that are connected. */
  readonly effects: readonly number[]
  /** A generalised inverse G of the network's precision: var(i − j) = G_ii + G_jj − 2G_ij. */
  readonly inverse: Matrix
  /** The network's precision, a Laplacian: −L_ij is the weight of the direct comparison. */
  readonly laplacian: Matrix
  readonly studies: readonly StudyFit[]
  /** Generalised Q and its degrees of freedom. */
  readonly q: number
  readonly df: number
  /** Restricted log likelihood of the between-study variance, up to a constant. */
  readonly logLikelihood: number
}

/** A study within the fitted network. */
export type StudyFit = {
  readonly arms: readonly number[]
  /** Precision of its arms, a Laplacian: −K_ij is the weight of one comparison in it. */
  readonly precision: Matrix
  /** Residuals of its effects against its baseline, and the same weighted by its precision. */
  readonly residuals: readonly number[]
  readonly weighted: readonly number[]
}

/**
 * Generalised least squares of a network of comparisons, with the covariances of multi-arm studies;
 * the between-study variance τ² enters each pair of arms, so τ²/2 each covariance.
 *
 *     L = Σ CᵀWC        effects = G Σ CᵀWy        Q = Σ rᵀWr
 *
 * @param count number of treatments that arms may name
 * @source Rücker 2012, Research Synthesis Methods 3:312–324
 * @source Higgins & Whitehead 1996, Statistics in Medicine 15:2733–2749
 */
export function fitNetwork(
  studies: readonly NetworkStudy[],
  tau2: number,
  count: number,
): NetworkFit {
  const laplacian = Matrix.zeros(count, count)
  const target = Array.from({ length: count }, () => 0)
  const prepared = studies.map((study) => {
    const { inverse: weights, logDeterminant } = studyWeights(study, tau2)
    const precision = armPrecision(weights)
    const pull = armPull(multiply(weights, study.effects))
    for (const [i, a] of study.arms.entries()) {
      target[a]! += pull[i]!
      for (const [j, b] of study.arms.entries())
        laplacian.set(a, b, laplacian.get(a, b) + precision.get(i, j))
    }
    return { study, weights, precision, logDeterminant }
  })
  const groups = components(
    studies.map(({ arms }) => arms),
    count,
  )
  const { inverse, logDeterminant } = generalisedInverse(laplacian, groups)
  const effects = target.map((_, i) => sumOver(count, (j) => inverse.get(i, j) * target[j]!))
  const fits = prepared.map(({ study: { arms, effects: own }, weights, precision }) => {
    const residuals = own.map((y, i) => y - effects[arms[i + 1]!]! + effects[arms[0]!]!)
    return { arms, precision, residuals, weighted: multiply(weights, residuals) }
  })
  const compared = new Set(studies.flatMap(({ arms }) => arms))
  const connected = groups.filter((group) => group.some((i) => compared.has(i)))
  const q = sumOver(fits.length, (s) => studyQ(fits[s]!))
  const spread = sumOver(fits.length, (s) => prepared[s]!.logDeterminant)
  return {
    effects,
    inverse,
    laplacian,
    studies: fits,
    q,
    df: sumOver(fits.length, (s) => fits[s]!.residuals.length) - compared.size + connected.length,
    logLikelihood: -(spread + logDeterminant + q) / 2,
  }
}

const studyQ = ({ residuals, weighted }: StudyFit) =>
  sumOver(residuals.length, (i) => residuals[i]! * weighted[i]!)

/** Inverse covariance of a study's effects, between-study variance included. */
function studyWeights({ covariance }: NetworkStudy, tau2: number): Inverse {
  const total = covariance.map((row, i) =>
    row.map((value, j) => value + (i === j ? tau2 : tau2 / 2)),
  )
  return invert(new Matrix(total))
}

/** With ln |A| of the matrix A that was inverted. */
type Inverse = { readonly inverse: Matrix; readonly logDeterminant: number }

/** Inverse of a symmetric positive definite matrix, kept symmetric to the last digit. */
function invert(matrix: Matrix): Inverse {
  const decomposed = new CholeskyDecomposition(matrix)
  const inverse = decomposed.solve(Matrix.eye(matrix.rows, matrix.rows))
  const pivots = decomposed.lowerTriangularMatrix.diagonal()
  return {
    inverse: inverse.add(inverse.transpose()).mul(0.5),
    logDeterminant: 2 * sumOver(pivots.length, (i) => Math.log(pivots[i]!)),
  }
}

const multiply = (matrix: Matrix, vector: readonly number[]): number[] =>
  vector.map((_, i) => sumOver(vector.length, (j) => matrix.get(i, j) * vector[j]!))

/** CᵀWC: from effects against the baseline to arms, baseline first. */
function armPrecision(weights: Matrix): Matrix {
  const size = weights.rows
  const precision = Matrix.zeros(size + 1, size + 1)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const w = weights.get(i, j)
      precision.set(i + 1, j + 1, w)
      precision.set(0, j + 1, precision.get(0, j + 1) - w)
      precision.set(i + 1, 0, precision.get(i + 1, 0) - w)
      precision.set(0, 0, precision.get(0, 0) + w)
    }
  return precision
}

/** CᵀWy: from effects against the baseline to arms, baseline first. */
const armPull = (weighted: readonly number[]): number[] => [
  -weighted.reduce((total, value) => total + value, 0),
  ...weighted,
]

/**
 * Generalised inverse of a Laplacian with these connected parts, and ln of the product of its
 * eigenvalues above zero.
 */
function generalisedInverse(laplacian: Matrix, groups: readonly (readonly number[])[]): Inverse {
  const count = laplacian.rows
  const scale = laplacian.trace() / count || 1
  const filled = laplacian.clone()
  for (const group of groups)
    for (const i of group)
      for (const j of group) filled.set(i, j, filled.get(i, j) + scale / group.length)
  const { inverse, logDeterminant } = invert(filled)
  return { inverse, logDeterminant: logDeterminant - groups.length * Math.log(scale) }
}

/** The connected parts of a network of `count` treatments, each a list of positions. */
export function components(
  links: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const part = Array.from({ length: count }, (_, i) => i)
  for (const arms of links)
    for (const arm of arms) {
      const [from, to] = [part[arm], part[arms[0]!]!]
      for (let i = 0; i < count; i++) if (part[i] === from) part[i] = to
    }
  const ids = [...new Set(part)]
  return ids.map((id) => part.flatMap((of, i) => (of === id ? [i] : [])))
}
