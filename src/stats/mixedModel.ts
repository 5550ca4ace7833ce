import type { Effect } from './effect'
import { sumOver } from './sum'
import { weightedFit, type WeightedFit } from './weightedFit'

/** Effects y with sampling variances v, explained by columns (the first is the intercept). */
export type MixedModel = {
  readonly y: readonly number[]
  readonly v: readonly number[]
  readonly columns: readonly (readonly number[])[]
}

/** Between-trial variance, in squared units of the effect, and its standard error. */
export type Tau2 = { readonly tau2: number; readonly se: number }

/** A model for trials' effects with, besides an intercept, any number of moderators. */
export const mixedModel = (
  effects: readonly Effect[],
  moderators: readonly (readonly number[])[] = [],
): MixedModel => ({
  y: effects.map(({ estimate }) => estimate),
  v: effects.map(({ se }) => se ** 2),
  columns: [effects.map(() => 1), ...moderators],
})

/** The model fitted with weights 1/(v + τ²), and the traces its estimators of τ² need. */
export type FitAt = WeightedFit & {
  readonly weights: readonly number[]
  readonly sumOfWeights: number
  /** tr P, with P = W − WX(XᵀWX)⁻¹XᵀW */
  readonly traceP: number
  /** tr PSPS for a diagonal S */
  readonly tracePSPS: (s: (i: number) => number) => number
  /** yᵀPPy */
  readonly slope: number
}

/** Fits with these weights; undefined when the columns do not determine the coefficients. */
export function fitWith(model: MixedModel, weights: readonly number[]): FitAt | undefined {
  const fit = weightedFit(model.y, weights, model.columns)
  if (!fit) return undefined
  const { leverage, residuals, basis } = fit
  const k = weights.length
  const over = (value: (i: number) => number) => sumOver(k, value)
  return {
    ...fit,
    weights,
    sumOfWeights: over((i) => weights[i]!),
    traceP: over((i) => weights[i]! * (1 - leverage[i]!)),
    slope: fit.rss === 0 ? 0 : over((i) => (weights[i]! * residuals[i]!) ** 2),
    tracePSPS: (s) => {
      const own = over((i) => (weights[i]! * s(i) * (1 - leverage[i]!)) ** 2)
      let shared = 0
      for (const a of basis)
        for (const b of basis) shared += pairSum(k, (i) => weights[i]! ** 2 * s(i) * a[i]! * b[i]!)
      return own + shared
    },
  }
}

/** Σ over i ≠ j of x(i)x(j), without the cancellation of (Σx)² − Σx². */
function pairSum(k: number, x: (i: number) => number): number {
  let before = 0
  let total = 0
  for (let i = 0; i < k; i++) {
    total += 2 * before * x(i)
    before += x(i)
  }
  return total
}

/** Fits with the weights of a between-trial variance τ². */
export const fitAt = (model: MixedModel, tau2: number): FitAt | undefined =>
  fitWith(
    model,
    model.v.map((v) => 1 / (v + tau2)),
  )
