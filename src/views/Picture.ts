import type { Panel } from '@/evidence/panels'
import type { Analysis } from '@/exports/analysis'

/** What a page lets its reader take along. The part of it that is drawn is marked `data-picture`. */
export type Picture = {
  readonly title: string
  /** Between the title and what is drawn: what it shows. */
  readonly about: string
  /** Below it: what to know of it. */
  readonly notes: readonly string[]
  /** What its files are called. */
  readonly file: string
  /** The trial that it is about: cited even where no number of it is drawn. */
  readonly trial?: string
  readonly results?: {
    readonly panels: readonly Panel[]
    /** In words; empty: everything. */
    readonly question: string
    /** How the reader pools them, where they are many trials' results. */
    readonly analysis?: Analysis
  }
}
