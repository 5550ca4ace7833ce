import * as v from 'valibot'
import { dose, slug, source, text } from './fields'

const bySlug = <T extends v.GenericSchema>(entry: T) => v.record(slug, entry)

const domain = v.picklist(['efficacy', 'safety'])

export const endpoints = bySlug(
  v.strictObject({
    label: text,
    /** For chips, axes and filters. */
    short: v.pipe(text, v.maxLength(22)),
    domain,
    family: text,
    kinds: v.array(v.picklist(['binary', 'continuous', 'time-to-event', 'rate'])),
    unit: text,
    direction: v.picklist(['higher-better', 'lower-better']),
    /** What counts as a responder or an event, or how it is scored. */
    means: text,
    limits: v.nullable(text),
    aka: v.array(text),
    source: v.nullable(source),
  }),
)

export const families = bySlug(v.strictObject({ label: text, domain }))

export const agents = bySlug(
  v.strictObject({
    name: text,
    /** Names it is sold under, as a source of its licences writes them. */
    brands: v.optional(v.array(text)),
    kind: v.picklist(['jak-inhibitor', 'tyk2-inhibitor', 'other', 'placebo']),
    class: v.nullable(text),
    selectivity: v.nullable(text),
    routes: v.array(v.picklist(['oral', 'topical', 'subcutaneous', 'intravenous'])),
    licences: v.array(
      v.strictObject({
        disease: text,
        region: text,
        status: v.picklist(['approved', 'not approved', 'withdrawn', 'not found']),
        date: v.optional(v.nullable(text)),
        doses: v.array(dose),
        note: v.optional(v.nullable(text)),
        source: v.optional(v.nullable(source)),
        /** Where the doses are stated, when that is another document. */
        doseSource: v.optional(source),
      }),
    ),
    sources: v.array(source),
  }),
)

export const diseases = bySlug(
  v.strictObject({
    name: text,
    short: v.pipe(text, v.maxLength(14)),
    group: text,
    about: v.nullable(text),
    aka: v.array(text),
  }),
)

export const claims = v.strictObject({
  articles: v.record(
    v.string(),
    v.strictObject({
      title: text,
      author: v.nullable(text),
      where: text,
      about: v.optional(text),
      url: v.optional(text),
    }),
  ),
  claims: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^S[12]-\d\d$/)),
      article: v.string(),
      claim: text,
      about: v.array(text),
      trials: v.array(text),
      verdict: v.picklist([
        'agrees',
        'imprecise',
        'outdated',
        'contradicted',
        'contradicted in part',
        'could not check',
        'opinion',
      ]),
      evidence: text,
      /** Stored figures that it is about: `trial.outcome.arm`, or `trial.outcome.arm~control`. */
      figures: v.optional(v.array(text)),
      sources: v.array(source),
      /** Acting on it could harm: shown only with its refutation in the same place. */
      dangerous: v.optional(v.literal(true)),
    }),
  ),
})

/** What changed in the data, the newest first. */
export const changelog = v.pipe(
  v.array(
    v.strictObject({
      date: v.pipe(v.string(), v.isoDate()),
      changes: v.pipe(v.array(text), v.minLength(1)),
    }),
  ),
  v.minLength(1),
  v.check(
    (entries) => entries.every(({ date }, i) => !i || date < (entries[i - 1]?.date ?? '')),
    'the newest entry comes first, one for a day',
  ),
)

/** What an endpoint means, in words: read where a reader asks for it, not with the first page. */
export type Definition = Pick<
  v.InferOutput<typeof endpoints>[string],
  'means' | 'limits' | 'source'
>
export type Definitions = Readonly<Record<string, Definition>>
export type Endpoint = Omit<v.InferOutput<typeof endpoints>[string], keyof Definition>
export type Endpoints = Readonly<Record<string, Endpoint>>
export type Families = v.InferOutput<typeof families>
export type Agents = v.InferOutput<typeof agents>
export type Agent = Agents[string]
export type Diseases = v.InferOutput<typeof diseases>
export type Changelog = v.InferOutput<typeof changelog>
export type Claims = v.InferOutput<typeof claims>
export type Claim = Claims['claims'][number]
