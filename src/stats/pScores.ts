import { normalLower } from './normal'
import type { Network } from './networkMetaAnalysis'
import { sum } from './sum'

/**
 * P-scores: how sure it is, on average over the other treatments, that a treatment is the better one.
 *
 *     P_i = mean over j ≠ i of Φ( ±(i − j)/se )
 *
 * @param better which direction of the effect is desirable
 * @returns one per treatment, 0 (surely worst) to 1 (surely best); the mean is ½
 * @source Rücker & Schwarzer 2015, BMC Medical Research Methodology 15:58
 */
export function pScores({ effects }: Network, better: 'small' | 'large'): readonly number[] {
  const sign = better === 'large' ? 1 : -1
  return effects.map((row) => {
    const others = row.filter((effect) => effect !== undefined)
    return (
      sum(others.map(({ estimate, se }) => normalLower((sign * estimate) / se))) / others.length
    )
  })
}
