import type { Evidence } from '@/trial/evidence'
import type { Filters } from './facetIndex'
import { facet } from './facets'
import { questionOrder, shownThings } from './questionOrder'

/** The filters in one line: "ACR20 in Rheumatoid arthritis for Baricitinib or Upadacitinib". */
export function questionWords(filters: Filters, search: string, evidence: Evidence): string {
  const used = questionOrder.filter((id) => filters[id]?.length)
  const parts = used.map((id, i) => {
    const { name, joiner } = facet(id)
    const values = (filters[id] ?? []).map((value) => name(value, evidence)).join(' or ')
    if (i > 0) return `${joiner} ${values}`
    return shownThings.has(id) ? values : `every result ${joiner} ${values}`
  })
  if (search)
    parts.push(`${used.length ? 'with the words' : 'every result with the words'} “${search}”`)
  return parts.join(' ') || 'every result of every trial'
}
