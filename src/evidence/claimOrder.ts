import type { Claim } from '@/trial/vocabulary'

/** What the check of a claim can have found; what is wrong comes first. */
export const claimVerdicts: readonly Claim['verdict'][] = [
  ...(['contradicted', 'contradicted in part', 'outdated', 'imprecise'] as const),
  ...(['could not check', 'agrees', 'opinion'] as const),
]

/** What is wrong first; of what came out alike, first what could do harm. */
export const claimOrder = (a: Claim, b: Claim): number =>
  claimVerdicts.indexOf(a.verdict) - claimVerdicts.indexOf(b.verdict) ||
  Number(b.dangerous ?? false) - Number(a.dangerous ?? false)
