import type { Evidence } from '@/trial/evidence'
import { facet, facetIds, type FacetId } from './facets'
import { midSentence } from './words'

/** What a question is about; everything else narrows its trials down. */
const question: ReadonlySet<FacetId> = new Set(['disease', 'endpoint', 'family', 'domain'])

/** How the reader narrowed the trials of a question down, in words; empty where nobody did. */
export function narrowedWords(
  filters: Readonly<Partial<Record<FacetId, readonly string[]>>>,
  search: string,
  evidence: Evidence,
): string {
  const chosen = facetIds.flatMap((id) => {
    const values = filters[id] ?? []
    if (!values.length || question.has(id)) return []
    const { label, name } = facet(id)
    return `${midSentence(label)}: ${values.map((value) => name(value, evidence)).join(' or ')}`
  })
  return [...chosen, ...(search ? [`words: “${search}”`] : [])].join('; ')
}
