import type { Panel } from '@/evidence/panels'
import type { Endpoint, Endpoints } from '@/trial/vocabulary'

/** One threshold of an instrument: ACR50 is the step "50" of ACR20, 50 and 70. */
export type Rung = { readonly slug: string; readonly endpoint: Endpoint; readonly step: string }

/**
 * The thresholds of this endpoint's instrument, the easiest first; null where there is only one.
 * They are known by their slugs: the same words before a closing number, within one family.
 */
export function ladderOf(slug: string, endpoints: Endpoints): readonly Rung[] | null {
  const own = threshold(slug)
  const asked = endpoints[slug]
  if (!own || !asked) return null
  const rungs = Object.entries(endpoints).flatMap(([other, endpoint]) => {
    const at = threshold(other)
    if (at?.stem !== own.stem || endpoint.family !== asked.family) return []
    const most = endpoint.short.includes('≤')
    return [
      { slug: other, endpoint, step: most ? `≤${at.number}` : String(at.number), ...at, most },
    ]
  })
  if (rungs.length < 2) return null
  return rungs
    .sort((a, b) => (a.most ? b.number - a.number : a.number - b.number))
    .map(({ endpoint, step, slug: id }) => ({ slug: id, endpoint, step }))
}

function threshold(slug: string) {
  const [, stem, digits] = /^(.*\D)(\d+)$/.exec(slug) ?? []
  return stem && digits ? { stem, number: Number(digits) } : null
}

/**
 * The same analysis of the same trial at the same time, at another threshold. Where the trial
 * analysed that threshold in several ways and none matches, there is none.
 */
export function siblingOf(base: Panel, slug: string, panels: readonly Panel[]): Panel | undefined {
  if (base.outcome.endpoint === slug) return base
  const beside = panels.filter(
    ({ trial, outcome }) =>
      trial.id === base.trial.id &&
      sameTime(outcome.time, base.outcome.time) &&
      partial(outcome.role) === partial(base.outcome.role),
  )
  const candidates = beside.filter(({ outcome }) => outcome.endpoint === slug)
  const twins = beside.filter(({ outcome }) => outcome.endpoint === base.outcome.endpoint)
  const same = candidates.filter(({ outcome }) => outcome.analysisSet === base.outcome.analysisSet)
  if (same.length === 1) return same[0]
  const certain = candidates.length === 1 && twins.length === 1 && !partial(base.outcome.role)
  return certain ? candidates[0] : undefined
}

type Time = Panel['outcome']['time']
const sameTime = (a: Time, b: Time) =>
  a?.value === b?.value && a?.unit === b?.unit && a?.note === b?.note

/** A part of the patients, or an analysis planned afterwards. */
const partial = (role: string) => role === 'subgroup' || role === 'post-hoc'
