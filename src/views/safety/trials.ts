import type { Answer, Catalogue } from '@/evidence/catalogue'
import { groupsBy } from '@/evidence/groupsBy'
import type { Panel } from '@/evidence/panels'
import type { Trial } from '@/trial/schema'

/** A trial and what it reports of harms. */
export type Harms = { readonly trial: Trial; readonly panels: readonly Panel[] }

const suggested = 'oral-surveillance'

/** Whether nothing is asked yet that would choose trials. */
export const nothingChosen = ({ filters }: Answer, search: string) =>
  !search && Object.values(filters).every((values) => !values?.length)

/** What to open on before anything is asked: the trial that was made to measure harms. */
export function suggestion(trials: readonly Harms[]): readonly Harms[] {
  const found = trials.filter(({ trial }) => trial.id === suggested)
  return found.length ? found : trials.slice(0, 1)
}

/**
 * The trials of an answer that report harms, those with most of them first. Where the question asks
 * for no harm at all, every harm of its trials is shown.
 */
export function harmsOf({ panels: all }: Catalogue, { panels }: Answer): readonly Harms[] {
  const asked = panels.filter(isHarm)
  const trials = new Set(panels.map(({ trial }) => trial))
  const shown = asked.length ? asked : all.filter((p) => isHarm(p) && trials.has(p.trial))
  return [...groupsBy(shown, ({ trial }) => trial)]
    .map(([trial, own]) => ({ trial, panels: own }))
    .sort((a, b) => rank(a) - rank(b) || b.panels.length - a.panels.length)
}

const isHarm = ({ endpoint }: Panel) => endpoint.domain === 'safety'

/** Randomised trials, then pooled analyses of them, then everything else. */
const rank = ({ trial: { design } }: Harms) =>
  design.allocation !== 'randomised' ? 2 : design.structure === 'pooled' ? 1 : 0
