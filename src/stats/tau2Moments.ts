import { fitAt, fitWith, type FitAt, type MixedModel, type Tau2 } from './mixedModel'
import { sumOver } from './sum'

/**
 * Moment estimator of DerSimonian and Laird.
 *
 *     τ² = max( 0, (Q − (k−p)) / tr P )        weights 1/v
 *
 * @source DerSimonian & Laird 1986, Controlled Clinical Trials 7:177–188
 */
export function derSimonianLaird(model: MixedModel): Tau2 {
  const fit = sound(fitAt(model, 0))
  return moment(model, fit, fit.rss - degreesOfFreedom(model), fit.traceP)
}

/**
 * Moment estimator of Hunter and Schmidt.
 *
 *     τ² = max( 0, (Q − k) / Σw )        weights 1/v
 *
 * @source Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261–293
 */
export function hunterSchmidt(model: MixedModel): Tau2 {
  const fit = sound(fitAt(model, 0))
  return moment(model, fit, fit.rss - model.y.length, fit.sumOfWeights)
}

/**
 * Unweighted moment estimator of Hedges.
 *
 *     τ² = max( 0, ( Σe² − Σ v(1−h) ) / (k−p) )        unweighted residuals e and leverages h
 *
 * @source Hedges 1983, Psychological Bulletin 93:388–395
 */
export function hedges(model: MixedModel): Tau2 {
  const fit = unweighted(model)
  const expected = sumOver(model.v.length, (i) => model.v[i]! * (1 - fit.leverage[i]!))
  return moment(model, fit, fit.rss - expected, degreesOfFreedom(model))
}

/**
 * Two-step estimator of Sidik and Jonkman, never below 0.
 *
 *     τ₀² = Σ(y−ȳ)²/k        τ² = Σ e²/(v/τ₀² + 1) / (k−p)        weights 1/(v/τ₀² + 1)
 *
 * @source Sidik & Jonkman 2005, Journal of the Royal Statistical Society C 54:367–384
 */
export function sidikJonkman(model: MixedModel): Tau2 {
  const k = model.y.length
  const overall = sound(fitWith({ ...model, columns: [model.y.map(() => 1)] }, ones(model)))
  const start = overall.rss / k
  if (start <= 1e-28 * Math.max(...model.v)) return { tau2: 0, se: 0 }
  const fit = sound(
    fitWith(
      model,
      model.v.map((v) => 1 / (v / start + 1)),
    ),
  )
  return moment(model, fit, fit.rss, degreesOfFreedom(model))
}

/** τ² = excess / scale; its variance is that of a quadratic form in normal variates, 2 tr(AΣAΣ). */
function moment({ v }: MixedModel, fit: FitAt, excess: number, scale: number): Tau2 {
  const tau2 = Math.max(0, excess / scale)
  return {
    tau2,
    se:
      Math.sqrt(
        2 *
          Math.max(
            0,
            fit.tracePSPS((i) => v[i]! + tau2),
          ),
      ) / scale,
  }
}

/** Coefficients are determined under any weights once `estimateTau2` found them so. */
export function sound(fit: FitAt | undefined): FitAt {
  if (!fit) throw new Error('the columns of the model are dependent')
  return fit
}

/** k − p: effects less the coefficients of the model. */
export const degreesOfFreedom = ({ y, columns }: MixedModel): number => y.length - columns.length

/** Least squares, each effect with weight 1. */
export const unweighted = (model: MixedModel): FitAt => sound(fitWith(model, ones(model)))

/** The weights of a fit in which all trials count alike. */
export const ones = ({ y }: MixedModel) => y.map(() => 1)
