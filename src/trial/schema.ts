import * as v from 'valibot'
import { count, decimal, dose, interval, size, slug, source, text } from './fields'
import { phases } from './phases'

const treatment = v.strictObject({
  agent: slug,
  dose: v.optional(dose),
  /** A higher dose at the start, in the unit and rhythm of the dose. */
  loading: v.optional(v.strictObject({ amount: v.pipe(v.number(), v.gtValue(0)), weeks: size })),
  route: v.optional(v.literal('topical')),
})

/** What counted where a value was missing, as the sources state it. */
const imputation = v.picklist([
  'non-responder',
  'last-observation',
  'multiple-imputation',
  'mixed-model',
  'as-observed',
  'mixed',
  'not stated',
])

const arm = v.strictObject({
  id: slug,
  label: text,
  treatments: v.pipe(v.array(treatment), v.minLength(1)),
  /** Given one or the other of its treatments, not both. */
  either: v.optional(v.literal(true)),
  background: v.optional(text),
  role: v.picklist(['experimental', 'placebo', 'active']),
  n: v.optional(size),
  /** This arm adds up others, named here where the file has them: never counted beside them. */
  pools: v.optional(v.array(slug)),
  /** Began on placebo, was on the drug when its outcomes were measured: a control of nothing. */
  switched: v.optional(v.literal(true)),
  /** Not formed by randomisation in a trial that is randomised: a run-in, or whoever took the drug. */
  unrandomised: v.optional(v.literal(true)),
})

const people = { arm: slug, events: v.optional(count), n: v.optional(size) }
const percent = v.pipe(
  decimal,
  v.check((x) => Number(x) >= 0 && Number(x) <= 100, 'must be from 0 to 100'),
)
const binaryResult = v.pipe(
  v.strictObject({ ...people, percent: v.optional(percent), ci95: v.optional(interval) }),
  v.check(
    ({ events, n }) => events === undefined || n === undefined || events <= n,
    'more people with the event than people in the arm',
  ),
)
const continuousResult = v.strictObject({
  arm: slug,
  n: v.optional(size),
  mean: v.optional(decimal),
  median: v.optional(decimal),
  sd: v.optional(decimal),
  se: v.optional(decimal),
  ci95: v.optional(interval),
  unit: v.optional(text),
})
/** `ci95` is the interval of the rate; events may exceed n, since one person can have several. */
const rateResult = v.strictObject({
  ...people,
  percent: v.optional(percent),
  personYears: v.optional(decimal),
  rate: v.optional(decimal),
  ci95: v.optional(interval),
})

/** A contrast as its source states it, never one that was computed here. */
const published = v.strictObject({
  arm: slug,
  versus: slug,
  measure: v.picklist(['RD', 'RR', 'OR', 'HR', 'MD', 'IRR', 'p-only']),
  estimate: v.optional(decimal),
  unit: v.optional(text),
  ci95: v.optional(interval),
  /** The non-inferiority margin that its trial set for it: the whole interval had to lie below. */
  margin: v.optional(decimal),
  p: v.optional(text),
  note: v.optional(text),
  /** Why it is not what the arms give by plain arithmetic: another model, another denominator … */
  differs: v.optional(text),
})

const aboutOutcome = {
  id: slug,
  endpoint: slug,
  label: text,
  role: v.picklist([
    'primary',
    'co-primary',
    'key-secondary',
    'secondary',
    'safety',
    'exploratory',
    'post-hoc',
    'subgroup',
  ]),
  time: v.optional(
    v.strictObject({
      value: decimal,
      unit: v.picklist(['day', 'week', 'month', 'year']),
      note: v.optional(text),
    }),
  ),
  analysisSet: v.optional(text),
  /**
   * Arms that its sources do not let be set against the others: followed for another time, or
   * holding some of the same people. Nothing is calculated across; `because` goes after a colon.
   */
  setApart: v.optional(
    v.strictObject({ arms: v.pipe(v.array(slug), v.minLength(1)), because: text }),
  ),
  /** Where this outcome differs from its trial's rule. */
  imputation: v.optional(imputation),
  published: v.optional(v.array(published), []),
  /** Which of the trial's sources state these figures, by position. */
  sources: v.pipe(v.array(count), v.minLength(1, 'names no source')),
  confidence: v.picklist(['confirmed', 'single', 'conflict']),
  /** Where sources disagree: what others state than the figures kept here. The note says why. */
  conflicting: v.optional(
    v.pipe(v.array(v.strictObject({ source: v.optional(count), says: text })), v.minLength(1)),
  ),
  note: v.optional(text),
}

