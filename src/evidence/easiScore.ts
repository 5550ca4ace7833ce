import type { Composites } from '@/trial/lessons'
import { allOf, type Assessment } from './assessment'
import { decimals } from './words'

/** The signs that are graded in each region, 0 to 3 each. */
export const easiSigns = ['Redness', 'Thickness', 'Scratching', 'Lichenification'] as const

/** One body region: how much of it is affected (0–6), and its four signs (0–3 each). */
export type EasiRegion = { readonly area: number; readonly signs: readonly number[] }
export type EasiScores = Readonly<Record<string, EasiRegion>>

/**
 * EASI of an adult, 0–72.
 *
 *     EASI = Σ over regions: weight × area score × sum of the four signs
 *
 * @source DermNet, EASI score
 */
export function easi(regions: Composites['easi']['regions'], scores: EasiScores): number {
  const total = regions.reduce((sum, { id, weight }) => {
    const { area = 0, signs = [] } = scores[id] ?? {}
    return sum + weight * area * signs.reduce((all, sign) => all + sign, 0)
  }, 0)
  // Weights and scores have one decimal at most; the sum has two.
  return Math.round(total * 100) / 100
}

/**
 * EASI-75, -90 or -100: the score lower than at baseline by at least that share.
 *
 * @source ClinicalTrials.gov NCT03607422, outcome definitions
 */
export function easiResponse(level: 75 | 90 | 100, before: number, now: number): Assessment {
  if (before === 0)
    return allOf([{ met: false, words: 'No eczema at baseline, so no share of it can be lost' }])
  const fall = 100 * (1 - now / before)
  // Cut, not rounded: 74.96% must not read as the 75% that it misses.
  const share = decimals(1)(Math.floor(Math.abs(fall) * 10 + 1e-9) / 10)
  const words = fall === 0 ? 'unchanged from' : `${share}% ${fall > 0 ? 'lower' : 'higher'} than at`
  return allOf([
    {
      met: (before - now) * 100 >= level * before - 1e-9,
      words: `EASI ${words} baseline, ${level}% lower needed`,
    },
  ])
}
