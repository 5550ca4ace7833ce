import { isEstimable } from '@/stats/effect'
import { effectText, measures } from './measures'
import { predictionText } from './predictionWithin'
import type { SubgroupAnalysis } from './synthesisGroups'
import {
  correctionOptions,
  intervalOptions,
  modelOptions,
  tau2Options,
  type SynthesisSettings,
} from './synthesisSettings'
import type { Synthesis } from './synthesize'
import { pFigure } from './valueWords'
import { decimals, plural } from './words'

/** A pooled result for those who check it: method, heterogeneity, prediction, the other model. */
export function statisticianLine(synthesis: Synthesis): string {
  const { chosen, common, random, settings, trials, doses, prediction } = synthesis
  if (!isEstimable(chosen)) return `Not pooled: ${chosen.notEstimable}.`
  const { measure } = settings
  const contrasts = trials.reduce((n, { entries }) => n + entries.length, 0)
  const other = settings.model === 'random' ? common : random
  return [
    `${methodWords(settings)}: ${measures[measure].short} ${effectText(measure, chosen)}, ${pFigure(chosen.p)}.`,
    `${plural(trials.length, 'trial')} (k), ${plural(contrasts, 'contrast')}.`,
    heterogeneityWords(synthesis),
    doses &&
      `Doses within trials: Q ${decimals(2)(doses.q)}, ${plural(doses.df, 'degree')} of freedom, ${pFigure(doses.p)}.`,
    isEstimable(prediction)
      ? `95% prediction interval ${predictionText(measure, prediction)}.`
      : settings.model === 'random' && `No prediction interval: ${prediction.notEstimable}.`,
    isEstimable(other) &&
      `${settings.model === 'random' ? 'Common' : 'Random'} effect: ${effectText(measure, other)}.`,
    correctionWords(synthesis),
  ]
    .filter(Boolean)
    .join(' ')
}

/** "τ² 0.0093 (0.0046–0.021), I² 87%, Q 179.86, 19 degrees of freedom, P <0.001." */
export function heterogeneityWords({ chosen, tau2, settings }: Synthesis): string {
  if (!isEstimable(chosen)) return ''
  const between =
    settings.model === 'random'
      ? `τ² ${figures(chosen.tau2)}${isEstimable(tau2) ? ` (95% interval ${figures(tau2.low)}–${figures(tau2.high)})` : ''}, `
      : ''
  return `${between}I² ${decimals(0)(100 * chosen.i2)}%, H² ${decimals(2)(chosen.h2)}, Q ${decimals(2)(chosen.q)}, ${plural(chosen.qDf, 'degree')} of freedom, ${pFigure(chosen.qP)}.`
}

/** "Between-subgroup test: F 2.10 on 4 and 9 degrees of freedom, P = 0.16." */
export function betweenWords({ test }: SubgroupAnalysis): string {
  if (!isEstimable(test)) return `No test between subgroups: ${test.notEstimable}.`
  const { statistic, df, dfWithin, p, tau2 } = test
  const name = Number.isFinite(dfWithin)
    ? `F ${decimals(2)(statistic)} on ${df} and ${dfWithin} degrees of freedom`
    : `Q ${decimals(2)(statistic)}, ${plural(df, 'degree')} of freedom`
  return `Test between subgroups: ${name}, ${pFigure(p)}; one τ² for all, ${figures(tau2)}. The subgroups were not set against each other at random.`
}

function methodWords({ model, tau2, interval }: SynthesisSettings): string {
  const name = labelOf(modelOptions, model)
  if (model === 'common') return `${name}, inverse variance, classic 95% interval`
  if (model !== 'random') return `${name}, 95% interval`
  return `${name}, inverse variance, τ² by ${labelOf(tau2Options, tau2)}, 95% interval by ${labelOf(intervalOptions, interval)}`
}

function correctionWords({ trials, settings }: Synthesis): string {
  const corrected = trials.filter(({ entries }) =>
    entries.some(({ effect }) => effect.corrected),
  ).length
  if (!corrected || settings.model === 'mantel-haenszel' || settings.model === 'peto') return ''
  return `Correction for zeros in ${plural(corrected, 'trial')}: ${labelOf(correctionOptions, settings.correction)}.`
}

const labelOf = (options: readonly { readonly id: string; readonly label: string }[], id: string) =>
  options.find((option) => option.id === id)?.label ?? id

/** Two figures that count: 0.0093, 0.021, 1.4; "0" for nothing, "beyond all bounds" for infinity. */
function figures(x: number): string {
  if (!Number.isFinite(x)) return 'no upper limit'
  if (Math.abs(x) < 1e-9) return '0'
  return decimals(Math.max(0, 1 - Math.floor(Math.log10(Math.abs(x)))))(x)
}
