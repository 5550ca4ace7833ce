import type { Evidence } from '@/trial/evidence'
import type { Claim, Claims } from '@/trial/vocabulary'
import { capital, plural } from './words'

/** Where a search might be heading: a trial or a claim to open, or a filter to set. */
export type Suggestion = {
  readonly facet: 'trial' | 'agent' | 'disease' | 'endpoint' | 'claim'
  readonly value: string
  readonly name: string
  readonly about: string
}

const most = 8
const mostClaims = 3

/** What holds every word of the search: names equal to it first, then those that start with it. */
export function suggestions(
  evidence: Evidence,
  search: string,
  { claims }: Pick<Claims, 'claims'>,
): readonly Suggestion[] {
  const wanted = search.trim().toLowerCase()
  if (!wanted) return []
  const words = wanted.split(/\s+/)
  const matches = ({ names, ...suggestion }: Candidate) => {
    const lower = names.map((name) => name?.toLowerCase() ?? '')
    if (!words.every((word) => lower.some((name) => name.includes(word)))) return []
    const rank = lower.includes(wanted) ? 0 : lower.some((name) => name.startsWith(wanted)) ? 1 : 2
    return [{ suggestion, rank }]
  }
  const best = (candidates: readonly Candidate[], count: number) =>
    candidates
      .flatMap(matches)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map(({ suggestion }) => suggestion)
  return [...best(everything(evidence), most), ...best(claims.map(asCandidate), mostClaims)]
}

type Candidate = Suggestion & { readonly names: readonly (string | undefined)[] }

/** A claim is never offered without what the evidence says of it. */
const asCandidate = ({ id, claim, verdict, evidence }: Claim): Candidate => ({
  facet: 'claim',
  value: id,
  name: `Claim: ${claim}`,
  about: `${capital(verdict)}. ${evidence}`,
  names: [claim, evidence],
})

function everything({ trials, agents, diseases, endpoints }: Evidence): readonly Candidate[] {
  const used = (agent: string) =>
    trials.filter(({ arms }) => arms.some((arm) => arm.treatments.some((t) => t.agent === agent)))
  return [
    ...Object.entries(diseases).map(([value, { name, short, aka }]): Candidate => {
      const count = trials.filter(({ disease }) => disease === value).length
      const about = `disease, ${plural(count, 'trial')}`
      return { facet: 'disease', value, name, names: [name, short, ...aka], about }
    }),
    ...Object.entries(agents)
      .filter(([, { kind }]) => kind === 'jak-inhibitor' || kind === 'tyk2-inhibitor')
      .map(([value, { name }]): Candidate => {
        const about = `agent, ${plural(used(value).length, 'trial')}`
        return { facet: 'agent', value, name, names: [name], about }
      }),
    ...trials.map(({ id, name, registry, disease }): Candidate => {
      const about = `trial in ${diseases[disease]?.name.toLowerCase() ?? disease}`
      return { facet: 'trial', value: id, name, names: [name, registry], about }
    }),
    ...Object.entries(endpoints).map(([value, { label, short, aka }]): Candidate => {
      const names = [short, label, ...aka]
      return { facet: 'endpoint', value, name: label, names, about: 'endpoint' }
    }),
  ]
}
