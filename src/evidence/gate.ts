import type { Trial } from '@/trial/schema'

/** Green compares; amber compares and says what differs; red is not put on one axis or pooled. */
export type Level = 'green' | 'amber' | 'red'

/** On an axis results stand beside each other; an estimate adds them up. */
export type Use = 'axis' | 'estimate'

/** What one result says to a check. */
export type CheckValue = {
  readonly key: string
  readonly trial: Trial
  readonly value: string
  /** The figure that it opens. */
  readonly source?: string
  readonly calculated?: boolean
}

export type Found = {
  readonly level: Level
  /** A sentence, or several. */
  readonly words: string
  /** What differs, in short: "week 12 and 24". Absent where it takes the sentence to say it. */
  readonly brief?: string
  /** To be said even where it is green. */
  readonly said?: true
  /** Some of the sources do not state it. */
  readonly unstated: boolean
  readonly values: readonly CheckValue[]
}
