import { facetIds, isFacetId, type FacetId } from '@/evidence/facets'
import { isMeasureId, type MeasureId } from '@/evidence/measures'

/** All that the reader has asked; the address holds exactly this. */
export type Asked = {
  readonly view: ViewId
  readonly filters: Readonly<Partial<Record<FacetId, readonly string[]>>>
  /** Text search. */
  readonly q: string
  /** The trial whose page is open. */
  readonly trial: string
  /** The arm result (`trial.outcome.arm`) or contrast whose sources are open. */
  readonly source: string
  /** The table row that is expanded. */
  readonly open: string
  readonly rows: 'arms' | 'contrasts'
  /** Rows under their trial, or one list. */
  readonly list: 'by-trial' | 'flat'
  /** Column ids, `-` before one that falls. */
  readonly sort: readonly string[]
  /** Table columns in the reader's order; empty: as they come. */
  readonly columns: readonly string[]
  readonly pin: readonly string[]
  readonly measure: MeasureId | ''
  readonly values: 'recomputed' | 'published'
  readonly group: (typeof groupIds)[number]
  readonly order: 'dose' | 'effect' | 'trial' | 'year'
  /** Bars: every threshold of an instrument side by side. */
  readonly ladder: 'off' | 'on'
  /** Map: what its rows are, and what its cells count. */
  readonly across: 'agent' | 'family'
  readonly counting: 'trials' | 'patients'
  /** Data: the claims that are listed. */
  readonly verdict: (typeof verdictIds)[number]
  /** Data: the claim that is looked up. */
  readonly claim: string
  /** Networks: the treatment that the others are set against; empty: placebo. */
  readonly reference: string
  /** Inside another page: the view alone. */
  readonly embed: 'off' | 'on'
  /** Design: facts that agree, too. */
  readonly facts: 'apart' | 'all'
  readonly model: (typeof modelIds)[number]
  /** Pooled effects: the estimator of τ², the interval, and what is added to empty cells. */
  readonly tau2: (typeof tau2Ids)[number]
  readonly interval: (typeof intervalIds)[number]
  readonly zeros: (typeof zerosIds)[number]
  /** Contrasts that the reader leaves out of what is pooled. */
  readonly out: readonly string[]
  /** Whether the checks of a pooled result are open. */
  readonly checks: 'off' | 'on'
  /** The endpoint or other term whose card lies over the page. */
  readonly about: string
  /** Lessons: the term whose card is open; the agent whose path is shown. */
  readonly term: string
  readonly path: string
  /** Benefit and harm: `trial.arm~control` or a trial; time point, denominator, risk in percent. */
  readonly pair: string
  readonly at: string
  readonly per: string
  readonly baseline: string
  /** Safety: the arms (`trial.arm`) that others are set against, where a reader chose another. */
  readonly against: readonly string[]
  /** Safety: doses combined, where a trial reports them so, or each. */
  readonly doses: 'combined' | 'each'
  /** Safety: a thousand patient-years, or a thousand patients over the whole trial. */
  readonly span: 'year' | 'trial'
  /** Present: a story and its step, from 1; or this view; or one figure to guess. */
  readonly story: string
  readonly step: string
  readonly present: 'off' | 'on'
  readonly quiz: string
  readonly words: 'reader' | 'expert'
  /** This window is the presenter's: notes and a timer. */
  readonly notes: 'off' | 'on'
}

export const viewIds = [
  ...(['table', 'bars', 'forest', 'safety', 'balance', 'design', 'map', 'network'] as const),
  ...(['trials', 'lessons', 'methods', 'data'] as const),
] as const
export type ViewId = (typeof viewIds)[number]

const verdictIds = [
  ...(['contradicted', 'contradicted in part', 'outdated', 'imprecise'] as const),
  ...(['could not check', 'agrees', 'opinion', 'all'] as const),
] as const

const groupIds = ['agent', 'dose', 'disease', 'prior', 'phase', 'none'] as const
const modelIds = ['random', 'common', 'mantel-haenszel', 'peto'] as const
const tau2Ids = ['REML', 'DL', 'PM', 'ML', 'EB', 'SJ', 'HE', 'HS'] as const
const intervalIds = ['never-narrower', 'hartung-knapp', 'normal'] as const
const zerosIds = ['empty', 'empty-keep-double-zero', 'all', 'none'] as const

/** What the table can show in a column. */
const columnIds = [
  ...(['arm', 'contrast', 'trial', 'endpoint', 'time', 'n', 'result', 'interval'] as const),
  ...(['effect', 'published', 'recomputed', 'p', 'confidence', 'events', 'limits'] as const),
  ...(['agreement', 'disease', 'year', 'phase', 'role'] as const),
] as const
export type ColumnId = (typeof columnIds)[number]
const isColumnId = (id: string) => columnIds.some((column) => column === id)

