import { capital } from '@/evidence/words'
import type { Claim } from '@/trial/vocabulary'
import { Verdict } from '@/ui/Verdict'
import './ClaimParts.css'
import { FoldedSources } from './FoldedSources'

const signs = {
  agrees: 'met',
  imprecise: 'mixed',
  outdated: 'mixed',
  contradicted: 'not-met',
  'contradicted in part': 'mixed',
  'could not check': 'not-stated',
  opinion: 'not-stated',
} as const

type VerdictProps = {
  readonly claim: Pick<Claim, 'verdict' | 'dangerous'>
  /** The verdict in other words. */
  readonly words?: string
}

/** How a claim fared, and whether acting on it could harm. */
export function ClaimVerdict({ claim: { verdict, dangerous }, words }: VerdictProps) {
  return (
    <>
      <Verdict verdict={signs[verdict]}>{words ?? capital(verdict)}</Verdict>
      {dangerous && <p className="claim-danger">Acting on it could harm</p>}
    </>
  )
}

/** Where the evidence on a claim is from, folded. */
export function ClaimSources({ claim: { sources } }: { claim: Pick<Claim, 'sources'> }) {
  const summary = sources.length === 1 ? 'Source' : `${sources.length} sources`
  return <FoldedSources summary={summary} sources={sources} />
}
