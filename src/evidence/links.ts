import type { Source } from '@/trial/schema'

export type Link = { readonly label: string; readonly href: string }

/** Where a source can be read: its DOI, its PubMed entry, its registry records, its own page. */
export function sourceLinks({ doi, pmid, registry, url }: Partial<Source>): readonly Link[] {
  const named: Link[] = []
  if (doi) named.push({ label: `doi:${doi}`, href: `https://doi.org/${doi}` })
  if (pmid) named.push({ label: `PubMed ${pmid}`, href: pubmed(pmid) })
  for (const { id, href } of registrations(registry)) if (href) named.push({ label: id, href })
  if (url && !named.some(({ href }) => samePage(href, url)))
    named.push({ label: new URL(url).hostname.replace(/^www\./, ''), href: url })
  return named
}

/** The registrations a text names; those of ClinicalTrials.gov have an address. */
export function registrations(registry: string | undefined) {
  return (registry ?? '')
    .split(/[,;]\s*/)
    .filter(Boolean)
    .map((id) => ({
      id,
      href: /^NCT\d{8}$/.test(id) ? `https://clinicaltrials.gov/study/${id}` : null,
    }))
}

const pubmed = (pmid: string) => `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
const bare = (address: string) =>
  address.replace(/^https?:\/\/(www\.|dx\.)?|\/$/g, '').toLowerCase()
const samePage = (a: string, b: string) => bare(a) === bare(b)
