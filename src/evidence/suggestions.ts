import type { Evidence } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import type { Claim, Claims } from '@/trial/vocabulary'
import { likeness } from './likeness'
import { holds, searchable, searchWords } from './searching'
import { otherNames } from './treatment'
import { capital, midSentence, plural } from './words'

/** Where a search might be heading: a trial or a claim to open, or filters to set. */
export type Suggestion = {
  readonly facet: Filterable | 'trial' | 'claim'
  readonly value: string
  readonly name: string
  readonly about: string
  /** Of a question of several filters, those beyond the first. */
  readonly also?: readonly Part[]
}

type Filterable = 'agent' | 'disease' | 'endpoint'
type Part = { readonly facet: Filterable; readonly value: string }

const most = 8
const mostClaims = 3

/**
 * Reads all that can be suggested, once; then gives for a search what holds every word of it: what is
 * called so first, then what has those words, begins with them, or is only described by them. Words
 * for several filters together make one question.
 */
export function suggestions(
  evidence: Evidence,
  { claims }: Pick<Claims, 'claims'>,
): (search: string) => readonly Suggestion[] {
  const candidates = everything(evidence).map(read)
  const statements = claims.map(asCandidate).map(read)
  return (search) => {
    const words = searchWords(search)
    return words.length ? suggested(candidates, statements, search, words) : []
  }
}

function suggested(
  candidates: readonly Read[],
  statements: readonly Read[],
  search: string,
  words: readonly string[],
): readonly Suggestion[] {
  const found = candidates
    .flatMap((candidate) => {
      const rank = rankOf(candidate, words)
      return rank === null ? [] : [{ candidate, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate)
  const parts = words.length > 1 ? partsOf(candidates, words) : []
  const said = statements.filter(({ text }) => holds(text, words.map(whole)))
  const named = found.length ? found : parts
  if (!named.length && !said.length) return nearest(candidates, search)
  return [
    ...questionOf(parts, words),
    ...named.slice(0, most).map(shown),
    ...said.slice(0, mostClaims).map(shown),
  ]
}

/** For a search that finds nothing: the names most like it. */
const nearest = (candidates: readonly Candidate[], search: string): readonly Suggestion[] =>
  candidates
    .map((candidate) => ({
      candidate,
      like: Math.max(...candidate.names.map((name) => likeness(search, name ?? ''))),
    }))
    .filter(({ like }) => like > 0.6)
    .sort((a, b) => b.like - a.like)
    .slice(0, 3)
    .map(({ candidate }) => ({ ...shown(candidate), about: `meant this? ${candidate.about}` }))

type Candidate = Suggestion & {
  readonly names: readonly (string | undefined)[]
  /** What describes it, without being a name. */
  readonly described?: readonly (string | undefined)[]
}

/** A candidate as a search reads it. */
type Read = Candidate & {
  /** Each of its names, the words that only join left out. */
  readonly phrases: readonly string[]
  readonly text: string
  /** With what describes it. */
  readonly whole: string
}

function read(candidate: Candidate): Read {
  const { names, described = [] } = candidate
  return {
    ...candidate,
    phrases: names.map((name) => searchWords(name ?? '').join(' ')),
    text: searchable(names),
    whole: searchable([...names, ...described]),
  }
}

const shown = ({ facet, value, name, about }: Candidate): Suggestion => ({
  facet,
  value,
  name,
  about,
})

/** A short word says too little unless it is whole: “RA” is not the beginning of “raise”. */
const whole = (word: string) => (word.length < 4 ? `${word} ` : word)

function rankOf({ phrases, text, ...candidate }: Read, words: readonly string[]): number | null {
  const phrase = words.join(' ')
  if (phrases.includes(phrase)) return 0
  if (words.every((word) => text.includes(` ${word} `))) return 1
  if (phrases.some((name) => name.startsWith(phrase))) return 2
  if (holds(text, words)) return 3
  return holds(candidate.whole, words) ? 4 : null
}

type Named = Candidate & Part & { readonly used: readonly string[] }

/** For agent, disease and endpoint: what the longest run of the words names in full. */
function partsOf(candidates: readonly Read[], words: readonly string[]): readonly Named[] {
  const runs = words
    .flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1)))
    .sort((a, b) => b.length - a.length)
  const taken = new Set<string>()
  return runs.flatMap((used): readonly Named[] => {
    if (used.some((word) => taken.has(word))) return []
    const match = candidates.find(({ phrases }) => phrases.includes(used.join(' ')))
    if (!match || match.facet === 'trial' || match.facet === 'claim') return []
    for (const word of used) taken.add(word)
    return [{ ...match, facet: match.facet, used }]
  })
}

/** One question of all the parts, where they leave no word over. */
function questionOf(parts: readonly Named[], words: readonly string[]): readonly Suggestion[] {
  const order = ['endpoint', 'agent', 'disease']
  const [first, ...also] = parts.toSorted((a, b) => order.indexOf(a.facet) - order.indexOf(b.facet))
  const used = parts.flatMap((part) => part.used)
  if (!first || !also.length || used.length < words.length) return []
  const name = [first, ...also].map((part) => part.name).join(', ')
  return [
    {
      facet: first.facet,
      value: first.value,
      also: also.map(({ facet, value }) => ({ facet, value })),
      name,
      about: `all of it: ${parts.length} filters`,
    },
  ]
}

/** A claim is never offered without what the evidence says of it. */
const asCandidate = ({ id, claim, verdict, evidence }: Claim): Candidate => ({
  facet: 'claim',
  value: id,
  name: `Claim: ${claim}`,
  about: `${capital(verdict)}. ${evidence}`,
  names: [claim, evidence],
})

function everything(evidence: Evidence): readonly Candidate[] {
  const { trials, agents, diseases, endpoints } = evidence
  return [
    ...Object.entries(diseases).map(([value, { name, short, aka, group }]): Candidate => {
      const count = trials.filter(({ disease }) => disease === value).length
      const about = `disease, ${plural(count, 'trial')}`
      const names = [name, short, ...aka]
      return { facet: 'disease', value, name, names, described: [group], about }
    }),
    ...Object.entries(agents)
      .filter(([, { kind }]) => kind === 'jak-inhibitor' || kind === 'tyk2-inhibitor')
      .map(([value, agent]): Candidate => {
        const { name, brands = [] } = agent
        const count = trials.filter((trial) => agentsOf(trial).includes(value)).length
        const about = [...otherNames(agent), plural(count, 'trial')].join(', ')
        const names = [name, ...brands]
        return { facet: 'agent', value, name, names, described: otherNames(agent), about }
      }),
    ...trials.map((trial) => trialCandidate(trial, evidence)),
    ...Object.entries(endpoints).map(([value, { label, short, aka }]): Candidate => {
      const names = [short, label, ...aka]
      return { facet: 'endpoint', value, name: label, names, about: 'endpoint' }
    }),
  ]
}

function trialCandidate(trial: Trial, { agents, diseases }: Evidence): Candidate {
  const { id, name, registry } = trial
  const disease = diseases[trial.disease]
  return {
    facet: 'trial',
    value: id,
    name,
    names: [name, registry],
    described: [
      disease?.name,
      disease?.short,
      ...(disease?.aka ?? []),
      ...agentsOf(trial).flatMap((agent) => [
        agents[agent]?.name,
        ...(agents[agent]?.brands ?? []),
      ]),
    ],
    about: `trial in ${midSentence(disease?.name ?? trial.disease)}`,
  }
}

const agentsOf = ({ arms }: Trial) =>
  arms.flatMap(({ treatments }) => treatments.map(({ agent }) => agent))
