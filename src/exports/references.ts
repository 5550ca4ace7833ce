import { stated } from '@/evidence/citation'
import { yearOf } from '@/evidence/panels'
import type { Publication, Trial } from '@/trial/schema'
import { trialsIn, type Leaving } from './leaving'
import { authorsOf, type Author } from './authors'
import { registeredName } from './registeredName'

/** One thing to cite, whatever the form. Only what is known of it is there. */
export type Reference = {
  readonly id: string
  readonly type: 'article' | 'page' | 'data'
  readonly title: string
  readonly authors: readonly Author[]
  /** The sources name the first authors only. */
  readonly more: boolean
  readonly journal?: string | undefined
  readonly year?: number | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly pages?: string | undefined
  readonly doi?: string | undefined
  readonly pmid?: string | undefined
  readonly url?: string | undefined
  readonly publisher?: string | undefined
  readonly accessed?: string | undefined
  readonly note: string
}

/** The view itself, then a reference for each trial; trials with one publication share it. */
export function references(leaving: Leaving): readonly Reference[] {
  const found = new Map<string, { reference: Reference; trials: Trial[] }>()
  for (const trial of trialsIn(leaving).toSorted(oldestFirst)) {
    const reference = referenceOf(trial)
    const same = reference.doi ?? reference.pmid ?? `${reference.title} ${reference.journal}`
    const known = found.get(same.toLowerCase())
    if (known) known.trials.push(trial)
    else found.set(same.toLowerCase(), { reference, trials: [trial] })
  }
  const ids = new Set<string>()
  return [
    viewReference(leaving),
    ...[...found.values()].map(({ reference, trials }) => {
      const names = trials.map(registeredName)
      const note = [names.join(', '), reference.note].filter(Boolean).join('. ')
      return { ...reference, id: unique(reference.id, ids), note }
    }),
  ]
}

const oldestFirst = (a: Trial, b: Trial) =>
  (yearOf(a) ?? Infinity) - (yearOf(b) ?? Infinity) || (a.id < b.id ? -1 : 1)

/** What a reader sees, at this release, with the address that shows it again. */
export function viewReference({ evidence, question, address, day }: Leaving): Reference {
  return {
    id: `jak-evidence-${evidence.release}`,
    type: 'data',
    title: `JAK Inhibitor Evidence Explorer${question ? `: ${question}` : ''}`,
    authors: [{ literal: 'JAK Inhibitor Evidence Explorer' }],
    more: false,
    year: Number(day.slice(0, 4)),
    url: address,
    accessed: day,
    note: `Data release ${evidence.release}${question ? '. Exploratory: results chosen by the reader' : ''}`,
  }
}

/** The primary publication of a trial, else the first source that states its figures. */
function referenceOf(trial: Trial): Reference {
  const [first] = trial.publications
  if (first) return published(first, trial)
  const [source] = trial.sources
  return {
    id: trial.id,
    type: 'page',
    title: source?.title ?? trial.name,
    authors: [],
    more: false,
    publisher: source?.where,
    doi: source?.doi,
    pmid: source?.pmid,
    url: source?.url,
    note: 'No publication of its own is known; this source states its figures',
  }
}

function published(publication: Publication, trial: Trial): Reference {
  const { title, journal, year, volume, issue, pages, doi, pmid } = publication
  const { authors, more } = authorsOf(publication.authors)
  return {
    id: [slugOf(authors[0]), year, trial.id].filter(Boolean).join('-'),
    type: journal ? 'article' : 'page',
    title: title ?? trial.name,
    authors,
    more,
    journal: stated(journal),
    year,
    volume,
    issue,
    pages: pages?.replace(/-$/, ''),
    doi,
    pmid,
    note: title ? '' : 'The title of the publication is not known',
  }
}

const slugOf = (author: Author | undefined) =>
  (author?.family ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')

function unique(id: string, taken: Set<string>): string {
  let name = id
  for (let n = 2; taken.has(name); n++) name = `${id}-${n}`
  taken.add(name)
  return name
}
