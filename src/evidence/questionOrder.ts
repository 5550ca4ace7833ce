import { facetIds, type FacetId } from './facets'

const first: readonly FacetId[] = [
  ...(['endpoint', 'family', 'domain', 'role', 'time', 'disease', 'agent'] as const),
  ...(['dose', 'licensed', 'comparator', 'prior'] as const),
]

/** What comes first in the sentence: what is shown, when, in whom, of what, against what. */
export const questionOrder: readonly FacetId[] = [...new Set([...first, ...facetIds])]

/** "Show ACR20", but "Show results in lupus": these need no joining word at the start. */
export const shownThings: ReadonlySet<FacetId> = new Set(['endpoint', 'family', 'domain', 'role'])
