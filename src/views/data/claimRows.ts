import { claimOrder } from '@/evidence/claimOrder'
import type { Claim, Claims } from '@/trial/vocabulary'

export type Verdict = Claim['verdict']

/** Claims of one verdict, or all; in each verdict those first that could do harm. */
export const claimRows = ({ claims }: Claims, verdict: Verdict | 'all'): readonly Claim[] =>
  claims.filter((claim) => verdict === 'all' || claim.verdict === verdict).toSorted(claimOrder)
