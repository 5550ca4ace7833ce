import { claimOrder } from '@/evidence/claimOrder'
import type { Claim, Claims } from '@/trial/vocabulary'

export type ClaimGroup = {
  readonly article: Claims['articles'][string]
  readonly claims: readonly Claim[]
}

/** What each article says about a trial, what is wrong with it first. */
export function claimsOf(trial: string, { articles, claims }: Claims): readonly ClaimGroup[] {
  const about = claims.filter(({ trials }) => trials.includes(trial))
  return Object.entries(articles).flatMap(([id, article]) => {
    const own = about.filter((claim) => claim.article === id).toSorted(claimOrder)
    return own.length ? [{ article, claims: own }] : []
  })
}
