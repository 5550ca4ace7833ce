import type { Answer, Catalogue } from '@/evidence/catalogue'

/** What every view of a question gets: all the evidence, and what the question found in it. */
export type ViewProps = { readonly catalogue: Catalogue; readonly answer: Answer }