export const nothingAsked: Asked = {
  view: 'table',
  filters: {},
  q: '',
  trial: '',
  source: '',
  open: '',
  rows: 'arms',
  list: 'by-trial',
  sort: [],
  columns: [],
  pin: [],
  measure: '',
  values: 'recomputed',
  group: 'agent',
  order: 'dose',
  ladder: 'off',
  across: 'agent',
  counting: 'trials',
  verdict: 'contradicted',
  claim: '',
  reference: '',
  embed: 'off',
  model: 'random',
  facts: 'apart',
  tau2: 'REML',
  interval: 'never-narrower',
  zeros: 'empty',
  out: [],
  checks: 'off',
  about: '',
  term: '',
  path: '',
  pair: '',
  at: '',
  per: '',
  baseline: '',
  against: [],
  doses: 'combined',
  span: 'year',
  story: '',
  step: '',
  present: 'off',
  quiz: '',
  words: 'reader',
  notes: 'off',
}

type Codec<T> = {
  /** The values of the address that it took over, and what they mean; null: not understood. */
  readonly read: (values: readonly string[]) => T | null
  readonly write: (value: T) => readonly string[]
}

const text: Codec<string> = {
  read: ([value]) => value ?? null,
  write: (value) => (value ? [value] : []),
}
const list: Codec<readonly string[]> = { read: (values) => values, write: (values) => values }
const listOf = (isKnown: (value: string) => boolean): Codec<readonly string[]> => ({
  read: (values) => values.filter(isKnown),
  write: list.write,
})
const oneOf = <const T extends string>(allowed: readonly T[]): Codec<T> => ({
  read: ([value]) => allowed.find((item) => item === value) ?? null,
  write: (value) => (value ? [value] : []),
})

const codecs: { readonly [K in Exclude<keyof Asked, 'filters'>]: Codec<Asked[K]> } = {
  view: oneOf(viewIds),
  q: text,
  trial: text,
  source: text,
  open: text,
  rows: oneOf(['arms', 'contrasts']),
  list: oneOf(['by-trial', 'flat']),
  sort: listOf((entry) => isColumnId(entry.replace(/^-/, ''))),
  columns: listOf(isColumnId),
  pin: listOf(isColumnId),
  measure: { read: ([id = '']) => (isMeasureId(id) ? id : null), write: text.write },
  values: oneOf(['recomputed', 'published']),
  group: oneOf(groupIds),
  order: oneOf(['dose', 'effect', 'trial', 'year']),
  ladder: oneOf(['off', 'on']),
  across: oneOf(['agent', 'family']),
  counting: oneOf(['trials', 'patients']),
  verdict: oneOf(verdictIds),
  claim: text,
  reference: text,
  embed: oneOf(['off', 'on']),
  facts: oneOf(['apart', 'all']),
  model: oneOf(modelIds),
  tau2: oneOf(tau2Ids),
  interval: oneOf(intervalIds),
  zeros: oneOf(zerosIds),
  out: list,
  checks: oneOf(['off', 'on']),
  about: text,
  term: text,
  path: text,
  pair: text,
  at: text,
  per: text,
  baseline: text,
  against: list,
  doses: oneOf(['combined', 'each']),
  span: oneOf(['year', 'trial']),
  story: text,
  step: text,
  present: oneOf(['off', 'on']),
  quiz: text,
  words: oneOf(['reader', 'expert']),
  notes: oneOf(['off', 'on']),
}

export type ReadAddress = {
  readonly asked: Asked
  /** `name=value` pairs that meant nothing here. */
  readonly notUnderstood: readonly string[]
}

/** Reads an address; what it does not know is left out and named, never fatal. */
export function readUrl(
  search: string,
  knows: (facet: FacetId, value: string) => boolean = () => true,
): ReadAddress {
  const params = new URLSearchParams(search)
  const filters: Partial<Record<FacetId, readonly string[]>> = {}
  const read: Partial<Record<string, unknown>> = {}
  const notUnderstood: string[] = []

  for (const name of new Set(params.keys())) {
    const values = [...new Set(params.getAll(name))].filter(Boolean)
    if (!values.length) continue
    if (isFacetId(name)) {
      const known = values.filter((value) => knows(name, value))
      if (known.length) filters[name] = known
      notUnderstood.push(...values.filter((v) => !known.includes(v)).map((v) => `${name}=${v}`))
    } else if (isParameter(name)) {
      const value = codecs[name].read(values)
      if (value !== null) read[name] = value
      const lost = values.filter(
        (v) => value === null || (Array.isArray(value) && !value.includes(v)),
      )
      if (lost.length) notUnderstood.push(`${name}=${lost.join(',')}`)
    } else notUnderstood.push(`${name}=${values.join(',')}`)
  }
  return { asked: { ...nothingAsked, ...read, filters }, notUnderstood }
}

/** Writes an address: parameters in a fixed order, defaults left out. Empty when nothing is asked. */
export function writeUrl(asked: Asked): string {
  const params = new URLSearchParams()
  const write = <K extends Parameter>(name: K) => {
    if (asked[name] === nothingAsked[name]) return
    for (const value of (codecs[name] as Codec<Asked[K]>).write(asked[name]))
      params.append(name, value)
  }
  write('view')
  for (const facet of facetIds)
    for (const value of asked.filters[facet] ?? []) params.append(facet, value)
  for (const name of parameters) if (name !== 'view') write(name)
  const query = params.toString()
  return query ? `?${query}` : ''
}

type Parameter = keyof typeof codecs
const isParameter = (name: string): name is Parameter => Object.hasOwn(codecs, name)
const parameters = Object.keys(codecs).filter(isParameter)
