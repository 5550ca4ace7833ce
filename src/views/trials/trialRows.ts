import { answer, type Catalogue } from '@/evidence/catalogue'
import type { FacetId } from '@/evidence/facets'
import type { Filters } from '@/evidence/facetIndex'
import { holds, searchable, searchWords } from '@/evidence/searching'
import { studiedAgents } from '@/evidence/trialWords'
import type { Trial } from '@/trial/schema'

export type TrialGroup = { readonly disease: string; readonly trials: readonly Trial[] }

/**
 * The trials that hold a result the filters and the search ask for, by disease. A trial without any
 * result has nothing that most filters could look at: it is found by its disease, its agents and
 * its names.
 */
export function trialGroups(
  catalogue: Catalogue,
  filters: Filters,
  search: string,
): readonly TrialGroup[] {
  const { evidence, panels } = catalogue
  const found = new Set(answer(catalogue, filters, search).panels.map(({ trial }) => trial))
  const withResults = new Set(panels.map(({ trial }) => trial))
  const shown = evidence.trials.filter((trial) =>
    withResults.has(trial) ? found.has(trial) : bareTrialFits(trial, catalogue, filters, search),
  )
  return Object.keys(evidence.diseases).flatMap((disease) => {
    const trials = shown.filter((trial) => trial.disease === disease)
    return trials.length ? [{ disease, trials }] : []
  })
}

function bareTrialFits(
  trial: Trial,
  { evidence }: Catalogue,
  filters: Filters,
  search: string,
): boolean {
  const agents = studiedAgents(trial, evidence.agents)
  const has: Partial<Record<FacetId, readonly string[]>> = {
    disease: [trial.disease],
    agent: agents.map(({ id }) => id),
  }
  const fits = Object.entries(filters).every(
    ([facet, chosen]) =>
      !chosen.length ||
      chosen.some(
        (value) => (facet === 'disease' || facet === 'agent') && has[facet]?.includes(value),
      ),
  )
  const disease = evidence.diseases[trial.disease]
  const text = searchable([
    trial.name,
    trial.id,
    trial.registry,
    disease?.name,
    disease?.short,
    ...agents.map(({ name }) => name),
  ])
  return fits && holds(text, searchWords(search))
}
