import type { Evidence } from '@/trial/evidence'
import type { Terms } from '@/trial/lessons'
import type { Trial } from '@/trial/schema'
import type { Definitions } from '@/trial/vocabulary'
import { groupsBy } from './groupsBy'
import { plural } from './words'

/** A word that a reader may look up: an endpoint, an instrument, a way to read a result. */
export type Term = {
  readonly slug: string
  readonly label: string
  readonly short: string
  /** The heading it stands under. */
  readonly group: string
  /** What its meaning says: who responds, what counts, how it is scored. */
  readonly asks: 'Responder' | 'What counts' | 'How it is measured' | 'What it is'
  readonly means: string
  readonly limits: string | null
  readonly aka: readonly string[]
  readonly related: readonly string[]
  readonly source: Definitions[string]['source']
  readonly scale: string
}

/** Every term, under its heading: families in their order, then what belongs to none. */
export function allTerms(
  { endpoints, families }: Evidence,
  definitions: Definitions,
  more: Terms,
): readonly Term[] {
  const measured = Object.entries(endpoints).map(([slug, endpoint]): Term => {
    const { label, short, family, aka, kinds, domain, unit, direction } = endpoint
    const asks =
      domain === 'safety'
        ? 'What counts'
        : kinds.includes('continuous')
          ? 'How it is measured'
          : kinds.includes('binary')
            ? 'Responder'
            : 'What counts'
    const better = direction === 'higher-better' ? 'higher is better' : 'lower is better'
    const { means, limits, source } = definitions[slug] ?? nothing
    const group = families[family]?.label ?? family
    const related = Object.keys(more).filter((other) => more[other]?.related.includes(slug))
    const scale = `${unit}, ${better}`
    return { slug, label, short, group, asks, means, limits, aka, related, source, scale }
  })
  const others = Object.entries(more).map(([slug, term]): Term => ({
    ...term,
    slug,
    group: term.group ?? families[term.family ?? '']?.label ?? 'Other',
    asks: 'What it is',
    scale: '',
  }))
  const order = Object.values(families).map(({ label }) => label)
  const rank = ({ group }: Term) => order.indexOf(group) + 1 || order.length + 1
  return [...measured, ...others].sort((a, b) => rank(a) - rank(b))
}

const nothing = { means: 'Not defined in the sources used.', limits: null, source: null }

/** Terms that hold every word of a search, in any of their names; all without a search. */
export function findTerms(terms: readonly Term[], search: string): readonly Term[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return terms.filter(({ label, short, group, aka, slug }) => {
    const text = [label, short, group, slug, ...aka].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

export type Use = { readonly trial: Trial; readonly primary: boolean }

/** The trials that measure an endpoint, by disease: most trials first, primary ones ahead. */
export function usesOf(
  slug: string,
  { trials, diseases }: Evidence,
): readonly { readonly disease: string; readonly uses: readonly Use[] }[] {
  const uses = trials.flatMap((trial): Use[] => {
    const own = trial.outcomes.filter(({ endpoint }) => endpoint === slug)
    return own.length ? [{ trial, primary: own.some(({ role }) => role.endsWith('primary')) }] : []
  })
  return [...groupsBy(uses, ({ trial }) => trial.disease)]
    .map(([disease, own]) => ({
      disease: diseases[disease]?.name ?? disease,
      uses: own.sort((a, b) => Number(b.primary) - Number(a.primary)),
    }))
    .sort((a, b) => b.uses.length - a.uses.length)
}

/** "Measured in 12 records here, in 5 as a primary endpoint." */
export function usesWords(uses: ReturnType<typeof usesOf>): string {
  const all = uses.flatMap((own) => own.uses)
  if (!all.length) return 'No trial here reports it under this name.'
  const primary = all.filter((use) => use.primary).length
  const times = primary ? `, in ${primary} as a primary endpoint` : ''
  return `Measured in ${plural(all.length, 'record')} here${times}.`
}
