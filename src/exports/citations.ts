import { trialCitation } from '@/evidence/citation'
import { compareNames } from '@/evidence/words'
import type { Author } from './authors'
import { trialsIn, type Leaving } from './leaving'
import { references, viewReference, type Reference } from './references'

/** The view itself, in one line. */
export function viewCitation(leaving: Leaving): string {
  const { title, url, accessed, note } = viewReference(leaving)
  return `${title}. ${note}. ${url} (accessed ${accessed}).`
}

/** The view and its trials as a reference list in plain text. */
export const plainCitations = (leaving: Leaving): string =>
  [
    viewCitation(leaving),
    '',
    ...trialsIn(leaving)
      .map((trial) => `${trial.name}: ${trialCitation(trial)}`)
      .toSorted(compareNames),
    '',
  ].join('\n')

export const bibtex = (leaving: Leaving): string => references(leaving).map(bibtexEntry).join('\n')

function bibtexEntry(reference: Reference): string {
  const { id, type, authors, more, accessed } = reference
  const people = [...authors.map(bibtexAuthor), ...(more ? ['others'] : [])].join(' and ')
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', people],
    ['title', `{${tex(reference.title)}}`],
    ['journal', tex(reference.journal)],
    ['year', reference.year?.toString()],
    ['volume', tex(reference.volume)],
    ['number', tex(reference.issue)],
    ['pages', tex(reference.pages?.replace('-', '--'))],
    ['doi', verbatim(reference.doi)],
    ['url', verbatim(reference.url)],
    ['urldate', accessed],
    ['howpublished', tex(reference.publisher)],
    ['pmid', reference.pmid],
    ['note', tex(reference.note)],
  ]
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return `@${type === 'article' ? 'article' : 'misc'}{${id},\n${written.join('')}}\n`
}

function bibtexAuthor(author: Author): string {
  if (author.literal !== undefined) return `{${tex(author.literal)}}`
  const { family, given, suffix } = author
  return [tex(family), suffix, given && tex(given)].filter(Boolean).join(', ')
}

/** Text that TeX prints as it stands, and that cannot leave its braces. */
const tex = (text: string | undefined): string =>
  (text ?? '')
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll(/[\\{}~^]/g, (sign) => commands[sign] ?? '')
    .replaceAll(/[&%$#_]/g, (sign) => `\\${sign}`)

const commands: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
}

/** An address or identifier, which TeX does not read, without what could end the field. */
const verbatim = (text: string | undefined) =>
  text?.replaceAll(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))

/** RIS: one tag a line, each record ended by ER. */
export const ris = (leaving: Leaving): string => references(leaving).map(risRecord).join('\r\n')

function risRecord(reference: Reference): string {
  const [start, end] = (reference.pages ?? '').split(/[-–]/)
  const types = { article: 'JOUR', page: 'ELEC', data: 'DATA' } as const
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', types[reference.type]],
    ['ID', reference.id],
    ...reference.authors.map((author) => ['AU', risAuthor(author)] as const),
    ['TI', reference.title],
    ['JO', reference.journal],
    ['PY', reference.year?.toString()],
    ['VL', reference.volume],
    ['IS', reference.issue],
    ['SP', start],
    ['EP', end],
    ['DO', reference.doi],
    ['AN', reference.pmid],
    ['UR', reference.url],
    ['PB', reference.publisher],
    ['Y2', reference.accessed?.replaceAll('-', '/')],
    ['N1', noteOf(reference)],
  ]
  const lines = tags.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replaceAll(/\s+/g, ' ').trim()}\r\n`] : [],
  )
  return `${lines.join('')}ER  - \r\n`
}

const risAuthor = (author: Author) =>
  author.literal ?? [author.family, author.given, author.suffix].filter(Boolean).join(', ')

const noteOf = ({ note, more }: Reference) =>
  [note, more ? 'First authors only' : ''].filter(Boolean).join('. ')

/** CSL-JSON, as reference managers and citation processors read it. */
export const cslJson = (leaving: Leaving): string =>
  `${JSON.stringify(references(leaving).map(cslItem), null, 2)}\n`

function cslItem(reference: Reference) {
  const types = { article: 'article-journal', page: 'webpage', data: 'dataset' } as const
  return {
    id: reference.id,
    type: types[reference.type],
    title: reference.title,
    ...(reference.authors.length ? { author: reference.authors } : {}),
    'container-title': reference.journal,
    issued: reference.year ? { 'date-parts': [[reference.year]] } : undefined,
    volume: reference.volume,
    issue: reference.issue,
    page: reference.pages,
    DOI: reference.doi,
    PMID: reference.pmid,
    URL: reference.url,
    publisher: reference.publisher,
    accessed: reference.accessed
      ? { 'date-parts': [reference.accessed.split('-').map(Number)] }
      : undefined,
    note: noteOf(reference),
  }
}
