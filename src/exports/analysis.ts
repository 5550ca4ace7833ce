import type { MeasureId } from '@/evidence/measures'
import type { GroupingId } from '@/evidence/synthesisGroups'
import { defaultSynthesis, type SynthesisSettings } from '@/evidence/synthesisSettings'

/** How the reader has results pooled. */
export type Analysis = Omit<SynthesisSettings, 'measure'> & {
  /** Empty: the usual one of each kind of result. */
  readonly measure: MeasureId | ''
  /** Endpoints by slug; empty: the one that most trials share. */
  readonly endpoints: readonly string[]
  /** What a forest is grouped by. */
  readonly group: GroupingId | 'none'
  /** Keys of contrasts that the reader leaves out. */
  readonly out: readonly string[]
  /** Of a network: the treatment that others are set against, and whether other weeks enter. */
  readonly reference: string
  readonly usual: boolean
}

export const usualAnalysis: Analysis = {
  ...defaultSynthesis,
  measure: '',
  endpoints: [],
  group: 'none',
  out: [],
  reference: '',
  usual: true,
}
