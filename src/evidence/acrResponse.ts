import { allOf, type Assessment } from './assessment'

/** What an ACR response is made of, in the words of its form. */
export const acrMeasures = {
  tender: 'Tender joints',
  swollen: 'Swollen joints',
  pain: 'Patient’s pain',
  patient: 'Patient’s global',
  physician: 'Physician’s global',
  function: 'Physical function (HAQ)',
  reactant: 'ESR or CRP',
} as const
export type AcrMeasure = keyof typeof acrMeasures

/** How much better than at baseline, in percent; below 0: worse. */
export type AcrChange = Readonly<Record<AcrMeasure, number>>

const five = ['pain', 'patient', 'physician', 'function', 'reactant'] as const

/**
 * ACR20, ACR50 or ACR70: both joint counts, and at least three of five further measures, better
 * than at baseline by at least the level.
 *
 * @source ePROVIDE, American College of Rheumatology 20/50/70 criteria; OMERACT glossary, ACR core set
 */
export function acrResponse(level: 20 | 50 | 70, better: AcrChange): Assessment {
  const enough = five.filter((measure) => better[measure] >= level).length
  const joints = (measure: 'tender' | 'swollen') => ({
    met: better[measure] >= level,
    words: `${acrMeasures[measure]} ${changeWords(better[measure])}, ${level}% better needed`,
  })
  return allOf([
    joints('tender'),
    joints('swollen'),
    {
      met: enough >= 3,
      words: `${enough} of the five other measures at least ${level}% better, 3 needed`,
    },
  ])
}

/** "30% better", "10% worse", "unchanged". */
export const changeWords = (better: number) =>
  better === 0 ? 'unchanged' : `${Math.abs(better)}% ${better > 0 ? 'better' : 'worse'}`
