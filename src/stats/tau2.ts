import { notEstimable, type NotEstimable } from './effect'
import { fitAt, fitWith, type MixedModel, type Tau2 } from './mixedModel'
import { empiricalBayes } from './tau2EmpiricalBayes'
import { maximumLikelihood, restrictedLikelihood } from './tau2Likelihood'
import { derSimonianLaird, hedges, hunterSchmidt, ones, sidikJonkman } from './tau2Moments'

/**
 * The estimators of the between-trial variance: DerSimonian–Laird, Paule–Mandel, restricted and full
 * maximum likelihood, empirical Bayes, Hunter–Schmidt, Sidik–Jonkman, Hedges.
 */
export const tau2Methods = {
  DL: derSimonianLaird,
  PM: empiricalBayes,
  REML: restrictedLikelihood,
  ML: maximumLikelihood,
  EB: empiricalBayes,
  HS: hunterSchmidt,
  SJ: sidikJonkman,
  HE: hedges,
} satisfies Record<string, (model: MixedModel) => Tau2>

export type Tau2Method = keyof typeof tau2Methods

/** Between-trial variance; not estimable without more trials than coefficients. */
export function estimateTau2(model: MixedModel, method: Tau2Method): Tau2 | NotEstimable {
  if (model.y.length <= model.columns.length) return notEstimable('too few trials')
  if (!fitAt(model, 0) || !fitWith(model, ones(model)))
    return notEstimable('the moderator does not vary')
  const found = tau2Methods[method](model)
  if (Number.isNaN(found.se)) return notEstimable('the between-trial variance is out of range')
  return found
}
