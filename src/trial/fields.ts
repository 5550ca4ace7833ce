import * as v from 'valibot'

/** A number as its source prints it: "29.0" keeps the digit that 29 would lose. */
export const decimal = v.pipe(
  v.string(),
  v.regex(/^-?\d+(\.\d+)?$/, 'must be a number written as text, such as "29.0"'),
)
export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: a-z, 0-9, -'),
)
export const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0))
export const size = v.pipe(count, v.minValue(1, 'must be at least 1'))
export const interval = v.pipe(
  v.tuple([decimal, decimal]),
  v.check(([low, high]) => Number(low) <= Number(high), 'the lower bound is above the upper'),
)
const webAddress = v.pipe(v.string(), v.url(), v.startsWith('http'))

/** Something a reader can look up: at least what it is and where it appeared. */
export const source = v.strictObject({
  kind: v.optional(
    v.picklist(['publication', 'abstract', 'registry', 'label', 'review', 'news', 'article']),
  ),
  title: text,
  where: text,
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI'))),
  pmid: v.optional(v.pipe(v.string(), v.regex(/^\d{5,9}$/, 'must be a PubMed number'))),
  registry: v.optional(text),
  url: v.optional(webAddress),
  says: v.optional(text),
})

export const dose = v.strictObject({
  /** Raised towards this amount, as far as each patient could go. */
  upTo: v.optional(v.literal(true)),
  amount: v.pipe(v.number(), v.gtValue(0)),
  unit: v.picklist(['mg', '%']),
  frequency: v.picklist(['QD', 'BID', 'Q2W', 'weekly']),
})
