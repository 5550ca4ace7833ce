import { groupsBy } from '@/evidence/groupsBy'
import type { Panel } from '@/evidence/panels'
import type { Evidence, Library } from '@/trial/evidence'
import type { Trial } from '@/trial/schema'
import type { Analysis } from './analysis'

/** What is about to leave: results, how the reader came to them, and where they can be seen again. */
export type Leaving = {
  readonly evidence: Evidence
  readonly library: Library
  readonly panels: readonly Panel[]
  /** The reader's question in words; empty where every result of every trial leaves. */
  readonly question: string
  /** The address that shows this. */
  readonly address: string
  /** Whether pooled results are part of what is shown. */
  readonly pooled: boolean
  /** How its results are pooled, where they are. */
  readonly analysis: Analysis
  /** The chart on the screen as SVG, where there is one. */
  readonly figure?: () => Promise<string | undefined>
  /** The day it leaves, as 2026-11-25. */
  readonly day: string
}

/** A file, ready to be saved. */
export type Content = string | Uint8Array<ArrayBuffer>

/** The trials of these results; of everything also those without a result. */
export const trialsIn = ({ evidence, panels, question }: Leaving): readonly Trial[] =>
  question ? [...groupsBy(panels, ({ trial }) => trial).keys()] : evidence.trials

/** A choice of results is the reader's own: it is said wherever it goes. */
export const selectionWords = ({ question }: Pick<Leaving, 'question'>): string =>
  question ? `exploratory, chosen by the reader: ${question}` : 'everything: no choice was made'

/** "jak-evidence-1a2b3c4d-acr20-in-lupus.csv" */
export function fileName(
  { evidence, question }: Pick<Leaving, 'evidence' | 'question'>,
  what: string,
): string {
  const about = question
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  const [name = '', ...extension] = what.split('.')
  return `${['jak-evidence', evidence.release, about, name].filter(Boolean).join('-')}.${extension.join('.')}`
}
