import * as v from 'valibot'
import { slug, source, text } from './fields'

/** Words a reader meets that are no endpoint of a trial here: instruments, designs, units. */
export const terms = v.record(
  slug,
  v.pipe(
    v.strictObject({
      label: text,
      short: v.pipe(text, v.maxLength(22)),
      family: v.optional(slug),
      /** The heading it stands under, where no family of endpoints fits. */
      group: v.optional(text),
      means: text,
      limits: v.nullable(text),
      aka: v.array(text),
      related: v.array(slug),
      source: v.nullable(source),
    }),
    v.check(
      ({ family, group }) => (family === undefined) !== (group === undefined),
      'must have a family or a group, not both',
    ),
  ),
)

const kinase = v.picklist(['JAK1', 'JAK2', 'JAK3', 'TYK2'])
const effect = v.picklist(['target', 'weaker', 'sources differ', 'spared', 'not stated'])

export const signalling = v.strictObject({
  sources: v.record(slug, source),
  signals: v.array(
    v.strictObject({
      id: slug,
      label: text,
      receptor: v.picklist(['I', 'II']),
      family: text,
      jaks: v.pipe(v.array(kinase), v.minLength(1)),
      stats: v.pipe(v.array(v.pipe(v.string(), v.regex(/^STAT\d$/))), v.minLength(1)),
      note: v.optional(text),
      drives: text,
      sources: v.pipe(v.array(slug), v.minLength(1)),
    }),
  ),
  /** What is stated of each agent and kinase; its sources are those of the agent. */
  agents: v.record(
    slug,
    v.strictObject({ JAK1: effect, JAK2: effect, JAK3: effect, TYK2: effect }),
  ),
  cautions: v.array(v.strictObject({ text, source: slug })),
})

const sources = v.pipe(v.array(source), v.minLength(1))

/** What scores are made of. */
export const composites = v.strictObject({
  'sledai-2k': v.strictObject({
    sources,
    items: v.array(
      v.strictObject({ id: slug, label: text, weight: v.pipe(v.number(), v.integer()) }),
    ),
  }),
  easi: v.strictObject({
    sources,
    regions: v.array(v.strictObject({ id: slug, label: text, weight: v.number() })),
    /** The share of a region that is affected, for the area scores from 0. */
    areas: v.array(text),
  }),
  mayo: v.strictObject({
    sources,
    parts: v.array(
      v.strictObject({
        id: v.picklist(['stool', 'bleeding', 'endoscopy', 'physician']),
        label: text,
        grades: v.array(text),
      }),
    ),
  }),
})

/** What regulators decided about the class, oldest first. */
export const regulators = v.array(
  v.strictObject({ date: text, region: v.picklist(['US', 'EU']), text, source }),
)

export type Signalling = v.InferOutput<typeof signalling>
export type Signal = Signalling['signals'][number]
export type Kinase = v.InferOutput<typeof kinase>
export type KinaseEffect = v.InferOutput<typeof effect>
export type Composites = v.InferOutput<typeof composites>
export type Terms = v.InferOutput<typeof terms>

/** What is read to learn, not to compare: loaded with the page that teaches it. */
export type Lessons = {
  readonly terms: Terms
  readonly signalling: Signalling
  readonly composites: Composites
  readonly regulators: v.InferOutput<typeof regulators>
}
