import type { Evidence } from '@/trial/evidence'
import {
  countFacets,
  indexFacets,
  once,
  valuesOf,
  type Counted,
  type FacetIndex,
  type Filters,
} from './facetIndex'
import { facet, facetIds, facets, type FacetId, type Finding } from './facets'
import { allPanels, withArms, type ArmRow, type Panel } from './panels'
import { holds, searchable, searchWords } from './searching'
import { agentWords, otherNames } from './treatment'
import { compareNames } from './words'

/** A value of a facet, as the address writes it and as the reader does. */
export type FacetValue = { readonly value: string; readonly name: string }

/** The evidence, laid out once for looking things up. */
export type Catalogue = {
  readonly evidence: Evidence
  readonly panels: readonly Panel[]
  readonly findings: readonly Finding[]
  readonly index: FacetIndex
  /** What a search reads for each finding; made at the first search. */
  readonly texts: () => readonly string[]
  /** Every value of a facet, in its fixed order or by name. */
  readonly values: (facet: FacetId) => readonly FacetValue[]
}

/** The evidence, indexed for questions; `panels` where they are made already. */
export function catalogueOf(evidence: Evidence, panels = allPanels(evidence)): Catalogue {
  const findings = panels.flatMap((panel) =>
    panel.arms
      .filter(({ arm }) => arm.role === 'experimental')
      .map((row): Finding => ({ ...row, panel })),
  )
  const columns = facetIds.map((id) => ({
    id,
    of: (finding: Finding) => facets[id].of(finding, evidence),
  }))
  const index = indexFacets(findings, columns, ({ panel }) => panel.trial)
  return {
    evidence,
    panels,
    findings,
    index,
    values: namedValues(index, evidence),
    texts: once(() => findings.map((finding) => searchText(finding, evidence))),
  }
}

function namedValues(index: FacetIndex, evidence: Evidence): Catalogue['values'] {
  const known = new Map<FacetId, readonly FacetValue[]>()
  return (id) => {
    const { name, order } = facet(id)
    const rank = ({ value }: FacetValue) => order?.indexOf(value) ?? 0
    const named =
      known.get(id) ??
      valuesOf(index, id)
        .map((value): FacetValue => ({ value, name: name(value, evidence) }))
        .sort((a, b) => rank(a) - rank(b) || compareNames(a.name, b.name))
    known.set(id, named)
    return named
  }
}

/** What a question finds: panels, how many trials and arms they hold, and each facet's counts. */
export type Answer = {
  /** The question's own filters: what is drawn from an answer asks these, not the store. */
  readonly filters: Filters
  readonly panels: readonly Panel[]
  readonly trials: number
  readonly arms: number
  readonly counts: Counted['counts']
}

/** Filters and a text search put to the catalogue. */
export function answer(catalogue: Catalogue, filters: Filters, search: string): Answer {
  const { visible, groups, counts } = countFacets(
    catalogue.index,
    filters,
    searched(catalogue, search),
  )
  const wanted = new Map<Panel, Set<string>>()
  for (const position of visible) {
    const finding = catalogue.findings[position]
    if (!finding) continue
    const keys = wanted.get(finding.panel) ?? new Set()
    wanted.set(finding.panel, keys.add(finding.key))
  }
  return {
    filters,
    panels: [...wanted].map(([panel, keys]) => narrowed(panel, keys, filters['comparator'] ?? [])),
    trials: groups,
    arms: visible.length,
    counts,
  }
}

/** Keeps the arms asked for, and their controls; of several controls those asked for, if any. */
function narrowed(
  panel: Panel,
  wanted: ReadonlySet<string>,
  comparators: readonly string[],
): Panel {
  const stays = ({ key, arm }: ArmRow) =>
    arm.role === 'experimental'
      ? wanted.has(key)
      : !comparators.length || arm.treatments.some(({ agent }) => comparators.includes(agent))
  return withArms(panel, stays)
}

/** For a question that finds nothing: what to drop (null: the search) and the trials that gives. */
export function waysOut(
  catalogue: Catalogue,
  filters: Filters,
  search: string,
): readonly { readonly drop: string | null; readonly trials: number }[] {
  const mask = searched(catalogue, search)
  const chosen = Object.keys(filters).filter((id) => filters[id]?.length)
  const without = chosen.map((drop) => ({
    drop,
    trials: countFacets(catalogue.index, { ...filters, [drop]: [] }, mask).groups,
  }))
  const unsearched = { drop: null, trials: mask ? countFacets(catalogue.index, filters).groups : 0 }
  return [...without, unsearched].filter(({ trials }) => trials > 0)
}

/** 1 for each finding whose text holds every word of the search; undefined without a search. */
function searched({ texts }: Catalogue, search: string): Uint8Array | undefined {
  const words = searchWords(search)
  if (!words.length) return undefined
  return Uint8Array.from(texts(), (text) => Number(holds(text, words)))
}

function searchText({ arm, panel }: Finding, { agents, diseases }: Evidence): string {
  const { trial, endpoint, outcome } = panel
  const disease = diseases[trial.disease]
  return searchable([
    trial.name,
    trial.id,
    trial.registry,
    ...trial.arms.map((other) => agentWords(other, agents)),
    ...arm.treatments.flatMap(({ agent }) => otherNames(agents[agent])),
    disease?.name,
    disease?.short,
    disease?.group,
    ...(disease?.aka ?? []),
    endpoint.label,
    endpoint.short,
    ...endpoint.aka,
    outcome.label,
  ])
}
