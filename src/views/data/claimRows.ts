import type { Claim, Claims } from '@/trial/vocabulary'

export type Verdict = Claim['verdict']

/** What is wrong comes first. */
export const verdicts: readonly Verdict[] = [
  ...(['contradicted', 'outdated', 'imprecise'] as const),
  ...(['could not check', 'agrees', 'opinion'] as const),
]

/** Claims of one verdict, or all; in each verdict those first that could do harm. */
export const claimRows = ({ claims }: Claims, verdict: Verdict | 'all'): readonly Claim[] =>
  claims
    .filter((claim) => verdict === 'all' || claim.verdict === verdict)
    .toSorted(
      (a, b) =>
        verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
        Number(b.dangerous ?? false) - Number(a.dangerous ?? false),
    )
