import type { Publication, Trial } from '@/trial/schema'

/** "Blockmans D, et al. Title. N Engl J Med 2025;392(20):2013–2024. doi:10.1056/…" */
export function citation(publication: Publication): string {
  const { authors, title, doi, pmid } = publication
  const parts = [stated(authors), title, issueOf(publication)].filter(Boolean).map(sentence)
  const number = doi ? `doi:${doi}` : pmid ? `PMID ${pmid}` : ''
  return [...parts, number].filter(Boolean).join(' ')
}

/** How to cite a trial: its primary publication, else the first source that states its figures. */
export function trialCitation({ name, registry, publications: [first], sources }: Trial): string {
  if (first) return citation(first)
  const [source] = sources
  const number = name.includes(registry ?? '') ? undefined : registry
  return [name, source?.title, source?.where, number].filter(Boolean).map(sentence).join(' ')
}

function issueOf({ journal, year, volume, issue, pages }: Publication): string {
  const where = [volume, issue && `(${issue})`].filter(Boolean).join('')
  const place = [where, pages?.replace(/-$/, '').replace('-', '–')].filter(Boolean).join(':')
  const named = stated(journal)
  const dated = named?.includes(`${year}`) ? named : [named, year].filter(Boolean).join(' ')
  return [dated, place].filter(Boolean).join(';')
}

/** Some fields say that the sources do not name something; that is no part of a citation. */
export const stated = (text: string | undefined) =>
  /not stated/i.test(text ?? '') ? undefined : text
const sentence = (text: string | undefined) => (/[.?!]$/.test(text ?? '') ? text : `${text}.`)