const outcome = v.variant('kind', [
  v.strictObject({ kind: v.literal('binary'), ...aboutOutcome, results: v.array(binaryResult) }),
  v.strictObject({
    kind: v.literal('continuous'),
    ...aboutOutcome,
    results: v.array(continuousResult),
  }),
  v.strictObject({
    kind: v.literal('time-to-event'),
    ...aboutOutcome,
    results: v.array(rateResult),
  }),
  v.strictObject({ kind: v.literal('rate'), ...aboutOutcome, results: v.array(rateResult) }),
])

const publication = v.strictObject({
  authors: v.optional(text),
  title: v.optional(text),
  journal: v.optional(text),
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1990))),
  volume: v.optional(text),
  issue: v.optional(text),
  pages: v.optional(text),
  doi: v.optional(text),
  pmid: v.optional(text),
})

/** One trial, or one published analysis of trials: one file in `data/trials/`. */
export const trial = v.strictObject({
  id: slug,
  name: text,
  registry: v.optional(text),
  phase: v.picklist(phases),
  question: text,
  design: v.strictObject({
    allocation: v.picklist(['randomised', 'non-randomised', 'none']),
    masking: v.picklist(['double-blind', 'single-blind', 'open-label', 'none']),
    control: v.picklist(['placebo', 'active', 'placebo+active', 'dose-comparison', 'none']),
    structure: v.picklist([
      'parallel',
      'withdrawal',
      'extension',
      'single-arm',
      'observational',
      'pooled',
    ]),
    /** In the order of the arms, where each has a part of its own. */
    ratio: v.optional(text),
    summary: text,
    /** Rescue and missing-data rules, in words, where the sources state them. */
    rescue: v.optional(text),
    /** Those rules in classes. `mixed`: several rules at once. */
    imputation: v.optional(imputation),
    /** `early escape`: those without a response changed treatment at a set visit before the others. */
    rescueClass: v.optional(v.picklist(['none', 'allowed', 'early escape', 'not stated'])),
    /** The first week in which it was possible. */
    rescueFrom: v.optional(count),
    background: v.picklist(['monotherapy', 'combination', 'mixed', 'not stated']),
  }),
  disease: slug,
  population: text,
  priorTherapy: v.strictObject({
    /** As described; absent when the sources do not say. */
    text: v.optional(text),
    classes: v.array(v.picklist(['naive', 'conventional', 'biologic'])),
  }),
  randomised: v.optional(size),
  /** Other files that hold some of the same participants: never counted together. */
  overlaps: v.array(slug),
  publications: v.array(publication),
  arms: v.pipe(v.array(arm), v.minLength(1)),
  outcomes: v.array(outcome),
  sources: v.pipe(v.array(source), v.minLength(1)),
  findings: text,
  primaryEndpointMet: v.picklist(['met', 'not-met', 'mixed', 'not-stated']),
  /** Arms that missed it, where the sources say so of some while others met it. */
  primaryEndpointMissedBy: v.optional(v.array(slug)),
  caveats: v.array(text),
})

export type Source = v.InferOutput<typeof source>
export type Dose = v.InferOutput<typeof dose>
export type Treatment = v.InferOutput<typeof treatment>
export type Arm = v.InferOutput<typeof arm>
export type Outcome = v.InferOutput<typeof outcome>
export type OutcomeKind = Outcome['kind']
/** Whatever an arm's result of any kind may state; each kind uses some of it. */
export type Result = {
  readonly arm: string
  readonly events?: number | undefined
  readonly n?: number | undefined
  readonly percent?: string | undefined
  readonly mean?: string | undefined
  readonly median?: string | undefined
  readonly sd?: string | undefined
  readonly se?: string | undefined
  readonly personYears?: string | undefined
  readonly rate?: string | undefined
  readonly ci95?: readonly [string, string] | undefined
  readonly unit?: string | undefined
}
export type Published = v.InferOutput<typeof published>
export type Publication = v.InferOutput<typeof publication>
export type Trial = v.InferOutput<typeof trial>
export type Imputation = v.InferOutput<typeof imputation>
